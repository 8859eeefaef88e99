import { languageOf, type Language } from '../languages';
import { textOf, type Block } from '../paper';
import { argumentOf, lowered, type Argument } from './argument';
import { cuesOf, type Spoken } from './cues';
import type { Gate } from './gate';
import { meaningOf, type Meaning } from './meaning';
import type { Sentence } from './sentences';
import { closedUp } from './spacedLetters';
import { languageAt, type PaperText } from './text';

/** What a stretch of a paper does in its argument. `body` is what no heading tells. */
export type Part =
  'abstract' | 'introduction' | 'review' | 'method' | 'result' | 'conclusion' | 'backMatter' | 'body';

/** A sentence with its words in lower case, and the part of the paper that it stands in. */
export interface Saying extends Sentence, Spoken {
  /** Index in `PaperText.sentences`. */
  readonly index: number;
  readonly part: Part;
  /** Before the paper turns to its own method or results. */
  readonly front: boolean;
  readonly heading: boolean;
  readonly argument: Argument;
  readonly meaning: Meaning;
}

const inLowerCase = new WeakMap<PaperText, string>();

/** The clean text in lower case, unit for unit. Computed once for a text. */
export function lowerOf(text: PaperText): string {
  const known = inLowerCase.get(text);
  if (known !== undefined) return known;
  const lower = lowered(text.document.text);
  inLowerCase.set(text, lower);
  return lower;
}

const remembered = new WeakMap<PaperText, readonly Saying[]>();

/** All sentences, headings too, as the rules of this room read them. Computed once for a text. */
export function sayingsOf(text: PaperText): readonly Saying[] {
  const known = remembered.get(text);
  if (known) return known;
  const { document, sentences } = text;
  const parts = partsOf(text);
  const front = frontOf(text, parts);
  const lower = lowerOf(text);
  const spoken = document.blocks.map((_, index) => rulesOf(languageAt(document, index)));
  const main = rulesOf(text.language);
  const sayings = sentences.map(({ from, to, block }, index) => {
    const { gate, argument, meaning } = spoken[block] ?? main;
    return {
      from,
      to,
      block,
      index,
      lower: lower.slice(from, to),
      marks: gate.marksOf(lower, { from, to }),
      part: parts[block] ?? 'body',
      front: block < front,
      heading: document.blocks[block]?.kind === 'heading',
      argument,
      meaning,
    };
  });
  remembered.set(text, sayings);
  return sayings;
}

/** What sentences of a language are read by. */
interface Rules {
  readonly gate: Gate;
  readonly argument: Argument;
  readonly meaning: Meaning;
}

const rules = new Map<Language, Rules>();

function rulesOf(language: Language): Rules {
  const known = rules.get(language);
  if (known) return known;
  const made = { gate: cuesOf(language), argument: argumentOf(language), meaning: meaningOf(language) };
  rules.set(language, made);
  return made;
}

const partsKnown = new WeakMap<PaperText, readonly Part[]>();

/** The part of each block, by the headings above it. Computed once for a text. */
export function partsOf(text: PaperText): readonly Part[] {
  const known = partsKnown.get(text);
  if (known) return known;
  const parts = findParts(text);
  partsKnown.set(text, parts);
  return parts;
}

function findParts(text: PaperText): readonly Part[] {
  const { document } = text;
  const cues = document.languages.map((code) => argumentOf(languageOf(code)).sections);
  const named = document.blocks.map((block) => {
    if (block.kind === 'heading') return headed(textOf(document, block), cues);
    return block.to - block.from <= shortTitle ? headedBy(textOf(document, block), cues) : null;
  });
  const titlePage = document.blocks.find((block) => block.kind === 'heading')?.from ?? 0;
  const lastResult = named.lastIndexOf('result');
  const lists = listsOf(text);
  let part: Part = 'body';
  let before: Part = 'body';
  let level = 0;
  let chapter = '';
  return document.blocks.map((block, index) => {
    if (block.from < titlePage && isLabel(textOf(document, block))) return 'backMatter';
    const own = named[index] ?? null;
    if (own === null && block.kind !== 'heading') {
      return part === 'backMatter' && lists.passed(block) ? before : (runIn(text, block, cues) ?? part);
    }
    const [, number = '', under] = /^(\d+)(\.\d)?/u.exec(textOf(document, block)) ?? [];
    const numbered = under !== undefined && (chapter === '' || number === chapter);
    const deeper = numbered || (part !== 'introduction' && block.level > level);
    const next = own ?? (endsPart(part, deeper, index < lastResult) ? 'body' : part);
    if (next !== part || block.level < level) level = block.level || 1;
    if (next !== part) chapter = under === undefined ? number : '';
    if (next === 'backMatter' && part !== 'backMatter') {
      before = part;
      lists.opened(block);
    }
    part = next;
    return part;
  });
}

