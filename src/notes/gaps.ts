import type { PriorLiterature, Span } from '../paper';
import { lastUpTo, type Places } from './places';

/** Which research gap is said of which reviewed work, both ways. */
export interface Gaps {
  readonly gapsOf: (prior: PriorLiterature) => readonly Span[];
  readonly priorsOf: (gap: Span) => readonly PriorLiterature[];
}

/**
 * A gap within the passage of a work is said of that work; one outside of all passages, of all works reviewed in its
 * section, or else in the last section before it that reviews any.
 */
export function gapsOf(
  priorLiterature: readonly PriorLiterature[],
  gaps: readonly Span[],
  { sectionOf }: Pick<Places, 'sectionOf'>,
): Gaps {
  const bySection = new Map<number, PriorLiterature[]>();
  for (const prior of priorLiterature) put(bySection, sectionOf(prior), prior);
  const reviewing = [...bySection.keys()].sort((a, b) => a - b);
  const priors = new Map<Span, readonly PriorLiterature[]>();
  const left = new Map<PriorLiterature, Span[]>();
  for (const gap of gaps) {
    const told = within(gap);
    const said = told.length > 0 ? told : (bySection.get(sectionFor(sectionOf(gap))) ?? []);
    priors.set(gap, said);
    for (const prior of said) put(left, prior, gap);
  }
  return { gapsOf: (prior) => left.get(prior) ?? [], priorsOf: (gap) => priors.get(gap) ?? [] };

  function within(gap: Span): readonly PriorLiterature[] {
    return priorLiterature.filter(({ start, end }) => start <= gap.start && gap.start < end);
  }

  function sectionFor(section: number): number {
    return reviewing[lastUpTo(reviewing, section)] ?? reviewing[0] ?? -1;
  }
}

function put<K, V>(lists: Map<K, V[]>, key: K, item: V): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
