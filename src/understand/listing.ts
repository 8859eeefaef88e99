import { cuePattern } from '../languages';
import { foldedSpace, lastWord, type Document, type Range } from '../paper';
import { holdsSentence, listedAuthors } from './authors';
import { citing } from './citing';
import { datesIn } from './dates';
import { entriesGiven } from './given';
import { linesOf, type Line } from './lines';
import { folded, namesBody } from './names';
import { noteRangesOf } from './notes';
import { isOutside } from './ranges';

/** One entry of a reference list, in the clean text. `text` is without its number. */
export interface ListEntry extends Range {
  /** Its number, where the list is numbered. */
  readonly label: number | null;
  readonly text: string;
}

const known = new WeakMap<Document, readonly ListEntry[]>();

/** The entries of all reference lists of a document, found once. */
export function listEntriesOf(document: Document): readonly ListEntry[] {
  const before = known.get(document);
  if (before) return before;
  const given = entriesGiven(document);
  const found = given.length > 0 ? given : findEntries(document);
  known.set(document, found);
  return found;
}

function findEntries(document: Document): readonly ListEntry[] {
  const lines = linesOutside(document, noteRangesOf(document));
  const headed = withoutTables(
    headings(document, lines).map(({ first, last }) => split(document, lines.slice(first, last))),
  ).flat();
  if (headed.length > 0) return headed;
  const first = unheadedStart(document, lines);
  return first < 0 ? [] : split(document, lines.slice(first));
}

/** The lines of a document but for notes that cite: these look like entries. */
function linesOutside(document: Document, notes: readonly Range[]): readonly Line[] {
  const lines = linesOf(document, 0, document.text.length);
  if (notes.length === 0) return lines;
  const outside = isOutside(notes);
  return lines.filter(({ from }) => outside(from));
}

const capitals = /^\p{Lu}[\p{Lu}\s]{8}/u;

/**
 * A column of a table can be headed `Reference` too. Where one list is mostly of entries that open with names and initials (half of
 * them), another in which hardly any does (a quarter) is none.
 */
function withoutTables(lists: readonly (readonly ListEntry[])[]): readonly (readonly ListEntry[])[] {
  const share = (list: readonly ListEntry[]): number =>
    list.filter(({ text }) => personStart.test(text)).length / (list.length || 1);
  return lists.some((list) => share(list) >= 0.5) ? lists.filter((list) => share(list) >= 0.25) : lists;
}

/** Lines that stand under headings of reference lists: from `first` to before `last`. */
function headings(
  document: Document,
  lines: readonly Line[],
): readonly { readonly first: number; readonly last: number }[] {
  const found: { first: number; last: number }[] = [];
  let open: { first: number; last: number } | null = null;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    // 60 signs: no heading of a list is so long; what ends a list may be.
    if (line.to - line.from < 6 || (!open && line.to - line.from > 60)) continue;
    const said = document.text.slice(line.from, Math.min(line.to, line.from + 80)).trim();
    // 45 signs: the longest heading with its number and colon is shorter; one in capitals may say more.
    const short = said.length <= 45;
    if (short && citing.listHeading.test(said)) {
      if (open) open.last = Math.min(open.last, index);
      open = { first: index + 1, last: lines.length };
      found.push(open);
    } else if (
      open?.last === lines.length &&
      index > open.first + 1 &&
      (short || capitals.test(said)) &&
      citing.afterList.test(said)
    )
      open.last = index;
  }
  return found;
}

/** Where a list without a heading begins: the first of at least four entries that stand close together, or -1. */
function unheadedStart(document: Document, lines: readonly Line[]): number {
  let first = -1;
  let count = 0;
  let last = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const numbered = numberAt(document, line) !== null;
    if (numbered ? startOf(document, line) === null : !opensWithPerson(document, line)) continue;
    // Entries are seldom longer than 700 signs: a wider gap means that these are no neighbours.
    if (first < 0 || line.from - last > 700) {
      first = index;
      count = 0;
    }
    count++;
    last = line.from;
  }
  return count >= 4 ? first : -1;
}

