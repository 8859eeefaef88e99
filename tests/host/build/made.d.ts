declare module 'made:obsidian-api' {
  interface Member {
    readonly since: string | null;
    readonly optional: boolean;
  }
  interface Entry {
    readonly since: string | null;
    readonly parents: readonly string[];
    readonly members: Readonly<Record<string, Member>>;
  }
  const api: Readonly<Record<string, Entry>>;
  export default api;
}

declare module 'made:icons' {
  /** A drawing: its elements, each a tag and its attributes. */
  const icons: Readonly<Record<string, readonly (readonly [string, Readonly<Record<string, string>>])[]>>;
  export default icons;
}
