import { Modal, type App } from 'obsidian';
import type { Choices, ComparedNote, Problem, ShownPlan } from '../../jobs';
import { Planner } from '../read/planner';
import type { Reading, ReadingTools } from '../read/reading';
import { Cancelled } from '../read/thread';
import { orReadFirst } from '../read/unread';
import { tellProblems } from '../tell';
import { say } from '../words';
import { addButton, PlanView } from './planView';
import { ProblemsPart } from './problemsPart';
import { problemsOf, refusalOf, stopped } from './refusal';
import type { Unfinished } from './unfinished';
import { WaitView } from './waitView';
import { Writing } from './writing';

/** How a person ended with a paper. */
export type Outcome =
  | { readonly how: 'written'; readonly planned: ShownPlan; readonly importNote: string | null }
  | { readonly how: 'skipped' }
  | { readonly how: 'stopped'; readonly isDecided: boolean };

export interface PaperDialogOptions {
  readonly tools: ReadingTools;
  readonly reading: Reading;
  readonly unfinished: Unfinished;
  /** Which of several papers it is, from 1. */
  readonly at: number;
  readonly count: number;
  readonly ended: (outcome: Outcome) => void;
}

/** The window of one paper: it is read, its plan is shown and decided, and written. */
export class PaperDialog extends Modal {
  private readonly stopping = new AbortController();
  private outcome: Outcome = { how: 'stopped', isDecided: false };
  /** The paper by its name and its bytes; '' until it is read. */
  private paper = '';
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
    this.modalEl.addClass('citeweave-dialog');
    this.call(say('command.read-paper'));
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
    const isDecided = this.keep();
    const { outcome } = this;
    this.options.ended(outcome.how === 'stopped' ? { ...outcome, isDecided } : outcome);
  }

  /** What was decided is kept where nothing was written; gives whether there is anything to keep. */
  private keep(): boolean {
    const { paper, planner, outcome } = this;
    const { unfinished } = this.options;
    if (outcome.how === 'written') unfinished.forget(paper);
    if (outcome.how === 'written' || !planner) return false;
    return unfinished.keep(paper, { first: planner.first, choices: planner.choices });
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
      this.paper = `${summary.sha256} ${reading.paper.name}`;
      wait.say(say('read.planning'));
      await this.plan(problems);
    } catch (error) {
      this.failed(error);
    }
  }

  /** Plans, and plans again under what the person decided when the paper was open before. */
  private async plan(problems: readonly Problem[]): Promise<void> {
    const { reading, unfinished } = this.options;
    const planned = await reading.plan(undefined, this.stopping.signal);
    const { choices: first } = planned;
    const kept = unfinished.of(this.paper, first);
    if (!kept) return this.showPlan(planned, first, problems);
    this.showPlan(await reading.choose(kept, this.stopping.signal), first, problems);
    this.view?.tellRestored();
  }

  private showPlan(planned: ShownPlan, first: Choices, problems: readonly Problem[]): void {
    const { reading } = this.options;
    this.planner = new Planner(
      planned,
      (choices) => reading.choose(choices, this.stopping.signal),
      () => this.view?.refresh(),
      (error) => this.failed(error),
      first,
    );
    const { app, scope, planner } = this;
    const wished = this.options.tools.wishes().language ?? null;
    const compare = (path: string): Promise<ComparedNote> => this.compared(planner, path);
    const desk = { app, scope, planner, wished, compare };
    const acts = { write: () => void this.write(), skip: this.skip(), stop: () => this.close() };
    const isRead = planned.changes.some(({ path, action }) => path === planned.hub && action !== 'create');
    if (isRead) this.call(say('command.read-again'));
    this.view = this.page((el) => new PlanView(el, desk, problems, acts, isRead));
    void this.view.open();
  }

  /** Where the plan that is shown is known no more, it is made and shown anew: what is compared is what is written. */
  private compared(planner: Planner, path: string): Promise<ComparedNote> {
    const { reading } = this.options;
    const compare = (): Promise<ComparedNote> => reading.compare(path);
    return orReadFirst(compare, async () => {
      planner.replace(await reading.plan(planner.choices, this.stopping.signal));
      return compare();
    });
  }

  private call(title: string): void {
    const { at, count } = this.options;
    this.setTitle(count > 1 ? say('read.nth', { title, n: at, count }) : title);
  }

  private skip(): (() => void) | null {
    const { at, count } = this.options;
    return at === count ? null : () => this.close({ how: 'skipped' });
  }

  private async write(): Promise<void> {
    const { planner, view } = this;
    if (!planner || !view || this.writing) return;
    view.el.hide();
    const page = this.contentEl.createDiv('citeweave-page');
    this.writing = new Writing(page);
    try {
      const problems = await this.written(planner, this.writing);
      this.writing = null;
      if (this.isClosed) return this.endClosed(problems);
      if (this.outcome.how === 'written') return this.close();
      await this.refused(planner, view, problems, page);
    } catch (error) {
      this.writing = null;
      if (!this.isClosed) this.failed(error);
      else this.endClosed(error instanceof Cancelled ? [stopped] : problemsOf(error));
    }
  }

  /** Writes the plan under all that was decided; gives what is to be told, where it could not be written or was. */
  private async written(planner: Planner, writing: Writing): Promise<readonly Problem[]> {
    const planned = await planner.settled();
    const moved = this.options.reading.moved();
    if (moved.length > 0) return moved;
    const { done, importNote, problems } = await writing.run((following) =>
      this.options.reading.write(planned, following),
    );
    if (done) this.outcome = { how: 'written', planned, importNote };
    return problems;
  }

  private get isClosed(): boolean {
    return this.stopping.signal.aborted;
  }

  /** The window was closed while it was written. */
  private endClosed(problems: readonly Problem[]): void {
    tellProblems(problems);
    this.end();
  }

  /** Nothing was written: where the vault changed, the plan is made anew for it as it is now. */
  private async refused(
    planner: Planner,
    view: PlanView,
    problems: readonly Problem[],
    page: HTMLElement,
  ): Promise<void> {
    const refusal = refusalOf(problems);
    if (refusal.isOld) {
      page.empty();
      new WaitView(page, say('read.planning'), () => this.close()).focus();
      planner.replace(await this.options.reading.plan(planner.choices, this.stopping.signal));
    }
    // Before the view is shown: what is drawn is measured.
    page.remove();
    view.el.show();
    view.refuse(refusal);
    view.focus();
  }

  private failed(error: unknown): void {
    if (!(error instanceof Cancelled)) this.showProblems(problemsOf(error));
  }

  /** Why there is no plan. */
  private showProblems(problems: readonly Problem[]): void {
    this.modalEl.addClass('is-short');
    // However the person leaves it: this paper is done with, and the others are not.
    this.outcome = { how: 'skipped' };
    const button = this.page((el) => {
      new ProblemsPart(el).say(problems);
      const left = say(this.skip() ? 'plan.skip' : 'plan.close');
      return addButton(el.createDiv('modal-button-container'), left, () => this.close());
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
