import {
  readLibrary,
  referenceFormat,
  sentence,
  writeLibrary,
  type LibraryFile,
  type Problem,
} from '../jobs';
import { exit, type Command } from './command';
import { bytesOfFile } from './input';
import { report, written } from './output';

/** Files of references that can be had, and why others can't. */
export async function libraryFiles(
  names: readonly string[],
): Promise<{ readonly files: readonly LibraryFile[]; readonly problems: readonly Problem[] }> {
  const files: LibraryFile[] = [];
  const problems: Problem[] = [];
  for (const file of names) {
    const bytes = await bytesOfFile(file);
    if (bytes instanceof Uint8Array) files.push({ file, bytes });
    else problems.push(bytes);
  }
  return { files, problems };
}

/** `citeweave library FILE…`: the works of files of references, told or written as one file of another format. */
export const library: Command = {
  name: 'library',
  options: { json: 'flag', to: 'value', output: 'value' },
  misuse: ({ flags, values, rest }) => {
    if (rest.length === 0) return 'cli.needs-library';
    const to = values.get('to');
    if (to !== undefined && referenceFormat(to) === null) return 'cli.bad-references';
    if (to !== undefined && flags.has('json')) return 'cli.one-form';
    return to === undefined && values.has('output') ? 'cli.output-of' : null;
  },
  run: async ({ flags, values, rest }, { output, language }) => {
    const { files, problems: missing } = await libraryFiles(rest);
    const read = readLibrary(files);
    const problems = [...missing, ...read.problems];
    const to = referenceFormat(values.get('to') ?? '');
    if (to !== null) {
      const { text, problems: lost } = writeLibrary(read, to);
      const target = values.get('output');
      const failed = target === undefined ? null : await written(target, text);
      const all = [...problems, ...lost.map((one) => ({ ...one, file: target ?? '' }))];
      report(output, failed ? [...problems, failed] : all, language);
      if (target === undefined) output.result(text.replace(/\n$/, ''));
      return failed || all.length > 0 ? exit.partly : exit.done;
    }
    report(output, problems, language);
    if (flags.has('json')) output.result(JSON.stringify({ works: read.works, problems }));
    else
      output.result(
        sentence(language, 'cli.library', { works: read.works.length, problems: problems.length }),
      );
    return problems.length > 0 ? exit.partly : exit.done;
  },
};
