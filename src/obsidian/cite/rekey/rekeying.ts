import { getLanguage } from 'obsidian';
import type { ComparedNote, Folders, Rekeyed, ShownRemoval } from '../../../jobs';
import type { ChangingJob } from '../../plan/changesDialog';
import { compareIn } from '../../read/compared';
import { answered, type Following, type Thread } from '../../read/thread';
import { tellProblems } from '../../tell';
import { writeNow, type Written } from '../../write';
import type { Citing } from '../citing';

/** What is needed to give works other keys. */
export interface RekeyTools {
  readonly citing: Citing;
  readonly thread: Thread;
  readonly folders: () => Partial<Folders>;
}

/** Works on their way to other keys, in the whole vault. */
export class Rekeying implements ChangingJob {
  /** By which its plan is known. */
  private readonly name: string;

  constructor(
    private readonly tools: RekeyTools,
    private readonly keys: readonly Rekeyed[],
  ) {
    this.name = `keys ${keys.map(({ from, to }) => `${from} ${to}`).join(' ')}`;
  }

  async plan(): Promise<ShownRemoval | null> {
    const { citing, thread, folders } = this.tools;
    const known = await citing.about([...new Set(this.keys.flatMap(({ from, to }) => [from, to]))]);
    const entries = known.flatMap((one) => one.entries);
    const wishes = { keys: this.keys, entries, told: getLanguage(), folders: folders() };
    const answer = await answered(thread)((request) => ({ job: 'rekey', request, file: this.name, wishes }));
    tellProblems('problems' in answer ? answer.problems : []);
    return answer.job === 'rekey' ? answer.removal : null;
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
