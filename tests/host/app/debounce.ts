/** Calls once after a while, with the last arguments; with `resets`, the while begins anew at each call. */
export function debounce<T extends unknown[], V>(callback: (...args: T) => V, wait = 0, resets = false) {
  let timer = 0;
  let last: T | null = null;
  const call = (): V | void => {
    const args = last;
    timer = 0;
    last = null;
    if (args) return callback(...args);
  };
  const debounced = (...args: T): typeof debouncer => {
    last = args;
    if (timer !== 0 && resets) window.clearTimeout(timer);
    if (timer === 0 || resets) timer = window.setTimeout(call, wait);
    return debouncer;
  };
  const debouncer = Object.assign(debounced, {
    cancel: () => {
      window.clearTimeout(timer);
      timer = 0;
      last = null;
      return debouncer;
    },
    run: () => {
      window.clearTimeout(timer);
      return call();
    },
  });
  return debouncer;
}
