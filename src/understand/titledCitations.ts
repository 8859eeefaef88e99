import type { Callout, Cluster } from './callouts';
import type { TitledAt } from './titled';
import { folded } from './names';

/**
 * Citations together with works that sentences introduce by title: a title goes to the citation that stands beside it or closes
 * its sentence; where the sentence itself names author and year, it is a citation of its own.
 */
export function withTitles(clusters: readonly Cluster[], titled: readonly TitledAt[]): readonly Cluster[] {
  const result = [...clusters].sort((a, b) => a.from - b.from);
  for (const one of titled) {
    const at = beside(result, one);
    const cluster = result[at];
    if (cluster && one.mentions.length === 0) {
      if (!cluster.told) result[at] = { ...cluster, told: tellOf(one) };
      continue;
    }
    if (one.mentions.length === 0 && one.bracket === null) continue;
    const start = lowerBound(result, one.from);
    let end = start;
    while ((result[end]?.from ?? Infinity) < one.to) end++;
    result.splice(start, end - start, ...(one.mentions.length > 0 ? [ownCluster(one)] : []));
  }
  return result;
}

const tellOf = ({ title, container }: TitledAt): { title: string; container?: string } => ({
  title,
  ...(container === undefined ? {} : { container }),
});

/** The index of the one citation that a title belongs to whose sentence names no author; -1 for none. */
function beside(clusters: readonly Cluster[], one: TitledAt): number {
  if (one.beside !== null) {
    for (
      let index = lowerBound(clusters, one.beside) - 1;
      index >= 0 && (clusters[index]?.to ?? 0) >= one.beside;
      index--
    ) {
      if (clusters[index]?.to === one.beside) return index;
    }
    return -1;
  }
  for (
    let index = lowerBound(clusters, one.from);
    (clusters[index]?.from ?? Infinity) < one.until + 40;
    index++
  ) {
    const cluster = clusters[index];
    if (!cluster || cluster.from < one.to - 1 || cluster.callouts.length !== 1) continue;
    const near = cluster.from - one.to < 80;
    return near || issuedBy(one, cluster.callouts[0]) ? index : -1;
  }
  return -1;
}

/** Whether a citation names the body that issued a work, or a part of its name. */
function issuedBy({ issuer }: TitledAt, callout: Callout | undefined): boolean {
  const name = callout?.mentions[0]?.names[0];
  const lead = folded(name?.literal ?? name?.family ?? '');
  return issuer !== null && lead.length > 2 && folded(issuer).includes(lead);
}

function ownCluster(one: TitledAt): Cluster {
  const last = one.mentions[0];
  const callout: Callout = {
    from: one.from,
    to: one.to,
    mentions: one.mentions,
    year: one.year,
    sure: one.year !== null,
  };
  return {
    from: last ? Math.min(one.from, last.from) : one.from,
    to: one.to,
    form: 'narrative',
    callouts: [callout],
    told: tellOf(one),
  };
}

/** The index of the first cluster that begins at `from` or later (binary search). */
function lowerBound(clusters: readonly Cluster[], from: number): number {
  let low = 0;
  let high = clusters.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((clusters[middle]?.from ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
