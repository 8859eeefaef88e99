import type { Span } from '../paper';
import type { Catalogue } from './catalogue';

/** Spans by the index of the section that they stand in, in the order in which they come; -1 before the first. */
export function bySection<T extends Span>(
  { places }: Pick<Catalogue, 'places'>,
  spans: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const sections = new Map<number, T[]>();
  for (const span of spans) {
    const index = places.sectionOf(span);
    const known = sections.get(index);
    if (known) known.push(span);
    else sections.set(index, [span]);
  }
  return sections;
}
