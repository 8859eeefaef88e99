// A vault in a folder: read as a whole, written file by file, and never outside of it.
import { lstat, mkdir, readdir, readFile, realpath, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** A change that must not be made. */
export class FolderError extends Error {}

/** All files of a folder, as the page starts with them. Symbolic links are left out: they may lead anywhere. */
export async function readFolder(folder) {
  const files = [];
  await visit(folder);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));

  async function visit(directory) {
    for (const entry of await readdir(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory() && !['node_modules', '.git', '.trash'].includes(entry.name)) await visit(path);
      else if (entry.isFile()) files.push(await fileAt(path));
    }
  }

  async function fileAt(path) {
    const { mtimeMs } = await lstat(path);
    const base64 = (await readFile(path)).toString('base64');
    return { path: relative(folder, path).split(sep).join('/'), base64, time: Math.round(mtimeMs) };
  }
}

/** Writes into a folder. A path that leads out of it, by dots or by a symbolic link, is refused. */
export function folderWriter(folder) {
  return {
    async write(path, bytes) {
      const file = await safe(path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    },
    async remove(path) {
      const file = await safe(path);
      const there = await lstat(file).catch(() => null);
      // Only what is empty: the page removes what is in a folder one by one.
      if (there?.isDirectory()) await rmdir(file);
      else await rm(file, { force: true });
    },
    async makeFolder(path) {
      await mkdir(await safe(path), { recursive: true });
    },
  };

  async function safe(path) {
    const parts = path.split('/');
    const isOdd = (part) => part === '' || part === '.' || part === '..' || /[\\\0]/.test(part);
    if (parts.some(isOdd)) throw new FolderError(`not a path of the vault: ${path}`);
    const root = await realpath(folder);
    let at = root;
    for (const part of parts) {
      at = join(at, part);
      const there = await lstat(at).catch(() => null);
      if (there?.isSymbolicLink()) throw new FolderError(`a link that may lead out of the vault: ${path}`);
    }
    if (!at.startsWith(root + sep)) throw new FolderError(`not a path of the vault: ${path}`);
    return at;
  }
}
