import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { bytesOf, textOf, type Files } from './files';

/** What is written to a file, so that it can be taken back. */
export interface Entry {
  readonly path: string;
  /** What it was before: its text, or its bytes in hexadecimal signs; null where it was not there. */
  readonly before: string | { readonly hex: string } | null;
  /** SHA-256 of what is written; null where the file is removed. */
  readonly after: string | null;
}

export function entryOf(path: string, before: string | Uint8Array | null, after: string | null): Entry {
  return { path, before: before instanceof Uint8Array ? { hex: bytesToHex(before) } : before, after };
}

/** What a file was before; null where it was not there. */
export function contentBefore({ before }: Pick<Entry, 'before'>): string | Uint8Array | null {
  return typeof before === 'object' && before !== null ? hexToBytes(before.hex) : before;
}

/** What is about to be done. It stays on this device: no sync carries folders whose names begin with a dot. */
export interface Journal {
  /** Folders that are made, the outermost first. */
  readonly folders: readonly string[];
  /** Folders that are removed in the end where nothing is in them, the outermost first. */
  readonly empty: readonly string[];
  readonly files: readonly Entry[];
}

const FOLDER = '.citeweave';
export const journalPath = `${FOLDER}/journal.json`;

export async function writeJournal(files: Files, journal: Journal): Promise<void> {
  await files.makeFolder(FOLDER);
  await files.write(journalPath, bytesOf(`${JSON.stringify(journal)}\n`));
}

/** Removes the journal, and its folder where nothing else is in it. */
export async function removeJournal(files: Files): Promise<void> {
  await files.remove(journalPath);
  await removeJournalFolder(files);
}

export async function removeJournalFolder(files: Files): Promise<void> {
  await files.removeFolder(FOLDER);
}

/** The journal that an earlier run left; null where it left none. */
export async function readJournal(files: Files): Promise<Journal | 'unreadable' | null> {
  const bytes = await files.read(journalPath);
  if (bytes === null) return null;
  try {
    const value: unknown = JSON.parse(textOf(bytes) ?? '');
    return isJournal(value) ? value : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== 'object' || value === null || !('files' in value)) return false;
  if (!('folders' in value) || !('empty' in value)) return false;
  const { folders, empty, files } = value;
  return isListOf(folders, isText) && isListOf(empty, isText) && isListOf(files, isEntry);
}

function isListOf(value: unknown, is: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((one: unknown) => is(one));
}

function isEntry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!('path' in value) || !('before' in value) || !('after' in value)) return false;
  const { path, before, after } = value;
  return isText(path) && isBefore(before) && (after === null || isText(after));
}

/** Whether a value says what a file was before. */
export function isBefore(value: unknown): value is Entry['before'] {
  return value === null || isText(value) || isHex(value);
}

function isHex(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'hex' in value && isText(value.hex);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
