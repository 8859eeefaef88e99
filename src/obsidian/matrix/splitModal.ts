import { Modal, Setting, type App } from 'obsidian';
import type { Coding } from '../../jobs';
import { slices } from '../slices';
import { withFaultsTold } from '../tell';
import { say } from '../words';
import { thingNamed, type NamedThing } from './thingChoice';

type Done = (codings: readonly string[], name: string, other: NamedThing | null) => void;

/** Asks which codings of a role or actor are of another one, and which that is. */
export class SplitModal extends Modal {
  private readonly chosen = new Set<string>();

  constructor(
    app: App,
    private readonly things: readonly NamedThing[],
    private readonly thing: NamedThing,
    private readonly codings: readonly Coding[],
    private readonly done: Done,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { contentEl: el, thing, things } = this;
    this.modalEl.addClass('citeweave-match', 'citeweave-split');
    this.setTitle(say('thing.split-title', { name: thing.name }));
    let name = '';
    let other: NamedThing | null = null;
    const field = new Setting(el)
      .setName(say('thing.split-name'))
      .setDesc(say('thing.split-name-about'))
      .addText((text) => {
        text.inputEl.setAttr('aria-label', say('thing.split-name'));
        text.onChange((typed) => {
          name = typed.trim();
          other = thingNamed(things, name, thing);
          told.setText(other ? say('thing.split-into', { name: other.name }) : '');
          refresh();
        });
      });
    const told = el.createDiv({ cls: 'citeweave-refused', attr: { role: 'status' } });
    el.createEl('p', { text: say('thing.split-about') });
    const list = el.createEl('ul', { cls: 'citeweave-matches' });
    const next = (): void => {
      if (name === '' || this.chosen.size === 0) return;
      this.close();
      this.done([...this.chosen], name, other);
    };
    const buttons = new Setting(el)
      .setClass('citeweave-buttons')
      .addButton((button) => button.setButtonText(say('command.cancel')).onClick(() => this.close()))
      .addButton((button) =>
        button.setButtonText(say('thing.show')).setCta().setDisabled(true).onClick(next),
      );
    const count = el.createDiv({ cls: 'citeweave-summary', attr: { role: 'status' } });
    const refresh = (): void => {
      buttons.components[1]?.setDisabled(name === '' || this.chosen.size === 0);
      count.setText(say('matrix.chosen', { count: this.chosen.size }));
    };
    refresh();
    field.controlEl.querySelector('input')?.focus();
    void withFaultsTold(() => this.draw(list, refresh));
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private async draw(list: HTMLElement, refresh: () => void): Promise<void> {
    const pause = slices();
    for (const { path, actor, role, claim } of this.codings) {
      await pause();
      if (!list.isConnected) return;
      const label = list.createEl('li').createEl('label');
      const box = label.createEl('input', { type: 'checkbox' });
      const words = label.createDiv();
      words.createDiv({ text: claim.name });
      words.createDiv({
        cls: 'citeweave-why',
        text: say('thing.coding', { actor: actor.name, role: role.name }),
      });
      box.addEventListener('change', () => {
        if (box.checked) this.chosen.add(path);
        else this.chosen.delete(path);
        refresh();
      });
    }
  }
}
