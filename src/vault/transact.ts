import type { Problem } from '../paper';
import { bytesOf, FilesError, type Files } from './files';
import { hashOf } from './hash';
import {
  contentBefore,
  entryOf,
  journalPath,
  readJournal,
  removeJournal,
  removeJournalFolder,
  writeJournal,
  type Entry,
  type Journal,
} from './journal';
import { inTurn } from './turns';
import type { Watch } from './watch';

/** One file of a transaction. */
export interface Write {
  readonly path: string;
  /** What is there now; null for nothing. */
  readonly before: string | Uint8Array | null;
  /** What will be there; null for nothing. */
  readonly after: string | Uint8Array | null;
}

/** How a transaction ended: all written, or nothing; and why, or what could not be put back. */
export interface Ended {
  readonly done: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Writes all of these files, or none. A journal is written first and removed last; whatever ends us in between is
 * taken back, here or by `recover` at the next start. The last write is the one that says that all is done. One that
 * is begun while another writes waits for its end.
 *
 * @param folders to make first, the outermost first
 * @param empty to remove last where nothing is in them, the outermost first
 */
export function transact(
  files: Files,
  writes: readonly Write[],
  folders: readonly string[] = [],
  empty: readonly string[] = [],
  { watch = {}, since = () => Promise.resolve([]) }: TransactOptions = {},
): Promise<Ended> {
  return inTurn(files, () => transactNow(files, writes, folders, empty, { watch, since }));
}

export interface TransactOptions {
  readonly watch?: Watch;
  /** What else must be as it was when the plan was made: asked when it is this one's turn. */
  readonly since?: () => Promise<readonly Problem[]>;
}

async function transactNow(
  files: Files,
  writes: readonly Write[],
  folders: readonly string[],
  empty: readonly string[],
  { watch, since }: Required<TransactOptions>,
): Promise<Ended> {
  const left = await recoverNow(files);
  if (left.what === 'stuck' || left.what === 'busy') return { done: false, problems: left.problems };
  const changed = [...(await since()), ...(await changedSince(files, writes))];
  if (changed.length > 0) return { done: false, problems: changed };
  const entries: Entry[] = [];
  for (const { path, before, after } of writes) {
    await watch.breath?.();
    entries.push(entryOf(path, before, hashOrNull(after)));
  }
  const journal: Journal = { folders, empty, files: entries };
  // Comparing all files took its time: another process may have begun meanwhile.
  if (await isBegun(files)) return { done: false, problems: [BUSY] };
  if (watch.cancelled?.() === true) return { done: false, problems: [CANCELLED] };
  try {
    await writeJournal(files, journal);
    for (const folder of folders) await files.makeFolder(folder);
    if (!(await writeAll(files, writes, watch))) {
      return { done: false, problems: [CANCELLED, ...(await rollBack(files, journal))] };
    }
  } catch (error) {
    return { done: false, problems: [problemOf(error), ...(await rollBack(files, journal))] };
  }
  // All is written. What fails from here on is only left behind, and done at the next start.
  const problems: Problem[] = [];
  await attempt(problems, () => complete(files, journal));
  return { done: true, problems };
}

const CANCELLED: Problem = { kind: 'vault.cancelled', file: '' };

/** Whether all were written; else the person stopped it on the way. */
async function writeAll(files: Files, writes: readonly Write[], watch: Watch): Promise<boolean> {
  for (const [done, { path, before, after }] of writes.entries()) {
    watch.progress?.(done, writes.length);
    if (watch.cancelled?.() === true) return false;
    await replace(files, path, before === null ? null : bytesOf(before), after);
  }
  watch.progress?.(writes.length, writes.length);
  return true;
}

/** Puts something, or nothing, in the place of what is there. */
async function replace(
  files: Files,
  path: string,
  there: Uint8Array | null,
  after: Write['after'],
): Promise<void> {
  if (after === null) await files.remove(path, there);
  else await files.write(path, bytesOf(after), there);
}

async function complete(files: Files, { empty }: Journal): Promise<void> {
  for (const folder of [...empty].reverse()) await files.removeFolder(folder);
  await removeJournal(files);
}

/** Files that are not what they were when the plan was made. */
async function changedSince(files: Files, writes: readonly Write[]): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { path, before } of writes) {
    try {
      const there = await files.read(path);
      if (hashOrNull(there) !== hashOrNull(before))
        problems.push({ kind: 'vault.changed-since', file: path });
    } catch (error) {
      problems.push(problemOf(error));
    }
  }
  return problems;
}

function hashOrNull(content: string | Uint8Array | null): string | null {
  return content === null ? null : hashOf(content);
}

