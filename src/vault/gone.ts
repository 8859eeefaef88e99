import { linksIn } from '../markdown';
import { because, type Change } from './change';
import { isImport, type Imported } from './imports';
import { isAsLeft, type Memory } from './known';
import type { Index } from './places';
import { partUnder } from './sections';
import { keyOf } from './state';

/**
 * What becomes of notes that a paper's earlier reading made and this one does not: those that nobody touched or
 * links to go; all others stay.
 */
export function goneFrom(
  changes: readonly Change[],
  wanted: ReadonlySet<string>,
  index: Index,
  memory: Memory,
): readonly Change[] {
  const gone: Change[] = [];
  for (const [name, file] of memory.last()) {
    if (wanted.has(name) || file.id === null || file.after === null) continue;
    for (const path of index.ids.get(file.id) ?? []) gone.push(goneNote(file, path, name, index, memory));
  }
  return keepLinked(gone, changes, index);
}

function goneNote(file: Imported, path: string, name: string, index: Index, memory: Memory): Change {
  const there = index.vault.texts.get(path) ?? null;
  const shared = { path, id: file.id, what: [], before: there, base: null };
  const stays = { action: 'keep', why: because('vault.gone-yours'), after: there, ...shared } as const;
  if (there === null) return stays;
  const known = memory.of(name);
  if (known.others.length > 0) return withoutPart(file, there, stays);
  if (!isAsLeft(there, known)) return stays;
  return { action: 'remove', why: because('vault.gone'), after: null, ...shared };
}

/** A note that other papers need loses this paper's part, where nobody touched it. */
function withoutPart({ base }: Imported, there: string, stays: Change): Change {
  const part = base?.section ? partUnder(there, base.section.heading) : null;
  if (!part || there.slice(part.begins, part.ends) !== base?.section?.text.trim()) return stays;
  const above = there.slice(0, part.from);
  const below = there.slice(part.ends).replace(/^\s+/, '');
  const after = below === '' ? `${above.trimEnd()}\n` : above + below;
  return { ...stays, action: 'update', why: because('vault.gone-part'), what: [''], after };
}

/** A note stays that any other note links to, when all is done. */
function keepLinked(gone: readonly Change[], changes: readonly Change[], index: Index): readonly Change[] {
  if (!gone.some(({ action }) => action === 'remove')) return gone;
  const after = new Map<string, string | null>(index.vault.texts);
  for (const { path, after: text } of [...changes, ...gone])
    after.set(path, typeof text === 'string' ? text : null);
  const linked = new Set<string>();
  for (const text of after.values()) if (text !== null && !isImport(text)) addLinks(text, linked);
  let left = gone;
  for (;;) {
    const stays = left.filter(({ action, path }) => action === 'remove' && isLinked(path, linked));
    if (stays.length === 0) return left;
    // A note that stays keeps what it links to.
    for (const { before } of stays) addLinks(typeof before === 'string' ? before : '', linked);
    const paths = new Set(stays.map(({ path }) => path));
    left = left.map((one) =>
      paths.has(one.path)
        ? { ...one, action: 'keep', why: because('vault.gone-linked'), after: one.before }
        : one,
    );
  }
}

function addLinks(text: string, linked: Set<string>): void {
  for (const { target } of linksIn(text)) linked.add(nameOf(target));
}

function isLinked(path: string, linked: ReadonlySet<string>): boolean {
  return linked.has(nameOf(path));
}

function nameOf(target: string): string {
  return keyOf(target.split('/').pop() ?? target).replace(/\.md$/, '');
}
