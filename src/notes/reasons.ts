import type { Document, Reason, Work } from '../paper';
import type { Framework } from './codings';
import type { Stated } from './stated';

/** Why a work is known: who says so, and how often it is cited. */
export function reasonsOfWork(work: Work, cited: number, { document, hasList }: Listing): readonly Reason[] {
  if (work.status === 'library' || isGiven(document, work)) return [{ kind: 'given' }];
  if (work.status === 'listed')
    return [cited > 0 ? { kind: 'listed', count: cited } : { kind: 'only-listed' }];
  if (!hasList) return [{ kind: 'cited', count: cited }];
  return [cited > 1 ? { kind: 'only-cited', count: cited } : { kind: 'cited-once' }];
}

/** What is known of a paper's list of references. */
export interface Listing {
  readonly document: Document;
  readonly hasList: boolean;
}

export function listingOf(document: Document, works: readonly Work[]): Listing {
  return { document, hasList: works.some(({ status }) => status === 'listed') };
}

/** Whether the file holds an entry of its list as data. */
function isGiven({ given }: Document, { span }: Work): boolean {
  return span !== undefined && (given?.works.some(({ entry }) => entry?.start === span.start) ?? false);
}

/** Why a claim gets a note, each by itself: a person made it, the reading found it, a cell of a matrix rests on it. */
export function reasonsOfClaim({ hand, evidence, reasons = [] }: Stated): readonly (readonly Reason[])[] {
  return [
    ...(hand ? [[{ kind: 'by-hand' as const }]] : []),
    ...(reasons.length > 0 ? [reasons] : []),
    ...(evidence ? [[{ kind: 'evidence' as const }]] : []),
  ];
}

/** Why a framework gets a note: the paper shows who plays its roles, or tells of it so that a person can code by it. */
export function reasonsOfFramework({ matrices, tellings }: Framework): readonly Reason[] {
  const cells = matrices.reduce((sum, one) => sum + one.cells.length, 0);
  const shown: readonly Reason[] = cells > 0 ? [{ kind: 'shown', count: cells }] : [];
  return [...shown, ...tellings.flatMap(({ reasons = [] }) => reasons)];
}
