import type { Problem } from '../../../paper';
import { Lines, type LibraryEntry, type LibraryRead, type LibraryWork } from '../entry';
import { cslOf } from './mapping';
import { withInherited } from './parents';
import { splitBibtex, type RawEntry } from './split';
import { Macros, type Entry } from './values';

/** BibTeX and BibLaTeX. What is wrong with an entry is told; what can be read of it is kept. */
export function readBibtex(text: string, file: string): LibraryRead {
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
    for (const id of entry.fields.get('ids')?.split(',') ?? [])
      if (!byKey.has(id.trim())) byKey.set(id.trim(), entry);
  }
  const entries = found.flatMap(({ raw, entry }): LibraryEntry[] => {
    // Data for others, and nothing that is cited itself.
    if (entry.type === 'xdata' || entry.type === 'set') return [];
    const line = lines.lineOf(raw.from);
    const unread = (field: string): void => {
      const at = raw.fields.find(({ name }) => name === field)?.at ?? raw.from;
      problems.push({ kind: 'bib.unread', file, line: lines.lineOf(at), values: { key: entry.key, field } });
    };
    return [{ work: workOf(entry, byKey, unread), line }];
  });
  return { entries, problems };
}

/** An entry with its macros put in; null for what holds nothing at all: `@gmail.com(…)`. */
function entryOf(raw: RawEntry, macros: Macros, unknown: (name: string, at: number) => void): Entry | null {
  if (raw.key === '' && raw.fields.length === 0) return null;
  const fields = new Map<string, string>();
  for (const field of raw.fields) {
    const names: string[] = [];
    const value = macros.valueOf(field, names);
    for (const name of names) unknown(name, field.at);
    if (!fields.has(field.name) && value.trim() !== '') fields.set(field.name, value);
  }
  return { type: raw.type, key: raw.key, fields };
}

function workOf(entry: Entry, all: ReadonlyMap<string, Entry>, unread: (field: string) => void): LibraryWork {
  const csl = cslOf(entry.type, withInherited(entry, all), unread);
  return { type: 'document', ...csl, id: entry.key, status: 'library' };
}
