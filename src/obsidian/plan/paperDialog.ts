import { Modal, type App } from 'obsidian';
import type { Problem, ShownPlan } from '../../jobs';
import { Planner } from '../read/planner';
import type { Reading, ReadingTools } from '../read/reading';
import { Cancelled, WorkFailed } from '../read/thread';
import { tellProblems } from '../tell';
import { say } from '../words';
import { addButton, PlanView } from './planView';
import { ProblemsPart } from './problemsPart';
import { WaitView } from './waitView';
import { Writing } from './writing';

/** How a person ended with a paper. */
export type Outcome =
  | { readonly how: 'written'; readonly planned: ShownPlan; readonly importNote: string | null }
  | { readonly how: 'skipped' | 'stopped' };

export interface PaperDialogOptions {
  readonly tools: ReadingTools;
  readonly reading: Reading;
  /** Which of several papers it is, from 1. */
  readonly at: number;
  readonly count: number;
  readonly ended: (outcome: Outcome) => void;
}

/** The window of one paper: it is read, its plan is shown and decided, and written. */
export class PaperDialog extends Modal {
  private readonly stopping = new AbortController();
  private outcome: Outcome = { how: 'stopped' };
  private planner: Planner | null = null;
  private view: PlanView | null = null;
  private writing: Writing | null = null;

  constructor(
    app: App,
    private readonly options: PaperDialogOptions,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { at, count } = this.options;
    const title = say('command.read-paper');
    this.modalEl.addClass('citeweave-dialog');
    this.setTitle(count > 1 ? say('read.nth', { title, n: at, count }) : title);
    void this.begin();
  }

  override onClose(): void {
    this.stopping.abort();
    this.planner?.stop();
    this.view?.close();
    // The rest is taken back while the window is gone; the person is told when it is.
    if (this.writing) this.writing.stop();
    else this.end();
  }

  private end(): void {
    this.options.reading.forget();
    this.options.ended(this.outcome);
  }

  private async begin(): Promise<void> {
    const { reading } = this.options;
    const wait = this.page((el) => {
      const view = new WaitView(el, say('read.reading', { file: reading.paper.name }), () => this.close());
      view.focus();
      return view;
    });
    try {
      const { summary, problems } = await reading.read(this.stopping.signal);
      if (!summary || summary.blocks === 0) return this.showProblems(problems);
      wait.say(say('read.planning'));
      this.showPlan(await reading.plan(undefined, this.stopping.signal), problems);
    } catch (error) {
      this.failed(error);
    }
  }

  private showPlan(planned: ShownPlan, problems: readonly Problem[]): void {
    const { reading } = this.options;
    this.planner = new Planner(
      planned,
      (choices) => reading.choose(choices, this.stopping.signal),
      () => this.view?.refresh(),
      (error) => this.failed(error),
    );
    const { app, scope, planner } = this;
    const desk = { app, scope, planner, compare: (path: string) => reading.compare(path) };
    const acts = { write: () => void this.write(), skip: this.skip(), stop: () => this.close() };
    const isRead = planned.changes.some(({ path, action }) => path === planned.hub && action !== 'create');
    this.view = this.page((el) => new PlanView(el, desk, problems, acts, isRead));
    void this.view.open();
  }

  private skip(): (() => void) | null {
    const { at, count } = this.options;
    return at === count ? null : () => this.close({ how: 'skipped' });
  }

  private async write(): Promise<void> {
    const { planner, view } = this;
    if (!planner || !view || this.writing) return;
    try {
      const planned = await planner.settled();
      const el = this.contentEl.createDiv('citeweave-page');
      view.el.hide();
      this.writing = new Writing(el);
      const { reading } = this.options;
      const { done, importNote, problems } = await this.writing.run((following) =>
        reading.write(planned, following),
      );
      this.writing = null;
      el.remove();
      if (done) this.outcome = { how: 'written', planned, importNote };
      if (this.stopping.signal.aborted) return this.endStopped(problems);
      if (done) this.close();
      else await this.refused(planner, view, problems);
    } catch (error) {
      this.writing = null;
      if (this.stopping.signal.aborted) this.endStopped(problemsOf(error));
      else this.failed(error);
    }
  }

  /** The window was closed while it was written. */
  private endStopped(problems: readonly Problem[]): void {
    tellProblems(problems);
    this.end();
  }

  /** Nothing was written: where the vault changed, the plan is made anew for it as it is now. */
  private async refused(planner: Planner, view: PlanView, problems: readonly Problem[]): Promise<void> {
    const hasChanged = problems.some(({ kind }) => kind === 'vault.changed-since');
    if (hasChanged) planner.replace(await this.options.reading.plan(planner.choices, this.stopping.signal));
    view.el.show();
    view.refuse(hasChanged ? say('plan.again') : say('vault.cancelled'), problems);
    view.focus();
  }

  private failed(error: unknown): void {
    if (error instanceof Cancelled) return;
    this.showProblems(problemsOf(error));
  }

  /** Why there is no plan. */
  private showProblems(problems: readonly Problem[]): void {
    const button = this.page((el) => {
      new ProblemsPart(el).show(problems, true);
      return addButton(el.createDiv('modal-button-container'), say('plan.close'), () =>
        this.close({ how: 'skipped' }),
      );
    });
    button.focus();
  }

  /** Shows something in the place of what was shown. */
  private page<T>(draw: (el: HTMLElement) => T): T {
    this.contentEl.empty();
    return draw(this.contentEl.createDiv('citeweave-page'));
  }

  override close(outcome?: Outcome): void {
    if (outcome) this.outcome = outcome;
    super.close();
  }
}

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof WorkFailed) return error.problems;
  const message = error instanceof Error ? error.message : String(error);
  return [{ kind: 'cli.fault', file: '', values: { message } }];
}
