import { cuePattern } from '../languages';
import type { Range } from '../paper';
import { citing } from './citing';
import { nameRunAt } from './noteNames';
import { referenceAt, type Reference } from './noteReference';

/** How a note says which work it means. */
export type NoteWork =
  /** `Ibid.`: that of the citation before. */
  | { readonly by: 'same' }
  /** `Haq, op. cit.`: the one of that author which was cited before; '' for no name. */
  | { readonly by: 'before'; readonly names: string }
  /** `Haq, supra note 4`: that of the note of this number. */
  | { readonly by: 'note'; readonly names: string; readonly number: number }
  /** `Haq, Salt, p. 4`: names and title in short. */
  | { readonly by: 'short'; readonly names: string; readonly title: string }
  /** All that a list of references would say. */
  | { readonly by: 'full'; readonly reference: Reference };

/** One work cited in a note, in the clean text. */
export interface NotePart extends Range {
  readonly work: NoteWork;
  /** Whether only a citation has this form; a name with a title is one only where the work is known. */
  readonly sure: boolean;
  readonly locator?: string;
  readonly label?: string;
  readonly prefix?: string;
}

/** What a note says, from the first sign of a part on. */
interface Found extends Omit<NotePart, 'from' | 'to'> {
  /** Where it begins and ends, its locator with it, counted from the first sign that was looked at. */
  readonly begins: number;
  readonly ends: number;
}

/** 600 signs: no reference in a note is longer. */
const longestPart = 600;

/** What a part can open with: a sign that a name, a title or a word of ours begins with. */
const opening = /[^\s;,.)\]]/g;

/** The works that a note cites, from `from` to `to` of a text. */
export function notePartsIn(text: string, from: number, to: number): readonly NotePart[] {
  const parts: NotePart[] = [];
  for (let at = from; at < to;) {
    opening.lastIndex = at;
    const start = opening.exec(text)?.index ?? to;
    if (start >= to) break;
    const end = partEnd(text, start, Math.min(to, start + longestPart));
    const said = text.slice(start, end);
    const found = partIn(said);
    if (found) {
      const { begins, ends, ...part } = found;
      parts.push({ ...part, from: start + begins, to: start + ends });
    }
    at = found ? start + found.ends : start + nextSentence(said);
  }
  return parts;
}

/** Where a part ends at the latest: at a semicolon outside of brackets and quotation marks. */
function partEnd(text: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const sign = text[at] ?? '';
    if ('([“'.includes(sign)) depth++;
    else if (')]”'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (sign === ';' && depth === 0) return at;
  }
  return to;
}

/** A sentence's end, as far as notes have some: a stop behind a longer word, before a capital. */
const stop = cuePattern('[\\p{L}\\d)”"]{4}[.?!]["”’)]*\\s+(?=["“‘]?\\p{L})', 'g');

