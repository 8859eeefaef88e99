import { Modal, Setting, type App } from 'obsidian';
import { say } from '../../words';
import type { Citing } from '../citing';

/** What a key can't have: it would not be read as one in a note, a link or a file of references. */
const UNUSABLE = /[\s,;@[\]{}()|#%^"\\~]/;

/** Asks for a work's new key. */
export class RenameModal extends Modal {
  /** Counts what was typed: an answer to something older is not shown. */
  private turn = 0;

  constructor(
    app: App,
    private readonly citing: Citing,
    private readonly key: string,
    private readonly done: (key: string) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    this.setTitle(say('rekey.title', { key: this.key }));
    let key = this.key;
    const show = (): void => {
      if (key === this.key || UNUSABLE.test(key) || key === '') return;
      this.close();
      this.done(key);
    };
    const setting = new Setting(this.contentEl).setName(say('rekey.new')).setDesc(say('rekey.new-about'));
    const told = this.contentEl.createDiv({ cls: 'citeweave-refused', attr: { role: 'status' } });
    const buttons = new Setting(this.contentEl)
      .setClass('citeweave-buttons')
      .addButton((button) => button.setButtonText(say('command.cancel')).onClick(() => this.close()))
      .addButton((button) =>
        button.setButtonText(say('rekey.show')).setCta().setDisabled(true).onClick(show),
      );
    const [, ok] = buttons.components;
    setting.addText((field) => {
      field.setValue(key).onChange((typed) => {
        key = typed.trim().replace(/^@/, '');
        void this.problemOf(key).then((problem) => {
          if (problem === undefined) return;
          told.setText(problem ?? '');
          ok?.setDisabled(problem !== null || key === this.key);
        });
      });
      field.inputEl.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !event.isComposing && ok?.disabled === false) show();
      });
      field.inputEl.setAttr('aria-label', say('rekey.new'));
      field.inputEl.select();
    });
  }

  override onClose(): void {
    this.turn += 1;
    this.contentEl.empty();
  }

  /** Why a key can't be the new one; null where it can; undefined where something else was typed since. */
  private async problemOf(key: string): Promise<string | null | undefined> {
    const turn = (this.turn += 1);
    if (key === '' || key === this.key) return null;
    if (UNUSABLE.test(key)) return say('rekey.unusable');
    const [known] = await this.citing.about([key]);
    if (turn !== this.turn) return undefined;
    return known?.work ? say('rekey.taken') : null;
  }
}
