import type { MatrixBook } from './book';
import { listOf, textOf, type Coding, type Stance } from './records';

/** Which codings count. What is left out asks for nothing. */
export interface MatrixFilter {
  /** Paths of papers' hubs. */
  readonly papers?: readonly string[];
  readonly section?: string;
  /** Years of the papers, both ends included. */
  readonly from?: number;
  readonly to?: number;
  /** The claim's `status`, a property that people add. */
  readonly status?: string;
  readonly stance?: Stance;
  /** Who coded. */
  readonly by?: string;
  /** Paths of claims or codings that count alone. */
  readonly only?: ReadonlySet<string>;
}

/** Whether a coding counts. */
export function passing(book: MatrixBook, filter: MatrixFilter): (coding: Coding) => boolean {
  const papers = filter.papers && new Set(filter.papers);
  const { section, from, to, status, stance, by, only } = filter;
  const asksClaim = Boolean(papers) || [section, from, to, status].some((asked) => asked !== undefined);
  return (coding) => {
    if (stance !== undefined && coding.stance !== stance) return false;
    if (by !== undefined && coding.by !== by) return false;
    if (only && !only.has(coding.path) && !only.has(coding.claim.key)) return false;
    if (!asksClaim) return true;
    const claim = book.claim(coding.claim.path);
    if (!claim) return false;
    if (papers && !papers.has(claim.paper?.key ?? '')) return false;
    if (section !== undefined && claim.section !== section) return false;
    if (status !== undefined && !listOf(claim.properties['status']).map(textOf).includes(status))
      return false;
    if (from === undefined && to === undefined) return true;
    const year = book.paper(claim.paper?.path ?? null)?.year ?? null;
    return year !== null && year >= (from ?? -Infinity) && year <= (to ?? Infinity);
  };
}
