import { Modal, type App } from 'obsidian';
import type { ComparedNote, Problem, ShownRemoval } from '../../jobs';
import type { Following } from '../read/thread';
import { slices } from '../slices';
import { tellProblems } from '../tell';
import { say } from '../words';
import { ChangesTab, countsIn } from './changesTab';
import { addButton } from './planView';
import { ProblemsPart } from './problemsPart';
import { refusalOf } from './refusal';
import { WaitView } from './waitView';
import { Writing } from './writing';
import type { Written } from '../write';

/** Something that is done to the whole vault once a person has seen what it changes. */
export interface ChangingJob {
  /** Plans for the vault as it is now; null, having told why, where there is nothing to do. */
  readonly plan: () => Promise<ShownRemoval | null>;
  /** Writes a plan of it, the one that was made last. */
  readonly write: (plan: ShownRemoval, following: Following) => Promise<Written>;
  /** What the plan that was made last does to a file. */
  readonly compare: (path: string) => Promise<ComparedNote>;
  /** Nobody asks about its plan any more. */
  readonly forget: () => void;
}

export interface ChangesOptions {
  readonly job: ChangingJob;
  readonly title: string;
  /** What the button that does it says. */
  readonly button: string;
  /** Whether files go that a person may miss. */
  readonly isDangerous: boolean;
  readonly shown: ShownRemoval;
  readonly done: (shown: ShownRemoval, importNote: string | null) => void;
}

/** What becomes of which files and why, and what a person has to do themselves, before it is done. */
export class ChangesDialog extends Modal {
  private changes: ChangesTab | null = null;
  private writing: Writing | null = null;
  private shown: ShownRemoval;
  private isOpen = true;

  constructor(
    app: App,
    private readonly options: ChangesOptions,
  ) {
    super(app);
    this.shown = options.shown;
  }

  override onOpen(): void {
    this.modalEl.addClass('citeweave-dialog');
    this.setTitle(this.options.title);
    this.draw('', this.shown.problems);
  }

  override onClose(): void {
    this.isOpen = false;
    this.changes?.close();
    if (this.writing) this.writing.stop();
    else this.options.job.forget();
  }

  /** @param text why nothing was done; '' where nobody wanted it yet */
  private draw(text: string, told: readonly Problem[]): void {
    const page = this.page();
    page.createDiv({ cls: 'citeweave-refused', text, attr: { role: 'status' } });
    new ProblemsPart(page).show(told, true);
    const changes = new ChangesTab(
      page.createDiv('citeweave-tab-page'),
      this.app,
      () => this.shown,
      (path) => this.options.job.compare(path),
    );
    this.changes = changes;
    const foot = page.createDiv('citeweave-foot');
    foot.createDiv({ cls: 'citeweave-summary', text: countsIn(this.shown.changes) });
    const buttons = foot.createDiv('modal-button-container');
    const cancel = addButton(buttons, say('command.cancel'), () => this.close());
    const { button, isDangerous } = this.options;
    addButton(buttons, button, () => void this.write()).addClass(isDangerous ? 'mod-warning' : 'mod-cta');
    const steps = [(): void => changes.refresh(), (): void => cancel.focus()];
    void this.drawOn(page, steps);
  }

  /** What no frame has the time for after the rest of a page, step by step; none of it where another page is shown. */
  private async drawOn(page: HTMLElement, steps: readonly (() => void)[]): Promise<void> {
    for (const step of steps) {
      await slices()();
      if (!page.isConnected) return;
      step();
    }
  }

  private page(): HTMLElement {
    this.changes?.close();
    this.contentEl.empty();
    return this.contentEl.createDiv('citeweave-page');
  }

  private async write(): Promise<void> {
    const { job } = this.options;
    this.writing = new Writing(this.page());
    const { done, importNote, problems } = await this.writing.run((following) =>
      job.write(this.shown, following),
    );
    this.writing = null;
    if (done) this.options.done(this.shown, importNote);
    if (!this.isOpen) this.endClosed(problems);
    else if (done) this.close();
    else await this.refused(problems);
  }

  /** The window was closed while it was written. */
  private endClosed(problems: readonly Problem[]): void {
    tellProblems(problems);
    this.options.job.forget();
  }

  /** Nothing was done: where the vault changed, what would be is planned anew. */
  private async refused(problems: readonly Problem[]): Promise<void> {
    const refusal = refusalOf(problems);
    if (refusal.isOld) {
      new WaitView(this.page(), say('read.planning'), () => this.close()).focus();
      const shown = await this.options.job.plan();
      if (!this.isOpen) return;
      if (!shown) return this.close();
      this.shown = shown;
    }
    this.draw(refusal.text, [...refusal.problems, ...this.shown.problems]);
  }
}
