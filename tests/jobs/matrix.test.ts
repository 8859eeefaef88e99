import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPaper } from '../../src/jobs';
import { evidenceIn, frameworkNamed, fullestFramework, matrixBookOf, rowKindOf } from '../../src/jobs/matrix';
import { MatrixTable, type MatrixBook, type RowKind } from '../../src/matrix';
import { foldName } from '../../src/languages/spelling';
import { readTexts } from '../../src/vault';
import { articleFile, sharedFolder } from '../shared';
import { MemoryFiles } from '../vault/memory';
import { paperOf, readInto } from './vaultWith';

const sample = join(
  import.meta.dirname,
  '..',
  '..',
  'templates',
  'sample',
  'peran-organisasi-internasional.txt',
);

async function vaultOf(path: string): Promise<{ readonly files: MemoryFiles; readonly book: MatrixBook }> {
  const files = new MemoryFiles();
  await readInto(files, paperOf(readFileSync(path, 'utf8'), path));
  const { texts } = await readTexts(files);
  return { files, book: matrixBookOf(texts) };
}

/** The cells that something shows, a line a row. */
function filled(book: MatrixBook, framework: string, rows: RowKind): readonly string[] {
  const table = new MatrixTable(book, { framework, rows });
  return table.rows.map(({ key, name }) => {
    const roles = table.columns.filter((column) => table.cell(key, column.key).supports > 0);
    return `${name}: ${roles.map((role) => role.name).join(', ')}`;
  });
}

describe('the matrix of a vault', () => {
  it('is that of the framework with most cells filled, with a row for whom nothing is shown', async () => {
    const { book } = await vaultOf(sample);
    const framework = fullestFramework(book);
    expect(framework?.name).toBe('Peran Civil Society Organizations');
    expect(framework?.by.map(({ name }) => name)).toEqual(['@boussard2003']);
    expect(filled(book, framework?.path ?? '', 'programme')).toEqual([
      'Project Lantern: educator, counterpart, agenda setter',
      'Pampanga Project: educator, counterpart',
      'Anti-Sex Trafficking System Transformation Project: educator, counterpart, agenda setter',
    ]);
    expect(filled(book, framework?.path ?? '', 'organisation')).toEqual([
      'International Justice Missions: educator, counterpart, agenda setter',
      'Interpol: ',
      'United Nations Children’s Fund: ',
      'End Child Prostitution in Asian Tourism: ',
    ]);
    expect(book.problems).toEqual([]);
  });

  it('finds a framework by its name, its alias or its note, and nothing by another', async () => {
    const { book } = await vaultOf(sample);
    for (const name of [
      'peran civil society organization',
      'Peran Civil Society Organizations (boussard2003)',
    ])
      expect(frameworkNamed(book, name)?.path).toBe(
        'Frameworks/Peran Civil Society Organizations (boussard2003).md',
      );
    expect(frameworkNamed(book, 'Colours')).toBeNull();
    expect(['programme', 'property:status', 'colour', 'property:'].map(rowKindOf)).toEqual([
      'programme',
      'property:status',
      null,
      null,
    ]);
  });

  it('has the quote of each claim, its page and the place that it links to', async () => {
    const { files, book } = await vaultOf(sample);
    const claim =
      book.codings.map(({ claim: { path } }) => path ?? '').find((path) => path.includes('18 topik')) ?? '';
    const { statement, quote, place, page } = evidenceIn(files.text(claim));
    expect(statement).toMatch(/^Melalui Project Lantern, IJM menyusun pedoman berisi 18 topik/);
    expect(readFileSync(sample, 'utf8').replace(/\s+/g, ' ')).toContain(quote);
    expect(place).toMatch(/\(text\)#\^t\d+$/);
    expect(page).toBe('hlm. 4');
    expect(evidenceIn('---\ntype: claim\n---\nWords of mine.\n\nMore.')).toEqual({
      statement: 'Words of mine.',
      quote: '',
      place: '',
      page: '',
    });
  });
});

const coast = `Keepers of the Shore

Mara Field

Abstract

This study asks through interviews which roles civil society organisations play on the north coast.

1 Introduction

Boussard (2003) distinguishes three roles of civil society: educator, counterpart and agenda setter.

2 Findings

Through the Reed Programme, Shore Watch plays the role of educator: it trains 120 fishers a year (Lund, 2018). Through the Net Programme, Shore Watch serves as a counterpart of the harbour office and reports 45 cases.

References

Boussard, C. (2003). Crafting democracy. Lund University Press.
Lund, A. (2018). Fishers. Coast Press.
`;

const swamp = `Penjaga Rawa

Dian Lestari

PENDAHULUAN

Boussard (2003) membedakan tiga peran organisasi masyarakat sipil, yaitu educator, counterpart, dan agenda setter.

HASIL DAN PEMBAHASAN

Melalui Program Bakau, Yayasan Rawa berperan sebagai educator dengan melatih 80 warga (Sari, 2019). Yayasan Rawa juga menjadi agenda setter dengan menggerakkan kampanye.

DAFTAR PUSTAKA

Boussard, C. (2003). Crafting democracy. Lund University Press.
Sari, N. (2019). Bakau. Pustaka Pesisir.
`;

describe('papers in two languages that use the roles of one author', () => {
  it('stand in one matrix', async () => {
    const files = new MemoryFiles();
    await readInto(files, paperOf(coast, 'coast.txt'), paperOf(swamp, 'swamp.txt'));
    const book = matrixBookOf((await readTexts(files)).texts);
    expect(book.frameworks).toHaveLength(2);
    for (const { path } of book.frameworks)
      expect([...filled(book, path, 'organisation')].sort()).toEqual([
        'Shore Watch: educator, counterpart',
        'Yayasan Rawa: educator, agenda setter',
      ]);
    expect(filled(book, book.frameworks[0]?.path ?? '', 'paper').map((line) => line.split(': ')[1])).toEqual([
      'educator, counterpart',
      'educator, agenda setter',
    ]);
  });
});

interface GoldMatrix {
  readonly rows: readonly string[];
  readonly cells: readonly { readonly row: string; readonly role: string }[];
}

describe.skipIf(articleFile() === null)('the matrix of the article', () => {
  it('fills the cells that a careful reader fills, as its notes say', async () => {
    const path = articleFile() ?? '';
    const { problems } = readPaper(new Uint8Array(readFileSync(path)), path);
    expect(problems).toEqual([]);
    const { book } = await vaultOf(path);
    const framework = fullestFramework(book)?.path ?? '';
    const said = readFileSync(join(sharedFolder('paper') ?? '', 'gold.json'), 'utf8');
    const { matrix, matrixPrior } = JSON.parse(said) as { matrix: GoldMatrix; matrixPrior: GoldMatrix };
    for (const [gold, kind] of [
      [matrix, 'programme'],
      [matrixPrior, 'organisation'],
    ] as const) {
      const table = new MatrixTable(book, { framework, rows: kind });
      const found = gold.rows.map((row) => {
        const note = book.things.find(({ name, aliases }) =>
          [name, ...aliases].map(foldName).includes(foldName(row)),
        );
        const roles = table.columns.filter(({ key }) => table.cell(note?.path ?? '', key).supports > 0);
        return [row, roles.map(({ name }) => foldName(name)).sort()];
      });
      const wanted = gold.rows.map((row) => [
        row,
        gold.cells
          .filter((cell) => cell.row === row)
          .map(({ role }) => foldName(role))
          .sort(),
      ]);
      expect(found).toEqual(wanted);
    }
  });
});
