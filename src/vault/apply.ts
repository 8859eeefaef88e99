import type { Problem } from '../paper';
import { writes, type Change } from './change';
import { foldersOf, inFolder, type Files } from './files';
import { hashOf } from './hash';
import { printImport, type Import, type Imported } from './imports';
import { isEmpty, type Plan } from './plan';
import { entryOf } from './journal';
import { sincePlanned } from './since';
import { transact, type Write } from './transact';
import { ulidAfter } from './ulid';
import type { Watch } from './watch';

/** What only the caller knows of the time and of chance. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Numbers from 0 to below 1. */
  readonly random: () => number;
}

/** How applying ended: all is written, or nothing. */
export interface Applied {
  readonly done: boolean;
  /** Where the note of the import lies; null where nothing was written. */
  readonly importNote: string | null;
  readonly problems: readonly Problem[];
}

/** Writes what a plan says, whole or not at all; for a plan that is empty nothing, not even the note of the import. */
export async function apply(files: Files, plan: Plan, moment: Moment, watch: Watch = {}): Promise<Applied> {
  // Made files first: where the disk is full, nothing that was there has been touched yet.
  const writing = [...plan.changes.filter(writes)].sort(
    (a, b) => Number(a.before !== null) - Number(b.before !== null),
  );
  if (isEmpty(plan)) return { done: true, importNote: null, problems: [] };
  const made = await importOf(files, plan, moment, watch);
  const note: Write = { path: made.path, before: null, after: printImport(made) };
  // The note of the import comes last: where it is, all else is.
  const { done, problems } = await transact(files, [...writing, note], made.folders, plan.empty, {
    watch,
    since: () => sincePlanned(files, plan),
  });
  return { done, importNote: done ? made.path : null, problems };
}

async function importOf(
  files: Files,
  { paper, changes, folders, choices, importFolder, lastImport, language }: Plan,
  moment: Moment,
  { breath }: Watch,
): Promise<Import> {
  const ulid = ulidAfter(lastImport, moment.now, moment.random);
  const path = inFolder(importFolder, `${ulid}.md`);
  const { folders: known } = await files.list();
  const imported: Imported[] = [];
  for (const change of changes) {
    if (!writes(change) && change.base === null) continue;
    await breath?.();
    imported.push(importedOf(change));
  }
  const missing = foldersOf(path).filter((folder) => !known.includes(folder) && !folders.includes(folder));
  return {
    path,
    ulid,
    paper,
    made: new Date(moment.now).toISOString(),
    files: imported,
    folders: [...folders, ...missing],
    ...(choices === null ? {} : { choices }),
    language,
  };
}

function importedOf(change: Change): Imported {
  const { id, path, base, before, after } = change;
  const left = after === null ? null : hashOf(after);
  if (!writes(change)) return { id, path, base, after: left };
  return { id, path, base, before: entryOf(path, before, left).before, after: left };
}
