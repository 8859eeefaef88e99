import type { Name, Work } from '../paper';

/** What is shown of a work in a list, and searched: small, so that tens of thousands can be sent. */
export interface Row {
  readonly key: string;
  /** Family names, and bodies: `Moore`, `Boussard, UNICEF`. */
  readonly who: string;
  readonly title: string;
  /** '' where it is not known. */
  readonly year: string;
  readonly doi: string;
  readonly keywords: string;
  /** Where else the key stands for another work: names of sources, the first one's first. Empty for most. */
  readonly ambiguous: readonly string[];
}

/** The row of a work of CSL-JSON, however odd what it holds. */
export function rowOf(
  work: Partial<Work> & { readonly [variable: string]: unknown },
  ambiguous: readonly string[] = [],
): Row {
  const names = [work.author, work.editor].find((some) => Array.isArray(some) && some.length > 0) ?? [];
  const issued = work.issued?.['date-parts']?.[0]?.[0];
  return {
    key: text(work.id),
    who: names
      .map(nameOf)
      .filter((name) => name !== '')
      .join(', '),
    title: text(work.title).replace(/<[^<>]*>/g, ''),
    year: issued === undefined ? text(work.issued?.literal) : String(issued),
    doi: text(work.DOI),
    keywords: text(work['keyword']),
    ambiguous,
  };
}

function nameOf({ family, literal, given, 'non-dropping-particle': particle }: Name): string {
  const last = [particle, family].filter((part) => typeof part === 'string' && part !== '').join(' ');
  return last || text(literal) || text(given);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
