import { getLanguage, Modal, Setting, type App } from 'obsidian';
import { sentence, summaryOf, writesNothing, type Planned } from '../jobs';

/** What a reading would write, shown before it is written. */
export class PlanModal extends Modal {
  constructor(
    app: App,
    private readonly planned: Planned,
    private readonly agreed: () => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const language = getLanguage();
    this.setTitle(sentence(language, 'command.read-paper'));
    const nothing = writesNothing(this.planned);
    const told = nothing
      ? sentence(language, 'cli.nothing')
      : sentence(language, 'cli.planned', summaryOf(this.planned));
    this.contentEl.createEl('p', { text: told });
    const buttons = new Setting(this.contentEl);
    buttons.addButton((button) =>
      button.setButtonText(sentence(language, 'command.cancel')).onClick(() => this.close()),
    );
    if (nothing) return;
    buttons.addButton((button) =>
      button
        .setButtonText(sentence(language, 'command.write'))
        .setCta()
        .onClick(() => {
          this.close();
          this.agreed();
        }),
    );
  }
}
