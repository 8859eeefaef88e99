import { randomBytes } from 'node:crypto';
import type { Dirent, Stats } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { FilesError, type Files, type Listing, type Refusal } from '../jobs';

/** A vault on disk. `root` is the folder as the person named it; symbolic links to it are followed, in it they are not. */
export async function diskFiles(root: string): Promise<Files> {
  const real = await realpath(root);
  const place = (path: string): Promise<string> => placeIn(real, path);
  return {
    list: () => told('', () => listingOf(real)),
    read: (path) => told(path, async () => bytesAt(await place(path))),
    write: (path, bytes) => told(path, async () => writeWhole(await place(path), bytes)),
    remove: (path) => told(path, async () => rm(await place(path), { force: true })),
    pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE)),
    makeFolder: (path) => told(path, async () => makeFolder(await place(path))),
    removeFolder: (path) => told(path, async () => removeFolder(await place(path))),
  };
}

/** Milliseconds: even a slow disk takes less for one note. */
const PAUSE = 400;

/**
 * Where a path of the vault lies on disk. Throws where it would lead out of the vault (`..`, an absolute path, a
 * symbolic link in its folders), or is itself a symbolic link: what is behind it is not ours to write.
 */
async function placeIn(root: string, path: string): Promise<string> {
  const full = join(root, path);
  const inside = relative(root, full);
  if (isAbsolute(path) || inside === '' || inside === '..' || inside.startsWith(`..${sep}`))
    throw new FilesError('outside', path);
  for (let folder = full; folder !== root; folder = dirname(folder)) {
    const found = await statOf(folder);
    if (found?.isSymbolicLink()) throw new FilesError('link', relative(root, folder).replaceAll(sep, '/'));
  }
  return full;
}

async function statOf(path: string): Promise<Stats | null> {
  return lstat(path).catch((error: unknown) => {
    if (isGone(error)) return null;
    throw error;
  });
}

/** All files and folders that are no dot files and no links, in an order that is the same on every machine. */
async function listingOf(root: string): Promise<Listing> {
  const files: string[] = [];
  const folders: string[] = [];
  const open: string[] = [''];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of await entriesOf(root, folder)) {
      if (entry.name.startsWith('.')) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory()) {
        folders.push(path);
        open.push(path);
      }
    }
  }
  return { files: files.sort(), folders: folders.sort() };
}

/** A folder that may not be looked into is no empty one: its notes would count as deleted. */
async function entriesOf(root: string, folder: string): Promise<readonly Dirent[]> {
  return readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
    if (isGone(error)) return [];
    throw refusalOf(folder, error);
  });
}

async function bytesAt(path: string): Promise<Uint8Array | null> {
  return readFile(path).catch((error: unknown) => {
    if (isGone(error)) return null;
    throw error;
  });
}

/**
 * Writes beside the file, brings that to the disk, and puts it in the file's place: a crash at any moment leaves the
 * old bytes or the new ones. What a crash leaves beside it begins with a dot, so no listing shows it.
 */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.citeweave-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Removes what is left of a journal that was cut off while it was written: nothing else was begun then. Where there
 * is a whole journal, all is left to those who read it.
 */
export async function sweepBegun(root: string, journal: string): Promise<void> {
  const folder = dirname(join(root, journal));
  if ((await statOf(folder))?.isDirectory() && !(await statOf(join(root, journal)))) await sweep(folder);
}

/** Removes what writes that were cut off left beside their files. Only where no other program writes. */
export async function sweep(root: string): Promise<void> {
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const left = names.filter((entry) => entry.isFile() && LEFT.test(entry.name));
  for (const { parentPath, name } of left) await rm(join(parentPath, name), { force: true });
}

const LEFT = /^\.citeweave-[0-9a-f]{12}\.tmp$/;

async function makeFolder(path: string): Promise<void> {
  await mkdir(path).catch(async (error: unknown) => {
    if (codeOf(error) !== 'EEXIST' || !(await statOf(path))?.isDirectory()) throw error;
  });
}

async function removeFolder(path: string): Promise<void> {
  await rmdir(path).catch((error: unknown) => {
    if (!isGone(error) && codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
  });
}

/** What Node's error codes mean to a person who writes notes. */
const reasons: Readonly<Record<string, Refusal>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'denied',
  EPERM: 'denied',
  EBUSY: 'denied',
  EEXIST: 'taken',
  ENOTDIR: 'taken',
  ENAMETOOLONG: 'name',
  EINVAL: 'name',
  ELOOP: 'link',
};

async function told<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof FilesError ? error : refusalOf(path, error);
  }
}

function refusalOf(path: string, error: unknown): FilesError {
  const reason = reasons[codeOf(error) ?? ''] ?? 'failed';
  return new FilesError(reason, path, error instanceof Error ? error.message : String(error));
}

const isGone = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
