import { Modal, type App } from 'obsidian';
import type { Files, PlannedRemoval, Problem } from '../../jobs';
import { tellProblems } from '../tell';
import { say } from '../words';
import { ChangesTab, countsIn } from './changesTab';
import { addButton } from './planView';
import { ProblemsPart } from './problemsPart';
import { problemsOf, refusalOf } from './refusal';
import { WaitView } from './waitView';
import { Writing } from './writing';

export interface RemovalOptions {
  readonly files: Files;
  readonly title: string;
  readonly removal: PlannedRemoval;
  /** Plans for the vault as it is now; null, having told why, where there is nothing to remove any more. */
  readonly again: () => Promise<PlannedRemoval | null>;
  readonly done: (removal: PlannedRemoval, importNote: string | null) => void;
}

/** What goes with a paper, what stays and why, and which links would lead nowhere, before it is done. */
export class RemovalDialog extends Modal {
  private changes: ChangesTab | null = null;
  private writing: Writing | null = null;
  private removal: PlannedRemoval;
  private isOpen = true;

  constructor(
    app: App,
    private readonly options: RemovalOptions,
  ) {
    super(app);
    this.removal = options.removal;
  }

  override onOpen(): void {
    this.modalEl.addClass('citeweave-dialog');
    this.setTitle(say('remove.title', { title: this.options.title }));
    this.draw('', this.removal.problems);
  }

  override onClose(): void {
    this.isOpen = false;
    this.changes?.close();
    this.writing?.stop();
  }

  /** @param text why nothing was removed; '' where nobody wanted it yet */
  private draw(text: string, told: readonly Problem[]): void {
    const page = this.page();
    page.createDiv({ cls: 'citeweave-refused', text, attr: { role: 'status' } });
    new ProblemsPart(page).show(told, true);
    this.changes = new ChangesTab(page.createDiv('citeweave-tab-page'), this.app, () => this.removal);
    const foot = page.createDiv('citeweave-foot');
    foot.createDiv({ cls: 'citeweave-summary', text: countsIn(this.removal.changes) });
    const buttons = foot.createDiv('modal-button-container');
    addButton(buttons, say('command.cancel'), () => this.close()).focus();
    addButton(buttons, say('remove.button'), () => void this.write()).addClass('mod-warning');
  }

  private page(): HTMLElement {
    this.changes?.close();
    this.contentEl.empty();
    return this.contentEl.createDiv('citeweave-page');
  }

  private async write(): Promise<void> {
    this.writing = new Writing(this.page());
    try {
      const { done, importNote, problems } = await this.writing.run(this.removal, this.options.files);
      this.writing = null;
      if (done) this.options.done(this.removal, importNote);
      if (done) this.close();
      else if (this.isOpen) await this.refused(problems);
      else tellProblems(problems);
    } catch (error) {
      this.writing = null;
      if (this.isOpen) this.draw(say('plan.not-written'), problemsOf(error));
      else tellProblems(problemsOf(error));
    }
  }

  /** Nothing was removed: where the vault changed, what would be is planned anew. */
  private async refused(problems: readonly Problem[]): Promise<void> {
    const refusal = refusalOf(problems);
    if (refusal.isOld) {
      new WaitView(this.page(), say('read.planning'), () => this.close()).focus();
      const removal = await this.options.again();
      if (!this.isOpen) return;
      if (!removal) return this.close();
      this.removal = removal;
    }
    this.draw(refusal.text, [...refusal.problems, ...this.removal.problems]);
  }
}
