import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '../jobs';

/** The bytes of a file that the person named, or why they can't be had. */
export async function bytesOfFile(file: string): Promise<Uint8Array | Problem> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return { kind: 'file.folder', file };
    // A device may never end. A pipe does: `<(pdftotext paper.pdf -)`.
    if (!found.isFile() && !found.isFIFO()) return { kind: 'file.device', file };
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'file.missing', file };
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'file.unreadable', file, values: { message } };
  }
}
