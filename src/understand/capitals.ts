import type { Range } from '../paper';
import { citing } from './citing';
import { matchesIn } from './matchesIn';
import { everyActing } from './meaning';
import { partsOf } from './parts';
import { wordPlacesOf } from './wordPlaces';
import type { PaperText } from './text';

/** A run of capitalised words, as names are written. */
export interface Capitals extends Range {
  readonly text: string;
  /** Whether it stands in a heading. */
  readonly heading: boolean;
}

/** A word of 40 letters or a run of 14 words is no name. A hash sign may open one: a campaign. */
const word = "#?\\p{Lu}[\\p{L}\\p{M}\\p{N}’'&/-]{0,40}";
const run = new RegExp(`${word}(?: (?:(?:of the|of|for the|for|on|the|de) )?${word}){0,13}`, 'gu');

/** Words between two parts of one body's name, where its first part already names a body. */
const joining = /^ (?:and|dan|&|untuk|against|in) $/u;

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
  const { small: common } = wordPlacesOf(text);
  const found: Capitals[] = [];
  let block = 0;
  let list = 0;
  const runs = matchesIn(run, document.text);
  const within = namesWithin(document.text, runs);
  for (const match of runs) {
    const from = match.index;
    while ((document.blocks[block]?.to ?? Infinity) <= from) block++;
    while ((referenceLists[list]?.to ?? Infinity) <= from) list++;
    if ((referenceLists[list]?.from ?? Infinity) <= from || parts[block] === 'backMatter') continue;
    // What also stands in a sentence has its first word for a name: `Ward North`.
    const one =
      opensSentence(document.text, from) && !isName(match[0], within)
        ? withoutLead(match[0], from, common)
        : { from: from + (/^The (?=\p{Lu})/u.exec(match[0])?.[0].length ?? 0), to: from + match[0].length };
    if (!one) continue;
    const previous = found[found.length - 1];
    if (previous && goesOn(document.text, previous, one)) found.pop();
    const start =
      previous && found[found.length - 1] !== previous ? Math.min(previous.from, one.from) : one.from;
    const heading = document.blocks[block]?.kind === 'heading';
    found.push({ from: start, to: one.to, text: document.text.slice(start, one.to), heading });
  }
  return found;
}

/** Whether a run is known as a name, or begins as one does: `Ward Quay` beside `Ward North`. */
function isName(run: string, within: ReadonlySet<string>): boolean {
  const blank = run.indexOf(' ');
  return blank > 0 && (within.has(run) || within.has(run.slice(0, blank + 1)));
}

/** The runs that stand within a sentence, or behind the word that leads into it (`In Ward North`), and their first words (`Ward `). */
function namesWithin(text: string, runs: readonly RegExpMatchArray[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { index, 0: name } of runs) {
    const [lead = ''] = name.split(' ', 1);
    const whole = opensSentence(text, index ?? 0) ? name.slice(lead.length + 1) : name;
    if (whole !== name && !citing.leadIns.has(lead)) continue;
    names.add(whole);
    if (whole.includes(' ')) names.add(whole.slice(0, whole.indexOf(' ') + 1));
  }
  return names;
}

/** Whether two runs are one name, since the first names a body: `Ministry of Labour` + `and` + `Health`. */
function goesOn(text: string, previous: Capitals, next: Range): boolean {
  if (next.from - previous.to > 10 || !joining.test(text.slice(previous.to, next.from))) return false;
  const right = text.slice(next.from, next.to);
  return (
    startsBody(previous.text) && !hasBodyWord(right) && !/^\p{Lu}{2,}$/u.test(right) && !/\s/u.test(right)
  );
}

function startsBody(name: string): boolean {
  const words = name.toLowerCase().split(/[\s-]+/u);
  return words.length > 1 && bodyWords.has(words[0] ?? '');
}

/**
 * Whether a name is a body's by one of its words: the last (`Reed Foundation`), one before a small word (`Board of
 * Trade`), or the first where a language puts it first (`Yayasan Buluh`).
 */
export function hasBodyWord(name: string): boolean {
  const small = name.toLowerCase();
  if (bodyPhrases.some((phrase) => small === phrase || small.startsWith(`${phrase} `))) return true;
  const words = small.split(/[\s/-]+/u);
  return words.some(
    (one, at) =>
      (bodyWords.has(one) && (at === words.length - 1 || smallWord.test(words[at + 1] ?? ''))) ||
      (at === 0 && firstWords.has(one) && words.length > 1),
  );
}

const smallWord = /^(?:of|for|on|the|de|and|to|in|against|&)$/u;

/** Words with which bodies' names begin in languages where what they are comes first. */
const firstWords: ReadonlySet<string> = new Set(
  everyActing.filter(({ placeAfter }) => placeAfter.length === 0).flatMap(({ bodyWords: words }) => words),
);

/** Whether the first or last word of a name tells that it names an undertaking. */
export function hasProgrammeWord(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  return (
    words.length > 1 &&
    (programmeWords.has(words[0] ?? '') || programmeWords.has(words[words.length - 1] ?? ''))
  );
}

export function isProgrammeWord(one: string): boolean {
  return programmeWords.has(one.toLowerCase());
}

/** Whether what stands at `at` has its capital only since it opens a sentence or a paragraph. */
function opensSentence(text: string, at: number): boolean {
  const before = text[at - 1] ?? '\n';
  if (before === '\n' || opening.has(before)) return true;
  if (before !== ' ') return false;
  const sign = text[at - 2] ?? '';
  return ending.has(sign) || (closing.has(sign) && ending.has(text[at - 3] ?? ''));
}

const opening: ReadonlySet<string> = new Set('‘“"(');
const ending: ReadonlySet<string> = new Set('.!?:;)•*–—');
const closing: ReadonlySet<string> = new Set('"”’)');

/** A name without words that are capital only since they open a sentence: those that the paper also writes small. */
function withoutLead(text: string, from: number, common: ReadonlySet<string>): Range | null {
  let start = 0;
  for (;;) {
    const first = /^[^\s]+/u.exec(text.slice(start))?.[0] ?? '';
    const small = first.toLowerCase();
    const leads =
      citing.leadIns.has(first) ||
      (small.split('-').every((part) => common.has(part)) &&
        !/\p{Lu}.*\p{Lu}/u.test(first) &&
        !bodyWords.has(small));
    if (!leads) break;
    // A programme's or a place's own word stays: `Project Reed`, `Lake Ohrid`.
    if (programmeWords.has(small) && text.length > start + first.length) break;
    start += first.length;
    const link = /^(?: (?:of the|of|for the|for|on|the|de))? /u.exec(text.slice(start));
    if (!link) return null;
    start += link[0].length;
  }
  return { from: from + start, to: from + text.length };
}
