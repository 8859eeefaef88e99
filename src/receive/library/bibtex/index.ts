import type { Problem } from '../../../paper';
import { Lines, type LibraryOpen, type LibraryWork, type LightWork, type OpenEntry } from '../entry';
import { cslOf } from './mapping';
import { withInherited } from './parents';
import { splitBibtex, type RawEntry, type RawField } from './split';
import { namesShown, shownTex } from './shown';
import { Entry, Macros } from './values';

/** BibTeX and BibLaTeX. What is wrong with an entry is told; what can be read of it is kept. */
export function openBibtex(text: string, file: string, unread: (problem: Problem) => void): LibraryOpen {
  const lines = new Lines(text);
  const problems: Problem[] = [];
  const macros = new Macros();
  const found: { readonly raw: RawEntry; readonly entry: Entry }[] = [];
  for (const raw of splitBibtex(text)) {
    const tell = (kind: string, at: number, values: NonNullable<Problem['values']> = {}): void =>
      void problems.push({ kind, file, line: lines.lineOf(at), values: { key: raw.key, ...values } });
    for (const { kind, at, field } of raw.faults) tell(kind, at, { field });
    if (raw.type === 'preamble') continue;
    if (raw.type === 'string') {
      for (const field of raw.fields) macros.define(field);
      continue;
    }
    const entry = entryOf(raw, macros, (name, at) => tell('bib.no-string', at, { name }));
    if (entry) found.push({ raw, entry });
  }
  const byKey = new Map<string, Entry>();
  for (const { entry } of found) {
    if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
    const ids = entry.field('ids');
    for (const id of ids === '' ? [] : ids.split(',')) if (!byKey.has(id.trim())) byKey.set(id.trim(), entry);
  }
  const entries = found.flatMap(({ raw, entry }): OpenEntry[] => {
    // Data for others, and nothing that is cited itself.
    if (entry.type === 'xdata' || entry.type === 'set') return [];
    let work: LibraryWork | null = null;
    const tellUnread = (field: string): void => {
      const at = raw.fields.find(({ name }) => name === field)?.at ?? raw.from;
      unread({ kind: 'bib.unread', file, line: lines.lineOf(at), values: { key: entry.key, field } });
    };
    return [
      {
        key: entry.key,
        line: () => lines.lineOf(raw.from),
        light: () => lightEntry(entry),
        work: () => (work ??= workOf(entry, byKey, tellUnread)),
      },
    ];
  });
  return { entries, problems };
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
