import type { Name } from '../../paper';
import type { LibraryWork, LightWork } from './entry';

/** What a list shows of a work of CSL-JSON, however odd what it holds. */
export function lightOf(work: Partial<LibraryWork>): LightWork {
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
  };
}

function nameOf({ family, literal, given, 'non-dropping-particle': particle }: Name): string {
  const last = [particle, family].filter((part) => typeof part === 'string' && part !== '').join(' ');
  return last || text(literal) || text(given);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
