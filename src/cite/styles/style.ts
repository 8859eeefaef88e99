import type { Problem } from '../../paper';
import { faultOf } from './faults';
import { childOf, elementsOf, textIn, type CslNode } from './node';
import { shippedTitles } from './names';
import { shippedIdOf, shippedTree } from './shipped';
import { readXml } from './xml';

/** A citation style, ready to cite with. The same object for the same style, so that engines can be kept for it. */
export interface Style {
  /** The CSL repository's id, or the name of the file. */
  readonly id: string;
  readonly title: string;
  readonly tree: CslNode;
  /** Whether citations stand in notes. */
  readonly isNote: boolean;
  /** Whether works are numbered. */
  readonly isNumeric: boolean;
  /** BCP 47 code of the language that the style is for; null for any. */
  readonly language: string | null;
}

/** A style, or why there is none. */
export type StyleRead =
  | { readonly style: Style; readonly problems: readonly Problem[] }
  | { readonly style: null; readonly problems: readonly Problem[] };

const kept = new Map<string, Style>();

/** A style that ships, by the CSL repository's id (also as its address, or with `.csl`); null for none. */
export function shippedStyle(id: string): Style | null {
  const known = shippedIdOf(id);
  if (known === null) return null;
  const found = kept.get(known);
  if (found) return found;
  const tree = shippedTree(known);
  if (!tree) return null;
  const style = styleOf(known, shippedTitles[known] ?? known, tree);
  kept.set(known, style);
  return style;
}

/**
 * A style of the user's own: the text of a `.csl` file. A dependent style is its parent, where that ships or `others` has
 * it by its id.
 */
export function readStyle(
  text: string,
  file: string,
  others: (id: string) => Style | null = () => null,
): StyleRead {
  const root = readXml(text);
  if ('line' in root) return refused({ kind: 'style.not-xml', file, line: root.line });
  const info = childOf(root, 'info');
  const parent =
    info &&
    elementsOf(info).find(({ name, attrs }) => name === 'link' && attrs['rel'] === 'independent-parent');
  const title = textIn(info && childOf(info, 'title'));
  if (root.name === 'style' && parent && !childOf(root, 'citation')) {
    const id = parent.attrs['href'] ?? '';
    const style = others(lastOf(id)) ?? shippedStyle(id);
    if (!style) return refused({ kind: 'style.no-parent', file, values: { parent: lastOf(id) } });
    return { style: dependent(style, idOf(file), title, root.attrs['default-locale']), problems: [] };
  }
  const fault = faultOf(root);
  if (fault) return refused({ ...fault, file });
  return { style: styleOf(idOf(file), title === '' ? idOf(file) : title, root), problems: [] };
}

function refused(problem: Problem): StyleRead {
  return { style: null, problems: [problem] };
}

function dependent(parent: Style, id: string, title: string, language: string | undefined): Style {
  return { ...parent, id, title: title === '' ? id : title, language: language ?? parent.language };
}

function lastOf(address: string): string {
  return address.replace(/\/+$/, '').replace(/^.*\//, '');
}

function idOf(file: string): string {
  return lastOf(file).replace(/\.csl$/i, '');
}

function styleOf(id: string, title: string, tree: CslNode): Style {
  const info = childOf(tree, 'info');
  const formats = info ? elementsOf(info).map(({ attrs }) => attrs['citation-format']) : [];
  return {
    id,
    title,
    tree,
    isNote: tree.attrs['class'] === 'note',
    isNumeric: formats.includes('numeric'),
    language: tree.attrs['default-locale'] ?? null,
  };
}
