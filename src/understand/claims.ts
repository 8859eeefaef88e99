import { cuePattern } from '../languages';
import { languageAt, pageAt, sectionAt, type PaperText } from './text';
import {
  gathered,
  spanOf,
  type Actor,
  type Citation,
  type Claim,
  type Figure,
  type PriorLiterature,
  type Range,
  type Reason,
} from '../paper';
import { citationsBySentence } from './cited';
import { says } from './cues';
import { figuresOf, headWords, type FigureAt } from './figures';
import { leavesOpen } from './gap';
import { firstCue, reasonsOf, type Ground } from './grounds';
import { withMarked } from './marked';
import { mentionsIn, mentionsInOrder } from './mentioned';
import { sayingsOf, type Saying } from './parts';
import { sourcesOf } from './sources';

/**
 * How many claims a text may give: a start that lets a short note keep all it says, and one for every 900
 * signs, which is about five to a printed page. More than that is no longer what the paper claims, but the paper.
 */
export function mostClaims(length: number): number {
  return 24 + Math.floor(length / 900);
}

/** A sentence longer than this is cut to the clause that holds its figures: about four printed lines on. */
const longSentence = 480;

/**
 * What the paper states: sentences that tell a figure of the world, a result, a cause, an effect or a
 * conclusion, in reading order. Headings and plans give none, abstracts (they repeat) only figures that the paper tells
 * nowhere else, methods only how many were chosen or asked, and what others are cited for. Where there are more than `mostClaims`, those that state most plainly are kept.
 */
export function claimsOf(
  text: PaperText,
  citations: readonly Citation[],
  actors: readonly Actor[],
  priorLiterature: readonly PriorLiterature[],
  figures: readonly FigureAt[] = figuresOf(text, citations),
): readonly Claim[] {
  const sayings = sayingsOf(text);
  const bySentence = groupBySentence(figures);
  const cited = citationsBySentence(text, citations);
  const told = toldBelow(sayings, figures);
  const weighed = gathered(sayings, (saying) => {
    const own = bySentence.get(saying.index) ?? [];
    const weight =
      saying.part === 'abstract'
        ? weightInAbstract(text, saying, own, told)
        : weightOf(text, saying, own, cited.has(saying.index));
    return weight > 0 ? [{ saying, own, weight }] : [];
  });
  const kept = heaviest(weighed, mostClaims(text.document.text.length));
  const sources = sourcesOf(text, citations, figures, priorLiterature);
  const mentions = mentionsInOrder(text, actors);
  const claims = kept.map(({ saying, own }): Claim => {
    const range = statedIn(saying, own);
    const { start, end, text: said } = spanOf(text.document, range.from, range.to);
    return {
      start,
      end,
      text: said,
      figures: own.map(plainFigure),
      works: sources.get(saying.index) ?? [],
      section: sectionAt(text.sections, text.document.offsets[saying.from] ?? 0)?.title ?? null,
      actors: [...new Set(mentionsIn(mentions, saying).map(({ actor }) => actor.name))],
      page: pageAt(text.document, saying.from),
      reasons: reasonsFor(text, saying, own),
    };
  });
  return withMarked(text, claims, (range) => ({
    figures: figures.filter(({ from, to }) => range.from <= from && to <= range.to).map(plainFigure),
    works: sources.get(text.sentences.findIndex(({ to }) => range.from < to)) ?? [],
    actors: [...new Set(mentionsIn(mentions, range).map(({ actor }) => actor.name))],
  }));
}

function groupBySentence(figures: readonly FigureAt[]): ReadonlyMap<number, readonly FigureAt[]> {
  const groups = new Map<number, FigureAt[]>();
  for (const figure of figures) {
    const group = groups.get(figure.sentence);
    if (group) group.push(figure);
    else groups.set(figure.sentence, [figure]);
  }
  return groups;
}

/**
 * How plainly a sentence states something; 0 where it claims nothing. A figure in digits is what a claim is
 * most often checked by (4), a number word less so (2); a result or cause said as such counts 3, a change or
 * comparison 1, and the conclusion of a paper is where it says what it stands by (1 more). A sentence needs 2.
 */
