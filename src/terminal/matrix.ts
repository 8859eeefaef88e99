import {
  exportMatrix,
  frameworkNamed,
  fullestFramework,
  matrixFormats,
  readMatrices,
  rowKindOf,
  saturationPicture,
  sentence,
  type MatrixBook,
  type MatrixFilter,
  type MatrixFormat,
  type MatrixWish,
  type RowOrder,
  type Stance,
  type VaultMatrices,
} from '../jobs';
import type { Asked } from './arguments';
import { exit, type Command, type Exit, type Setting } from './command';
import { inFolder, inVault, report, written } from './output';
import { openVault } from './vault';

/** `citeweave matrix VAULT`: who plays which role, as a table, a list, a picture, a page or a codebook. */
export const matrix: Command = {
  name: 'matrix',
  options: {
    framework: 'value',
    rows: 'value',
    order: 'value',
    transpose: 'flag',
    'hide-empty': 'flag',
    paper: 'values',
    section: 'value',
    from: 'value',
    until: 'value',
    status: 'value',
    stance: 'value',
    coder: 'value',
    saturation: 'flag',
    long: 'flag',
    to: 'value',
    output: 'value',
  },
  misuse: ({ rest, values, flags }) => {
    if (rest.length !== 1) return 'cli.needs-vault';
    const to = values.get('to');
    if (to !== undefined && formatOf(to) === null) return 'cli.bad-matrix-format';
    if (flags.has('long') && to !== undefined && to !== 'csv') return 'cli.long-of';
    if (flags.has('saturation') && (flags.has('long') || (to ?? 'svg') !== 'svg')) return 'cli.saturation-of';
    if (rowKindOf(values.get('rows') ?? 'actor') === null) return 'cli.bad-rows';
    if (orderOf(values.get('order') ?? 'given') === null) return 'cli.bad-order';
    if (stanceOf(values.get('stance') ?? 'supports') === null) return 'cli.bad-stance';
    const years = ['from', 'until'].map((name) => values.get(name) ?? '0');
    if (!years.every((year) => /^\d+$/.test(year))) return 'cli.bad-year';
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

function orderOf(word: string): RowOrder | null {
  return (['given', 'name', 'evidence', 'gaps'] as const).find((order) => order === word) ?? null;
}

function stanceOf(word: string): Stance | null {
  return (['supports', 'opposes'] as const).find((stance) => stance === word) ?? null;
}

/** Which codings are asked for; papers are named by their citekeys, or by their notes' paths or names. */
function filterIn({ values, lists }: Asked, book: MatrixBook): MatrixFilter | { readonly unknown: string } {
  const names = lists.get('paper') ?? [];
  const papers = names.map((name) =>
    book.papers.find(
      ({ path, citekey, name: title }) => [citekey, title].includes(name) || isPathOf(path, name),
    ),
  );
  const unknown = names.find((_name, at) => papers[at] === undefined);
  if (unknown !== undefined) return { unknown };
  const asked = {
    section: values.get('section'),
    status: values.get('status'),
    by: values.get('coder'),
    stance: stanceOf(values.get('stance') ?? '') ?? undefined,
    from: yearIn(values.get('from')),
    to: yearIn(values.get('until')),
    papers: names.length === 0 ? undefined : papers.flatMap((paper) => paper?.path ?? []),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

function isPathOf(path: string, name: string): boolean {
  const wanted = name.replace(/\.md$/, '');
  return path === `${wanted}.md` || path.endsWith(`/${wanted}.md`);
}

function yearIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

async function exported(folder: string, asked: Asked, setting: Setting): Promise<Exit> {
  const { values, flags } = asked;
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
  const filter = filterIn(asked, book);
  if ('unknown' in filter) {
    output.note(sentence(language, 'cli.unknown-paper', { paper: filter.unknown }));
    return exit.partly;
  }
  const wish: MatrixWish = {
    framework: framework.path,
    rows: rowKindOf(values.get('rows') ?? 'actor') ?? 'actor',
    order: orderOf(values.get('order') ?? 'given') ?? 'given',
    withoutEmpty: flags.has('hide-empty'),
    filter,
  };
  const said = flags.has('saturation')
    ? saturationPicture(book, wish, language)
    : exportMatrix(book, sources, {
        wish,
        to: formatOf(values.get('to') ?? (flags.has('long') ? 'csv' : 'md')) ?? 'md',
        isLong: flags.has('long'),
        isTurned: flags.has('transpose'),
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
