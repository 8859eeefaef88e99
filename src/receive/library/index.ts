import type { Problem } from '../../paper';
import { decode } from '../decoding';
import { openBibtex, reopenBibtex } from './bibtex';
import { readCslJson } from './cslJson';
import { readCslYaml } from './cslYaml';
import { readEndnoteXml } from './endnoteXml';
import { citekeyFor } from './keys';
import { keepWorks, worksKept } from './keptWorks';
import { lightOf } from './light';
import type { KeptEntries, LibraryOpen, LibraryRead, LibraryWork, OpenEntry } from './entry';
import { readEnw, readNbib, readRis } from './tagged';
import { writtenAs, type ReferenceFormat, type Written } from './write';

export type { LibraryOpen, LibraryWork, LightWork } from './entry';
export { joinColumn, splitColumn } from './columns';
export { addressOf, identifierIn, type Identifier } from './identifier';
export { lightOf } from './light';
export { workServed } from './served';
export { referencesJoined, referencesRekeyed } from './rekey';
export { referenceFormats, type ReferenceFormat } from './write';

type Reader = (text: string, file: string, unread: (problem: Problem) => void, last?: unknown) => LibraryOpen;

const cslJson = opened(readCslJson);
const cslYaml = opened(readCslYaml);
const endnoteXml = opened(readEndnoteXml);
const risText = opened(readRis);
const enwText = opened(readEnw);
const nbibText = opened(readNbib);

/** How files of each ending are read. */
const byEnding: Readonly<Record<string, Reader>> = {
  bib: openBibtex,
  bibtex: openBibtex,
  biblatex: openBibtex,
  json: cslJson,
  csljson: cslJson,
  yaml: cslYaml,
  yml: cslYaml,
  ris: risText,
  enw: enwText,
  nbib: nbibText,
  xml: endnoteXml,
};

