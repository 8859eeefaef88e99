import type { ComparedNote, ShownRemoval, WorkAnswer, WorkRequest } from '../../jobs';
import { compareIn } from '../read/compared';
import { answered, type Following, type Thread } from '../read/thread';
import { tellProblems } from '../tell';
import { writeNow, type Written } from '../write';
import type { ChangingJob } from './changesDialog';

/** Something that is planned for the whole vault by the thread that reads, which keeps the plan until it is written or forgotten. */
export abstract class VaultJob implements ChangingJob {
  constructor(
    protected readonly thread: Thread,
    /** By which its plan is known. */
    protected file: string,
  ) {}

  async plan(): Promise<ShownRemoval | null> {
    const answer = await answered(this.thread)(await this.asking());
    tellProblems('problems' in answer ? answer.problems : []);
    return removalIn(answer);
  }

  write({ id }: ShownRemoval, following: Following): Promise<Written> {
    return writeNow(this.thread, this.file, id, following);
  }

  compare(path: string): Promise<ComparedNote> {
    return compareIn(this.thread, this.file, path);
  }

  forget(): void {
    const { file } = this;
    void answered(this.thread)((request) => ({ job: 'forget', request, file }));
  }

  /** What plans it, for the vault as it is now. */
  protected abstract asking(): Promise<(request: number) => WorkRequest>;
}

function removalIn(answer: WorkAnswer): ShownRemoval | null {
  return 'removal' in answer ? answer.removal : null;
}
