import { describe, expect, it } from 'vitest';
import { mixedNumberFormat } from '../../../src/understand/questions/numberFormat';
import { made } from '../madePapers';
import { asked, shown } from './asking';

const ask = (language: string, ...lines: readonly string[]) =>
  shown(mixedNumberFormat(asked(made(language, lines))));

describe('numbers written in two ways', () => {
  it('are asked about where dot and comma both part thousands', () => {
    expect(ask('id', '# Hasil', 'Ada 48.512 nelayan.', 'Ada 31,204 petani.')).toEqual([['48.512', '31,204']]);
  });

  it('are asked about where dot and comma both stand before decimals, more than once', () => {
    expect(ask('id', '# Hasil', 'Kadarnya 4,5 ton, 6,25 ton, 3.75 ton, dan 2.5 ton.')).toEqual([
      ['4,5', '6,25', '3.75', '2.5'],
    ]);
    expect(ask('id', '# Hasil', 'Kadarnya 4,5 ton, 6,25 ton, dan 3.75 ton.')).toEqual([]);
  });

  it('are let be where each sign has a purpose of its own', () => {
    expect(
      ask('id', '# Hasil', 'Ada 48.512 nelayan dan 4,5 ton ikan, 31.204 petani dan 6,25 ton garam.'),
    ).toEqual([]);
    expect(
      ask('en', '# Results', 'There are 48,512 fishers and 4.5 tonnes, 31,204 farmers and 6.25 tonnes.'),
    ).toEqual([]);
  });
});

describe('one sign for thousands and for decimals', () => {
  it('is asked about where both are beyond doubt', () => {
    const paper = made('id', [
      '# Hasil',
      'Arsip itu memuat 2.450.000 kata. Galatnya 0.04 dan 0.07 pada dua kali ukur.',
    ]);
    const [question] = mixedNumberFormat(asked(paper));
    expect(question?.spans.map(({ text }) => text)).toEqual(['2.450.000', '0.04', '0.07']);
    expect(question?.why).toMatch(/^Satu tanda memisahkan ribuan/u);
  });

  it('is none where each has its own, or one number only may be read so', () => {
    const lines = ['Arsip itu memuat 2.450.000 kata. Galatnya 0,04 dan 0,07.', 'Ada 2.450 kata, galat 0.04.'];
    for (const line of lines) expect(mixedNumberFormat(asked(made('id', ['# Hasil', line])))).toEqual([]);
  });
});
