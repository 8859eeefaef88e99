import { Modal, Setting, type App } from 'obsidian';
import { say } from '../words';

/** What Citeweave does, in five lines, and a sample to try it on. */
export class WelcomeModal extends Modal {
  constructor(
    app: App,
    private readonly path: string,
    private readonly readSample: () => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    this.setTitle(say('welcome.title'));
    this.contentEl.addClass('citeweave-welcome');
    const list = this.contentEl.createEl('ul');
    for (const key of lines) list.createEl('li', { text: say(key) });
    this.contentEl.createEl('p', { text: say('welcome.sample', { path: this.path }) });
    new Setting(this.contentEl)
      .setClass('citeweave-buttons')
      .addButton((button) => button.setButtonText(say('welcome.later')).onClick(() => this.close()))
      .addButton((button) =>
        button
          .setButtonText(say('settings.sample'))
          .setCta()
          .onClick(() => this.agree()),
      );
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private agree(): void {
    this.close();
    this.readSample();
  }
}

const lines = ['welcome.what', 'welcome.quotes', 'welcome.plan', 'welcome.yours', 'welcome.offline'] as const;