/** What was cut off, and what became of it. */
export interface Recovered {
  /**
   * `completed`: all had been written. `taken-back`: the vault is as it was before. `stuck`: neither could be done
   * now; nothing is written to the vault until it can. `busy`: nothing was cut off, another process of ours writes.
   */
  readonly what: 'nothing' | 'completed' | 'taken-back' | 'stuck' | 'busy';
  readonly problems: readonly Problem[];
}

/** Ends what an earlier run began and could not end. To be called before anything else is done to a vault. */
export function recover(files: Files): Promise<Recovered> {
  return inTurn(files, () => recoverNow(files));
}

async function recoverNow(files: Files): Promise<Recovered> {
  try {
    const read = await readJournal(files);
    if (read === null) {
      // Its folder may be left where we ended before the journal was written.
      await removeJournalFolder(files);
      return { what: 'nothing', problems: [] };
    }
    // It is written first and whole: one that cannot be read was never acted upon.
    if (read === 'unreadable') await removeJournal(files);
    if (read === 'unreadable') return { what: 'nothing', problems: [] };
    if (await isWriting(files, read)) return { what: 'busy', problems: [BUSY] };
    if (await isComplete(files, read)) {
      await complete(files, read);
      return { what: 'completed', problems: [] };
    }
    const problems = await rollBack(files, read);
    const stuck = problems.some(({ kind }) => kind === NOT_TAKEN_BACK);
    return { what: stuck ? 'stuck' : 'taken-back', problems };
  } catch (error) {
    return { what: 'stuck', problems: [problemOf(error)] };
  }
}

const BUSY: Problem = { kind: 'vault.busy', file: journalPath };

/** Whether there is a journal; what cannot be told shows when ours is written. */
async function isBegun(files: Files): Promise<boolean> {
  try {
    return (await files.read(journalPath)) !== null;
  } catch {
    return false;
  }
}

/** Whether the one who wrote a journal still works on it: the journal, or one of its files, changes while we watch. */
async function isWriting(files: Files, journal: Journal): Promise<boolean> {
  if (!files.pause) return false;
  const before = await stateOf(files, journal);
  await files.pause();
  return (await stateOf(files, journal)) !== before;
}

async function stateOf(files: Files, { files: entries }: Journal): Promise<string> {
  const hashes: (string | null)[] = [];
  for (const path of [journalPath, ...entries.map((entry) => entry.path)]) {
    hashes.push(hashOrNull(await files.read(path)));
  }
  return hashes.join(' ');
}

const NOT_TAKEN_BACK = 'vault.not-taken-back';

async function isComplete(files: Files, { files: entries }: Journal): Promise<boolean> {
  for (const { path, after } of entries) if (hashOrNull(await files.read(path)) !== after) return false;
  return true;
}

/**
 * Every file that we wrote back to what it was. Made files go first: a full disk has room again for the others. What
 * somebody changed since we wrote it stays, and is named. The journal goes last, and only when nothing failed.
 */
async function rollBack(files: Files, journal: Journal): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  let failed = false;
  const backwards = [...journal.files].reverse();
  const made = backwards.filter(({ before }) => before === null);
  for (const entry of [...made, ...backwards.filter(({ before }) => before !== null)]) {
    failed = !(await attempt(problems, () => putBack(files, entry, problems))) || failed;
  }
  for (const folder of [...journal.folders].reverse()) {
    failed = !(await attempt(problems, () => files.removeFolder(folder))) || failed;
  }
  if (failed) return [...problems, { kind: NOT_TAKEN_BACK, file: journalPath }];
  await attempt(problems, () => removeJournal(files));
  return problems;
}

async function putBack(files: Files, entry: Entry, problems: Problem[]): Promise<void> {
  const { path, after } = entry;
  const before = contentBefore(entry);
  const there = await files.read(path);
  const is = hashOrNull(there);
  if (is === hashOrNull(before)) return;
  if (is !== after) problems.push({ kind: 'vault.changed-meanwhile', file: path });
  else await replace(files, path, there, before);
}

/** Whether an act was done; where it was not, the problem is added. */
async function attempt(problems: Problem[], act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    problems.push(problemOf(error));
    return false;
  }
}

/** What a host threw, as data. What is no `FilesError` is a fault of the host's: it is told in its own words. */
function problemOf(error: unknown): Problem {
  if (error instanceof FilesError) {
    const { reason, path, message } = error;
    return { kind: `vault.${reason}`, file: path, values: { path, message } };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'vault.failed', file: '', values: { path: '', message } };
}
