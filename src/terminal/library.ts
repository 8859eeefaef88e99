import { readLibrary, sentence, type LibraryFile, type Problem } from '../jobs';
import { exit, type Command } from './command';
import { bytesOfFile } from './input';
import { report } from './output';

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

/** `citeweave library FILE…`: the works of files of references. */
export const library: Command = {
  name: 'library',
  options: { json: 'flag' },
  misuse: ({ rest }) => (rest.length === 0 ? 'cli.needs-library' : null),
  run: async ({ flags, rest }, { output, language }) => {
    const { files, problems: missing } = await libraryFiles(rest);
    const { works, problems: found } = readLibrary(files);
    const problems = [...missing, ...found];
    report(output, problems, language);
    if (flags.has('json')) output.result(JSON.stringify({ works, problems }));
    else output.result(sentence(language, 'cli.library', { works: works.length, problems: problems.length }));
    return problems.length > 0 ? exit.partly : exit.done;
  },
};
