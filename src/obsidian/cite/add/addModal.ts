import { Modal, Setting, type App, type ButtonComponent } from 'obsidian';
import { identifierIn, sideBySide, type Identifier, type LibraryWork, type LikeWork } from '../../../jobs';
import { withFaultsTold } from '../../tell';
import { say, told } from '../../words';
import type { Citing } from '../citing';
import { lookUp, serverOf } from './lookUp';

/** A work that was found, and what the library knows of it already. */
export interface FoundWork {
  readonly work: LibraryWork;
  readonly like: LikeWork;
}

/** Asks for a DOI, an ISBN, an arXiv id or a PMID, says who will be asked, and shows what came back before anything is written. */
export class AddModal extends Modal {
  private turn = 0;
  private typed = '';
  private found: FoundWork | null = null;
  private about: HTMLElement | null = null;
  private shown: HTMLElement | null = null;
  private button: ButtonComponent | null = null;

  constructor(
    app: App,
    private readonly citing: Citing,
    private readonly done: (found: FoundWork) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    this.modalEl.addClass('citeweave-add');
    this.setTitle(say('add.title'));
    const { contentEl: el } = this;
    new Setting(el).setName(say('add.what')).addText((field) => {
      field.setPlaceholder('10.1000/xyz123').onChange((typed) => this.type(typed));
      field.inputEl.setAttr('aria-label', say('add.what'));
      field.inputEl.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !event.isComposing) this.go();
      });
    });
    this.about = el.createEl('p', { cls: 'citeweave-why', attr: { role: 'status' } });
    this.shown = el.createDiv('citeweave-beside');
    new Setting(el)
      .setClass('citeweave-buttons')
      .addButton((button) => button.setButtonText(say('command.cancel')).onClick(() => this.close()))
      .addButton((button) => {
        this.button = button;
        button.setCta().onClick(() => this.go());
      });
    this.tell();
  }

  override onClose(): void {
    this.turn += 1;
    this.contentEl.empty();
  }

  private type(typed: string): void {
    this.turn += 1;
    this.typed = typed;
    this.found = null;
    this.shown?.empty();
    this.tell();
  }

  /** What was recognised, and who will be asked. */
  private tell(problem?: string): void {
    const identifier = identifierIn(this.typed);
    this.button?.setDisabled(!identifier && !this.found);
    this.button?.setButtonText(say(this.found ? this.wish(this.found) : 'add.look-up'));
    this.about?.setText(problem ?? this.said(identifier));
  }

  private wish({ like: { known, isCited } }: FoundWork): 'add.open' | 'add.fill' | 'add.add' {
    if (!known) return 'add.add';
    return isCited ? 'add.fill' : 'add.open';
  }

  private said(identifier: Identifier | null): string {
    if (this.found) {
      const { known, isCited, key } = this.found.like;
      if (!known) return say('add.new', { key });
      return say(isCited ? 'add.cited' : 'add.known', { key: known.key });
    }
    if (!identifier) return say(this.typed.trim() === '' ? 'add.about' : 'add.none');
    const { kind, value } = identifier;
    return say('add.asks', { what: NAMES[kind], value, server: serverOf(identifier) });
  }

  private go(): void {
    const identifier = identifierIn(this.typed);
    if (this.found) {
      this.close();
      this.done(this.found);
    } else if (identifier) void withFaultsTold(() => this.ask(identifier));
  }

  private async ask(identifier: Identifier): Promise<void> {
    const turn = (this.turn += 1);
    this.button?.setDisabled(true);
    this.about?.setText(say('add.asking', { server: serverOf(identifier) }));
    const answer = await lookUp(identifier);
    if (turn !== this.turn) return;
    if ('problem' in answer) return this.tell(told(answer.problem));
    const { work } = answer;
    const like = await this.citing.like(work);
    if (turn !== this.turn) return;
    this.found = { work, like };
    this.draw(work);
    this.tell();
  }

  private draw(work: LibraryWork): void {
    const body = this.shown?.createEl('table').createEl('tbody');
    for (const { field, values } of sideBySide([work])) {
      const row = body?.createEl('tr');
      row?.createEl('th', { text: say(`field.${field}`), attr: { scope: 'row' } });
      row?.createEl('td', { text: values[0] ?? '' });
    }
  }
}

/** What identifiers are called, in every language. */
const NAMES: Readonly<Record<Identifier['kind'], string>> = {
  doi: 'DOI',
  isbn: 'ISBN',
  arxiv: 'arXiv',
  pmid: 'PMID',
};
