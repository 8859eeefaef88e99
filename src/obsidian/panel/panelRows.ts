import { setIcon, setTooltip } from 'obsidian';
import type { Standing } from '../../jobs';
import { say } from '../words';

const icons = { verified: 'circle-check', moved: 'move-vertical', lost: 'circle-x' } as const;

/** A row that leads somewhere. */
export interface PanelLink {
  readonly el: HTMLElement;
  readonly linktext: string;
}

/** The row that an event came from; null for none, and for one that leads nowhere. */
export function linkAt(target: Node | null): PanelLink | null {
  const el = target?.instanceOf(Element) ? target.closest<HTMLElement>('[data-linktext]') : null;
  const linktext = el?.dataset['linktext'];
  return el && linktext !== undefined ? { el, linktext } : null;
}

/** A row that leads to a note: what it is to the person, and its name. */
export function drawNoteRow(parent: HTMLElement, path: string, label: string, icon: string): void {
  const row = parent.createEl('a', {
    cls: 'citeweave-row citeweave-paper',
    attr: { role: 'link', 'data-linktext': path },
  });
  setIcon(row.createSpan({ cls: 'citeweave-icon', attr: { 'aria-hidden': 'true' } }), icon);
  const told = row.createSpan();
  told.createSpan({ cls: 'citeweave-label', text: label });
  told.createSpan({ cls: 'citeweave-note-name', text: nameOf(path) });
}

/** A row for a quote: its words, how it stands, and where. A link to nothing would make an empty note: it leads nowhere. */
export function drawQuoteRow(
  list: HTMLElement,
  quote: Standing,
  { ownPaper, isStateShown }: { readonly ownPaper: string | null; readonly isStateShown: boolean },
): void {
  const row = list
    .createEl('li')
    .createEl('a', { cls: 'citeweave-row citeweave-quote', attr: { role: 'link' } });
  if (quote.source === null) row.setAttr('aria-disabled', 'true');
  else row.dataset['linktext'] = quote.link;
  row.createDiv({ cls: 'citeweave-words', text: quote.text });
  const line = row.createDiv('citeweave-from');
  if (isStateShown) {
    const state = drawState(line, quote.state, say(`panel.${quote.state}`));
    setTooltip(state, say(`panel.${quote.state}-why`));
  }
  line.createSpan({ text: whereOf(quote, ownPaper) });
}

/** How many stand, moved and were lost: only what there is. */
export function drawCounts(parent: HTMLElement, quotes: readonly Standing[]): void {
  const line = parent.createDiv('citeweave-counts');
  for (const state of ['verified', 'moved', 'lost'] as const) {
    const count = quotes.filter((quote) => quote.state === state).length;
    if (count > 0) drawState(line, state, `${count} ${say(`panel.${state}`)}`);
  }
}

/** Whether a quote stands, with its sign. */
export function drawState(parent: HTMLElement, state: Standing['state'], text: string): HTMLElement {
  const badge = parent.createSpan(`citeweave-state is-${state}`);
  setIcon(badge.createSpan({ cls: 'citeweave-icon', attr: { 'aria-hidden': 'true' } }), icons[state]);
  badge.createSpan({ text });
  return badge;
}

/** `Tides and towns · 2 Methods · p. 12`, as far as it is known. */
function whereOf({ paper, source, section, place }: Standing, ownPaper: string | null): string {
  if (source === null) return say('panel.no-text');
  const from = paper === null || paper === ownPaper ? null : nameOf(paper);
  return [from, section, place].filter((part) => part !== null).join(' · ');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}
