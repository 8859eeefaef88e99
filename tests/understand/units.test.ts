import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/languages';
import { argumentOf } from '../../src/understand/argument';
import { symbolAt, unitAfter } from '../../src/understand/units';

/** The unit after the number that `sentence` begins with, and the word by which it is compared. */
function unit(language: string, sentence: string): readonly [string, string] {
  const at = /^[\d.,]+/u.exec(sentence)?.[0].length ?? 0;
  const { numbers } = argumentOf(languageOf(language));
  const found = unitAfter(sentence, sentence.toLowerCase(), at, sentence.length, numbers);
  return [sentence.slice(found.to - found.unit.length, found.to), found.head];
}

describe('the unit of a figure', () => {
  it('is what Indonesian counts, up to the word that ends its name', () => {
    expect(unit('id', '240 petani garam di pesisir utara')).toEqual(['petani garam', 'petani']);
    expect(unit('id', '12 sekolah yang rusak')).toEqual(['sekolah', 'sekolah']);
    expect(unit('id', '35 orang nelayan andon dari Madura')).toEqual(['orang nelayan andon', 'nelayan']);
  });

  it('is what English counts, up to its first plural', () => {
    expect(unit('en', '31 coastal villages in the delta')).toEqual(['coastal villages', 'village']);
    expect(unit('en', '8 women')).toEqual(['women', 'women']);
    expect(unit('en', '14 species of mangrove')).toEqual(['species', 'species']);
    expect(unit('en', '17 day trial')).toEqual(['day', 'day']);
  });

  it('is a sign of measure, with or without a blank', () => {
    expect(unit('en', '20 cm of soil')).toEqual(['cm', 'cm']);
    expect(unit('id', '20cm dari permukaan')).toEqual(['cm', 'cm']);
    expect(unit('en', '4.5 °C above')).toEqual(['°C', '°C']);
  });

  it('keeps what it is counted by', () => {
    expect(unit('id', '5,2 ton/ha pada musim kering')).toEqual(['ton/ha', 'ton']);
    expect(unit('en', '12 mg/kg of feed')).toEqual(['mg/kg', 'mg']);
  });

  it('is empty where nothing is counted', () => {
    expect(unit('en', '17 of the wells')).toEqual(['', '']);
    expect(unit('id', '17 dari sumur itu')).toEqual(['', '']);
    expect(unit('en', '17')).toEqual(['', '']);
  });
});

describe('a sign of measure', () => {
  it('is told from a letter that names a part of a picture', () => {
    expect(symbolAt('m deep')).toBe(true);
    expect(symbolAt('B shows')).toBe(false);
    expect(symbolAt('mangrove')).toBe(false);
  });
});
