import { Modal, Setting, type App } from 'obsidian';
import type { Match, Row } from '../../../jobs';
import { slices } from '../../slices';
import { withFaultsTold } from '../../tell';
import { say } from '../../words';

/** A cited work, and the key of the work of the library that it is. */
export interface Matched {
  readonly from: string;
  readonly to: string;
}

/** What papers cite beside what the library knows: what is sure is ticked, what is doubtful is for the person to say. */
export class MatchModal extends Modal {
  private readonly chosen = new Map<string, string>();
  private count: HTMLElement | null = null;

  constructor(
    app: App,
    private readonly matches: readonly Match[],
    private readonly done: (matched: readonly Matched[]) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    this.modalEl.addClass('citeweave-match');
    this.setTitle(say('match.title'));
    const { contentEl: el } = this;
    el.createEl('p', { text: say('match.about') });
    const list = el.createEl('ul', { cls: 'citeweave-matches' });
    new Setting(el)
      .setClass('citeweave-buttons')
      .addButton((button) => button.setButtonText(say('command.cancel')).onClick(() => this.close()))
      .addButton((button) =>
        button
          .setButtonText(say('rekey.show'))
          .setCta()
          .onClick(() => {
            const matched = [...this.chosen].map(([from, to]) => ({ from, to }));
            if (matched.length === 0) return;
            this.close();
            this.done(matched);
          }),
      );
    this.count = el.createDiv({ cls: 'citeweave-summary', attr: { role: 'status' } });
    void withFaultsTold(() => this.draw(list));
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  /** What a person is asked stands first. */
  private async draw(list: HTMLElement): Promise<void> {
    const pause = slices();
    const doubtful = this.matches.filter(({ isSure }) => !isSure);
    for (const match of [...doubtful, ...this.matches.filter(({ isSure }) => isSure)]) {
      await pause();
      if (!list.isConnected) return;
      this.drawMatch(list.createEl('li'), match);
    }
    this.tell();
  }

  private drawMatch(el: HTMLElement, { cited, candidates, isSure }: Match): void {
    const label = el.createEl('label');
    const box = label.createEl('input', { type: 'checkbox' });
    const words = label.createDiv();
    words.createDiv({ text: named(cited) });
    words.createDiv({ cls: 'citeweave-key', text: `@${cited.key}` });
    const what = el.createDiv('citeweave-match-what');
    const select = what.createEl('select', {
      cls: 'dropdown',
      attr: { 'aria-label': say('match.which', { key: cited.key }) },
    });
    for (const { row } of candidates)
      select.createEl('option', { value: row.key, text: `${named(row)} @${row.key}` });
    const why = what.createDiv('citeweave-why');
    const show = (): void => {
      const candidate = candidates.find(({ row }) => row.key === select.value);
      why.setText(candidate ? say(`match.${candidate.reason}`) : '');
      if (box.checked) this.chosen.set(cited.key, select.value);
      else this.chosen.delete(cited.key);
      this.tell();
    };
    box.checked = isSure;
    box.addEventListener('change', show);
    select.addEventListener('change', () => {
      box.checked = true;
      show();
    });
    show();
  }

  private tell(): void {
    this.count?.setText(say('match.chosen', { count: this.chosen.size, of: this.matches.length }));
  }
}

function named({ who, year, title, key }: Row): string {
  const said = [who, year].filter((part) => part !== '').join(', ');
  return [said, title].filter((part) => part !== '').join('. ') || key;
}
