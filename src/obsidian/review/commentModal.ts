import { Modal, Setting, type App, type ButtonComponent } from 'obsidian';
import { say } from '../words';

/** Kinds that supervisors use; a plain remark first. */
const commentKinds = [
  '',
  'needs-source',
  'clarify',
  'cut',
  'expand',
  'check-figure',
  'method',
  'praise',
] as const;

/** What a person wrote in the window. */
export interface Written {
  readonly text: string;
  readonly kind: string;
  /** Null for no suggestion. */
  readonly replace: string | null;
}

/** How a kind is called; one that we do not know as it is written. */
export function kindName(kind: string): string {
  const known = commentKinds.find((one) => one === kind);
  return known === undefined ? kind : say(known === '' ? 'review.kind-plain' : `review.kind-${known}`);
}

/** Asks for a comment on words of a note, or on the whole note (`quote` is ''). */
export class CommentModal extends Modal {
  private text = '';
  private kind = '';
  private replace: string | null = null;
  private button: ButtonComponent | null = null;

  constructor(
    app: App,
    private readonly note: string,
    private readonly quote: string,
    private readonly done: (written: Written) => void,
    /** What was written before, where a remark is edited. */
    private readonly before: string | null = null,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { contentEl: el } = this;
    this.setTitle(this.before === null ? say('review.comment-on', { note: this.note }) : say('review.edit'));
    if (this.quote !== '') el.createEl('blockquote', { cls: 'citeweave-commented-words', text: this.quote });
    if (this.before === null) this.askKind();
    new Setting(el).setName(say('review.text')).addTextArea((area) => {
      area.inputEl.setAttribute('aria-label', say('review.text'));
      area.inputEl.rows = 4;
      area.setValue(this.before ?? '');
      area.onChange((text) => this.take({ text: text.trim() }));
      area.inputEl.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
        event.preventDefault();
        this.write();
      });
      window.setTimeout(() => area.inputEl.focus());
    });
    if (this.quote !== '')
      new Setting(el)
        .setName(say('review.suggest'))
        .setDesc(say('review.suggest-about'))
        .addTextArea((area) => {
          area.inputEl.setAttribute('aria-label', say('review.suggest'));
          area.setValue(this.quote);
          area.onChange((text) => this.take({ replace: text === this.quote ? null : text }));
        });
    new Setting(el)
      .setClass('citeweave-buttons')
      .addButton((button) => button.setButtonText(say('command.cancel')).onClick(() => this.close()))
      .addButton((button) => {
        this.button = button.setButtonText(say('review.comment')).setCta().setDisabled(true);
        button.onClick(() => this.write());
      });
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private askKind(): void {
    new Setting(this.contentEl).setName(say('review.kind')).addDropdown((choice) => {
      for (const kind of commentKinds) choice.addOption(kind, kindName(kind));
      choice.onChange((kind) => (this.kind = kind));
      choice.selectEl.setAttribute('aria-label', say('review.kind'));
    });
  }

  private take(part: Partial<Pick<Written, 'text' | 'replace'>>): void {
    Object.assign(this, part);
    this.button?.setDisabled(!this.isWhole());
  }

  private isWhole(): boolean {
    return this.text !== '' || this.replace !== null;
  }

  private write(): void {
    if (!this.isWhole()) return;
    const { text, kind, replace } = this;
    this.close();
    this.done({ text, kind, replace });
  }
}
