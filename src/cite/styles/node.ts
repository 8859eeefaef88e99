/** An element of CSL as citeproc takes it. */
export interface CslNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (CslNode | string)[];
}

/** The elements among the children of one. */
export function elementsOf(node: CslNode): readonly CslNode[] {
  return node.children.filter((child) => typeof child !== 'string');
}

/** The first child of a name; undefined for none. */
export function childOf(node: CslNode, name: string): CslNode | undefined {
  return elementsOf(node).find((child) => child.name === name);
}

/** All text in an element, without the blanks around it. */
export function textIn(node: CslNode | undefined): string {
  if (!node) return '';
  return node.children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
    .trim();
}

/** All elements of a tree, the root first. */
export function* treeOf(node: CslNode): Generator<CslNode> {
  yield node;
  for (const child of elementsOf(node)) yield* treeOf(child);
}
