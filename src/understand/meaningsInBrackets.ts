import type { Range } from '../paper';
import { bracketsOf, contentOf, type Bracket } from './brackets';
import type { Attribution } from './attribution';
import { clauseBefore, worksOf, type Defined } from './definitions';
import { occurrencesOf } from './occurrences';
import { lowerOf, sayingsOf, type Saying } from './parts';
import { stopWords } from './stopWords';
import { wordsIn } from './terms';
import type { PaperText } from './text';

/** A bracket that tells a meaning, in signs: four words at least, four printed lines at most. */
const shortest = 18;
const longest = 320;

/** What a thing is takes a few words; a term has as many at most. */
const fewestWords = 4;
const termWords = 4;

/** A term that a bracket explains comes up so often, the place of the bracket counted. */
const often = 2;

/** A name that a bracket gives to what stands before comes up so often. */
const oftener = 3;

/** A term with the bracket that tells what it is, or a bracket that names what stands before. */
interface Candidate {
  readonly saying: Saying;
  readonly bracket: Bracket;
  /** What may be the term, the longest first. */
  readonly terms: readonly Range[];
  /** Whether the term stands in the bracket. */
  readonly inside: boolean;
}

/**
 * Terms that a bracket right behind them explains: `the wrack line (i.e. the strip of weed that the tide leaves)`, and those
 * that a bracket gives to what was told: `the strip of weed that the tide leaves (i.e. the wrack line)`.
 */
export function meaningsInBrackets(text: PaperText, attribution: Attribution): readonly Defined[] {
  const candidates = candidatesIn(text);
  if (candidates.length === 0) return [];
  const { text: source } = text.document;
  const lower = lowerOf(text);
  const places = (name: string): number => occurrencesOf(text, lower, [name]).get(name)?.length ?? 0;
  return candidates.flatMap(({ saying, bracket, terms, inside }): readonly Defined[] => {
    const term = terms.find(({ from, to }) => places(lower.slice(from, to)) >= (inside ? oftener : often));
    if (!term) return [];
    const from = inside ? clauseFrom(saying, bracket) : term.from;
    if (inside && wordsIn(source.slice(from, bracket.from)) < fewestWords) return [];
    const works = worksOf(text, saying, attribution);
    const ground = { kind: 'explained' as const };
    return [{ from, to: bracket.to, term, works, ground, sure: !inside, called: false, topic: null }];
  });
}

function candidatesIn(text: PaperText): readonly Candidate[] {
  const { text: source } = text.document;
  const sayings = sayingsOf(text);
  const found: Candidate[] = [];
  let index = 0;
  for (const bracket of bracketsOf(source)) {
    const length = bracket.to - bracket.from;
    if (bracket.square || length < shortName || length > longest) continue;
    while (index > 0 && (sayings[index]?.from ?? 0) > bracket.from) index--;
    while ((sayings[index]?.to ?? Infinity) <= bracket.from) index++;
    const saying = sayings[index];
    if (!saying || saying.from > bracket.from || bracket.to > saying.to || !mayTell(text, saying)) continue;
    const one = candidateIn(source, saying, bracket);
    if (one) found.push(one);
  }
  return found;
}

/** The shortest bracket that names something, in signs: `(i.e. x)`. */
const shortName = 8;

function mayTell({ document }: PaperText, { heading, part, block }: Saying): boolean {
  const kind = document.blocks[block]?.kind;
  return !heading && part !== 'backMatter' && kind !== 'caption' && kind !== 'table' && kind !== 'code';
}

