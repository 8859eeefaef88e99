import {
  debounce,
  getLanguage,
  Modal,
  Setting,
  type App,
  type ButtonComponent,
  type TextAreaComponent,
  type TextComponent,
} from 'obsidian';
import { tell, type KnownWork, type Problem, type Wanted } from '../../jobs';
import { say } from '../words';
import type { Maker, Making } from './maker';
import { showQuote } from './quoteBox';
import { WorkSuggest } from './workSuggest';

/** Milliseconds after the last key at which the plan is made anew. */
const PATIENCE = 300;

/** Asks for what a note made by hand still needs, shows its quote and where it goes, and makes it. */
export class MakeModal extends Modal {
  private name = '';
  private work = '';
  private works: readonly KnownWork[] = [];
  private making: Making | null = null;
  /** Counts plans: what was overtaken is not shown. */
  private turn = 0;
  private readonly planSoon = debounce(() => void this.plan(), PATIENCE, true);
  private quote = this.contentEl.createEl('blockquote', 'citeweave-context');
  private where = this.contentEl.createEl('p', 'citeweave-goes');
  private button: ButtonComponent | null = null;

  constructor(
    app: App,
    private readonly kind: Wanted['kind'],
    private readonly maker: Maker,
    private readonly made: (path: string, importNote: string | null) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    this.setTitle(say(`make.${this.kind}`));
    this.modalEl.addClass('citeweave-make');
    // A long quote is scrolled, also by keyboard.
    this.quote.setAttribute('tabindex', '0');
    this.where.setAttribute('aria-live', 'polite');
    this.where.setText(say('make.reading'));
    this.field();
    this.contentEl.append(this.quote, this.where);
    this.buttons();
    void this.plan();
  }

  override onClose(): void {
    this.turn += 1;
    this.planSoon.cancel();
    this.contentEl.empty();
    this.maker.forget();
  }

  private field(): void {
    const setting = new Setting(this.contentEl);
    if (this.kind === 'claim')
      named(setting, 'make.statement', 'make.statement-why').addTextArea((area) => this.asks(area));
    else if (this.kind === 'concept')
      named(setting, 'make.name', 'make.name-why').addText((text) => this.submits(this.asks(text)));
    else named(setting, 'make.work', 'make.work-why').addText((text) => this.asksWork(text));
  }

  private asks<T extends TextComponent | TextAreaComponent>(field: T): T {
    field.onChange((name) => {
      this.name = name;
      this.planSoon();
    });
    const el: HTMLElement = field.inputEl;
    this.labelled(el, this.kind === 'claim' ? 'make.statement' : 'make.name');
    el.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.make();
    });
    return field;
  }

  private submits({ inputEl }: TextComponent): void {
    inputEl.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      void this.make();
    });
  }

  private asksWork(text: TextComponent): void {
    const choose = (work: string): void => {
      this.work = work.trim().replace(/^@/, '');
      this.planSoon();
    };
    text.setPlaceholder(say('make.choose-work')).onChange(choose);
    this.labelled(text.inputEl, 'make.work');
    new WorkSuggest(this.app, text.inputEl, () => this.works, choose);
  }

  private labelled(field: HTMLElement, key: Parameters<typeof say>[0]): void {
    field.setAttribute('aria-label', say(key));
    field.addClass('citeweave-field');
    field.focus();
  }

  private buttons(): void {
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText(say('command.cancel')).onClick(() => this.close()))
      .addButton((button) => {
        this.button = button.setButtonText(say('make.make')).setCta().setDisabled(true);
        button.onClick(() => void this.make());
      });
  }

  /** Plans for what is asked now, and shows what comes of it; null where that was overtaken. */
  private async plan(): Promise<Making | null> {
    const turn = (this.turn += 1);
    this.planSoon.cancel();
    try {
      const making = await this.maker.plan(this.name, this.work);
      return turn === this.turn ? this.show(making) : null;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (turn === this.turn) this.say(say('cli.fault', { message }), true);
      return null;
    }
  }

  private show(making: Making): Making {
    this.making = making;
    const { note, about, problems } = making;
    if (about) this.works = about.works;
    if (about?.quote) showQuote(this.quote, about.quote);
    this.button?.setDisabled(note === null);
    if (note) {
      const isNew = note.changes.some(({ path, action }) => path === note.path && action === 'create');
      const path = note.path.replace(/\.md$/, '');
      this.say(say(isNew ? 'make.goes' : 'make.goes-into', { path }));
    } else this.refuse(problems);
    return making;
  }

  /** A name or a work that is not given yet is asked for by the field: that is no fault. */
  private refuse(problems: readonly Problem[]): void {
    const isAsked = problems.some(({ kind }) => kind === 'hand.no-name' || kind === 'hand.no-work');
    this.say(
      problems.map((problem) => tell(problem, getLanguage())).join(' '),
      !isAsked || this.name + this.work !== '',
    );
  }

  private say(text: string, isFault = false): void {
    this.where.setText(text);
    this.where.toggleClass('citeweave-fault', isFault);
  }

  private async make(): Promise<void> {
    const planned = this.making?.note && !this.button?.disabled ? await this.plan() : this.making;
    const note = planned?.note;
    if (!note) return;
    this.button?.setDisabled(true);
    const { done, problems, importNote } = await this.maker.write(note);
    if (done) {
      this.close();
      this.made(note.path, importNote);
      return;
    }
    // The vault is not what it was any more: planned anew, the person looks again.
    const again = await this.plan();
    if (again?.note) this.say(say('make.changed'), true);
    else this.refuse(problems);
  }
}

function named(setting: Setting, name: Parameters<typeof say>[0], why: Parameters<typeof say>[0]): Setting {
  return setting.setName(say(name)).setDesc(say(why)).setClass('citeweave-asked');
}
