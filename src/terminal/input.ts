import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '../jobs';

/** The bytes of a file that the person named, or why they can't be had. */
export async function bytesOfFile(file: string): Promise<Uint8Array | Problem> {
  try {
    if ((await stat(file)).isDirectory()) return { kind: 'file.folder', file };
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'file.missing', file };
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'file.unreadable', file, values: { message } };
  }
}
