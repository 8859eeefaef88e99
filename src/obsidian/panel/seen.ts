/**
 * Whether a person sees an element, told right after the next frame: whoever measures before that makes the page lay
 * out all that is open, a note of a megabyte as well, at once.
 */
export function isSeen(el: HTMLElement): Promise<boolean> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      resolve(entries.some(({ isIntersecting }) => isIntersecting));
    });
    observer.observe(el);
  });
}
