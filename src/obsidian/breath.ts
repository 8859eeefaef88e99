/** Milliseconds of work after which the screen gets its turn: half of a frame. */
const AT_MOST = 8;

/** Lets the screen draw and keys be heard between the slices of a long work. */
export class Breath {
  private since = 0;

  /** To be awaited between two slices: waits for a turn of the screen once the work took long enough. */
  async take(): Promise<void> {
    if (performance.now() - this.since < AT_MOST) return;
    await new Promise((resolve) => window.setTimeout(resolve));
    this.since = performance.now();
  }
}
