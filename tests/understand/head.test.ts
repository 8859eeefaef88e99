import { expect, test } from 'vitest';
import { documentOf } from '../../src/receive';
import { headOf } from '../../src/understand/head';
import { prepare } from '../../src/understand/text';
import { articleFile, sharedText } from '../shared';

const head = (text: string, file = 'made.txt') => headOf(prepare(documentOf(text, file)));

const body =
  'Sumur desa mengering setiap musim kemarau dan para petani harus membeli air dari kota yang jauh letaknya setiap hari.';

test('a first page says title, authors, abstract and keywords', () => {
  const read = head(
    `Sumur Desa pada Musim Kemarau\n\nMade Sudana1, Putu Ayu Lestari2*\n\n1Universitas Laut, sudana@laut.example\n\nAbstrak\n\n${body}\n\nKata kunci: sumur, kemarau, petani\n\nPENDAHULUAN\n\n${body}\n`,
  );
  expect(read).toMatchObject({
    title: 'Sumur Desa pada Musim Kemarau',
    authors: [
      { given: 'Made', family: 'Sudana' },
      { given: 'Putu Ayu', family: 'Lestari' },
    ],
    keywords: ['sumur', 'kemarau', 'petani'],
  });
  expect(read.abstract?.text).toBe(body);
});

test('family names in capitals have their particles in capitals too', () => {
  const read = head(
    `Wells in the Dry Season\n\nAna Rosa LIMA1, Rui DO CAMPO1 and Tiago DA MATA2\n\n1University of the Coast\n\nAbstract\n\n${body}\n\nIntroduction\n\n${body}\n`,
  );
  expect(read.authors).toEqual([
    { given: 'Ana Rosa', family: 'LIMA' },
    { given: 'Rui', 'non-dropping-particle': 'do', family: 'CAMPO' },
    { given: 'Tiago', 'non-dropping-particle': 'da', family: 'MATA' },
  ]);
});

test('a paper that begins with its abstract has no title and no authors', () => {
  const read = head(`Abstrak\n\n${body}\n\nPENDAHULUAN\n\n${body}\n`);
  expect(read).toMatchObject({ title: null, authors: [], year: null });
  expect(read.abstract?.text).toBe(body);
});

test('a note’s properties come before what its text says', () => {
  const read = head(
    '---\ntitle: Wells\nauthors:\n  - "[[Tan, Mei]]"\nyear: 2015\n---\n# Other\n\nWells dry up.\n',
    'wells.md',
  );
  expect(read).toMatchObject({ title: 'Wells', authors: [{ family: 'Tan', given: 'Mei' }], year: 2015 });
});

test('a file that says nothing has nothing', () => {
  expect(head('')).toEqual({ title: null, authors: [], year: null, abstract: null, keywords: [] });
});

const article = articleFile();

test.skipIf(article === null)('the article has an abstract and keywords, but no title and no authors', () => {
  const read = head(article === null ? '' : sharedText(article));
  expect(read).toMatchObject({ title: null, authors: [] });
  expect(read.keywords).toHaveLength(5);
  expect(read.abstract?.text.length).toBeGreaterThan(500);
});

test('a line below the authors that ends in a year says when the paper was made, a span in the title does not', () => {
  const paper = (title: string, line: string) =>
    head(
      `${title}\n\nMade Sudana dan Putu Ayu Lestari\n${line}\n\nAbstrak\n\n${body}\n\nPENDAHULUAN\n\n${body}\n`,
    );
  expect(paper('Sumur Desa pada Musim Kemarau, 2001–2012', 'Universitas Laut, 2021').year).toBe(2021);
  expect(paper('Sumur Desa pada Musim Kemarau, 2001–2012', 'Universitas Laut').year).toBeNull();
});

test('what a journal prints above a title, between its authors and below them is none of them', () => {
  const read = head(
    `Coastal Letters 2022;14(3):201-209\nORIGINAL ARTICLE\n\nSalt in the Wells of the Bay\n\nA. Osei1 | B. Lund2\n\n1Reef Field Station, Western Province\n2School of Tides\n\nA B S T R A C T\n\n${body}\n\nK E Y W O R D S salt, wells\n\nINTRODUCTION\n\n${body}\n`,
  );
  expect(read).toMatchObject({
    title: 'Salt in the Wells of the Bay',
    authors: [
      { given: 'A.', family: 'Osei' },
      { given: 'B.', family: 'Lund' },
    ],
    year: 2022,
    keywords: ['salt', 'wells'],
  });
  expect(read.abstract?.text).toBe(body);
});
