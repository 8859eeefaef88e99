import { Modal, Setting, type App } from 'obsidian';
import type { MatrixBook } from '../../jobs';
import { say } from '../words';

/** Asks which papers were searched: those that mention the row are ticked. */
export class VerdictModal extends Modal {
  private readonly searched: Set<string>;
  private words = '';

  constructor(
    app: App,
    private readonly book: MatrixBook,
    row: string,
    private readonly done: (searched: readonly string[], words: string) => void,
  ) {
    super(app);
    this.searched = new Set(book.papersThatMention(row));
    if (this.searched.size === 0) for (const { path } of book.papers) this.searched.add(path);
  }

  override onOpen(): void {
    this.setTitle(say('matrix.searched-where'));
    this.contentEl.createEl('p', { text: say('matrix.searched-about') });
    const list = this.contentEl.createDiv('citeweave-searched');
    for (const { path, name, year } of this.book.papers) {
      const label = list.createEl('label');
      const tick = label.createEl('input', { type: 'checkbox' });
      tick.checked = this.searched.has(path);
      tick.addEventListener('change', () => {
        if (tick.checked) this.searched.add(path);
        else this.searched.delete(path);
      });
      label.createSpan({ text: year === null ? name : `${name} (${String(year)})` });
    }
    new Setting(this.contentEl).setName(say('matrix.searched-words')).addText((text) => {
      text.onChange((words) => (this.words = words));
      text.inputEl.setAttribute('aria-label', say('matrix.searched-words'));
    });
    new Setting(this.contentEl)
      .setClass('citeweave-buttons')
      .addButton((button) => button.setButtonText(say('command.cancel')).onClick(() => this.close()))
      .addButton((button) =>
        button
          .setButtonText(say('matrix.record'))
          .setCta()
          .onClick(() => {
            this.close();
            this.done([...this.searched].sort(), this.words);
          }),
      );
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