/** What a file begins with, where its ending says nothing, or the wrong thing. */
const byLook: readonly (readonly [RegExp, Reader])[] = [
  [/^\s*<(?:\?xml|xml|records)/, endnoteXml],
  [/^\s*[[{]/, cslJson],
  [/^\s*(?:TY {0,2}- ?)/, risText],
  [/^\s*PMID ?- /, nbibText],
  [/^\s*%0 /, enwText],
  [/^\s*(?:---\s*\n)?(?:references:|- (?:id|type):)/, cslYaml],
  [/(?:^|\n)[ \t]*@[A-Za-z]+[ \t\r\n]*[{(]/, openBibtex],
];

/**
 * A file of references: BibTeX, BibLaTeX, CSL-JSON, Better BibTeX's JSON, CSL-YAML, RIS, EndNote's text and XML, PubMed. What is wrong
 * with an entry is told with its line, and spoils no other. `unread` is told of fields that could not be decoded, when their
 * work is asked for. `last`: what this gave for the file as it was before, so that only what changed is read.
 */
export function openReferences(
  bytes: Uint8Array,
  file: string,
  unread: (problem: Problem) => void = () => undefined,
  last?: LibraryOpen,
): LibraryOpen {
  const { text, problems: told } = textOf(bytes, file);
  if (text.trim() === '') {
    const nothing: Problem[] = told.length > 0 ? [] : [{ kind: 'library.nothing', file }];
    return { entries: [], problems: [...told, ...nothing] };
  }
  const looks = byLook.find(([look]) => look.test(text.slice(0, 20_000)))?.[1];
  const ending = byEnding[/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''];
  const reader = looks && looks !== openBibtex ? looks : (ending ?? looks);
  if (!reader) return { entries: [], problems: [...told, { kind: 'library.nothing', file }] };
  const { entries, problems, ...others } = reader(text, file, unread, last?.state);
  const nothing: Problem[] =
    entries.length === 0 && problems.length === 0 ? [{ kind: 'library.nothing', file }] : [];
  return {
    entries: named(entries),
    problems: [...told, ...problems, ...nothing, ...twice(entries, file)],
    ...others,
  };
}

function textOf(
  bytes: Uint8Array,
  file: string,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const { source, problems } = decode(bytes, file);
  return { text: source?.replace(/^\ufeff/, '') ?? '', problems };
}

/** What a device keeps of a file of references, beside the file itself: plain data. It is of use to the very program that made it only. */
export interface KeptReferences {
  readonly entries: KeptEntries;
  readonly problems: readonly Problem[];
}

/** Null where it can't be kept, or nothing is worth it. `breath` is awaited on the way, where others have to get their turn. */
export async function keepReferences(
  { problems, keep }: LibraryOpen,
  breath: () => Promise<void>,
): Promise<KeptReferences | null> {
  const entries = (await keep?.(breath)) ?? null;
  return entries && { entries, problems };
}

/**
 * What `openReferences` gave for these very bytes, of what was kept of it: none of them is looked at before something is asked for that a
 * list does not show. Null where what was kept is not as it should be.
 */
export function reopenReferences(
  { entries: kept, problems }: KeptReferences,
  bytes: Uint8Array,
  file: string,
  unread: (problem: Problem) => void = () => undefined,
): LibraryOpen | null {
  if (kept.as === 'works') {
    const works = worksKept(kept);
    return works && { ...keepable(works), entries: named(works), problems };
  }
  let held: Uint8Array | null = bytes;
  let text = '';
  const later = (): string => {
    if (held) ({ text } = textOf(held, file));
    held = null;
    return text;
  };
  const opened = reopenBibtex(kept, later, file, unread);
  return opened && { ...opened, entries: named(opened.entries), problems };
}

/** The same with all works decoded. */
export function readReferences(bytes: Uint8Array, file: string): LibraryRead {
  const unread: Problem[] = [];
  const { entries, problems } = openReferences(bytes, file, (problem) => unread.push(problem));
  const decoded = entries.map(({ work, line }) => ({ work: work(), line: line() }));
  return { entries: decoded, problems: [...problems, ...unread] };
}

/** Works as a file of references in a format: the inverse of reading them. */
export function writeReferences(works: readonly LibraryWork[], format: ReferenceFormat): Written {
  const encoder = new TextEncoder();
  return writtenAs(works, format, (text, file) => readReferences(encoder.encode(text), file));
}

/** Entries of a format whose works are had at once. */
function opened(read: (text: string, file: string) => LibraryRead): Reader {
  return (text, file) => {
    const { entries, problems } = read(text, file);
    const works = entries.map(({ work, line }) => ({
      key: work.id,
      line: () => line,
      light: () => lightOf(work),
      work: () => work,
    }));
    return { ...keepable(works), problems };
  };
}

function keepable(entries: readonly OpenEntry[]): Omit<LibraryOpen, 'problems'> {
  return { entries, keep: (breath) => keepWorks(entries, breath) };
}

/** Works without a key get one made of who they are by and when, with a letter where another work has it. */
function named(entries: readonly OpenEntry[]): readonly OpenEntry[] {
  if (entries.every(({ key }) => key !== '')) return entries;
  const taken = new Set(entries.map(({ key }) => key));
  return entries.map((entry) => {
    if (entry.key !== '') return entry;
    const work = entry.work();
    const key = citekeyFor(work);
    let id = key;
    for (let count = 0; taken.has(id); count++) id = `${key}${lettersOf(count)}`;
    taken.add(id);
    const whole = { ...work, id };
    return { key: id, line: entry.line, light: () => lightOf(whole), work: () => whole };
  });
}

/** 0 is `a`, 25 is `z`, 26 is `aa`. */
function lettersOf(count: number): string {
  const last = String.fromCharCode(97 + (count % 26));
  return count < 26 ? last : lettersOf(Math.floor(count / 26) - 1) + last;
}

/** Keys that several entries of a file have: the first is meant. */
function twice(entries: readonly OpenEntry[], file: string): readonly Problem[] {
  const known = new Map<string, OpenEntry>();
  return entries.flatMap((entry): Problem[] => {
    const { key } = entry;
    const first = known.get(key);
    if (!first) known.set(key, entry);
    if (!first || key === '') return [];
    return [{ kind: 'library.twice', file, line: entry.line(), values: { key, first: first.line() } }];
  });
}
