import { Modal, type App } from 'obsidian';
import { compareNote, type Line, type Row } from '../../jobs';
import { say } from '../words';
import { nameFor } from './named';

/** A plan whose files can be compared. */
export type Compared = Parameters<typeof compareNote>[0];

/** Lines around a change that are shown, as in most tools that compare. */
const AROUND = 3;

/** Lines that are drawn: more than a person reads at once, and few enough to be drawn at once. */
const MOST = 400;

/** What a plan does to one note, side by side. */
export class CompareModal extends Modal {
  constructor(
    app: App,
    private readonly planned: Compared,
    private readonly path: string,
  ) {
    super(app);
  }

  override onOpen(): void {
    this.modalEl.addClass('citeweave-dialog', 'citeweave-compare');
    this.setTitle(say('plan.compare', { path: this.path.slice(this.path.lastIndexOf('/') + 1) }));
    const rows = compareNote(this.planned, this.path);
    if (rows.length === 0) this.contentEl.createEl('p', { text: say('plan.no-lines') });
    else this.drawTable(rows);
  }

  private drawTable(rows: readonly Row[]): void {
    const around = this.contentEl.createDiv({ cls: 'citeweave-sides', attr: { tabindex: 0 } });
    around.setAttr('role', 'region');
    nameFor(around, this.titleEl);
    const table = around.createEl('table');
    // There is nothing to compare a new note with.
    table.toggleClass(
      'is-new',
      rows.every(({ before }) => before === null),
    );
    const head = table.createEl('thead').createEl('tr');
    for (const side of ['plan.before', 'plan.after'] as const) head.createEl('th', { text: say(side) });
    const body = table.createEl('tbody');
    const parts = partsOf(rows);
    for (const part of parts.slice(0, MOST)) drawPart(body, part);
    if (parts.length > MOST) drawNote(body, say('plan.more-lines', { count: parts.length - MOST }));
  }
}

/** A line of two sides, or how many lines are left out as nothing changes there. */
type Part = Row | number;

/** Rows with the long stretches in which nothing changes left out; where nothing changes at all, all rows. */
function partsOf(rows: readonly Row[]): readonly Part[] {
  const near = new Set<number>();
  rows.forEach(({ kind }, at) => {
    if (kind === 'same') return;
    for (let other = at - AROUND; other <= at + AROUND; other += 1) near.add(other);
  });
  if (near.size === 0) return rows;
  const parts: Part[] = [];
  rows.forEach((row, at) => {
    const last = parts[parts.length - 1];
    if (near.has(at)) parts.push(row);
    else if (typeof last === 'number') parts[parts.length - 1] = last + 1;
    else parts.push(1);
  });
  return parts;
}

function drawPart(body: HTMLElement, part: Part): void {
  if (typeof part === 'number') return drawNote(body, say('plan.same-lines', { count: part }));
  const row = body.createEl('tr', { cls: `mod-${part.kind}` });
  for (const side of ['before', 'after'] as const)
    drawLine(row.createEl('td', { cls: `mod-${side}` }), part[side]);
}

function drawNote(body: HTMLElement, text: string): void {
  body.createEl('tr', 'mod-left-out').createEl('td', { text, attr: { colspan: 2 } });
}

function drawLine(cell: HTMLElement, line: Line | null): void {
  cell.toggleClass('is-empty', line === null);
  if (line === null) return;
  let at = 0;
  for (const { from, to } of line.changed) {
    cell.appendText(line.text.slice(at, from));
    cell.createSpan({ cls: 'citeweave-changed', text: line.text.slice(from, to) });
    at = to;
  }
  cell.appendText(line.text.slice(at));
}
