import { unzlibSync } from 'fflate';
import packed from 'styles:packed';
import { localeCodes } from './names';
import type { CslNode } from './node';

/** An element as it is packed: name, attributes, children. */
interface Short {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (Short | string)[];
}

const styles = new Map(Object.entries(packed.styles));
const locales = new Map(Object.entries(packed.locales));

/** Ids by which the CSL repository knew, or now knows, a style that ships under another. */
const renamed = new Map(
  Object.entries({
    'american-psychological-association': 'apa',
    'chicago-fullnote-bibliography-17th-edition': 'chicago-fullnote-bibliography',
    'chicago-notes-bibliography': 'chicago-fullnote-bibliography',
    'chicago-notes-bibliography-17th-edition': 'chicago-fullnote-bibliography',
    'chicago-shortened-notes-bibliography': 'chicago-note-bibliography',
    'chicago-shortened-notes-bibliography-17th-edition': 'chicago-note-bibliography',
    'chicago-author-date-17th-edition': 'chicago-author-date',
    harvard1: 'harvard-cite-them-right',
    mla: 'modern-language-association',
    'modern-humanities-research-association-notes': 'modern-humanities-research-association',
    'turabian-fullnote-bibliography': 'turabian-fullnote-bibliography-8th-edition',
    'turabian-notes-bibliography': 'turabian-fullnote-bibliography-8th-edition',
  }),
);

/** The id under which a style ships; null for none that does. */
export function shippedIdOf(id: string): string | null {
  const own = id
    .replace(/^.*\//, '')
    .replace(/\.csl$/i, '')
    .toLowerCase();
  const known = renamed.get(own) ?? own;
  return styles.has(known) ? known : null;
}

/** The tree of a style that ships, made anew; null for none of that id. */
export function shippedTree(id: string): CslNode | null {
  const tree = unpack(styles.get(id)?.data);
  return tree && { ...tree, children: tree.children.map(grouped) };
}

/**
 * Years of one author are parted by a comma where the style says nothing else (CSL 1.0.2, `cite-group-delimiter`). citeproc would take the
 * sign between authors: it is told, as Chicago's manual has `(Lund 2018a, 2018b; Berg 2011)`.
 */
function grouped(node: CslNode | string): CslNode | string {
  if (typeof node === 'string' || node.name !== 'citation') return node;
  const { attrs } = node;
  const isByYear = attrs['collapse']?.startsWith('year') === true;
  if (!isByYear || attrs['cite-group-delimiter'] !== undefined) return node;
  return { ...node, attrs: { ...attrs, 'cite-group-delimiter': ', ' } };
}

/** The tree of a locale, made anew; null for none of that code. */
export function localeTree(code: string): CslNode | null {
  return unpack(locales.get(code));
}

/** The locale for a language: the code itself, else one of the same language; US English where there is none. */
export function localeFor(language: string): string {
  const wanted = language.replaceAll('_', '-').toLowerCase();
  const exact = localeCodes.find((code) => code.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const [primary = ''] = wanted.split('-');
  const main = mainOf[primary];
  return main ?? localeCodes.find((code) => code.toLowerCase().split('-')[0] === primary) ?? 'en-US';
}

/** Where a language has several locales: the one that is meant by its name alone. */
const mainOf: Readonly<Record<string, string>> = {
  de: 'de-DE',
  en: 'en-US',
  es: 'es-ES',
  fr: 'fr-FR',
  no: 'nb-NO',
  pt: 'pt-PT',
  zh: 'zh-CN',
};

function unpack(data: string | undefined): CslNode | null {
  if (data === undefined) return null;
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
  return longOf(JSON.parse(new TextDecoder().decode(unzlibSync(bytes))) as Short);
}

function longOf({ n, a = {}, c = [] }: Short): CslNode {
  const children = c.map((child) => (typeof child === 'string' ? child : longOf(child)));
  // A term that is empty says that nothing is to be said.
  return { name: n, attrs: a, children: n === 'term' && children.length === 0 ? [''] : children };
}
