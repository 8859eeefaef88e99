import { Modal, type App } from 'obsidian';
import type { ComparedNote, ComparedPart, Line } from '../../jobs';
import { slices } from '../slices';
import { say } from '../words';
import { nameFor } from './named';
import { ProblemsPart } from './problemsPart';
import { problemsOf } from './refusal';

/** What the plan that is shown does to the file at a path. Throws where that can't be told any more. */
export type Compare = (path: string) => Promise<ComparedNote>;

/** What a plan does to one note, side by side. */
export class CompareModal extends Modal {
  constructor(
    app: App,
    private readonly path: string,
    private readonly compare: Compare,
  ) {
    super(app);
  }

  override onOpen(): void {
    this.modalEl.addClass('citeweave-dialog', 'citeweave-compare');
    this.setTitle(say('plan.compare', { path: this.path.slice(this.path.lastIndexOf('/') + 1) }));
    void this.show();
  }

  private async show(): Promise<void> {
    try {
      const compared = await this.compare(this.path);
      if (compared.parts.length > 0) await this.drawTable(compared);
      else this.contentEl.createEl('p', { text: say('plan.no-lines') });
    } catch (error) {
      new ProblemsPart(this.contentEl).say(problemsOf(error));
    }
  }

  /** Line by line: a long note has more of them than a frame has the time for. */
  private async drawTable({ parts, more, isNew }: ComparedNote): Promise<void> {
    const around = this.contentEl.createDiv({ cls: 'citeweave-sides', attr: { tabindex: 0 } });
    around.setAttr('role', 'region');
    nameFor(around, this.titleEl);
    const table = around.createEl('table');
    // There is nothing to compare a new note with.
    table.toggleClass('is-new', isNew);
    const head = table.createEl('thead').createEl('tr');
    for (const side of ['plan.before', 'plan.after'] as const) head.createEl('th', { text: say(side) });
    const body = table.createEl('tbody');
    const pause = slices();
    for (const part of parts) {
      await pause();
      if (!body.isConnected) return;
      drawPart(body, part);
    }
    if (more > 0) drawNote(body, say('plan.more-lines', { count: more }));
  }
}

function drawPart(body: HTMLElement, part: ComparedPart): void {
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
