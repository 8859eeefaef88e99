/** A property's value as Obsidian's editor knows it: a text, a number, a checkbox, or a list of texts. */
export type PropertyValue = string | number | boolean | null | readonly string[];

/** Properties in the order in which they are written. */
export type Properties = Readonly<Record<string, PropertyValue>>;

/**
 * What becomes of a file that is there already.
 * - `merge`: three ways, so that the person's words win.
 * - `write-once`: never touched again (codings, imports, the paper's text).
 * - `users`: made where it is missing for the first time, then the person's own (bases, canvas).
 */
export type Keeping = 'merge' | 'write-once' | 'users';

/** One file as a reading would write it, before anything is known of the vault. */
export interface Draft {
  /** Where it is made, with `/` and its extension, from the vault's root. */
  readonly path: string;
  /** Its `cw-id`, by which it is found under any name; null for a file that has no properties (`.base`, `.canvas`). */
  readonly id: string | null;
  readonly keeping: Keeping;
  /** Empty for a file that is not Markdown. For notes they begin with `type` and `cw-id`. */
  readonly properties: Properties;
  /** The Markdown after the properties; of a shared note only what comes before the sections of its papers. */
  readonly body: string;
  /** In a note that papers share: this paper's own part, under a heading of its own (`## In <paper>`). */
  readonly section?: { readonly heading: string; readonly text: string };
}
