import { getLanguage, type TFile } from 'obsidian';
import type { ComparedNote, Folders, ShownRemoval } from '../../jobs';
import type { ChangingJob } from '../plan/changesDialog';
import { tellProblems } from '../tell';
import { writeNow, type Written } from '../write';
import { compareIn } from './compared';
import { answered, type Following, type Thread } from './thread';

/** One paper on its way out of the vault, by its hub. */
export class Removing implements ChangingJob {
  /** The path of the hub when it was planned last, by which the plan is known. */
  private file: string;

  constructor(
    private readonly thread: Thread,
    private readonly hub: TFile,
    private readonly folders: Partial<Folders>,
  ) {
    this.file = hub.path;
  }

  /** Plans for the vault as it is now; null, having told why, where there is nothing to remove. */
  async plan(): Promise<ShownRemoval | null> {
    const { folders } = this;
    // It may have got another name since.
    const { path: file } = this.hub;
    if (file !== this.file) this.forget();
    this.file = file;
    const answer = await answered(this.thread)((request) => ({
      job: 'removal',
      request,
      file,
      told: getLanguage(),
      folders,
    }));
    tellProblems('problems' in answer ? answer.problems : []);
    return answer.job === 'removal' ? answer.removal : null;
  }

  /** Writes a plan of it, the one that was made last. */
  write({ id }: ShownRemoval, following: Following): Promise<Written> {
    return writeNow(this.thread, this.file, id, following);
  }

  /** What the plan that was made last does to a file. */
  compare(path: string): Promise<ComparedNote> {
    return compareIn(this.thread, this.file, path);
  }

  /** Nobody asks about its plan any more. */
  forget(): void {
    const { file } = this;
    void answered(this.thread)((request) => ({ job: 'forget', request, file }));
  }
}
