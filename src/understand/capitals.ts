import type { Range } from '../paper';
import { afterBodyWord, article, joiningNames, withinName } from './actingCues';
import { citing } from './citing';
import { isPlain } from './codes';
import { everyActing } from './meaning';
import { partsOf } from './parts';
import { remembering } from './remembering';
import { wordPlacesOf, type WordPlaces } from './wordPlaces';
import type { PaperText } from './text';

/** A run of capitalised words, as names are written. */
export interface Capitals extends Range {
  readonly text: string;
  /** Whether it stands in a heading. */
  readonly heading: boolean;
}

/**
 * A word of 40 letters or a run of 14 words is no name. A hash sign may open one: a campaign. Plain letters stand first:
 * engines ask a function about each sign of a class of Unicode.
 */
const word = "#?(?:[A-Z]|\\p{Lu})[a-z]{0,40}[\\p{L}\\p{M}\\p{N}’'&/-]{0,40}";
const run = new RegExp(`${word}(?: (?:(?:${withinName}) )?${word}){0,13}`, 'uy');
/** Between two words of a name. */
const link = new RegExp(`^(?: (?:${withinName}))? `, 'u');

const bodyWords: ReadonlySet<string> = new Set(everyActing.flatMap(({ bodyWords: words }) => words));
/** Those of two words, with which a name begins: `Rumah Sakit …`. */
const bodyPhrases: readonly string[] = [...bodyWords].filter((one) => one.includes(' '));
const programmeWords: ReadonlySet<string> = new Set(
  everyActing.flatMap(({ programmeWords: words }) => words),
);

/** The capitalised names of a paper, outside of its reference lists and of what belongs to its authors and printers. */
export function capitalsOf(text: PaperText): readonly Capitals[] {
  const { document, referenceLists } = text;
  const parts = partsOf(text);
  const leadOf = remembering((name) => leadIn(name, wordPlacesOf(text)));
  const articleOf = remembering((name) => article.exec(name)?.[0].length ?? 0);
  // A name comes up many times: its text is one and the same string, so that it is found in tables at once.
  const textOf = remembering((name) => name);
  const found: Capitals[] = [];
  let block = 0;
  let list = 0;
  const runs = runsIn(document.text);
  const within = namesWithin(document.text, runs);
  for (const { from, name } of runs) {
    while ((document.blocks[block]?.to ?? Infinity) <= from) block++;
    while ((referenceLists[list]?.to ?? Infinity) <= from) list++;
    if ((referenceLists[list]?.from ?? Infinity) <= from || parts[block] === 'backMatter') continue;
    // What also stands in a sentence has its first word for a name: `Ward North`.
    const lead = opensSentence(document.text, from) && !isName(name, within) ? leadOf(name) : articleOf(name);
    if (lead === name.length) continue;
    const one = { from: from + lead, to: from + name.length };
    const previous = found[found.length - 1];
    if (previous && goesOn(document.text, previous, one)) found.pop();
    const start =
      previous && found[found.length - 1] !== previous ? Math.min(previous.from, one.from) : one.from;
    const heading = document.blocks[block]?.kind === 'heading';
    const whole = start === from ? name : textOf(document.text.slice(start, one.to));
    found.push({ from: start, to: one.to, text: whole, heading });
  }
  return found;
}

interface Run {
  readonly from: number;
  readonly name: string;
}

/** All runs of capitalised words. They are looked for where a sign stands that may open one. */
function runsIn(text: string): readonly Run[] {
  // A name comes up many times: it is one and the same string, so that it is found in tables at once.
  const nameOf = remembering((name) => name);
  const runs: Run[] = [];
  for (let from = 0; from < text.length; from++) {
    if (!mayOpen(text.charCodeAt(from))) continue;
    run.lastIndex = from;
    if (!run.test(text)) continue;
    runs.push({ from, name: nameOf(text.slice(from, run.lastIndex)) });
    // The sign behind a name is looked at next.
    from = run.lastIndex - 1;
  }
  return runs;
}

/** What may open a name: a capital or a hash sign of ASCII; of other signs but dashes and quotation marks `run` tells. */
function mayOpen(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || code === 35;
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f);
}

/** Whether a run is known as a name, or begins as one does: `Ward Quay` beside `Ward North`. */
function isName(run: string, within: ReadonlySet<string>): boolean {
  const blank = run.indexOf(' ');
  return blank > 0 && (within.has(run) || within.has(run.slice(0, blank + 1)));
}

