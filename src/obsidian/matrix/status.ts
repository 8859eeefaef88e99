import { ButtonComponent, debounce } from 'obsidian';
import { mendOf, type ColumnDoubt, type MatrixBook, type MatrixTable, type Mend } from '../../jobs';
import { say, told } from '../words';

/** Problems that are listed: more than so many are mended one after another anyway. */
const SHOWN = 50;

/** Milliseconds without a change before all is counted again. */
const QUIET = 100;

const mendWords = {
  actor: 'matrix.make-note',
  role: 'matrix.make-note',
  withdraw: 'matrix.withdraw',
  once: 'matrix.name-once',
} as const;

export interface StatusActions {
  readonly open: (path: string) => void;
  /** The person says whether a role of another framework is one of the columns. */
  readonly answer: (doubt: ColumnDoubt, isSame: boolean) => void;
  readonly mend: (mend: Mend) => void;
}

/** How much a matrix shows, what is empty in it, what is to be asked, and what is wrong in its notes. */
export class MatrixStatus {
  private readonly about: HTMLElement;
  private readonly problems: HTMLElement;
  private shown: { readonly table: MatrixTable | null; readonly book: MatrixBook } | null = null;
  /** An import changes thousands of notes one after another: they are not counted after each. */
  readonly tellSoon = debounce(() => this.tell(), QUIET, true);

  constructor(
    parent: HTMLElement,
    private readonly actions: StatusActions,
  ) {
    this.about = parent.createEl('p', { cls: 'citeweave-matrix-about', attr: { role: 'status' } });
    this.problems = parent.createDiv('citeweave-matrix-problems');
  }

  /** Tells of a matrix; of none where there is no framework. */
  show(table: MatrixTable | null, book: MatrixBook): void {
    this.shown = { table, book };
    this.tellSoon.cancel();
    this.tell();
  }

  private tell(): void {
    const { about, problems, shown } = this;
    if (!shown) return;
    const wasOpen = problems.querySelector('details')?.open === true;
    const { activeElement } = problems.doc;
    const field = problems.contains(activeElement) ? activeElement?.getAttribute('data-field') : null;
    problems.empty();
    const { table, book } = shown;
    about.setText(table ? countsOf(table) : say('matrix.nothing'));
    if (!table) return;
    for (const doubt of table.doubts) this.ask(doubt);
    this.list(book, wasOpen);
    if (field) problems.find(`[data-field="${CSS.escape(field)}"]`)?.focus();
  }

  private ask(doubt: ColumnDoubt): void {
    const { role, column } = doubt;
    const box = this.problems.createDiv('citeweave-doubt');
    box.createSpan({ text: say('matrix.doubt', { role: role.name, column: column.name }) });
    // Who has no note keeps no answer.
    const answers = [
      { key: 'matrix.same-role', isSame: true, can: column.path !== null },
      { key: 'matrix.other-role', isSame: false, can: column.path !== null && role.path !== null },
    ] as const;
    for (const { key, isSame } of answers.filter(({ can }) => can)) {
      const button = new ButtonComponent(box).setButtonText(say(key));
      button.onClick(() => this.actions.answer(doubt, isSame));
      button.buttonEl.setAttribute('data-field', `${key} ${role.key}`);
    }
  }

  private list(book: MatrixBook, isOpen: boolean): void {
    const wrong = book.problems;
    if (wrong.length === 0) return;
    const box = this.problems.createEl('details');
    box.open = isOpen;
    box.createEl('summary', {
      text: say('matrix.problems', { count: wrong.length }),
      attr: { 'data-field': 'problems' },
    });
    const list = box.createEl('ul');
    wrong.slice(0, SHOWN).forEach((problem, at) => {
      const text = told(problem);
      const attr = { 'data-field': `problem ${String(at)}` };
      const item = list.createEl('li');
      const link = item.createEl('a', { text, href: '#', attr });
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.actions.open(problem.file);
      });
      const mend = mendOf(problem);
      if (!mend) return;
      new ButtonComponent(item)
        .setButtonText(say(mendWords[mend.act]))
        .onClick(() => this.actions.mend(mend))
        .buttonEl.setAttribute('data-field', `mend ${String(at)}`);
    });
    if (wrong.length > SHOWN)
      list.createEl('li', { text: say('plan.more', { count: wrong.length - SHOWN }) });
  }
}

function countsOf(table: MatrixTable): string {
  return say('matrix.told', { rows: table.rows.length, ...table.counts });
}
