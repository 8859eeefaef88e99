import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { journalPath, recoverVault, sentence, type Files, type Problem } from '../jobs';
import type { Setting } from './command';
import { diskFiles, sweep, sweepBegun } from './disk';
import { inFolder, report } from './output';

/**
 * The vault that the person named, put right where an import was cut off; undefined, with a message, where it can't
 * be opened.
 */
export async function openVault(folder: string, { output, language }: Setting): Promise<Files | undefined> {
  const wrong = await whatIsWrongWith(folder);
  if (wrong) {
    report(output, [wrong], language);
    return undefined;
  }
  await sweepBegun(folder, journalPath);
  const files = await diskFiles(folder);
  const { recovered, stuck, problems } = await recoverVault(files);
  if (recovered) {
    await sweep(folder);
    output.note(sentence(language, 'cli.recovered'));
  }
  report(output, inFolder(folder, problems), language);
  return stuck ? undefined : files;
}

async function whatIsWrongWith(folder: string): Promise<Problem | null> {
  try {
    return (await stat(folder)).isDirectory() ? null : { kind: 'vault.not-a-folder', file: folder };
  } catch {
    return { kind: 'vault.missing', file: folder };
  }
}

/** Where a file lies in the vault, from its root with `/`; null where it lies outside of it. */
export async function pathInVault(file: string, folder: string): Promise<string | null> {
  const path = relative(await realpath(folder), await realpath(file));
  return path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)
    ? null
    : path.replaceAll(sep, '/');
}