function weightOf(text: PaperText, saying: Saying, own: readonly FigureAt[], cites: boolean): number {
  const { part, lower, heading } = saying;
  if (heading || part === 'abstract' || part === 'backMatter') return 0;
  if (!isRunning(text, saying)) return isRunOn(text, saying) && tellsSample(saying, own) ? 2 : 0;
  if (own.filter(isBare).length >= manyBare) return 0;
  const { claims, reviews } = saying.argument;
  if (lower.length < 24) return 0;
  if (part === 'method') return tellsSample(saying, own) || (cites && tellsChange(saying, own)) ? 2 : 0;
  const figure = Math.max(setApart(saying, own) ? 3 : 0, ...own.map((one) => weightOfFigure(saying, one)));
  const told = figure + (part === 'conclusion' ? 1 : 0) + (says(saying, claims.strong) ? 3 : 0);
  // A change or comparison alone claims nothing: most sentences need not be searched for one.
  const weight = told > 0 && says(saying, claims.weak) ? told + 1 : told;
  if (weight < 2 || says(saying, claims.pointing)) return 0;
  // Labels of a picture, a formula, what is left of a table.
  if (!isProse(lower) || isCutOff(text, saying)) return 0;
  // Before its own method a paper says with figures too what it is going to do.
  if (saying.front && (says(saying, claims.plan) || says(saying, reviews.ourselves))) return 0;
  if (figure === 4) return weight;
  return says(saying, claims.plan) || says(saying, reviews.ordinalOpening) || leavesOpen(saying) ? 0 : weight;
}

function isRunning({ document }: PaperText, { block }: Saying): boolean {
  const kind = document.blocks[block]?.kind;
  return kind !== 'caption' && kind !== 'table' && kind !== 'code';
}

/** Whether a sentence stands behind the first one of a caption, where a page's own text may have run on. */
function isRunOn({ document }: PaperText, { block: index, from }: Saying): boolean {
  const block = document.blocks[index];
  return block?.kind === 'caption' && from > block.from;
}

/** So many bare numbers in a sentence are the row of a table. */
const manyBare = 10;

function isBare({ kind, unit, inDigits }: FigureAt): boolean {
  return kind === 'count' && unit === '' && inDigits;
}

/** What the figures below an abstract say, each by its value and what it counts. */
function toldBelow(sayings: readonly Saying[], figures: readonly FigureAt[]): ReadonlySet<string> {
  return new Set(figures.filter(({ sentence }) => sayings[sentence]?.part !== 'abstract').map(keyOf));
}

function keyOf({ value, head, kind }: FigureAt): string {
  return `${String(value)} ${head} ${kind}`;
}

/** An abstract claims what has a figure that stands nowhere else; one in another language says the same again. */
function weightInAbstract(
  text: PaperText,
  saying: Saying,
  own: readonly FigureAt[],
  told: ReadonlySet<string>,
): number {
  if (saying.heading || languageAt(text.document, saying.block) !== text.language) return 0;
  const only = own.filter((one) => !told.has(keyOf(one)));
  return setApart(saying, only) || only.some((one) => weightOfFigure(saying, one) > 2) ? 2 : 0;
}

/** Whether a sentence tells by how much something in the world has changed, as a part of the whole. */
function tellsChange(saying: Saying, own: readonly FigureAt[]): boolean {
  return own.some(({ kind }) => kind === 'percent') && says(saying, saying.argument.claims.change);
}

/**
 * Whether at least two of a text's first eight words are of three letters or more, and three where a formula stands
 * among them: labels, cells and formulas have fewer.
 */
function isProse(lower: string): boolean {
  const opening = /^(?:\S+\s*){1,8}/u.exec(lower)?.[0] ?? '';
  return (opening.includes('=') ? threeWords : twoWords).test(opening);
}

const twoWords = cuePattern('\\p{L}{3}[^\\n]*?[^\\p{L}-]\\p{L}{3}');
const threeWords = cuePattern('(?:\\p{L}{3}[^\\n]*?[^\\p{L}-]){2}\\p{L}{3}');

/** Whether a sentence is the rest of one that a picture or a table cut: below these a paragraph begins in small letters. */
function isCutOff({ document }: PaperText, { block, from }: Saying): boolean {
  const [before, paragraph] = [document.blocks[block - 1], document.blocks[block]];
  if (paragraph?.kind !== 'paragraph' || paragraph.from !== from) return false;
  if (before?.kind !== 'caption' && before?.kind !== 'table') return false;
  return /^\p{Ll}{3,} /u.test(document.text.slice(from, from + 40));
}

/**
 * Whether a sentence of the method tells how many were chosen, asked or read: what the results rest on. How much of
 * a thing was weighed or heated is none of it.
 */
function tellsSample(saying: Saying, own: readonly FigureAt[]): boolean {
  const { claims, numbers, sizing } = saying.argument;
  const sized = own.some((one) => {
    if (sizes(saying, one)) return true;
    if (one.value < fewest) return false;
    const words = headWords(one.unit, numbers);
    const counts = words.some((word) => numbers.counted.has(word) || numbers.documents.has(word));
    return one.kind === 'count' && one.matters && Number.isInteger(one.value) && counts;
  });
  return sized && sizing.sampled.test(saying.lower) && !says(saying, claims.pointing);
}

