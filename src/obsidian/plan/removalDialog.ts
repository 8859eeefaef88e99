import { Modal, type App } from 'obsidian';
import type { Problem, ShownRemoval } from '../../jobs';
import type { Removing } from '../read/removing';
import { slices } from '../slices';
import { tellProblems } from '../tell';
import { say } from '../words';
import { ChangesTab, countsIn } from './changesTab';
import { addButton } from './planView';
import { ProblemsPart } from './problemsPart';
import { refusalOf } from './refusal';
import { WaitView } from './waitView';
import { Writing } from './writing';

export interface RemovalOptions {
  readonly removing: Removing;
  readonly title: string;
  readonly removal: ShownRemoval;
  readonly done: (removal: ShownRemoval, importNote: string | null) => void;
}

/** What goes with a paper, what stays and why, and which links would lead nowhere, before it is done. */
export class RemovalDialog extends Modal {
  private changes: ChangesTab | null = null;
  private writing: Writing | null = null;
  private removal: ShownRemoval;
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
    if (this.writing) this.writing.stop();
    else this.options.removing.forget();
  }

  /** @param text why nothing was removed; '' where nobody wanted it yet */
  private draw(text: string, told: readonly Problem[]): void {
    const page = this.page();
    page.createDiv({ cls: 'citeweave-refused', text, attr: { role: 'status' } });
    new ProblemsPart(page).show(told, true);
    const changes = new ChangesTab(
      page.createDiv('citeweave-tab-page'),
      this.app,
      () => this.removal,
      (path) => this.options.removing.compare(path),
    );
    this.changes = changes;
    const foot = page.createDiv('citeweave-foot');
    foot.createDiv({ cls: 'citeweave-summary', text: countsIn(this.removal.changes) });
    const buttons = foot.createDiv('modal-button-container');
    const cancel = addButton(buttons, say('command.cancel'), () => this.close());
    addButton(buttons, say('remove.button'), () => void this.write()).addClass('mod-warning');
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
    const { removing } = this.options;
    this.writing = new Writing(this.page());
    const { done, importNote, problems } = await this.writing.run((following) =>
      removing.write(this.removal, following),
    );
    this.writing = null;
    if (done) this.options.done(this.removal, importNote);
    if (!this.isOpen) this.endClosed(problems);
    else if (done) this.close();
    else await this.refused(problems);
  }

  /** The window was closed while it was written. */
  private endClosed(problems: readonly Problem[]): void {
    tellProblems(problems);
    this.options.removing.forget();
  }

  /** Nothing was removed: where the vault changed, what would be is planned anew. */
  private async refused(problems: readonly Problem[]): Promise<void> {
    const refusal = refusalOf(problems);
    if (refusal.isOld) {
      new WaitView(this.page(), say('read.planning'), () => this.close()).focus();
      const removal = await this.options.removing.plan();
      if (!this.isOpen) return;
      if (!removal) return this.close();
      this.removal = removal;
    }
    this.draw(refusal.text, [...refusal.problems, ...this.removal.problems]);
  }
}
