import { Modal, Setting, type App } from 'obsidian';
import { say } from '../words';
import { show } from '../windows';

/** Where this device keeps who writes on it: a vault that is shared has several who do. */
const KEPT = 'citeweave-name';

/** The name of who writes on this device; null where nobody was asked yet. */
export function nameOfWriter(app: App): string | null {
  const kept: unknown = app.loadLocalStorage(KEPT);
  return typeof kept === 'string' && kept !== '' ? kept : null;
}

/** The same, asked for once; null where the person does not want to say it now. */
export function askedName(app: App): Promise<string | null> {
  const known = nameOfWriter(app);
  if (known !== null) return Promise.resolve(known);
  return new Promise((resolve) => show(app, new NameModal(app, resolve)));
}

/** Asks for the name under which codings, verdicts and comments of this device stand. */
class NameModal extends Modal {
  private name = '';
  /** What was typed counts only once it was said. */
  private isSaid = false;

  constructor(
    app: App,
    private readonly answer: (name: string | null) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    this.setTitle(say('matrix.who'));
    this.contentEl.createEl('p', { text: say('matrix.who-about') });
    new Setting(this.contentEl).setName(say('matrix.your-name')).addText((text) => {
      text.onChange((name) => (this.name = name.trim()));
      text.inputEl.setAttribute('aria-label', say('matrix.your-name'));
      text.inputEl.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        // Else the same key would press the button that has the focus once this is closed.
        event.preventDefault();
        this.done();
      });
    });
    new Setting(this.contentEl).setClass('citeweave-buttons').addButton((button) =>
      button
        .setButtonText(say('matrix.go-on'))
        .setCta()
        .onClick(() => this.done()),
    );
  }

  override onClose(): void {
    this.contentEl.empty();
    this.answer(this.isSaid ? this.name : null);
  }

  private done(): void {
    if (this.name === '') return;
    this.isSaid = true;
    this.app.saveLocalStorage(KEPT, this.name);
    this.close();
  }
}
