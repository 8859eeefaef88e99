import { cuePattern } from '../languages';
import type { Citation, Range } from '../paper';
import { citationsBySentence, type CitationAt } from './cited';
import { citing } from './citing';
import { says } from './cues';
import { sayingsOf, type Saying } from './parts';
import { goesOnTelling, isBody, speaksOfItself, tellingsIn, type Telling } from './telling';
import type { PaperText } from './text';

/**
 * A run of sentences that reviews works of others: indices into `PaperText.sentences`, `last` included. Where its first
 * or last sentence tells of others too, it is only a clause of that.
 */
export interface Passage extends Range {
  readonly first: number;
  readonly last: number;
  readonly works: readonly string[];
  readonly opening: Opening;
}

/** How a passage begins: by its place in a row, by its authors, as one of several told of together, or in passing. */
type Opening = 'ordinal' | 'cited' | 'announced' | 'told';

/** A sentence that begins a review, and the works that it is about. */
interface Start {
  readonly index: number;
  readonly works: readonly string[];
  readonly opening: Opening;
  /** What the sentence tells of them, where it does so in passing. */
  readonly telling?: Telling;
}

/** Reviews of one work run over a page and a half at most; this many sentences are two pages. */
const longest = 40;

/**
 * Where the paper reviews what others wrote, in reading order: in a review section, where it says so (`literatur
 * pertama`, `previous studies`), or anywhere in a sentence of their own. A work that is only cited is not reviewed.
 */
export function passagesOf(text: PaperText, citations: readonly Citation[]): readonly Passage[] {
  const sayings = sayingsOf(text);
  const cited = citationsBySentence(text, citations);
  const starts = startsOf(text, sayings, cited);
  const passages: Passage[] = [];
  for (const [order, start] of starts.entries()) {
    const passage = passageOf(sayings, cited, start, starts[order + 1]);
    const before = passages[passages.length - 1];
    if (before && continues(before, passage, sayings))
      passages[passages.length - 1] = { ...before, last: passage.last, to: passage.to };
    else passages.push(passage);
  }
  return passages;
}

function passageOf(
  sayings: readonly Saying[],
  cited: ReadonlyMap<number, readonly CitationAt[]>,
  start: Start,
  next: Start | undefined,
): Passage {
  const { index: first, works, opening, telling } = start;
  // What else the sentence tells of ends what it tells of the first.
  const shared = telling && next?.index === first;
  const last = shared ? first : lastOf(sayings, cited, start, next);
  const from = telling?.from ?? sayings[first]?.from ?? 0;
  const to = shared ? telling.to : (sayings[last]?.to ?? from);
  return { first, last, from, to, works, opening };
}

/** Whether a passage tells on of the work that the one right before it told of. */
function continues(before: Passage, passage: Passage, sayings: readonly Saying[]): boolean {
  if (before.opening !== 'told' || passage.opening !== 'told') return false;
  if (before.works.length !== 1 || passage.works.length !== 1 || before.works[0] !== passage.works[0])
    return false;
  return passage.first - before.last <= 1 && sayings[before.last]?.block === sayings[passage.first]?.block;
}

function startsOf(
  text: PaperText,
  sayings: readonly Saying[],
  cited: ReadonlyMap<number, readonly CitationAt[]>,
): readonly Start[] {
  const starts: Start[] = [];
  let announcedIn = -1;
  for (const saying of sayings) {
    if (!mayReview(saying)) continue;
    const { reviews } = saying.argument;
    const here = cited.get(saying.index) ?? [];
    const ordinal = says(saying, reviews.ordinalOpening) ? worksNear(saying, sayings, cited) : [];
    const announced = saying.front && here.length > 0 ? announcedAt(saying) : null;
    if (announced !== null) announcedIn = saying.block;
    if (ordinal.length > 0)
      starts.push({ index: saying.index, works: ordinal.slice(0, 1), opening: 'ordinal' });
    else if (here.length === 0) continue;
    else if (insideOrdinal(starts, saying, sayings)) continue;
    else {
      const reviewing = saying.part === 'review' || announcedIn === saying.block;
      starts.push(...startsIn(text, saying, here, { reviewing, announced }));
    }
  }
  return starts;
}