/**
 * The reference lists beside the headings over them. Where columns were read in another order, the argument goes
 * on right below a list: whole paragraphs there are no part of it.
 */
function listsOf({ referenceLists }: PaperText): {
  opened(heading: Block): void;
  passed(block: Block): boolean;
} {
  let index = 0;
  let end = Infinity;
  return {
    opened({ to }) {
      while ((referenceLists[index]?.to ?? Infinity) <= to) index++;
      end = referenceLists[index]?.to ?? Infinity;
    },
    passed: ({ from, to }) => from >= end && to - from >= shortLine,
  };
}

/**
 * Whether a heading that names no part of its own ends the part before it. Levels read from a page are often
 * wrong, so a method lasts until the results where these have a heading, and results last until the end; an
 * introduction, which seldom has parts, ends at any heading whose number does not put it deeper.
 */
function endsPart(part: Part, deeper: boolean, resultsFollow: boolean): boolean {
  if (part === 'abstract') return true;
  if (part === 'result') return false;
  return part === 'method' ? !deeper && !resultsFollow : !deeper;
}

/** Four printed lines, in signs. */
const shortLine = 300;

/** Names, addresses, dates, licences: lines of a title page that are short, or no sentence. */
function isLabel(line: string): boolean {
  return line.length < shortLine && !(/[.?!]$/u.test(line) && /^(?:\S+ ){9}/u.test(line));
}

type SectionPatterns = Argument['sections'];

/** The order in which a title is tried: `Results and discussion of methods` is a result, not a method. */
const order: readonly Part[] = [
  'abstract',
  'introduction',
  'method',
  'conclusion',
  'backMatter',
  'result',
  'review',
];

function headed(title: string, cues: readonly SectionPatterns[]): Part | null {
  const plain = closedUp(lowered(title)).replace(/^(?:[\divx]+(?:\.\d+)*\.?|[a-z]\.)\s+(?=\S)/u, '');
  return order.find((part) => part !== 'body' && cues.some((cue) => cue[part].test(plain))) ?? null;
}

/** The title of a paper's part is no longer than this, in signs: `Materials, instruments and methods`. */
const shortTitle = 40;

/** A line of its own that is a part's title all through, though nothing else made it a heading. */
function headedBy(line: string, cues: readonly SectionPatterns[]): Part | null {
  const whole = /^(?:[\dIVX]+(?:\.\d+)*[.)]?\s+)?\p{Lu}[\p{L}\s,&/-]*:?$/u.test(line);
  return whole || closedUp(line) !== line ? headed(line, cues) : null;
}

/** A paragraph that names its part in its first words: `Abstract: …`, `Kata kunci: …`. */
function runIn(text: PaperText, block: Block, cues: readonly SectionPatterns[]): Part | null {
  const opening = lowered(text.document.text.slice(block.from, Math.min(block.to, block.from + 24)));
  return /^\p{L}[\p{L} -]*\s?[:.—–]/u.test(opening) && cues.some((cue) => cue.abstract.test(opening))
    ? 'abstract'
    : null;
}

/**
 * The block where the paper's own method or results begin. Where no heading says so, it is the end of the
 * introduction and review; without these, a third of the way: an essay has told by then what others wrote.
 */
function frontOf(text: PaperText, parts: readonly Part[]): number {
  const own = parts.findIndex((part) => part === 'method' || part === 'result' || part === 'conclusion');
  if (own >= 0) return own;
  const last = Math.max(parts.lastIndexOf('introduction'), parts.lastIndexOf('review'));
  if (last >= 0) return last + 1;
  const third = text.document.text.length / 3;
  const index = text.document.blocks.findIndex((block) => block.from > third);
  return index < 0 ? parts.length : index;
}
