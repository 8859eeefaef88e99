import { overlap, rangeOf, spanOf, type Document, type Reading, type Reason, type Span } from '../paper';
import type { Added } from '../vault/choices';
import { lastUpTo, type Places } from './places';
import type { Stated } from './stated';

/** What a person added by hand, at its place in this version of the paper. */
export interface Placed {
  readonly added: Added;
  readonly span: Span;
}

/** Finds again what was added; what this version of the paper does not say any more is left out. */
export function placedIn(document: Document, added: readonly Added[]): readonly Placed[] {
  if (added.length === 0) return [];
  const text = new FoldedText(document);
  return added.flatMap((one) => {
    const span = text.find(one.exact, one.start);
    return span ? [{ added: one, span }] : [];
  });
}

/** The words of a quote in a document, those nearest to a source offset; null where it does not say them. */
export function findWords(document: Document, words: string, near: number): Span | null {
  return new FoldedText(document).find(words, near);
}

/** All but blanks and hyphens, which a selection, a page break or an editor changes. */
const SIGNS = /[^\s\u00ad\u2010\u2011-]+/gu;

function folded(text: string): string {
  return (text.match(SIGNS) ?? []).join('');
}

/** A document's text without blanks and hyphens, with where each stretch of it stands in the clean text. */
class FoldedText {
  private readonly text: string;
  /** Where stretches begin in the folded text, and in the clean text. */
  private readonly starts: number[] = [];
  private readonly places: number[] = [];

  constructor(private readonly document: Document) {
    const stretches: string[] = [];
    let length = 0;
    for (const { 0: stretch, index } of document.text.matchAll(SIGNS)) {
      this.starts.push(length);
      this.places.push(index);
      stretches.push(stretch);
      length += stretch.length;
    }
    this.text = stretches.join('');
  }

  find(words: string, near: number): Span | null {
    const wanted = folded(words);
    if (wanted === '') return null;
    let best: Span | null = null;
    for (let at = this.text.indexOf(wanted); at >= 0; at = this.text.indexOf(wanted, at + 1)) {
      const span = this.spanAt(at, at + wanted.length);
      // They come in order: what is farther off than the last one is followed by what is farther still.
      if (best !== null && Math.abs(span.start - near) >= Math.abs(best.start - near)) break;
      best = span;
    }
    return best;
  }

  private spanAt(from: number, to: number): Span {
    return spanOf(this.document, this.placeOf(from), this.placeOf(to - 1) + 1);
  }

  /** The place in the clean text of a sign of the folded text. */
  private placeOf(at: number): number {
    const stretch = lastUpTo(this.starts, at);
    return (this.places[stretch] ?? 0) + at - (this.starts[stretch] ?? 0);
  }
}

const byHand: readonly Reason[] = [{ kind: 'by-hand' }];

/** A reading with the concepts and reviews that a person added; claims are added among the claims. */
export function withPlaced(reading: Reading, placed: readonly Placed[]): Reading {
  if (placed.length === 0) return reading;
  const of = (kind: Added['kind']): readonly Placed[] => placed.filter(({ added }) => added.kind === kind);
  const concepts = of('concept').map(({ added, span }) => ({
    name: added.name,
    aliases: [],
    definitions: [{ ...span, works: worksIn(reading, span) }],
    reasons: byHand,
  }));
  const reviews = of('prior-literature').map(({ added, span }) => ({
    ...span,
    work: added.work ?? '',
    title: null,
    actors: [],
    place: null,
    findings: [span],
    contribution: [],
    reasons: byHand,
  }));
  return {
    ...reading,
    concepts: [...reading.concepts, ...concepts],
    priorLiterature: [...reading.priorLiterature, ...reviews],
  };
}

/** Above this part of the longer one, two quotes are of the same words. */
const SAME_WORDS = 0.8;

/** The reading's claims with those that a person added, in the order of the text; those of the same words once. */
export function withClaims(
  claims: readonly Stated[],
  placed: readonly Placed[],
  reading: Reading,
  places: Pick<Places, 'pageOf' | 'sectionOf'>,
): readonly Stated[] {
  const own = placed.filter(({ added }) => added.kind === 'claim');
  if (own.length === 0) return claims;
  const made = own.map(({ added, span }) => {
    const found = claims.find((claim) => sameWords(claim, span));
    return found ? { ...found, hand: added } : { ...claimOf(span, reading, places), hand: added };
  });
  const left = claims.filter((claim) => !own.some(({ span }) => sameWords(claim, span)));
  return [...left, ...made].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether two spans quote the same words. Claims are told apart by where they begin. */
export function sameWords(a: Span, b: Span): boolean {
  return a.start === b.start || overlap(a, b) >= SAME_WORDS * Math.max(a.end - a.start, b.end - b.start);
}

/** What the reading knows of the words of a claim that it did not find. */
function claimOf(
  span: Span,
  reading: Reading,
  { pageOf, sectionOf }: Pick<Places, 'pageOf' | 'sectionOf'>,
): Stated {
  const inside = ({ start, end }: Pick<Span, 'start' | 'end'>): boolean =>
    span.start <= start && end <= span.end;
  const figures = reading.claims.flatMap((claim) => claim.figures).filter(inside);
  return {
    ...span,
    figures: [...new Map(figures.map((figure) => [figure.start, figure] as const)).values()],
    works: worksIn(reading, span),
    section: reading.sections[sectionOf(span)]?.title ?? null,
    actors: reading.actors.filter(({ mentions }) => mentions.some(inside)).map(({ name }) => name),
    page: pageOf(span),
    evidence: false,
  };
}

/** The works that are cited within a span. */
export function worksIn({ citations }: Reading, span: Span): readonly string[] {
  const inside = citations.filter((citation) => overlap(citation, span) > 0);
  return [...new Set(inside.flatMap(({ items }) => items.flatMap(({ work }) => work ?? [])))];
}

/** The words of a clean text around a span, for a person who has to find it. */
export function contextOf(document: Document, span: Span, signs: number): { before: string; after: string } {
  const { from, to } = rangeOf(document, span);
  const before = document.text.slice(Math.max(0, from - signs), from);
  const after = document.text.slice(to, to + signs);
  const cutBefore = from > signs ? before.slice(before.indexOf(' ') + 1) : before;
  const cutAfter =
    to + signs < document.text.length ? after.slice(0, Math.max(0, after.lastIndexOf(' '))) : after;
  return { before: cutBefore.replace(/\s+/g, ' '), after: cutAfter.replace(/\s+/g, ' ') };
}
