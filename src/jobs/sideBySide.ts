import { authorsOf } from '../notes';
import type { LibraryWork } from '../receive';

/** What works are compared in, in the order in which a person looks at it. */
const fields = [
  'title',
  'author',
  'editor',
  'issued',
  'type',
  'container-title',
  'volume',
  'issue',
  'page',
  'publisher',
  'DOI',
  'ISBN',
  'URL',
] as const;

export type ComparedField = (typeof fields)[number];

/** What several works say of one thing, in the order of the works; '' where one says nothing. */
export interface ComparedRow {
  readonly field: ComparedField;
  readonly values: readonly string[];
  /** Whether two of them say something else. */
  readonly differs: boolean;
}

/** Works side by side, without what none of them tells. */
export function sideBySide(works: readonly LibraryWork[]): readonly ComparedRow[] {
  return fields.flatMap((field) => {
    const values = works.map((work) => valueOf(work, field));
    const said = new Set(values.filter((value) => value !== ''));
    return said.size === 0 ? [] : [{ field, values, differs: said.size > 1 }];
  });
}

function valueOf(work: LibraryWork, field: ComparedField): string {
  if (field === 'author') return authorsOf(work).join('; ');
  if (field === 'editor') return authorsOf({ author: work.editor ?? [] }).join('; ');
  if (field === 'issued') return dateOf(work);
  const value = work[field];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(/<[^<>]*>/g, '') : '';
}

function dateOf({ issued }: LibraryWork): string {
  const dates = (issued?.['date-parts'] ?? []).map((parts) => parts.join('-'));
  return dates.length > 0 ? dates.join('/') : (issued?.literal ?? '');
}
