import {
  exportMatrix,
  frameworkNamed,
  fullestFramework,
  matrixFormats,
  readMatrices,
  rowKindOf,
  sentence,
  type MatrixFormat,
  type VaultMatrices,
} from '../jobs';
import type { Asked } from './arguments';
import { exit, type Command, type Exit, type Setting } from './command';
import { inFolder, inVault, report, written } from './output';
import { openVault } from './vault';

/** `citeweave matrix VAULT`: who plays which role, as a table, a list, a picture, a page or a codebook. */
export const matrix: Command = {
  name: 'matrix',
  options: { framework: 'value', rows: 'value', long: 'flag', to: 'value', output: 'value' },
  misuse: ({ rest, values, flags }) => {
    if (rest.length !== 1) return 'cli.needs-vault';
    const to = values.get('to');
    if (to !== undefined && formatOf(to) === null) return 'cli.bad-matrix-format';
    if (flags.has('long') && to !== undefined && to !== 'csv') return 'cli.long-of';
    if (rowKindOf(values.get('rows') ?? 'actor') === null) return 'cli.bad-rows';
    // What is no text would only spoil a person's screen; into a pipe or a file it may go.
    return to === 'xlsx' && !values.has('output') && process.stdout.isTTY ? 'cli.needs-output' : null;
  },
  run: (asked, setting) => {
    const [folder = ''] = asked.rest;
    return inVault(folder, setting, () => exported(folder, asked, setting));
  },
};

function formatOf(name: string): MatrixFormat | null {
  return matrixFormats.find((format) => format === name) ?? null;
}

async function exported(folder: string, { values, flags }: Asked, setting: Setting): Promise<Exit> {
  const { output, language } = setting;
  const files = await openVault(folder, setting);
  if (!files) return exit.partly;
  const vault = await readMatrices(files);
  const { book, sources } = vault;
  const wanted = values.get('framework');
  const framework = wanted === undefined ? fullestFramework(book) : frameworkNamed(book, wanted);
  report(output, inFolder(folder, book.problems), language);
  if (!framework) {
    output.note(noFramework(vault, wanted, language));
    return exit.partly;
  }
  if (wanted === undefined)
    output.note(sentence(language, 'cli.framework', { framework: framework.name, path: framework.path }));
  const said = exportMatrix(book, sources, {
    wish: { framework: framework.path, rows: rowKindOf(values.get('rows') ?? 'actor') ?? 'actor' },
    to: formatOf(values.get('to') ?? (flags.has('long') ? 'csv' : 'md')) ?? 'md',
    isLong: flags.has('long'),
    language,
  });
  const target = values.get('output');
  const failed = target === undefined ? null : await written(target, said);
  if (target === undefined) output.bytes(said);
  if (failed) report(output, [failed], language);
  return failed || book.problems.length > 0 ? exit.partly : exit.done;
}

function noFramework({ book }: VaultMatrices, wanted: string | undefined, language: string): string {
  const known = book.frameworks.map(({ name }) => name).join(', ');
  if (known === '') return sentence(language, 'cli.no-framework');
  return sentence(language, 'cli.unknown-framework', { framework: wanted ?? '', known });
}