/** Where the next sentence begins, or the end. */
function nextSentence(said: string): number {
  stop.lastIndex = 0;
  return stop.exec(said) ? stop.lastIndex : said.length;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const prefixes = [...citing.prefixes]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
/** Words before names: `see also`, `lihat`, `and`. */
const prefixHere = cuePattern(`^(?:(?:${prefixes}|${citing.and1})(?![\\p{L}])[.,:]*\\s+)+`, 'i');

const reference = `(?:${citing.notes.words})\\s*(\\d{1,3})`;
const same = cuePattern(`^(?:${citing.notes.same})(?![\\p{L}])\\.?`, 'i');
const beforeHere = cuePattern(`^,?\\s*(?:${citing.notes.before})(?![\\p{L}])\\.?`, 'i');
/** 1 or 2: the number of the note. */
const noteHere = cuePattern(
  `^,?\\s*\\(?(?:(?:${citing.notes.above})\\s+${reference}|${reference}\\s+(?:${citing.notes.above})(?![\\p{L}]))\\)?`,
  'i',
);
/** A note that says nothing but another one's number. 1: it. */
const noteAlone = cuePattern(`^${reference}(?:\\s+(?:${citing.notes.above}))?\\s*[.]?$`, 'i');

function partIn(said: string): Found | null {
  const lead = prefixHere.exec(said)?.[0] ?? '';
  const rest = said.slice(lead.length);
  const own = ownWord(rest);
  if (own) return { ...own, ...prefixed(lead), begins: 0, ends: lead.length + own.ends };
  const quoted = /^["“‘]/.test(rest) ? referenceAt(rest, 0, '') : null;
  if (quoted?.full) return fullPart(said, lead, lead.length, quoted, lead.length);
  return namedPart(said);
}

/** `Ibid.`, `op. cit.` and `note 4` without any name. */
function ownWord(rest: string): Omit<Found, 'begins'> | null {
  const again = same.exec(rest) ?? null;
  if (again) return located({ work: { by: 'same' }, sure: true }, rest, again[0].length);
  const before = beforeHere.exec(rest);
  if (before) return located({ work: { by: 'before', names: '' }, sure: true }, rest, before[0].length);
  const note = noteHere.exec(rest);
  const number = note?.[1] ?? note?.[2] ?? noteAlone.exec(rest)?.[1];
  if (number === undefined) return null;
  const work = { by: 'note', names: '', number: Number(number) } as const;
  return located({ work, sure: true }, rest, note?.[0].length ?? rest.replace(/\.\s*$/, '').length);
}

/** So many commas can stand before the one that names end at: those of a sentence that leads to them. */
const mostCommas = 8;

/** A work behind the names of its authors, wherever in the sentence these stand. */
function namedPart(said: string): Found | null {
  let sentence = -1;
  let comma = said.indexOf(',');
  for (let tried = 0; comma >= 0 && comma < said.length && tried < mostCommas; tried++) {
    const run = nameRunAt(said, comma);
    // Where the sentence ends is sought once there are names at all.
    if (run && sentence < 0) sentence = nextSentence(said);
    const found = run && run.from < sentence ? behindNames(said, run) : null;
    if (found) return found;
    comma = said.indexOf(',', comma + 1);
  }
  return null;
}

const editorsHere = cuePattern(`^,?\\s*\\(?(?:${citing.entry.editors})\\)?(?![\\p{L}])\\.?,?\\s*`, 'i');

function behindNames(said: string, { from, to }: Range): Found | null {
  const names = said.slice(from, to);
  const lead = said.slice(0, from);
  const begins = beginOf(said, from);
  const rest = said.slice(to);
  const make = (work: NoteWork, sure: boolean, length: number): Found => {
    const { ends, ...part } = located({ work, sure }, rest, length);
    return { ...part, ...prefixed(lead), begins, ends: to + ends };
  };
  const before = beforeHere.exec(rest);
  if (before) return make({ by: 'before', names }, true, before[0].length);
  const note = noteHere.exec(rest);
  const number = note?.[1] ?? note?.[2];
  if (note && number !== undefined)
    return make({ by: 'note', names, number: Number(number) }, true, note[0].length);
  if (labelled.test(rest)) return make({ by: 'short', names, title: '' }, false, 0);
  const editors = editorsHere.exec(rest)?.[0] ?? '';
  const skipped = editors === '' ? (/^,\s*/.exec(rest)?.[0].length ?? 0) : editors.length;
  const told = referenceAt(said, to + skipped, names, editors !== '');
  if (!told) return null;
  if (told.full) return fullPart(said, lead, from, told, begins);
  const again = beforeHere.exec(said.slice(told.ends));
  const length = told.ends - to + (again?.[0].length ?? 0);
  const sure = again !== null || labelled.test(said.slice(told.ends));
  return make({ by: 'short', names, title: told.reference.title }, sure, length);
}

function fullPart(
  said: string,
  lead: string,
  from: number,
  { reference, ends }: { readonly reference: Reference; readonly ends: number },
  begins: number,
): Found {
  const { ends: end, ...part } = located(
    { work: { by: 'full', reference }, sure: true },
    said.slice(from),
    ends - from,
  );
  return { ...part, ...prefixed(lead), begins, ends: from + end };
}

/** 40 signs: a longer lead is a sentence of its own, and no part of the citation. */
const longestLead = 40;

/** Where a part begins: with the words before its names where these are few. */
function beginOf(said: string, from: number): number {
  return from <= longestLead && prefixHere.exec(said)?.[0].length === from ? 0 : from;
}

function prefixed(lead: string): Pick<NotePart, 'prefix'> {
  const prefix = lead.replace(/\s+/g, ' ').replace(/^[\s,;.]+|[\s,]+$/g, '');
  return prefix === '' || prefix.length > longestLead ? {} : { prefix };
}

const labels = [...citing.locators.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
const range = '\\d{1,5}[a-z]?(?:\\s?[-–—]\\s?\\d{1,5})?';
const value = `(${range}(?:(?:, | (?:${citing.and1}) )${range})*|[ivxlc]{1,7}(?:[-–][ivxlc]{1,7})?)(?![\\p{L}\\d])`;
/** A place within the work: 1 or 3 its label, 2 or 4 what stands behind it. */
const locatorHere = cuePattern(
  `^[,.:]?\\s*(?:(?:${citing.notes.at})\\s+)?(?:(${labels})\\.?\\s*${value}|${value})`,
  'i',
);
/** Groups as in `locatorHere`. */
const atHere = cuePattern(`^,?\\s*(?:${citing.notes.at})\\s+(?:(${labels})\\.?\\s*${value}|${value})`, 'i');
const labelled = cuePattern(`^,\\s*(?:${labels})\\.?\\s*\\d`, 'i');

/** A part with the locator that stands behind its first `length` signs. */
function located(part: Pick<NotePart, 'work' | 'sure'>, rest: string, length: number): Omit<Found, 'begins'> {
  const behind = rest.slice(length, length + 60);
  const first = locatorHere.exec(behind);
  if (!first) return { ...part, ends: length };
  // `44–61, at 50`: the pages of the whole, and the one that is meant.
  const closer = atHere.exec(behind.slice(first[0].length));
  const found = closer ?? first;
  const name = found[1]?.toLowerCase();
  const locator = found[2] ?? found[3] ?? '';
  const label = name === undefined ? 'page' : (citing.locators.get(name) ?? 'page');
  const ends = length + first[0].length + (closer?.[0].length ?? 0);
  return { ...part, locator, label, ends };
}