const headOf = (document: Document, line: Line, length: number): string => {
  const said = document.text.slice(line.from, line.from + length);
  return line.from + length > line.to ? said.replace(/\n/gu, ' ') : said;
};

const label =
  /^\s*(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)])\s*(?=[\p{L}“"'‘[(]|$)|^(\d{1,3})\s+(?=\p{Lu})/u;

/** The number before an entry, or null. */
function numberOf(text: string): number | null {
  const found = label.exec(text);
  const digits = found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4];
  return digits === undefined ? null : Number(digits);
}

/** The number that a line begins with, or null. 12 signs hold it, with the sign behind it. */
function numberAt(document: Document, line: Line): number | null {
  return /[\s\d([]/u.test(document.text[line.from] ?? '') ? numberOf(headOf(document, line, 12)) : null;
}

function split(document: Document, lines: readonly Line[]): readonly ListEntry[] {
  const numbers = numberedStarts(document, lines);
  const numbered = numbers.length > 0 ? entriesAt(document, lines, numbers, true) : [];
  const references = numbered.filter(
    ({ text }) => holdsDate(text) && /^(?:\p{Lu}|["“‘]|\p{Ll}{1,3}\s\p{Lu})/u.test(text),
  );
  // Numbered lines are references where most of them have a date; else they are a table or an enumeration.
  if (numbered.length > 0 && references.length * 3 >= numbered.length * 2) return numbered;
  return entriesAt(document, lines, plainStarts(document, lines), false);
}

function entriesAt(
  document: Document,
  lines: readonly Line[],
  starts: readonly number[],
  numbered: boolean,
): readonly ListEntry[] {
  const entries: ListEntry[] = [];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? lines.length;
    const entry = entryOf(document, lines.slice(start, end), numbered, index === starts.length - 1);
    if (entry) entries.push(entry);
  }
  return entries;
}

/** Lines that begin with a number next to its neighbour's; none where the list is not numbered. */
function numberedStarts(document: Document, lines: readonly Line[]): readonly number[] {
  const candidates = lines.flatMap((line, index) => {
    const number = numberAt(document, line);
    return number === null || number === 0 ? [] : [{ index, number }];
  });
  const kept = candidates.filter(({ number }, at) => {
    const before = candidates[at - 1]?.number;
    const after = candidates[at + 1]?.number;
    return before === number - 1 || after === number + 1;
  });
  const first = kept[0];
  const many =
    kept.length >= 3 && first !== undefined && first.number <= 2 && kept.length * 12 > lines.length;
  const few = kept.length === 2 && first?.number === 1 && first.index === 0;
  return many || few ? kept.map(({ index }) => index) : [];
}

type Start = 'sure' | 'likely' | null;

/** Words that stand before a family name or begin it: capitals and particles. */
const nameWords = `(?:(?:\\p{Lu}[\\p{L}’'-]*|${citing.particleWords})\\s){0,3}`;
const personStart = cuePattern(
  `^${nameWords}\\p{L}[\\p{L}’'\`-]+\\.?(?:,?\\s(?:Jr|Sr|II|III|Filho|Neto)\\.?)?(?:,\\s(?!(?:Ed|Eds|Org|Orgs)\\.)(?:\\p{Lu}\\p{Ll}?\\.|\\p{Lu}{1,4}\\b(?!:))|\\s\\p{Lu}{1,4}(?=[,.:;]|\\s\\())`,
);
/** What a person's name in a list cannot do without: signs that are no small letters behind a comma, or a few before a stop. */
const initialsFollow = /,\s[^a-z]|\s[^a-z\s]{1,8}(?:[,.:;]|\s\()/;
const nameStart = cuePattern(
  `(?:\\p{Lu}|(?:(?:${citing.particleWords})\\s){1,2}\\p{Lu}|d['’]\\p{Lu}|["“‘])`,
  'y',
);
/** Small letters that particles begin with. */
const particleLetters: ReadonlySet<string> = new Set([
  'd',
  ...[...citing.particles].map((word) => word.slice(0, 1)),
]);

/** Whether a name, or a quoted title, can begin at a sign of a text. */
function nameAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 65 && code <= 90) return true;
  if (code >= 97 && code <= 122 && !particleLetters.has(text[at] ?? '')) return false;
  nameStart.lastIndex = at;
  return nameStart.test(text);
}

const lawStart = cuePattern(`^(?:${citing.entry.law})\\s.{0,60}\\d`, 'i');

/** Without the flag `u`, whose search for letters of any case is many times slower. */
const address = /\b(?:doi|https?)\b/i;

/** Whether persons' names and initials open a line that has no number. */
function opensWithPerson(document: Document, line: Line): boolean {
  if (!nameAt(document.text, line.from)) return false;
  // 120 signs: more words than the pattern follows, with their initials.
  const said = headOf(document, line, 120);
  return initialsFollow.test(said) && personStart.test(said);
}

/** Whether an entry can begin with this line: `sure` where persons' names and initials open it. */
function startOf(document: Document, line: Line): Start {
  const said = headOf(document, line, 260);
  const number = label.exec(said)?.[0].length ?? 0;
  // A line of a number alone is a page's, whatever the next line begins with.
  if (number >= line.to - line.from) return null;
  const whole = said.slice(number);
  if (!/^\d/u.test(whole) && !nameAt(whole, 0)) return null;
  const text = whole.slice(0, address.exec(whole)?.index ?? whole.length);
  if (/^(?:1[5-9]|20)\d\d[a-z]?\.\s\p{Lu}/u.test(text)) return 'likely';
  if (!nameAt(text, 0)) return null;
  if (personStart.test(text)) return 'sure';
  if (lawStart.test(text)) return 'likely';
  const date = datesIn(text)[0];
  if (!date || date.from < 2 || date.from > 200) return null;
  const before = text.slice(0, date.from).trim();
  if (holdsSentence(before)) return null;
  if (date.bracketed && before.length < 120) return 'likely';
  const parted = /[.,:;]$/u.test(before) || /^[.,:]/u.test(text.slice(date.to));
  return parted && listedAuthors(before) ? 'likely' : null;
}

/**
 * A given name in full and a title behind it, as where the year stands last (`Osei, Ama. Salt and Rain.`), or a body's name
 * and its title.
 */
function opensInFull(text: string): boolean {
  if (spelledOut.test(text)) return true;
  if (singleName.test(text)) return true;
  const name = /^[^.,:;“"\d]{4,90}(?=\. [\p{Lu}“"])/u.exec(text)?.[0] ?? '';
  return name.includes(' ') && namesBody(name);
}

/** The one name of a person who has no other, a title and a publisher: `Budiwan. Salt and Rain. Malang: Osei Press, 1995.` */
const singleName = cuePattern('^\\p{Lu}\\p{Ll}{3,}\\. \\p{Lu}[^.]{3,120}\\. \\p{Lu}[\\p{L} ]{2,30}: ');

/** Of so many entries that open with a given name in full, the list has this form. */
const fewestInFull = 3;

function spellsNamesOut(document: Document, lines: readonly Line[]): boolean {
  let count = 0;
  return lines.some((line) => spelledOut.test(headOf(document, line, 120)) && ++count >= fewestInFull);
}

const spelledOut = cuePattern(
  `^${nameWords}\\p{Lu}[\\p{L}’'-]+, \\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]*){0,2}(?:, (?:${citing.and1}) [^.,]{3,60}|,? (?:${citing.others}))?\\. [“"‘\\p{Lu}]`,
);

/** A line that may begin an entry: `dates` where names open it and it says its year; `key` is its first words, folded. */
interface PlainStart {
  readonly index: number;
  readonly dates: boolean;
  readonly key: string;
}

/** How an entry's last line ends: with a closing sign, or in a number or an address. */
const finished = /(?:[.)\]”"’>]|[^\s]*[\d/_][^\s,;:&]*)$/u;

/** How a line ends whose entry goes on: with a sign that parts or joins, or a word that does. */
const goesOnAfter = cuePattern(`(?:[;,:&]|(?:^|\\s)(?:${citing.and1}))$`);

/** Lines that begin an entry of a list that is not numbered. */
function plainStarts(document: Document, lines: readonly Line[]): readonly number[] {
  const { text } = document;
  const starts: PlainStart[] = [];
  const inFull = spellsNamesOut(document, lines);
  let dated = true;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const said = text.slice(line.from, line.to);
    const before =
      index > 0 ? text.slice(Math.max(0, (lines[index - 1]?.to ?? 0) - 40), lines[index - 1]?.to).trim() : '';
    const ended = index === 0 || starts.length === 0 || finished.test(lastWord(before));
    const mayStart = (dated || ended) && !goesOnAfter.test(lastWord(before));
    const kind = mayStart
      ? (startOf(document, line) ?? (inFull && opensInFull(headOf(document, line, 120)) ? 'likely' : null))
      : null;
    const dates = kind === 'sure' && datesIn(said).some((date) => date.from < 150);
    // Names with a date behind them begin an entry even where the one before misses its date or its end.
    if (kind && ((dated && ended) || (dates && (dated || ended)))) {
      starts.push({ index, dates, key: folded(headOf(document, line, 30).split(/[,.(]/u)[0] ?? '') });
      dated = false;
    }
    dated = dated || holdsDate(said);
  }
  return inOrder(starts).map(({ index }) => index);
}

/** A year, an address or what stands for a year: an entry without any is not over yet. */
function holdsDate(text: string): boolean {
  return /(?:1[5-9]|20)\d\d|https?:|doi/u.test(text) || datesIn(text).length > 0;
}

/**
 * In a list that is sorted by its first words, a likely start that stands out of order begins no entry.
 * A list counts as sorted where nine in ten neighbours are in order.
 */
function inOrder(starts: readonly PlainStart[]): readonly PlainStart[] {
  const compare = (a: string, b: string): boolean =>
    a.slice(0, 4) <= b.slice(0, 4) || /^\d/u.test(b) || /^\d/u.test(a);
  const wrong = starts.filter(
    (start, index) => index > 0 && !compare(starts[index - 1]?.key ?? '', start.key),
  ).length;
  if (starts.length < 8 || wrong * 6 > starts.length) return starts;
  return starts.filter((start, index) => {
    const before = starts[index - 1]?.key ?? '';
    const after = starts[index + 1]?.key ?? start.key;
    return (
      index === 0 ||
      compare(before, start.key) ||
      (start.dates && compare(start.key, after)) ||
      !compare(before, after)
    );
  });
}

function entryOf(
  document: Document,
  lines: readonly Line[],
  numbered: boolean,
  last: boolean,
): ListEntry | null {
  const kept = lines.slice(0, endOf(document, lines, last));
  const first = kept[0];
  const end = kept[kept.length - 1];
  if (!first || !end) return null;
  const whole = foldedSpace(document.text.slice(first.from, end.to)).trim();
  const number = numbered ? numberOf(whole.slice(0, 12)) : null;
  const text = numbered ? whole.replace(label, '') : whole;
  return text.length < 8 ? null : { from: first.from, to: end.to, label: number, text };
}

/**
 * How many of the lines from an entry's first to the next entry are its own. What follows a finished entry after a
 * blank line is something else (a caption, the text of the next column), if there is much of it or nothing comes after.
 */
function endOf(document: Document, lines: readonly Line[], last: boolean): number {
  let dated = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const said = document.text.slice(line.from, line.to).trim();
    if (index > 0 && line.apart && dated) {
      const before = document.text.slice(Math.max(0, line.from - 8), line.from).trim();
      const rest = (lines[lines.length - 1]?.to ?? 0) - line.from;
      const goesOn = /^(?:https?:|doi|\(?doi|pp?\.|www|[\p{Ll}\d(])/iu.test(said) && said.length < 200;
      if (/[.)\]/”\d]$/u.test(before) && !goesOn && (last || rest > 250)) return index;
      if (rest > 1200) return index;
    }
    dated = dated || holdsDate(said);
    // Without blank lines a last entry ends where an address or a short line ends, if much follows.
    const follows = (lines[lines.length - 1]?.to ?? 0) - line.to;
    if (
      last &&
      dated &&
      follows > 400 &&
      (/(?:https?:|doi)\S*$/iu.test(said) || (said.length < 45 && said.endsWith('.')))
    )
      return index + 1;
  }
  return lines.length;
}
