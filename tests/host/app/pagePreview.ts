import type * as O from 'obsidian';
import type { Host } from '../core/host';
import { parseLinktext } from '../metadata/links';
import { partOf } from '../markdown/embeds';
import { listenToLinks } from '../markdown/links';
import { renderMarkdown } from '../markdown/render';
import { given } from '../strict';
import { HoverPopover } from '../ui/hover';

/** What a view tells when the pointer comes to rest on a link. */
interface HoverLink {
  readonly event: MouseEvent;
  readonly source: string;
  readonly hoverParent: O.HoverParent;
  readonly targetEl: HTMLElement | null;
  readonly linktext: string;
  readonly sourcePath?: string;
}

/** Sources of Obsidian's own; in the editor a preview needs Control, as by default. */
const ownSources: Readonly<Record<string, boolean>> = { preview: false, editor: true };

/** Obsidian's page preview: shows what a link leads to in a small window. */
export function startPagePreview(host: Host): void {
  host.workspace.on('hover-link', (hover: HoverLink) => {
    const needsMod = ownSources[hover.source] ?? host.hoverSources.get(hover.source)?.defaultMod ?? true;
    if (host.options.phone || (needsMod && !hover.event.ctrlKey)) return;
    showPreview(host, hover);
  });
}

function showPreview(host: Host, { hoverParent, targetEl, linktext, sourcePath = '' }: HoverLink): void {
  const { path, subpath } = parseLinktext(linktext);
  const file =
    path === '' ? host.vault.getFileByPath(sourcePath) : host.metadata.getFirstLinkpathDest(path, sourcePath);
  const known = given<HoverPopover | null>(hoverParent.hoverPopover);
  if (!file || file.extension !== 'md' || (known && known.$target === targetEl)) return;
  const popover = new HoverPopover(hoverParent, targetEl);
  const embed = popover.hoverEl.createDiv('markdown-embed is-loaded');
  const content = embed
    .createDiv('markdown-embed-content')
    .createDiv('markdown-preview-view markdown-rendered');
  listenToLinks(host, content, () => file.path, hoverParent, 'preview');
  void renderMarkdown(host, partOf(host, file, subpath), content, file.path, popover, { isPart: true });
}
