import type { Problem } from '../../../paper';
import { Lines, type LibraryOpen, type LibraryWork, type LightWork, type OpenEntry } from '../entry';
import { cslOf } from './mapping';
import { withInherited } from './parents';
import { splitBibtex, type RawEntry, type RawField } from './split';
import { namesShown, shownTex } from './shown';
import { splitAgain, type PlacedEntry } from './again';
import { Entry, Macros } from './values';

/** Something to tell of an entry, at a place in the text that its places count in. */
interface Told {
  readonly kind: string;
  readonly at: number;
  readonly values: NonNullable<Problem['values']>;
}

/** An entry of the file with what it says: null for a `@string`, or what holds nothing. */
interface Found extends PlacedEntry {
  readonly entry: Entry | null;
  readonly told: readonly Told[];
}

/** A file as it was read last, from which the next reading takes what has not changed. */
class BibtexState {
  constructor(
    readonly text: string,
    readonly found: readonly Found[],
  ) {}
}

/**
 * BibTeX and BibLaTeX. What is wrong with an entry is told; what can be read of it is kept. @param last what this gave for the file as it
 * was before: entries that have not changed are not read again
 */
export function openBibtex(
  text: string,
  file: string,
  unread: (problem: Problem) => void,
  last?: unknown,
): LibraryOpen {
  const found = (last instanceof BibtexState ? readAgain(last, text) : null) ?? readAll(text);
  const lines = new Lines(text);
  const problems = found.flatMap(({ raw, shift, told }) =>
    told.map(({ kind, at, values }): Problem => {
      return { kind, file, line: lines.lineOf(at + shift), values: { key: raw.key, ...values } };
    }),
  );
  const byKey = byKeys(found);
  const entries = found.flatMap(({ raw, shift, entry }): OpenEntry[] => {
    // Data for others, and nothing that is cited itself.
    if (!entry || entry.type === 'xdata' || entry.type === 'set') return [];
    let work: LibraryWork | null = null;
    const tellUnread = (field: string): void => {
      const at = raw.fields.find(({ name }) => name === field)?.at ?? raw.from;
      const line = lines.lineOf(at + shift);
      unread({ kind: 'bib.unread', file, line, values: { key: entry.key, field } });
    };
    return [
      {
        key: entry.key,
        line: () => lines.lineOf(raw.from + shift),
        light: () => lightOfEntry(entry),
        work: () => (work ??= workOf(entry, byKey, tellUnread)),
      },
    ];
  });
  return { entries, problems, state: new BibtexState(text, found) };
}

function readAll(text: string): readonly Found[] {
  return foundIn(splitBibtex(text).map((raw) => ({ raw, shift: 0 })));
}

function readAgain({ text: old, found }: BibtexState, text: string): readonly Found[] | null {
  const again = splitAgain(old, found, text);
  if (!again) return null;
  const { before, between, after, moved } = again;
  const rest = found.slice(found.length - after);
  const above = found.slice(0, before);
  return [
    ...above,
    // A macro is known from its line on.
    ...foundIn(between, macrosIn(above)),
    ...(moved === 0 ? rest : rest.map((one) => ({ ...one, shift: one.shift + moved }))),
  ];
}

function macrosIn(found: readonly Found[]): Macros {
  const macros = new Macros();
  for (const { raw } of found)
    if (raw.type === 'string') for (const field of raw.fields) macros.define(field);
  return macros;
}

function foundIn(placed: readonly PlacedEntry[], macros = new Macros()): readonly Found[] {
  return placed.map(({ raw, shift }): Found => {
    const told: Told[] = raw.faults.map(({ kind, at, field }) => ({ kind, at, values: { field } }));
    if (raw.type === 'string') for (const field of raw.fields) macros.define(field);
    const isNone = raw.type === 'string' || raw.type === 'preamble';
    const unknown = (name: string, at: number): void =>
      void told.push({ kind: 'bib.no-string', at, values: { name } });
    return { raw, shift, told, entry: isNone ? null : entryOf(raw, macros, unknown) };
  });
}

/** Entries by their keys, the first of each, and by the further keys that they give themselves. */
function byKeys(found: readonly Found[]): ReadonlyMap<string, Entry> {
  const byKey = new Map<string, Entry>();
  for (const { entry } of found) {
    if (!entry) continue;
    if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
    const ids = entry.field('ids');
    for (const id of ids === '' ? [] : ids.split(',')) if (!byKey.has(id.trim())) byKey.set(id.trim(), entry);
  }
  return byKey;
}

const lights = new WeakMap<Entry, LightWork>();

/** The same object for the same entry: what is made of it need not be made again. */
function lightOfEntry(entry: Entry): LightWork {
  const known = lights.get(entry);
  if (known) return known;
  const light = lightEntry(entry);
  lights.set(entry, light);
  return light;
}

/** What a list shows of an entry, by its own fields. */
function lightEntry(entry: Entry): LightWork {
  const when = entry.field('date') || entry.field('year');
  return {
    key: entry.key,
    who: namesShown(entry.field('author') || entry.field('editor')),
    title: shownTex(entry.field('title')),
    year: /-?\d{4}/.exec(when)?.[0] ?? '',
    // Searched, and hardly ever shown.
    doi: entry.field('doi'),
    keywords: entry.field('keywords'),
  };
}

/** An entry with its macros put in; null for what holds nothing at all: `@gmail.com(…)`. */
function entryOf(raw: RawEntry, macros: Macros, unknown: (name: string, at: number) => void): Entry | null {
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

function workOf(entry: Entry, all: ReadonlyMap<string, Entry>, unread: (field: string) => void): LibraryWork {
  const csl = cslOf(entry.type, withInherited(entry, all), unread);
  return { type: 'document', ...csl, id: entry.key };
}
