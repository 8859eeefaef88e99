import { getLanguage } from 'obsidian';
import type { ComparedNote, Folders, ShownRemoval, ThingWish } from '../../jobs';
import type { ChangingJob } from '../plan/changesDialog';
import { compareIn } from '../read/compared';
import { answered, type Following, type Thread } from '../read/thread';
import { tellProblems } from '../tell';
import { writeNow, type Written } from '../write';

/** What is needed to change roles and actors. */
export interface ThingTools {
  readonly thread: Thread;
  readonly folders: () => Partial<Folders>;
}

/** A role or actor on its way to another name, to another note, or to two. */
export class ThingPlan implements ChangingJob {
  /** By which its plan is known. */
  private readonly name: string;

  constructor(
    private readonly tools: ThingTools,
    private readonly wish: ThingWish,
  ) {
    this.name = `thing ${JSON.stringify(wish)}`;
  }

  async plan(): Promise<ShownRemoval | null> {
    const { thread, folders } = this.tools;
    const wishes = { wish: this.wish, told: getLanguage(), folders: folders() };
    const answer = await answered(thread)((request) => ({ job: 'thing', request, file: this.name, wishes }));
    tellProblems('problems' in answer ? answer.problems : []);
    return answer.job === 'thing' ? answer.removal : null;
  }

  write({ id }: ShownRemoval, following: Following): Promise<Written> {
    return writeNow(this.tools.thread, this.name, id, following);
  }

  compare(path: string): Promise<ComparedNote> {
    return compareIn(this.tools.thread, this.name, path);
  }

  forget(): void {
    void answered(this.tools.thread)((request) => ({ job: 'forget', request, file: this.name }));
  }
}
