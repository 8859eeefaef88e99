import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FilesError, tell, type Problem } from '../jobs';
import { exit, type Exit, type Setting } from './command';

/** Where a command writes: results to standard output, all else to standard error. */
export interface Output {
  readonly result: (line: string) => void;
  /** A whole file, as it is: nothing is added to it. */
  readonly bytes: (content: string | Uint8Array) => void;
  readonly note: (line: string) => void;
}

export const standardOutput: Output = {
  result: (line) => void process.stdout.write(`${line}\n`),
  bytes: (content) => void process.stdout.write(content),
  note: (line) => void process.stderr.write(`${line}\n`),
};

/** A reader that goes away early (`… | head`) is no error of ours. */
export function forgivePipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** Problems as compilers write them, `FILE:LINE: message`, so that editors can jump there. */
export function report(output: Output, problems: readonly Problem[], language: string): void {
  for (const problem of problems) {
    const place = [problem.file, problem.line].filter((part) => part !== undefined && part !== '').join(':');
    output.note(place === '' ? tell(problem, language) : `${place}: ${tell(problem, language)}`);
  }
}

/** Writes a result into a file; what went wrong, or null. */
export async function written(file: string, content: string | Uint8Array): Promise<Problem | null> {
  try {
    await writeFile(file, content);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'file.unwritable', file, values: { message } };
  }
}

/** Problems of files that are named from a vault's root, named as the person finds them. */
export function inFolder(folder: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({
    ...problem,
    file: problem.file === '' ? folder : join(folder, problem.file),
  }));
}

/** Does work in a vault; what its host refuses is told, and stops nothing else. */
export async function inVault(
  folder: string,
  { output, language }: Setting,
  work: () => Promise<Exit>,
): Promise<Exit> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FilesError)) throw error;
    const { reason, path, message } = error;
    const problem = { kind: `vault.${reason}`, file: path, values: { path, message } };
    report(output, inFolder(folder, [problem]), language);
    return exit.partly;
  }
}
