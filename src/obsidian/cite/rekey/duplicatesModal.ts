import { Modal, Setting, type App, type ButtonComponent } from 'obsidian';
import { sideBySide, type AboutKey, type Row } from '../../../jobs';
import { withFaultsTold } from '../../tell';
import { say } from '../../words';
import type { Citing } from '../citing';

/** What the person wants: the works of some keys are the one of another. */
type Merge = (kept: string, gone: readonly string[]) => void;

/** Works that are in the library more than once, one group after another, side by side: which of them is kept is for a person to say. */
export class DuplicatesModal extends Modal {
  private at = 0;
  private turn = 0;

  constructor(
    app: App,
    private readonly citing: Citing,
    private readonly groups: readonly (readonly Row[])[],
    private readonly merge: Merge,
  ) {
    super(app);
  }

  override onOpen(): void {
    this.modalEl.addClass('citeweave-duplicates');
    void withFaultsTold(() => this.draw());
  }

  override onClose(): void {
    this.turn += 1;
    this.contentEl.empty();
  }

  private async draw(): Promise<void> {
    const turn = (this.turn += 1);
    const { contentEl: el, groups } = this;
    const group = groups[this.at] ?? [];
    this.setTitle(say('duplicates.title', { at: this.at + 1, count: groups.length }));
    const known = await this.citing.about(group.map(({ key }) => key));
    if (turn !== this.turn) return;
    const works = known.filter(({ work }) => work !== null);
    el.empty();
    el.createEl('p', { text: say('duplicates.about') });
    let kept = works[0]?.key ?? '';
    this.drawTable(el.createDiv('citeweave-beside'), works, (key) => (kept = key));
    const go = (by: number): void => {
      this.at += by;
      void withFaultsTold(() => this.draw());
    };
    const step = (button: ButtonComponent, text: string, by: number): ButtonComponent =>
      button
        .setButtonText(text)
        .setDisabled(groups[this.at + by] === undefined)
        .onClick(() => go(by));
    new Setting(el)
      .setClass('citeweave-buttons')
      .addButton((button) => step(button, say('duplicates.back'), -1))
      .addButton((button) => step(button, say('duplicates.next'), 1))
      .addButton((button) =>
        button
          .setButtonText(say('duplicates.merge'))
          .setCta()
          .onClick(() => {
            this.close();
            const gone = works.flatMap(({ key }) => (key === kept ? [] : [key]));
            this.merge(kept, gone);
          }),
      );
  }

  private drawTable(el: HTMLElement, works: readonly AboutKey[], keep: (key: string) => void): void {
    const table = el.createEl('table');
    const head = table.createEl('thead').createEl('tr');
    head.createEl('th', { text: say('duplicates.keep'), attr: { scope: 'col' } });
    works.forEach(({ key, entries }, at) => {
      const label = head.createEl('th', { attr: { scope: 'col' } }).createEl('label');
      const radio = label.createEl('input', { type: 'radio', attr: { name: 'citeweave-kept' } });
      radio.checked = at === 0;
      radio.addEventListener('change', () => keep(key));
      label.createSpan({ cls: 'citeweave-key', text: `@${key}` });
      const places = entries.map(({ file, line }) => `${file}:${line}`);
      const where = places.length > 0 ? places.join(', ') : say('duplicates.in-note');
      label.createDiv({ cls: 'citeweave-why', text: where });
    });
    const body = table.createEl('tbody');
    for (const { field, values, differs } of sideBySide(works.flatMap(({ work }) => work ?? []))) {
      const row = body.createEl('tr', { cls: differs ? 'is-other' : '' });
      row.createEl('th', { text: say(`field.${field}`), attr: { scope: 'row' } });
      for (const value of values) row.createEl('td', { text: value });
    }
  }
}
