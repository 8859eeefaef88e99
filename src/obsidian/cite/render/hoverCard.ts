import { HoverPopover, Keymap, type HoverParent, type Plugin } from 'obsidian';
import { citationOf, printCluster } from '../../../jobs';
import { say } from '../../words';
import type { Citing } from '../citing';
import { drawRuns } from '../drawRuns';

/** Over a citation: what each of its works is, in full, and its source note. A click on a link, with Ctrl or Cmd on any, opens the note of the first. */
export function registerHover(plugin: Plugin, citing: Citing): void {
  const parent: HoverParent = { hoverPopover: null };
  plugin.register(() => parent.hoverPopover?.unload());
  plugin.registerDomEvent(document, 'mouseover', ({ targetNode }) => {
    const el = citationAt(targetNode);
    if (!el || el.hasClass('citeweave-hovered')) return;
    el.addClass('citeweave-hovered');
    const popover = new HoverPopover(parent, el);
    popover.hoverEl.addClass('citeweave-hover');
    popover.register(() => el.removeClass('citeweave-hovered'));
    void fill(plugin, citing, popover, keysOf(el));
  });
  // Before the editor hears of it: there a click puts the cursor in.
  plugin.registerDomEvent(
    document,
    'mousedown',
    (event) => {
      const el = citationAt(event.targetNode);
      // In reading view it stands in the link itself, which Obsidian follows.
      if (el?.closest('a')) return;
      const [key = ''] = el ? keysOf(el) : [];
      const note = key === '' ? null : citing.notes.pathOf(key);
      // A link is followed by a click, as everywhere in Obsidian.
      if (note === null || !el || (!el.hasClass('is-link') && Keymap.isModEvent(event) === false)) return;
      event.preventDefault();
      event.stopPropagation();
      void plugin.app.workspace.openLinkText(note, '', Keymap.isModEvent(event) === 'tab' ? 'tab' : false);
    },
    { capture: true },
  );
}

function citationAt(node: Node | null): HTMLElement | null {
  return node?.instanceOf(HTMLElement) ? node.closest<HTMLElement>('.citeweave-citation') : null;
}

function keysOf(el: HTMLElement): readonly string[] {
  return el.dataset['keys']?.split('\n').filter((key) => key !== '') ?? [];
}

async function fill(
  plugin: Plugin,
  citing: Citing,
  popover: HoverPopover,
  keys: readonly string[],
): Promise<void> {
  const path = plugin.app.workspace.getActiveFile()?.path ?? '';
  try {
    const { entries, unknown } = await citing.cited(printCluster(citationOf(keys)), path);
    const box = popover.hoverEl.createDiv('citeweave-hover-works');
    for (const { key, lines } of entries ?? []) {
      const work = box.createDiv('citeweave-hover-work');
      for (const { runs } of lines) drawRuns(work.createDiv('citeweave-reference'), runs);
      const note = citing.notes.pathOf(key);
      if (note === null) continue;
      const open = work.createEl('button', { text: say('cite.open-note', { key }) });
      open.addEventListener('click', () => void plugin.app.workspace.openLinkText(note, '', false));
    }
    for (const { key, near } of unknown) {
      const said = near.map((one) => `@${one}`).join(', ');
      const text = said === '' ? say('cite.hover-none') : say('cite.hover-unknown', { near: said });
      box.createDiv({ cls: 'citeweave-hover-work', text: `@${key}: ${text}` });
    }
  } catch {
    popover.unload();
  }
}