function candidateIn(source: string, saying: Saying, bracket: Bracket): Candidate | null {
  const { defining } = saying.meaning;
  const content = contentOf(source, bracket);
  const lower = content.toLowerCase();
  const explicit = defining.thatIs.exec(lower)?.[0];
  const told = lower.slice(explicit?.length ?? 0);
  const name = explicit === undefined ? null : nameIn(told);
  if (name !== null) {
    const from = bracket.from + 1 + content.length - told.length + told.indexOf(name);
    const terms = [{ from, to: from + name.length }];
    return { saying, bracket, terms, inside: true };
  }
  if (
    told.length < shortest ||
    !tellsMeaning(content.slice(explicit?.length ?? 0), saying, explicit !== undefined)
  )
    return null;
  const terms = termsBefore(source, saying, bracket, explicit !== undefined);
  return terms.length > 0 ? { saying, bracket, terms, inside: false } : null;
}

/** The one to three words that a bracket holds, without an article; null where it holds more. */
function nameIn(told: string): string | null {
  const name = /^\s*((?:[\p{L}-]+ ?){1,4})[”"’]?\s*$/u.exec(told)?.[1]?.trim() ?? '';
  const words = name.split(' ');
  while (words.length > 0 && stopWords.has(words[0] ?? '')) words.shift();
  const bare = words.join(' ');
  return words.length > 0 && words.length < 4 && bare.length > 3 && !words.some((word) => stopWords.has(word))
    ? bare
    : null;
}

/** A name, a sign of counting or a pointer makes a bracket something else. */
const another = /^\s*[\p{Lu}\d“"‘']|[=<>±%]|(?:1[5-9]|20)\d\d/u;
const soon = /^(?:\s*\S+){1,6}/u;

/** Whether a bracket holds a noun with what tells it from others, and no example, list, source or amount. */
function tellsMeaning(content: string, { meaning }: Saying, explicit: boolean): boolean {
  const { defining } = meaning;
  if (another.test(content)) return false;
  const clause = /^[^,;:]*/u.exec(content.toLowerCase())?.[0].trim() ?? '';
  if (wordsIn(clause) < fewestWords || /\d/u.test(soon.exec(clause)?.[0] ?? '')) return false;
  if (!defining.tellsMore.test(clause)) return false;
  return explicit || !(defining.notMeaning.test(clause) || states(clause, meaning));
}

/** Whether a clause is a sentence of its own, and no noun: `the reeds are cut in May`. */
function states(clause: string, { defining, dividing }: Saying['meaning']): boolean {
  const verb = clause.search(defining.weak);
  const relative = clause.search(dividing.relative);
  return verb >= 0 && (relative < 0 || verb < relative);
}

/** The words right before a bracket that may be a term, from four down to one: none of them small. */
function termsBefore(
  source: string,
  saying: Saying,
  { from: end }: Bracket,
  explicit: boolean,
): readonly Range[] {
  const { defining, dividing } = saying.meaning;
  const before = /(?:[\p{L}’'-]+ )+$/u.exec(source.slice(Math.max(saying.from, end - 80), end))?.[0] ?? '';
  const found: Range[] = [];
  let at = end - 1;
  for (const word of before.trim().split(' ').reverse().slice(0, termWords)) {
    const lower = word.toLowerCase();
    if (stopWords.has(lower)) break;
    at -= at === end - 1 ? word.length : word.length + 1;
    const name = source.slice(at, end - 1).toLowerCase();
    const isNoun = name.includes(' ') || !dividing.quality.test(name);
    if (name.length > 3 && isNoun && !defining.plainHead.test(name)) found.unshift({ from: at, to: end - 1 });
  }
  // What belongs to a noun before it is not what `i.e.` tells more of: `the width of the river (i.e. …)`.
  const lead = before.slice(0, before.length - (end - at));
  return explicit && defining.belongs.test(` ${lead.toLowerCase()}`) ? [] : found;
}

/** What a name in brackets names is told in a dozen words. */
const lastWords = /(?:[^\s()[\]]+\s+){1,12}$/u;

/** Where the words begin that a bracket names: the clause before it, or its end. */
function clauseFrom(saying: Saying, bracket: Bracket): number {
  const clause = saying.lower.slice(
    clauseBefore(saying.lower, bracket.from - saying.from),
    bracket.from - saying.from,
  );
  return bracket.from - (lastWords.exec(clause)?.[0].length ?? 0);
}
