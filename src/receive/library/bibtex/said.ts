import type { LightWork } from '../entry';
import { namesShown, shownTex } from './shown';
import type { RawEntry, RawField } from './split';
import { Entry, type Macros } from './values';

/** What an entry of the file says: as it was read, or as this device kept it. */
export interface Said {
  /** '' for none. */
  readonly key: string;
  readonly kind: SaidKind;
  /** Signs from its `@` to its end. */
  readonly length: number;
  /** Its further keys, with commas; '' for none. */
  readonly ids: string;
  readonly raw: RawEntry;
  /** Null for a `@string`, or what holds nothing. */
  readonly entry: Entry | null;
  /** What a list shows of it, by its own fields: the same object at each call, as what is made of it need not be made again. */
  readonly light: LightWork;
}

/** Whether it is listed; what is `hidden` is data for others, and nothing that is cited itself. */
export type SaidKind = 'work' | 'hidden' | 'macro' | 'nothing';

/** Something to tell of an entry, at a place in the text that its places count in. */
export interface Told {
  readonly kind: string;
  readonly at: number;
  readonly values: Readonly<Record<string, string | number>>;
}

/** An entry where it stands in its file. */
export interface Found {
  /** Where in the file it begins, in UTF-16. */
  readonly place: number;
  /** How far from the file's beginning the text is in which its places count. */
  readonly shift: number;
  readonly told: readonly Told[];
  readonly said: Said;
}

/** An entry that was just read. */
export class SaidRead implements Said {
  private shown: LightWork | null = null;

  constructor(
    readonly raw: RawEntry,
    readonly entry: Entry | null,
  ) {}

  get key(): string {
    return this.raw.key;
  }

  get kind(): SaidKind {
    if (this.raw.type === 'string') return 'macro';
    if (!this.entry) return 'nothing';
    return this.raw.type === 'xdata' || this.raw.type === 'set' ? 'hidden' : 'work';
  }

  get length(): number {
    return this.raw.to - this.raw.from;
  }

  get ids(): string {
    return this.entry?.field('ids') ?? '';
  }

  get light(): LightWork {
    return (this.shown ??= lightOfEntry(this.key, this.entry));
  }
}

function lightOfEntry(key: string, entry: Entry | null): LightWork {
  const when = entry?.field('date') || entry?.field('year') || '';
  return {
    key,
    who: namesShown(entry?.field('author') || entry?.field('editor') || ''),
    title: shownTex(entry?.field('title') ?? ''),
    year: /-?\d{4}/.exec(when)?.[0] ?? '',
    // Searched, and hardly ever shown.
    doi: entry?.field('doi') ?? '',
    keywords: entry?.field('keywords') ?? '',
  };
}

/** An entry with its macros put in; null for one that says nothing to others than the file itself, or nothing at all: `@gmail.com(…)`. */
export function entryOf(
  raw: RawEntry,
  macros: Macros,
  unknown: (name: string, at: number) => void,
): Entry | null {
  if (raw.type === 'string' || raw.type === 'preamble') return null;
  if (raw.key === '' && raw.fields.length === 0) return null;
  const hasMacros = raw.fields.some(({ isBare, more }) => isBare || more !== null);
  return new Entry(
    raw.type,
    raw.key,
    hasMacros ? raw.fields.map((field) => whole(field, macros, unknown)) : raw.fields,
  );
}

function whole(field: RawField, macros: Macros, unknown: (name: string, at: number) => void): RawField {
  const names: string[] = [];
  const text = macros.valueOf(field, names);
  for (const name of names) unknown(name, field.at);
  return { ...field, text, isBare: false, more: null };
}
