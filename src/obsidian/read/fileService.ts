import { doCall, type FileCall, type Files, type FileTold } from '../../jobs';

/** Does for a thread what it asks of the vault: the only part of a job that needs the screen's own thread. */
export class FileService {
  private readonly running = new Set<Promise<FileTold>>();

  constructor(private readonly files: Files) {}

  /**
   * Serves one thread. What an earlier one began goes to its end first: it was ended on the way, and what it left is
   * put right by the one that comes.
   */
  begin(): (call: FileCall) => Promise<FileTold> {
    const before = Promise.all(this.running);
    return async (call) => {
      await before;
      const told = doCall(this.files, call);
      this.running.add(told);
      await told;
      this.running.delete(told);
      return told;
    };
  }
}
