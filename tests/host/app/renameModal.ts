import type * as O from 'obsidian';
import { theHost } from '../core/host';
import { Setting } from '../settings/setting';
import { ConfirmationModal } from '../ui/confirmation';
import { Modal } from '../ui/modal';
import { Notice } from '../ui/notice';

/** Asks for the new name of a file. */
export class RenameModal extends Modal {
  constructor(
    app: O.App,
    private readonly file: O.TAbstractFile,
  ) {
    super(app);
    this.setTitle('Rename');
  }

  override onOpen(): void {
    let name = this.file.name;
    new Setting(this.contentEl)
      .setName('Name')
      .addText((field) => field.setValue(name).onChange((value) => (name = value)));
    new Setting(this.contentEl).addButton((button) =>
      button
        .setButtonText('Rename')
        .setCta()
        .onClick(() => void this.rename(name)),
    );
  }

  private async rename(name: string): Promise<void> {
    const folder = this.file.path.slice(0, -this.file.name.length);
    try {
      await theHost().fileManager.renameFile(this.file, folder + name);
      this.close();
    } catch (error) {
      new Notice(error instanceof Error ? error.message : String(error));
    }
  }
}

/** Asks before a file is deleted; resolves to what was answered. */
export function confirmDeletion(app: () => O.App, file: O.TAbstractFile): Promise<boolean> {
  return new Promise((resolve) => {
    const modal = new ConfirmationModal(app());
    modal.setTitle('Delete file').setContent(`Are you sure you want to delete “${file.name}”?`);
    modal.addButton((button) =>
      button
        .setButtonText('Delete')
        .setWarning()
        .onClick(() => resolve(true)),
    );
    modal.addCancelButton();
    modal.setCloseCallback(() => resolve(false));
    modal.open();
  });
}
