import type { Name } from '../../paper';

/** A key for a work whose file gives it none: first family name and year, in ASCII; the same work gets the same one. */
export function citekeyFor(work: Readonly<Record<string, unknown>>): string {
  const [first] = (Array.isArray(work['author']) ? work['author'] : []) as readonly Name[];
  const issued = work['issued'] as { readonly 'date-parts'?: readonly (readonly number[])[] } | undefined;
  const year = issued?.['date-parts']?.[0]?.[0];
  const title = typeof work['title'] === 'string' ? work['title'].split(/\s+/).slice(0, 3).join(' ') : '';
  const lead = plain(first?.family ?? first?.literal ?? '') || plain(title) || 'anon';
  return `${lead}${year ?? 'nd'}`;
}

function plain(text: string): string {
  return text
    .replace(/<[^<>]*>/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
