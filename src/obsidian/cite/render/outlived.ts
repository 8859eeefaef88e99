import type { MarkdownRenderChild, Plugin } from 'obsidian';

/** Ends parts of rendered notes when the plugin goes: notes that are open keep them, and they would go on to follow. */
export function endedWith(plugin: Plugin): (child: MarkdownRenderChild) => void {
  const open = new Set<MarkdownRenderChild>();
  plugin.register(() => {
    for (const child of open) child.unload();
  });
  return (child) => {
    open.add(child);
    child.register(() => open.delete(child));
  };
}
