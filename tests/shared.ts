import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The papers and gold beside the project; null, with a line that says so, where they are missing (an error under CI). */
export function sharedFolder(name: string): string | null {
  const folder = join(import.meta.dirname, '..', '..', 'shared', name);
  if (existsSync(folder)) return folder;
  if (process.env['CI']) throw new Error(`${folder} is missing: tests need it under CI`);
  console.log(`skipped: ${folder} is not there`);
  return null;
}

/** The article's file, or null where the shared folder is missing. */
export function articleFile(): string | null {
  const folder = sharedFolder('paper');
  const name = folder && readdirSync(folder).find((file) => file.endsWith('.txt'));
  return folder && name ? join(folder, name) : null;
}

/** A shared file's text, byte-order mark and line ends included. */
export function sharedText(path: string): string {
  return readFileSync(path, 'utf8');
}
