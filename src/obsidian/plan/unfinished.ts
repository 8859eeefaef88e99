import { sameChoices, type Choices } from '../../jobs';

/** What was decided about a paper, and what it was decided on. */
interface Decided {
  /** What the plan began with: the choices of the last import, or none. */
  readonly first: Choices;
  readonly choices: Choices;
}

/**
 * What a person decided about papers whose window was closed before anything was written: an Escape too many, a click
 * beside the window. It is there again when the same paper is opened again, for as long as the plugin runs.
 */
export class Unfinished {
  private readonly decided = new Map<string, Decided>();

  /** Keeps what was decided about a paper; where it is what the plan began with, there is nothing to keep. */
  keep(paper: string, decided: Decided): boolean {
    const isNew = !sameChoices(decided.first, decided.choices);
    if (isNew) this.decided.set(paper, decided);
    else this.forget(paper);
    return isNew;
  }

  /** What was decided about a paper; null for nothing, and where another import decided something else since. */
  of(paper: string, first: Choices): Choices | null {
    const kept = this.decided.get(paper);
    return kept && sameChoices(kept.first, first) ? kept.choices : null;
  }

  forget(paper: string): void {
    this.decided.delete(paper);
  }
}
