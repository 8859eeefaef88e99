import { Modal, type App } from 'obsidian';
import type { Files, PlannedRemoval, Problem } from '../../jobs';
import { say } from '../words';
import { ChangesTab } from './changesTab';
import { addButton } from './planView';
import { ProblemsPart } from './problemsPart';
import { Writing } from './writing';

export interface RemovalOptions {
  readonly files: Files;
  readonly title: string;
  readonly removal: PlannedRemoval;
  readonly done: (importNote: string | null) => void;
}

/** What goes with a paper, what stays and why, and which links would lead nowhere, before it is done. */
export class RemovalDialog extends Modal {
  private changes: ChangesTab | null = null;
  private writing: Writing | null = null;

  constructor(
    app: App,
    private readonly options: RemovalOptions,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { title, removal } = this.options;
    this.modalEl.addClass('citeweave-dialog');
    this.setTitle(say('remove.title', { title }));
    const page = this.contentEl.createDiv('citeweave-page');
    const problems = new ProblemsPart(page);
    problems.show(removal.problems, true);
    this.changes = new ChangesTab(page.createDiv('citeweave-tab-page'), this.app, () => removal);
    const buttons = page.createDiv('modal-button-container');
    addButton(buttons, say('command.cancel'), () => this.close()).focus();
    const remove = addButton(buttons, say('remove.button'), () => void this.write(page, problems));
    remove.addClass('mod-warning');
  }

  override onClose(): void {
    this.changes?.close();
    this.writing?.stop();
  }

  private async write(page: HTMLElement, problems: ProblemsPart): Promise<void> {
    const el = this.contentEl.createDiv('citeweave-page');
    page.hide();
    this.writing = new Writing(el);
    const {
      done,
      importNote,
      problems: refused,
    } = await this.writing.run(this.options.removal, this.options.files);
    this.writing = null;
    el.remove();
    if (done) this.options.done(importNote);
    if (done) this.close();
    else this.refuse(page, problems, refused);
  }

  private refuse(page: HTMLElement, part: ProblemsPart, problems: readonly Problem[]): void {
    page.show();
    part.show(problems, true);
  }
}