/** The runs that stand within a sentence, or behind the word that leads into it (`In Ward North`), and their first words (`Ward `). */
function namesWithin(text: string, runs: readonly Run[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { from, name } of runs) {
    const blank = name.indexOf(' ');
    const lead = blank < 0 ? name : name.slice(0, blank);
    const whole = opensSentence(text, from) ? name.slice(lead.length + 1) : name;
    if (whole !== name && !citing.leadIns.has(lead)) continue;
    names.add(whole);
    if (whole.includes(' ')) names.add(whole.slice(0, whole.indexOf(' ') + 1));
  }
  return names;
}

/** Whether two runs are one name, since the first names a body: `Ministry of Labour` + `and` + `Health`. */
function goesOn(text: string, previous: Capitals, next: Range): boolean {
  if (next.from - previous.to > 10 || !joiningNames.test(text.slice(previous.to, next.from))) return false;
  const right = text.slice(next.from, next.to);
  return (
    startsBody(previous.text) && !hasBodyWord(right) && !/^\p{Lu}{2,}$/u.test(right) && !/\s/u.test(right)
  );
}

const startsBody = remembering((name) => {
  const words = name.toLowerCase().split(/[\s-]+/u);
  return words.length > 1 && bodyWords.has(words[0] ?? '');
});

/**
 * Whether a name is a body's by one of its words: the last (`Reed Foundation`), one before a small word (`Board of
 * Trade`), or the first where a language puts it first (`Yayasan Buluh`).
 */
export const hasBodyWord = remembering((name) => {
  const small = name.toLowerCase();
  if (bodyPhrases.some((phrase) => small === phrase || small.startsWith(`${phrase} `))) return true;
  const words = small.split(/[\s/-]+/u);
  return words.some(
    (one, at) =>
      (bodyWords.has(one) && (at === words.length - 1 || afterBodyWord.test(words[at + 1] ?? ''))) ||
      (at === 0 && firstWords.has(one) && words.length > 1),
  );
});

/** Words with which bodies' names begin in languages where what they are comes first. */
const firstWords: ReadonlySet<string> = new Set(
  everyActing.filter(({ placeAfter }) => placeAfter.length === 0).flatMap(({ bodyWords: words }) => words),
);

/** Whether the first or last word of a name tells that it names an undertaking. */
export const hasProgrammeWord = remembering((name) => {
  const words = name.toLowerCase().split(/\s+/u);
  return (
    words.length > 1 &&
    (programmeWords.has(words[0] ?? '') || programmeWords.has(words[words.length - 1] ?? ''))
  );
});

export function isProgrammeWord(one: string): boolean {
  return programmeWords.has(one.toLowerCase());
}

/** Whether what stands at `at` has its capital only since it opens a sentence or a paragraph. */
function opensSentence(text: string, at: number): boolean {
  const before = at === 0 ? newline : text.charCodeAt(at - 1);
  if (before !== blank) return before === newline || opening.has(before);
  const sign = text.charCodeAt(at - 2);
  if (isPlain(sign)) return false;
  return ending.has(sign) || (closing.has(sign) && ending.has(text.charCodeAt(at - 3)));
}

const blank = 32;
const newline = 10;
const codesOf = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)));
const opening = codesOf('‘“"(');
const ending = codesOf('.!?:;)•*–—');
const closing = codesOf('"”’)');

/**
 * How many signs at the head of a name are words that are capital only since they open a sentence: those that the
 * paper also writes small. The whole length where nothing else is left.
 */
function leadIn(text: string, common: WordPlaces): number {
  let start = 0;
  for (;;) {
    const end = text.indexOf(' ', start);
    const first = text.slice(start, end < 0 ? text.length : end);
    const small = first.toLowerCase();
    const leads =
      citing.leadIns.has(first) ||
      (small.split('-').every((part) => common.hasSmall(part)) &&
        !/\p{Lu}.*\p{Lu}/u.test(first) &&
        !bodyWords.has(small));
    if (!leads) break;
    // A programme's or a place's own word stays: `Project Reed`, `Lake Ohrid`.
    if (programmeWords.has(small) && text.length > start + first.length) break;
    start += first.length;
    const linked = link.exec(text.slice(start));
    if (!linked) return text.length;
    start += linked[0].length;
  }
  return start;
}
