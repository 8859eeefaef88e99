import { Notice, setIcon, type App, type TFile } from 'obsidian';
import {
  noteAsking,
  toHtml,
  toMarkdown,
  withKeys,
  type AskedByNote,
  type AskOfNote,
  type CitedEntry,
  type CitedText,
  type Run,
} from '../../../jobs';
import { slices } from '../../slices';
import { say, told } from '../../words';
import { drawRuns } from '../drawRuns';
import { changeNote, goTo } from '../goTo';
import type { RekeyTools } from '../rekey';
import { AskedStyle } from './askedStyle';
import { showWorkMenu } from './workMenu';

/** The works that the open note cites, as they are listed; keys that no work has, with what mends them. */
export class NoteTab {
  private file: TFile | null = null;
  private cited: CitedText | null = null;
  /** Which occurrence of a key was gone to last. */
  private readonly gone = new Map<string, number>();
  /** Counts drawings: one that was overtaken ends. */
  private turn = 0;

  private readonly asked: AskedStyle;
  private readonly el: HTMLElement;

  constructor(
    el: HTMLElement,
    private readonly app: App,
    private readonly tools: RekeyTools,
  ) {
    this.asked = new AskedStyle(el.createDiv(), app, (asked) => void this.ask(asked));
    this.el = el.createDiv('citeweave-note-works');
  }

  /** @param asked what the note itself asks for */
  show(file: TFile | null, cited: CitedText | null, asked: AskedByNote | null): void {
    this.asked.show(file && cited ? asked : null);
    if (file !== this.file) this.gone.clear();
    this.file = file;
    this.cited = cited;
    void this.draw();
  }

  close(): void {
    this.turn += 1;
  }

  /** Step by step: a list of hundreds of works takes longer than a frame. */
  private async draw(): Promise<void> {
    const turn = (this.turn += 1);
    const { el, cited } = this;
    el.empty();
    if (!this.file || !cited) return this.empty(say('cite.no-note'));
    this.drawProblems(cited);
    if (cited.clusters.length === 0 && (cited.entries ?? []).length === 0)
      return this.empty(say('cite.none'));
    const head = el.createDiv('citeweave-works-head');
    head.createSpan({ text: say('cite.works', { count: cited.entries?.length ?? cited.keys.length }) });
    const copy = head.createEl('button', {
      cls: 'clickable-icon',
      attr: { 'aria-label': say('cite.copy-all') },
    });
    setIcon(copy, 'lucide-copy');
    copy.addEventListener('click', () => void this.copy(cited.entries ?? []));
    const list = el.createEl('ol', { cls: 'citeweave-works', attr: { role: 'list' } });
    const pause = slices();
    for (const one of cited.entries ?? cited.keys) {
      await pause();
      if (turn !== this.turn) return;
      if (typeof one === 'string') this.drawKey(list, one);
      else this.drawEntry(list, one, cited.hangs);
    }
  }

  private empty(text: string): void {
    const box = this.el.createDiv('citeweave-empty');
    setIcon(box.createDiv({ cls: 'citeweave-empty-icon', attr: { 'aria-hidden': 'true' } }), 'quote');
    box.createEl('p', { text });
  }

  private drawProblems({ unknown, problems }: CitedText): void {
    if (unknown.length === 0 && problems.length === 0) return;
    const list = this.el.createEl('ul', {
      cls: 'citeweave-cite-problems',
      attr: { 'aria-label': say('cite.problems') },
    });
    for (const { key, from, to, near } of unknown) {
      const item = list.createEl('li');
      const open = item.createEl('button', { cls: 'citeweave-link', text: say('cite.unknown-key', { key }) });
      open.addEventListener('click', () => void this.go(from, to));
      for (const other of near) {
        const mend = item.createEl('button', { text: say('cite.mend', { key: other }) });
        mend.addEventListener('click', () => void this.mend(key, other));
      }
    }
    for (const problem of problems) list.createEl('li', { text: told(problem) });
  }

  private drawEntry(list: HTMLElement, entry: CitedEntry, hangs: boolean): void {
    const { key, margin, lines } = entry;
    const item = list.createEl('li', { cls: 'citeweave-work', attr: { 'data-key': key } });
    const text = item.createDiv({ cls: 'citeweave-reference' });
    text.toggleClass('is-hanging', hangs && margin.length === 0);
    if (margin.length > 0) drawRuns(text.createSpan('citeweave-margin'), margin);
    lines.forEach(({ runs, isIndented }, at) => {
      const line = at === 0 ? text.createSpan() : text.createDiv();
      line.toggleClass('is-indented', isIndented);
      drawRuns(line, runs);
    });
    this.drawActs(item, key, entry.count, () => void this.copy([entry]));
  }