/** Fewer than this are a part of how the study was made: two groups, three plots. */
const fewest = 4;

/** What makes a number a size or a value stands right before it, within so many signs. */
const near = 80;

/** `n = 11`, `the number of boats (11)`: how many there were. */
function sizes(saying: Saying, figure: FigureAt): boolean {
  const before = leadOf(saying, figure);
  return before.endsWith('(')
    ? saying.argument.sizing.numberOf.test(before)
    : /(?:^|[^\p{L}])n\s?=\s?$/u.test(before.slice(-5));
}

/** `the mean was 8`: a number that counts nothing, and is the value of something. */
function isValue(saying: Saying, figure: FigureAt): boolean {
  return saying.argument.sizing.valueIs.test(leadOf(saying, figure));
}

function leadOf({ lower, from }: Saying, figure: FigureAt): string {
  const at = figure.from - from;
  return lower.slice(Math.max(0, at - near), at);
}

/** Whether numbers that count nothing by name say something together: a change, limits, or counts behind what they count. */
function setApart(saying: Saying, own: readonly FigureAt[]): boolean {
  if (changed(saying, own)) return true;
  const bare = own.filter(isBare);
  if (bare.length >= 2 && saying.argument.sizing.threshold.test(saying.lower)) return true;
  const bracketed = bare.filter(({ from, to }) => {
    const at = from - saying.from;
    return saying.lower[at - 1] === '(' && saying.lower[to - saying.from] === ')';
  });
  return bracketed.length >= 2;
}

/** Whether bare numbers are a change from one to another: `from 54.3 to 55.1`. What was measured was said before. */
function changed({ lower, argument }: Saying, own: readonly FigureAt[]): boolean {
  return own.filter(isBare).length >= 2 && argument.claims.change.test(lower);
}

/** Why a sentence is a claim: what `weightOf` weighed, the weightiest first. */
function reasonsFor(text: PaperText, saying: Saying, own: readonly FigureAt[]): readonly Reason[] {
  const weights = own.map((one) => weightOfFigure(saying, one));
  const most = Math.max(0, ...weights);
  const at = own[weights.indexOf(most)];
  const shown = at ? { at } : {};
  if (saying.part === 'method') return reasonsOf(text.document, [{ kind: 'sample', ...shown }]);
  const { strong, weak } = saying.argument.claims;
  const grounds: readonly Ground[] = [
    ...(most === 4 ? [{ kind: 'figure' as const, ...shown }] : []),
    ...(says(saying, strong) ? [{ kind: resultKind(saying), ...firstCue(saying, [strong]) }] : []),
    ...(most > 0 && most < 4 ? [{ kind: 'number' as const, ...shown }] : []),
    ...(saying.part === 'conclusion' ? [{ kind: 'conclusion' as const, ...firstCue(saying, [weak]) }] : []),
  ];
  return reasonsOf(text.document, grounds);
}

/** An effect told before the paper's own results, under no heading of an introduction or review, is theory more often. */
function resultKind({ part, front }: Saying): 'result' | 'result-aside' {
  return front && part === 'body' ? 'result-aside' : 'result';
}

/** A bare number that counts nothing (`a threshold of 100`) makes no claim by itself; a size or a value does. */
function weightOfFigure(saying: Saying, figure: FigureAt): number {
  const { matters, inDigits, kind, unit } = figure;
  if (!matters) return 0;
  if (kind === 'count' && unit === '') return sizes(saying, figure) || isValue(saying, figure) ? 2 : 1;
  return inDigits ? 4 : 2;
}

/** The `most` items of greatest weight, in their own order; of equals the earlier ones. */
function heaviest<T extends { readonly weight: number }>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  const order = items.map((item, index) => ({ item, index }));
  order.sort((a, b) => b.item.weight - a.item.weight || a.index - b.index);
  return order
    .slice(0, most)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
}

/** The sentence or, where it is very long, the clauses of it that hold its figures. */
function statedIn(saying: Saying, own: readonly FigureAt[]): Range {
  const first = own.find((figure) => figure.matters);
  if (saying.to - saying.from <= longSentence || !first) return saying;
  const last = own[own.length - 1] ?? first;
  const before = saying.lower.slice(0, first.from - saying.from);
  const after = saying.lower.slice(last.to - saying.from);
  const start = /^[^]*[,;:]\s/u.exec(before)?.[0].length ?? 0;
  const end = /[,;:](?=\s)|$/u.exec(after)?.index ?? after.length;
  return { from: saying.from + start, to: last.to + end };
}

/** A figure as a reading tells it. */
function plainFigure({ start, end, text, value, unit }: FigureAt): Figure {
  return { start, end, text, value, unit };
}
