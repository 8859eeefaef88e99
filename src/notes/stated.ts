import {
  overlap,
  type Citation,
  type Claim,
  type MatrixCell,
  type Reading,
  type Reason,
  type Span,
} from '../paper';
import type { Added } from '../vault/choices';
import { withClaims, type Placed } from './byHand';
import { lastUpTo, type Places } from './places';

/** A claim that gets a note: of the reading's claims, or the evidence of a matrix that none of them holds. */
export interface Stated extends Claim {
  /** Whether a cell of a matrix rests on it. */
  readonly evidence: boolean;
  /** Where a person made it by hand: how. */
  readonly hand?: Added;
}

/** All claims of a reading in the order of the text, one for each quote. */
export interface Claims {
  readonly all: readonly Stated[];
  /** The claim that shows a piece of evidence. */
  readonly showing: (evidence: Span) => Stated | null;
}

/** The claims, and what cells rest on: where a quote is a claim already, or mostly, there is one note for both. */
export function claimsOf(
  reading: Reading,
  places: Pick<Places, 'pageOf' | 'sectionOf'>,
  placed: readonly Placed[] = [],
): Claims {
  const read = gather(reading.claims.map((claim) => ({ ...claim, evidence: false })));
  const found = [...withClaims(read, placed, reading, places)];
  for (const matrix of reading.matrices) {
    for (const cell of matrix.cells) {
      for (const span of cell.evidence) if (span.text !== '') rest(cell, span);
    }
  }
  return { all: found, showing: (span) => found[indexOf(span)] ?? null };

  function rest(cell: MatrixCell, span: Span): void {
    const at = indexOf(span);
    const claim = found[at];
    if (claim) {
      const works = union(claim.works, cell.works);
      found[at] = { ...claim, works, evidence: true };
    } else {
      const section = reading.sections[places.sectionOf(span)]?.title ?? null;
      const { works } = cell;
      const { start, end, text } = span;
      const made = {
        start,
        end,
        text,
        figures: [],
        works,
        section,
        actors: [cell.row],
        page: places.pageOf(span),
        evidence: true,
      };
      found.splice(firstAfter(found, start), 0, made);
    }
  }

  /** Where the claim stands that shares most of a span; -1 for none. */
  function indexOf(span: Span): number {
    let best = -1;
    let most = 0;
    // Claims hardly overlap, so what overlaps a span begins at most a few claims before it.
    for (let at = Math.max(0, firstAfter(found, span.start) - NEAR); at < found.length; at += 1) {
      const claim = found[at];
      if (!claim || claim.start >= span.end) break;
      const shared = overlap(claim, span);
      if (shared > most && shared * 2 >= Math.min(claim.end - claim.start, span.end - span.start)) {
        best = at;
        most = shared;
      }
    }
    return best;
  }
}

/** How many claims of a reading get notes. */
export function countClaims(reading: Reading): number {
  const nowhere = { pageOf: () => null, sectionOf: () => -1 };
  return claimsOf(reading, nowhere).all.length;
}

/** How many claims before a span are looked at for one that reaches into it. */
const NEAR = 4;

/** Claims in order, those that lie within another joined to it: two notes never quote the same words. */
function gather(claims: readonly Stated[]): Stated[] {
  const kept: Stated[] = [];
  for (const claim of [...claims].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (claim.text === '') continue;
    const last = kept[kept.length - 1];
    if (last && claim.end <= last.end) kept[kept.length - 1] = join(last, claim);
    else kept.push(claim);
  }
  return kept;
}

const markOf = (marked: string | undefined): Pick<Claim, 'marked'> =>
  marked === undefined ? {} : { marked };

function join(outer: Stated, inner: Stated): Stated {
  const figures = [...outer.figures];
  for (const figure of inner.figures) {
    if (!figures.some(({ start, end }) => start === figure.start && end === figure.end)) figures.push(figure);
  }
  return {
    ...outer,
    figures,
    works: union(outer.works, inner.works),
    actors: union(outer.actors, inner.actors),
    ...markOf(outer.marked ?? inner.marked),
    reasons: bothReasons(outer, inner),
  };
}

/** The reasons of two claims of the same words, a reader's own mark first. */
function bothReasons(outer: Stated, inner: Stated): readonly Reason[] {
  const all = [...(outer.reasons ?? []), ...(inner.reasons ?? [])];
  const marked = all.filter(({ kind }) => kind === 'marked');
  return [...marked.slice(0, 1), ...all.filter(({ kind }) => kind !== 'marked')];
}

function union<T>(some: readonly T[], others: readonly T[]): readonly T[] {
  return [...new Set([...some, ...others])];
}

/** Where a claim that begins at `start` would stand (binary search). */
function firstAfter(claims: readonly Stated[], start: number): number {
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((claims[middle]?.start ?? Infinity) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Says what a span states, without the citations in brackets: the first sentence of its note, which a person may
 * put in words of their own. The quote below it keeps every sign.
 */
export function statementsOf(
  citations: readonly Citation[],
  claims: readonly Stated[] = [],
): (span: Span) => string {
  const byHand = new Map(
    claims.flatMap(({ start, hand }) => (hand?.name ? [[start, hand.name] as const] : [])),
  );
  const bracketed = citations.filter(({ form }) => form === 'parenthetical');
  const starts = bracketed.map(({ start }) => start);
  const known = new Map<string, string>();
  return (span) => {
    const place = `${span.start} ${span.end}`;
    let said = known.get(place);
    if (said === undefined) known.set(place, (said = byHand.get(span.start) ?? state(span)));
    return said;
  };

  function state(span: Span): string {
    let statement = span.text;
    for (let at = lastUpTo(starts, span.start - 1) + 1; at < bracketed.length; at += 1) {
      const citation = bracketed[at];
      if (!citation || citation.start >= span.end) break;
      statement = statement.replace(` ${citation.text}`, '').replace(citation.text, '');
    }
    const said = statement.replace(/\s+([.,;:!?]|$)/gu, '$1').trim();
    return said === '' ? span.text : said;
  }
}
