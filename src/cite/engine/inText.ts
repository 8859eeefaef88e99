import type { Name, Work } from '../../paper';
import type { Run } from '../rich';
import { localeTree, treeOf, type CslNode } from '../styles';

/** What names are joined with in a language. */
interface Joins {
  readonly and: string;
  readonly others: string;
}

const joins = new Map<string, Joins>();

function joinsOf(locale: string): Joins {
  const known = joins.get(locale);
  if (known) return known;
  const tree = localeTree(locale);
  const found = { and: termOf(tree, 'and') ?? '&', others: termOf(tree, 'et-al') ?? 'et al.' };
  joins.set(locale, found);
  return found;
}

function termOf(tree: CslNode | null, name: string): string | null {
  if (!tree) return null;
  for (const { name: element, attrs, children } of treeOf(tree)) {
    if (element !== 'term' || attrs['name'] !== name || (attrs['form'] ?? 'long') !== 'long') continue;
    const [text] = children;
    return typeof text === 'string' && text !== '' ? text : null;
  }
  return null;
}

/**
 * Who a work is by, as a sentence names them, for styles that know of no such form: numbered ones, and those that cite in
 * notes. One family name or two, of more the first; a work by nobody by its title; '' for neither.
 */
export function inText(work: Partial<Pick<Work, 'author' | 'editor' | 'title'>>, locale: string): string {
  const names = [work.author, work.editor].find((some) => Array.isArray(some) && some.length > 0) ?? [];
  const shown = names.map(nameOf).filter((name) => name !== '');
  const { and, others } = joinsOf(locale);
  const [first = '', second] = shown;
  if (first === '') return work.title ?? '';
  if (second === undefined) return first;
  return shown.length === 2 ? `${first} ${and} ${second}` : `${first} ${others}`;
}

/** Names within a sentence: `&` between two of them is for brackets, in a sentence stands the word. */
export function spokenNames(runs: readonly Run[], locale: string): readonly Run[] {
  const { and } = joinsOf(locale);
  return runs.map((run) => ({ ...run, text: run.text.replace(/,? & (?=[^&]*$)/, ` ${and} `) }));
}

function nameOf({ family, literal, given, 'non-dropping-particle': particle }: Name): string {
  const last = [particle, family].filter((part) => part !== undefined && part !== '').join(' ');
  return last || (literal ?? given ?? '');
}
