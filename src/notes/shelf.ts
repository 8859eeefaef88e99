import { safeName } from '../markdown';

/** A note that a reading makes: what it is for good, and what it is called in links. */
export interface Note {
  /** Its `cw-id`. */
  readonly id: string;
  /** From the vault's root, with `.md`. */
  readonly path: string;
  /** The file's name without `.md`: no other note of the reading has it. */
  readonly name: string;
}

/** Where a note is wanted. */
export interface Wanted {
  readonly folder: string;
  /** Any text: it becomes a safe file name. */
  readonly name: string;
  /** Kept whole at the end of the name when the name must be cut: ` (smith2020 7QK2)`. */
  readonly ending?: string;
  /** What it is, in a word: the second thing of a name is told apart by it. */
  readonly what: string;
  /** The `cw-id`, from what had to be added to the name (`''`, ` (concept)`). */
  readonly id: (added: string) => string;
}

/**
 * The names that a reading gives, each to one thing: Obsidian finds a note by its name in any case, so two notes
 * never differ by case or folder alone.
 */
export class Shelf {
  private readonly taken = new Set<string>();

  place(wanted: Wanted): Note {
    for (let count = 0; ; count += 1) {
      const added = count === 0 ? '' : ` (${wanted.what}${count === 1 ? '' : ` ${count}`})`;
      const name = safeName(wanted.name, added + (wanted.ending ?? ''));
      // Upper case first: some file systems take `ß` for `ss`, and `ς` for `σ`.
      const key = name.normalize('NFC').toUpperCase().toLowerCase();
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return { id: wanted.id(added), path: pathIn(wanted.folder, `${name}.md`), name };
    }
  }
}

/** A file of a folder; '' is the vault's root. */
export function pathIn(folder: string, file: string): string {
  const clean = folder.replace(/^\/+|\/+$/g, '');
  return clean === '' ? file : `${clean}/${file}`;
}
