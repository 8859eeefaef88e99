/** Milliseconds of work before the screen may be drawn: half of a frame at 60 frames a second. */
const SLICE = 8;

/** A pause for work in steps: at once while its slice of time lasts, else after all that waits had its turn. */
export function slices(): () => Promise<void> {
  let began = -SLICE;
  return async () => {
    if (performance.now() - began < SLICE) return;
    await new Promise<void>((resolve) => window.setTimeout(resolve));
    began = performance.now();
  };
}
