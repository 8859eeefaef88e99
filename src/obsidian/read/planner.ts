import type { Choices, ShownPlan } from '../../jobs';

/** Milliseconds after the last decision at which the plan is made anew: a person may take several off in a row. */
const PATIENCE = 300;

/**
 * The plan of one paper under the decisions of a person. Decisions are told to the thread one question at a time; an
 * answer to an older one is not shown.
 */
export class Planner {
  private timer = 0;
  private isStale = false;
  private running: Promise<void> | null = null;

  constructor(
    private plan: ShownPlan,
    private readonly choose: (choices: Choices) => Promise<ShownPlan>,
    private readonly changed: () => void,
    private readonly failed: (error: unknown) => void,
    /** The choices that the plan had before the person decided anything. */
    readonly first: Choices,
  ) {
    this.decided = plan.choices;
  }

  private decided: Choices;

  /** The plan that was made last: while the next one is under way, an older one. */
  get planned(): ShownPlan {
    return this.plan;
  }

  get choices(): Choices {
    return this.decided;
  }

  /** Whether the plan is made under all decisions so far. */
  get isSettled(): boolean {
    return !this.isStale && !this.running;
  }

  /** The person decided something: the plan is made anew, but not at once. */
  decide(choices: Choices): void {
    this.decided = choices;
    this.isStale = true;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.run().catch(this.failed), PATIENCE);
  }

  /** The plan under all decisions so far. Throws where it could not be made: an older one is not what was decided. */
  async settled(): Promise<ShownPlan> {
    while (!this.isSettled) await this.run();
    return this.plan;
  }

  /** A plan that was made for the vault as it is now takes the place of this one. */
  replace(plan: ShownPlan): void {
    this.plan = plan;
    this.changed();
  }

  stop(): void {
    window.clearTimeout(this.timer);
    this.isStale = false;
  }

  private run(): Promise<void> {
    window.clearTimeout(this.timer);
    this.running ??= this.ask().finally(() => (this.running = null));
    return this.running;
  }

  private async ask(): Promise<void> {
    while (this.isStale) {
      this.isStale = false;
      const plan = await this.choose(this.decided);
      if (!this.isStale) this.replace(plan);
    }
  }
}
