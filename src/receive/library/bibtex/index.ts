import type { Problem } from '../../../paper';
import { Lines, type LibraryOpen, type LibraryWork, type OpenEntry } from '../entry';
import { splitAgain, type PlacedEntry } from './again';
import { foundKept, keepFound, type KeptBibtex } from './kept';
import { cslOf } from './mapping';
import { withInherited } from './parents';
import { entryOf, SaidRead, type Found, type Said, type Told } from './said';
import { splitBibtex } from './split';
import { Macros, type Entry } from './values';

export type { KeptBibtex } from './kept';

/** A file as it was read last, from which the next reading takes what has not changed. */
class BibtexState {
  constructor(
    readonly text: () => string,
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
  const problems = found.flatMap(({ said, shift, told }) =>
    told.map(({ kind, at, values }): Problem => {
      return { kind, file, line: lines.lineOf(at + shift), values: { key: said.key, ...values } };
    }),
  );
  return {
    ...opened(
      found,
      file,
      () => text,
      () => lines,
      unread,
    ),
    problems,
  };
}

/** The same of what a device kept of the file; its text is asked for when something of it is needed that was not kept. Null where that is not as it should be. */
export function reopenBibtex(
  kept: KeptBibtex,
  text: () => string,
  file: string,
  unread: (problem: Problem) => void,
): Omit<LibraryOpen, 'problems'> | null {
  const found = foundKept(kept, text);
  let lines: Lines | null = null;
  return found && opened(found, file, text, () => (lines ??= new Lines(text())), unread);
}

function opened(
  found: readonly Found[],
  file: string,
  text: () => string,
  lines: () => Lines,
  unread: (problem: Problem) => void,
): Omit<LibraryOpen, 'problems'> {
  let known: ReadonlyMap<string, Said> | null = null;
  const byKey = (key: string): Entry | null => (known ??= byKeys(found)).get(key)?.entry ?? null;
  const entries = found.flatMap(({ place, shift, said }): OpenEntry[] => {
    if (said.kind !== 'work') return [];
    let work: LibraryWork | null = null;
    const tellUnread = (field: string): void => {
      const { fields } = said.raw;
      const at = fields.find(({ name }) => name === field)?.at;
      const line = lines().lineOf(at === undefined ? place : at + shift);
      unread({ kind: 'bib.unread', file, line, values: { key: said.key, field } });
    };
    return [
      {
        key: said.key,
        line: () => lines().lineOf(place),
        light: () => said.light,
        work: () => (work ??= workOf(said, byKey, tellUnread)),
      },
    ];
  });
  return {
    entries,
    state: new BibtexState(text, found),
    keep: (breath) => keepFound(found, breath),
  };
}

function readAll(text: string): readonly Found[] {
  return foundIn(splitBibtex(text).map((raw) => ({ raw, shift: 0 })));
}

function readAgain({ text: old, found }: BibtexState, text: string): readonly Found[] | null {
  const again = splitAgain(old(), found, text);
  if (!again) return null;
  const { before, between, after, moved } = again;
  const rest = found.slice(found.length - after);
  const above = found.slice(0, before);
  return [
    ...above,
    // A macro is known from its line on.
    ...foundIn(between, macrosIn(above)),
    ...(moved === 0
      ? rest
      : rest.map((one) => ({ ...one, place: one.place + moved, shift: one.shift + moved }))),
  ];
}

function macrosIn(found: readonly Found[]): Macros {
  const macros = new Macros();
  for (const { said } of found)
    if (said.kind === 'macro') for (const field of said.raw.fields) macros.define(field);
  return macros;
}

function foundIn(placed: readonly PlacedEntry[], macros = new Macros()): readonly Found[] {
  return placed.map(({ raw, shift }): Found => {
    const told: Told[] = raw.faults.map(({ kind, at, field }) => ({ kind, at, values: { field } }));
    if (raw.type === 'string') for (const field of raw.fields) macros.define(field);
    const unknown = (name: string, at: number): void =>
      void told.push({ kind: 'bib.no-string', at, values: { name } });
    const said = new SaidRead(raw, entryOf(raw, macros, unknown));
    return { place: raw.from + shift, shift, told, said };
  });
}

/** Entries by their keys, the first of each, and by the further keys that they give themselves. */
function byKeys(found: readonly Found[]): ReadonlyMap<string, Said> {
  const byKey = new Map<string, Said>();
  for (const { said } of found) {
    if (said.kind !== 'work' && said.kind !== 'hidden') continue;
    if (!byKey.has(said.key)) byKey.set(said.key, said);
    const { ids } = said;
    for (const id of ids === '' ? [] : ids.split(',')) if (!byKey.has(id.trim())) byKey.set(id.trim(), said);
  }
  return byKey;
}

function workOf(
  { key, entry }: Said,
  byKey: (key: string) => Entry | null,
  unread: (field: string) => void,
): LibraryWork {
  const csl = entry ? cslOf(entry.type, withInherited(entry, byKey), unread) : {};
  return { type: 'document', ...csl, id: key };
}
