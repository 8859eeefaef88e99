import type { Problem } from '../paper';
import type { Files } from './files';
import { isImport } from './imports';
import type { Plan } from './plan';
import { idOf, keyOf } from './state';
import { textOf } from './files';

/**
 * What came between a plan and its being applied, beside the files that it writes (those are compared themselves):
 * a note that it links to was renamed or deleted; a note has come that has a name, or is the thing, that the plan is
 * about to make. Each means that the plan must be made anew.
 */
export async function sincePlanned(files: Files, plan: Plan): Promise<readonly Problem[]> {
  const { files: now } = await files.list();
  const there = new Set(now);
  const known = new Set(plan.known);
  const gone = plan.changes
    .filter(({ action, path }) => action === 'keep' && known.has(path) && !there.has(path))
    .map(({ path }) => changed(path));
  const made = plan.changes.filter(({ action }) => action === 'create');
  const names = new Set(made.map(({ path }) => nameIn(path)));
  const ids = new Set(made.flatMap(({ id }) => id ?? []));
  const come: Problem[] = [];
  for (const path of now) {
    if (known.has(path)) continue;
    if (names.has(nameIn(path)) || (await isOneOf(files, path, ids, plan.paper))) come.push(changed(path));
  }
  return [...gone, ...come];
}

function changed(file: string): Problem {
  return { kind: 'vault.changed-since', file };
}

/** A link by the name alone finds a note in any folder, in any case. */
function nameIn(path: string): string {
  return keyOf(path.slice(path.lastIndexOf('/') + 1));
}

/** Whether a note that has come is one that the plan makes, or tells of an import that the plan did not know. */
async function isOneOf(
  files: Files,
  path: string,
  ids: ReadonlySet<string>,
  paper: string,
): Promise<boolean> {
  if (!path.endsWith('.md')) return false;
  const text = textOf((await files.read(path)) ?? new Uint8Array());
  if (text === null) return false;
  const id = idOf(text);
  return (
    (id !== null && ids.has(id)) || (isImport(text) && text.slice(0, HEAD).includes(`paper: ${paper}\n`))
  );
}

/** How far into an import note its paper is looked for: it stands among the first properties. */
const HEAD = 1_000;