/** The reviews that a sentence begins: one of all that it reviews, or one for each work that it tells of in passing. */
function startsIn(
  text: PaperText,
  saying: Saying,
  here: readonly CitationAt[],
  { reviewing, announced }: { readonly reviewing: boolean; readonly announced: number | null },
): readonly Start[] {
  const { index } = saying;
  const tellings = tellingsIn(text, saying, here).map((telling) => ({
    index,
    works: telling.works,
    opening: 'told' as const,
    telling,
  }));
  if (tellings.length > 1 || (tellings.length > 0 && !reviewing)) return tellings;
  const entry = saying.part === 'review' ? entryOf(text, saying, here) : null;
  if (entry) return [{ index, works: entry, opening: 'cited' }];
  if (!saying.front || speaksOfItself(saying) || !tellsOfStudy(text, saying, here)) return tellings;
  const found = reviewing ? reviewedIn(text, saying, here, announced) : reportedIn(text, saying, here);
  return found ? [{ index, ...found }] : tellings;
}

/** So near to its beginning a sentence names whom it is about. */
const opening = 90;

/** Whether a sentence says what others studied; in a review section also by naming them first, unless it goes on with what they think. */
function tellsOfStudy(text: PaperText, saying: Saying, here: readonly CitationAt[]): boolean {
  const { studied, opines } = saying.argument.reviews;
  if (says(saying, studied)) return true;
  const [first] = here;
  if (saying.part !== 'review' || here.length !== 1 || !first || !namesAuthors(text, first)) return false;
  const after = saying.lower.slice(first.to - saying.from);
  return first.to - saying.from <= opening && /^,? \p{Ll}/u.test(after) && !opines.test(after);
}

