import { Modal, Setting, type App } from 'obsidian';
import { say } from '../words';
import { thingNamed, type NamedThing } from './thingChoice';

/** Asks what a role or actor is to be called; the name of another one means that the two are one, which is told before. */
export class ThingModal extends Modal {
  constructor(
    app: App,
    private readonly things: readonly NamedThing[],
    private readonly thing: NamedThing,
    private readonly done: (name: string, other: NamedThing | null) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { thing, things } = this;
    this.setTitle(say('thing.title', { name: thing.name }));
    let name = thing.name;
    let other: NamedThing | null = null;
    const next = (): void => {
      if (name === '') return;
      this.close();
      this.done(name, other);
    };
    const setting = new Setting(this.contentEl).setName(say('thing.new')).setDesc(say('thing.new-about'));
    const told = this.contentEl.createDiv({ cls: 'citeweave-refused', attr: { role: 'status' } });
    const buttons = new Setting(this.contentEl)
      .setClass('citeweave-buttons')
      .addButton((button) => button.setButtonText(say('command.cancel')).onClick(() => this.close()))
      .addButton((button) => button.setButtonText(say('thing.show')).setCta().onClick(next));
    const [, ok] = buttons.components;
    setting.addText((field) => {
      field.setValue(name).onChange((typed) => {
        name = typed.trim();
        other = thingNamed(things, name, thing);
        told.setText(other ? say('thing.merges', { name: other.name }) : '');
        ok?.setDisabled(name === '');
      });
      field.inputEl.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !event.isComposing) next();
      });
      field.inputEl.setAttr('aria-label', say('thing.new'));
      field.inputEl.select();
    });
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
