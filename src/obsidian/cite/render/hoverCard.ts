import { HoverPopover, Keymap, type App, type HoverParent, type Plugin } from 'obsidian';
import { citationOf, printCluster } from '../../../jobs';
import { say } from '../../words';
import type { Citing } from '../citing';
import { claimNotes, claimOf, readFileOf } from '../claimsFrom';
import { drawRuns } from '../drawRuns';

/** Claims of a work that its card shows; the sidebar shows all. */
const CLAIMS = 3;

/** Over a citation: what each of its works is, in full, its source note, claims from it and the file that was read. A click on a link, with Ctrl or Cmd on any, opens the note of the first. */
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
    // Whoever goes on from the card is done with it.
    popover.hoverEl.addEventListener('click', () => {
      popover.unload();
      popover.hoverEl.detach();
    });
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
      await drawSource(plugin.app, work, note);
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

/** What the vault has of a work: claims, and the file that was read. @param path of its source note */
async function drawSource(app: App, el: HTMLElement, path: string): Promise<void> {
  const source = app.vault.getFileByPath(path);
  if (!source) return;
  const file = readFileOf(app, source);
  if (file) {
    const open = el.createEl('button', { text: say('cite.open-file', { name: file.name }) });
    open.addEventListener('click', () => void app.workspace.openLinkText(file.path, '', false));
  }
  const notes = claimNotes(app, source);
  if (notes.length === 0) return;
  el.createDiv({ cls: 'citeweave-works-head', text: say('cite.claims', { count: notes.length }) });
  for (const note of notes.slice(0, CLAIMS)) {
    const { text } = await claimOf(app, note);
    const open = el.createEl('button', { cls: 'citeweave-citing-sentence', text });
    open.addEventListener('click', () => void app.workspace.openLinkText(note.path, '', false));
  }
}