/** The works at the head of a paragraph or item of a review, with a title or a colon behind them: `Lind (2016): a survey …`. */
function entryOf(
  { document }: PaperText,
  saying: Saying,
  [first]: readonly CitationAt[],
): readonly string[] | null {
  const begins = document.blocks[saying.block]?.from === saying.from;
  if (!begins || first?.citation.form !== 'narrative' || first.from !== saying.from) return null;
  const after = document.text.slice(first.to, first.to + 3);
  return /^(?::| [–—-] |[.,]? ?[“"‘])/u.test(after) ? first.works : null;
}

function mayReview(saying: Saying): boolean {
  const { part, heading } = saying;
  return (
    !heading && part !== 'abstract' && part !== 'method' && part !== 'conclusion' && part !== 'backMatter'
  );
}

/** The works cited in a sentence that opens a review or, where it cites none, in the next one of its paragraph. */
function worksNear(
  saying: Saying,
  sayings: readonly Saying[],
  cited: ReadonlyMap<number, readonly CitationAt[]>,
): readonly string[] {
  const here = (cited.get(saying.index) ?? []).flatMap((citation) => citation.works);
  if (here.length > 0) return here;
  const next = sayings[saying.index + 1];
  if (!next || next.block !== saying.block) return [];
  return (cited.get(next.index) ?? []).flatMap((citation) => citation.works);
}

/** Whether the review of a work that came by its number still goes on: same or next paragraphs, not yet ended. */
function insideOrdinal(starts: readonly Start[], saying: Saying, sayings: readonly Saying[]): boolean {
  const last = starts[starts.length - 1];
  return last?.opening === 'ordinal' && sayings[last.index]?.block === saying.block;
}

/** Where a sentence has said that it tells of others' studies, or null. */
function announcedAt(saying: Saying): number | null {
  const { announced } = saying.argument.reviews;
  const match = saying.marks.may(announced) ? announced.exec(saying.lower) : null;
  return match ? match.index + match[0].length : null;
}

/** More works than this in one sentence are a heap of evidence for it, not works that it reviews. */
const heap = 4;

/** Others' studies are announced at the head of a sentence, and what they did follows within so many signs. */
const headOf = 70;
const soon = 110;

/**
 * The works that a sentence reviews: those whose authors it names and says what they studied or found; or
 * all that it cites where it tells what several studies have shown. Null for a definition or a mere mention.
 */
function reviewedIn(
  text: PaperText,
  saying: Saying,
  here: readonly CitationAt[],
  announced: number | null,
): { readonly works: readonly string[]; readonly opening: Opening } | null {
  const { reviews } = saying.argument;
  const named = here.flatMap((one) => (namesAuthors(text, one) ? one.works : []));
  if (named.length > 0 && (announced !== null || !says(saying, reviews.defining))) {
    return { works: named, opening: 'cited' };
  }
  const all = [...new Set(here.flatMap((one) => one.works))];
  if (announced === null || announced > headOf || all.length === 0 || all.length > heap) return null;
  const said = saying.lower.slice(announced, announced + soon);
  return reviews.studied.test(said) ? { works: all, opening: 'announced' } : null;
}

const nameAtEnd = cuePattern(`(?:^|[\\s(])(?:\\p{Lu}[\\p{L}’'-]+(?:’s|'s)?|${citing.others}) $`);

/** Whether the text names who is cited: `Santoso (2019)`; or, where works are numbered, right before it: `Moss et al. [5]`. */
function namesAuthors({ document }: PaperText, { citation, from, works }: CitationAt): boolean {
  if (citation.form !== 'numeric') return citation.form === 'narrative';
  const before = document.text.slice(Math.max(0, from - 40), from);
  return works.length === 1 && nameAtEnd.test(before);
}

/** A verb of finding stands within so many signs of the names of those who found. */
const near = 70;

/** Outside of a review, the works whose authors a sentence names together with what they looked into or found. */
function reportedIn(
  text: PaperText,
  saying: Saying,
  here: readonly CitationAt[],
): { readonly works: readonly string[]; readonly opening: Opening } | null {
  const { reviews } = saying.argument;
  if (says(saying, reviews.defining)) return null;
  const reported = here.filter((one) => {
    // What a body reports are facts and figures more often than studies.
    if (!namesAuthors(text, one) || isBody(one.citation.text)) return false;
    const { from, to } = one;
    const at = from - saying.from;
    return reviews.reports.test(saying.lower.slice(Math.max(0, at - near), to - saying.from + near));
  });
  const works = [...new Set(reported.flatMap((one) => one.works))];
  return works.length > 0 && works.length <= heap ? { works, opening: 'cited' } : null;
}

/** The last sentence of the passage that `start` begins. */
function lastOf(
  sayings: readonly Saying[],
  cited: ReadonlyMap<number, readonly CitationAt[]>,
  start: Start,
  next: Start | undefined,
): number {
  const stop = Math.min(next?.index ?? Infinity, start.index + longest, sayings.length);
  const home = sayings[start.index]?.block ?? 0;
  let ended = start.opening === 'ordinal' && next?.opening === 'ordinal' && next.index === stop;
  let last = start.index;
  let index = start.index + 1;
  for (; index < stop; index++) {
    const saying = sayings[index];
    if (!saying || saying.heading || !mayReview(saying)) break;
    if (endsReview(saying)) {
      ended = true;
      break;
    }
    const again = says(saying, saying.argument.reviews.again);
    if (
      start.opening === 'ordinal' ? again || saying.block === home : goesOn(saying, start, home, again, cited)
    ) {
      last = index;
    } else if (start.opening !== 'ordinal') break;
  }
  return ended && start.opening === 'ordinal' ? index - 1 : last;
}

/** Whether the paper turns from one work to all of them together, or to itself. */
function endsReview(saying: Saying): boolean {
  const { reviews } = saying.argument;
  const opening = saying.lower.slice(0, 60);
  return reviews.together.test(opening) || says(saying, reviews.ourselves);
}

/** Whether a sentence still speaks of the work that a passage is about: in its paragraph, and of nobody else. */
function goesOn(
  saying: Saying,
  start: Start,
  home: number,
  again: boolean,
  cited: ReadonlyMap<number, readonly CitationAt[]>,
): boolean {
  const works = (cited.get(saying.index) ?? []).flatMap((one) => one.works);
  if (start.telling)
    return saying.block === home && goesOnTelling(saying, start.telling, cited.get(saying.index) ?? []);
  if (works.some((work) => !start.works.includes(work))) return false;
  if (saying.block !== home) return again && start.opening === 'cited' && saying.block === home + 1;
  return start.opening === 'cited' || again || works.length > 0;
}
