/** Adds methods to a prototype, unseen by `for … in`, as Obsidian's are. */
export function addMethods<T extends object>(prototype: T, methods: object & ThisType<T>): void {
  for (const [name, value] of Object.entries(methods) as [string, unknown][])
    Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
}

/** Adds properties that are worked out at each reading. */
export function addGetters<T extends object>(
  prototype: T,
  getters: Readonly<Record<string, (of: T) => unknown>>,
): void {
  for (const [name, get] of Object.entries(getters))
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: T) {
        return get(this);
      },
    });
}
