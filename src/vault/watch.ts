/** How a person follows a work that writes, and stops it. */
export interface Watch {
  /** Told before each file: how many are done, of how many. */
  readonly progress?: (done: number, of: number) => void;
  /** Asked before each file; once it is true, all that was written is taken back. */
  readonly cancelled?: () => boolean;
  /** Awaited between the files of a long comparison: lets a screen be drawn. */
  readonly breath?: () => Promise<void>;
}