  private drawKey(list: HTMLElement, key: string): void {
    const item = list.createEl('li', { cls: 'citeweave-work', attr: { 'data-key': key } });
    item.createDiv({ cls: 'citeweave-reference', text: `@${key}` });
    this.drawActs(item, key, this.placesOf(key).length, null);
  }

  private drawActs(item: HTMLElement, key: string, count: number, copy: (() => void) | null): void {
    const acts = item.createDiv('citeweave-work-acts');
    acts.createSpan({ cls: 'citeweave-key', text: `@${key}` });
    if (count > 0) {
      const next = acts.createEl('button', {
        cls: 'citeweave-count',
        text: say('cite.times', { count }),
        attr: { 'aria-label': say('cite.next', { key, count }) },
      });
      next.addEventListener('click', () => void this.next(key));
    }
    const note = this.tools.citing.notes.pathOf(key);
    if (note !== null) {
      const open = iconButton(acts, 'lucide-file-text', say('cite.open-note', { key }));
      open.addEventListener('click', () => void this.app.workspace.openLinkText(note, '', false));
    }
    if (copy) {
      const button = iconButton(acts, 'lucide-copy', say('cite.copy', { key }));
      button.addEventListener('click', copy);
    }
    const more = iconButton(acts, 'lucide-ellipsis-vertical', say('cite.more', { key }));
    more.addEventListener('click', (event) => showWorkMenu(this.app, this.tools, key, event));
  }

  private placesOf(key: string): readonly { readonly from: number; readonly to: number }[] {
    return (this.cited?.clusters ?? []).filter(({ works }) => works.some((work) => work.key === key));
  }

  /** Goes to the next place that cites a work; after the last, to the first. */
  private async next(key: string): Promise<void> {
    const places = this.placesOf(key);
    const at = ((this.gone.get(key) ?? -1) + 1) % Math.max(1, places.length);
    this.gone.set(key, at);
    const place = places[at];
    if (place) await this.go(place.from, place.to);
  }

  private async go(from: number, to: number): Promise<void> {
    if (this.file) await goTo(this.app, this.file, from, to);
  }

  /** Writes another key wherever the note has one. */
  private async mend(key: string, other: string): Promise<void> {
    if (this.file) await changeNote(this.app, this.file, (text) => withKeys(text, new Map([[key, other]])));
  }

  /** Writes into the note how it is cited. */
  private async ask(asked: AskOfNote): Promise<void> {
    if (!this.file) return;
    let isRead = true;
    await changeNote(this.app, this.file, (text) => {
      const asking = noteAsking(text, asked);
      isRead = asking !== null;
      return asking ?? text;
    });
    if (!isRead) new Notice(`${this.file.path}: ${say('vault.bad-properties')}`);
  }

  /** As rich text for a word processor, and as Markdown where only text is taken. */
  private async copy(entries: readonly CitedEntry[]): Promise<void> {
    const html = entries.map((entry) => `<p>${toHtml(wholeOf(entry))}</p>`).join('\n');
    const text = entries.map((entry) => toMarkdown(wholeOf(entry))).join('\n\n');
    await copyRich(html, text);
    new Notice(say('cite.copied', { count: entries.length }));
  }
}

function wholeOf({ margin, lines }: CitedEntry): readonly Run[] {
  const [first, ...others] = lines.map(({ runs }) => runs);
  const before: readonly Run[] = margin.length > 0 ? [...margin, { text: ' ' }] : [];
  return [...before, ...(first ?? []), ...others.flatMap((runs) => [{ text: ' ' }, ...runs])];
}

async function copyRich(html: string, text: string): Promise<void> {
  try {
    const parts = { 'text/html': html, 'text/plain': text };
    const blobs = Object.entries(parts).map(([type, said]) => [type, new Blob([said], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  } catch {
    await navigator.clipboard.writeText(text);
  }
}

function iconButton(parent: HTMLElement, icon: string, label: string): HTMLElement {
  const button = parent.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': label } });
  setIcon(button, icon);
  return button;
}
