import { expect, test } from 'vitest';
import { documentOf } from '../../src/receive';
import { acronymsOf } from '../../src/understand/acronyms';
import { prepare } from '../../src/understand/text';
import { articleFile, sharedText } from '../shared';

const found = (text: string) =>
  acronymsOf(prepare(documentOf(text, 'made.txt'))).map(({ acronym, expansion }) => [acronym, expansion]);

test.each([
  ['Petani dibantu oleh Badan Pangan Daerah (BPD) sejak lama.', 'BPD', 'Badan Pangan Daerah'],
  ['Data dari Kementerian Perikanan (Kemenper) terbit.', 'Kemenper', 'Kementerian Perikanan'],
  ['We measured the leaf area index (LAI) of maize.', 'LAI', 'leaf area index'],
  ['The Regional Water-Users Board (RWUB) met.', 'RWUB', 'Regional Water-Users Board'],
  ['Angka dari BPD (Badan Pangan Daerah) turun.', 'BPD', 'Badan Pangan Daerah'],
  ['Community Seed Groups (CSGs) share rice.', 'CSGs', 'Community Seed Groups'],
  ['Dinas Air Desa (selanjutnya disebut DAD) membangun sumur.', 'DAD', 'Dinas Air Desa'],
  ['The National Office on Rain and Rivers (NORR) opened.', 'NORR', 'National Office on Rain and Rivers'],
  ['Kami bekerja di Badan Pangan Daerah atau yang disebut dengan BPD.', 'BPD', 'Badan Pangan Daerah'],
  ['Kelompok Tani Subur, yang selanjutnya disebut KTS, menanam padi.', 'KTS', 'Kelompok Tani Subur'],
  ['Ladang Bersama atau yang dikenal dengan LADSA menanam padi.', 'LADSA', 'Ladang Bersama'],
  ['The leaf area index, hereafter LAI, was read.', 'LAI', 'leaf area index'],
  // Made in another wording: wound healing rate.
  ['We report the rate of wound healing (WHR) here.', 'WHR', 'rate of wound healing'],
])('%s', (sentence, acronym, expansion) => {
  expect(found(sentence)).toEqual([[acronym, expansion]]);
});

test.each([
  'Hasilnya naik (Tabel II).',
  'Ladang itu luas (LUAS).',
  'Bunga mekar (IV) di sini.',
  'Harga naik (Marlina) lagi.',
  'Kucing tidur (BPD) nyenyak.',
  'Hujan turun di desa atau yang disebut dengan BPD.',
])('no short form: %s', (sentence) => {
  expect(found(sentence)).toEqual([]);
});

test('a short form spelled out in several ways has the commonest, at its first place', () => {
  const text =
    'The Seed and Water Union (SWU) met. The Seed and Water Unoin (SWU) ate. The Seed and Water Union (SWU) left.';
  const [one] = acronymsOf(prepare(documentOf(text, 'made.txt')));
  expect(one).toMatchObject({
    expansion: 'Seed and Water Union',
    start: 4,
    text: 'Seed and Water Union (SWU)',
  });
});

const article = articleFile();

test.skipIf(article === null)('the article introduces at least 21 short forms', () => {
  expect(found(article === null ? '' : sharedText(article)).length).toBeGreaterThanOrEqual(21);
});

test('a short form may be spelled out between dashes', () => {
  const told = (line: string) =>
    acronymsOf(prepare(documentOf(line, 'made.txt'))).map(
      ({ acronym, expansion }) => `${acronym} = ${expansion}`,
    );
  expect(told('The TIDE model - trust in distant elders - has five steps.')).toEqual([
    'TIDE = trust in distant elders',
  ]);
  expect(told('The TIDE model - a plain thing - has five steps.')).toEqual([]);
});
