import { Modal, type App } from 'obsidian';
import type { Problem, ShownRemoval } from '../../jobs';
import { compareIn } from '../read/compared';
import { answered, WorkFailed, type Thread } from '../read/thread';
import { tellProblems } from '../tell';
import { say } from '../words';
import { writeNow, type Written } from '../write';
import { ChangesTab } from './changesTab';
import { addButton } from './planView';
import { ProblemsPart } from './problemsPart';
import { Writing } from './writing';

export interface RemovalOptions {
  readonly thread: Thread;
  /** The path of the hub, by which the plan is known. */
  readonly file: string;
  readonly title: string;
  readonly removal: ShownRemoval;
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
    const { title, removal, thread, file } = this.options;
    this.modalEl.addClass('citeweave-dialog');
    this.setTitle(say('remove.title', { title }));
    const page = this.contentEl.createDiv('citeweave-page');
    const problems = new ProblemsPart(page);
    problems.show(removal.problems, true);
    this.changes = new ChangesTab(
      page.createDiv('citeweave-tab-page'),
      this.app,
      () => removal,
      (path) => compareIn(thread, file, path),
    );
    this.changes.refresh();
    const buttons = page.createDiv('modal-button-container');
    addButton(buttons, say('command.cancel'), () => this.close()).focus();
    const remove = addButton(buttons, say('remove.button'), () => void this.write(page, problems));
    remove.addClass('mod-warning');
  }

  override onClose(): void {
    this.changes?.close();
    if (this.writing) this.writing.stop();
    else this.forget();
  }

  private async write(page: HTMLElement, problems: ProblemsPart): Promise<void> {
    const { removal, done } = this.options;
    const el = this.contentEl.createDiv('citeweave-page');
    page.hide();
    this.writing = new Writing(el);
    const written = await this.run(this.writing, removal);
    this.writing = null;
    el.remove();
    if (written.done) done(written.importNote);
    if (!this.contentEl.isConnected) this.endStopped(written.problems);
    else if (written.done) this.close();
    else this.refuse(page, problems, written.problems);
  }

  private async run(writing: Writing, { id }: ShownRemoval): Promise<Written> {
    const { thread, file } = this.options;
    try {
      return await writing.run((following) => writeNow(thread, file, id, following));
    } catch (error) {
      if (!(error instanceof WorkFailed)) throw error;
      return { done: false, importNote: null, problems: error.problems };
    }
  }

  /** The window was closed while it was written. */
  private endStopped(problems: readonly Problem[]): void {
    tellProblems(problems);
    this.forget();
  }

  /** Nobody asks about its plan any more. */
  private forget(): void {
    const { thread, file } = this.options;
    void answered(thread)((request) => ({ job: 'forget', request, file }));
  }

  private refuse(page: HTMLElement, part: ProblemsPart, problems: readonly Problem[]): void {
    page.show();
    part.show(problems, true);
  }
}
