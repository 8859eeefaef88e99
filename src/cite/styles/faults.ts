import type { Problem } from '../../paper';
import { childOf, treeOf, type CslNode } from './node';

/** What makes a style unusable, as kinds of the message table; null where nothing does. */
export function faultOf(root: CslNode): Pick<Problem, 'kind' | 'values'> | null {
  if (root.name !== 'style') return { kind: 'style.not-csl' };
  const citation = childOf(root, 'citation');
  if (!citation || !childOf(citation, 'layout')) return { kind: 'style.no-citation' };
  const macros = new Map<string, CslNode>();
  for (const node of treeOf(root)) if (node.name === 'macro') macros.set(node.attrs['name'] ?? '', node);
  for (const node of treeOf(root)) {
    const called = calledBy(node);
    if (called !== null && !macros.has(called)) return { kind: 'style.no-macro', values: { macro: called } };
  }
  const loop = loopIn(macros);
  return loop === null ? null : { kind: 'style.loop', values: { macro: loop } };
}

function calledBy({ name, attrs }: CslNode): string | null {
  return name === 'text' || name === 'key' ? (attrs['macro'] ?? null) : null;
}

/** A macro that calls itself, maybe through others; null for none. */
function loopIn(macros: ReadonlyMap<string, CslNode>): string | null {
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (name: string): string | null => {
    if (open.has(name)) return name;
    const macro = macros.get(name);
    if (!macro || done.has(name)) return null;
    open.add(name);
    for (const node of treeOf(macro)) {
      const called = calledBy(node);
      const loop = called === null ? null : visit(called);
      if (loop !== null) return loop;
    }
    open.delete(name);
    done.add(name);
    return null;
  };
  for (const name of macros.keys()) {
    const loop = visit(name);
    if (loop !== null) return loop;
  }
  return null;
}
