import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/languages';
import { argumentOf } from '../../src/understand/argument';
import { habitOf, readNumber, readNumberWords, type NumberHints } from '../../src/understand/numbers';

const counted = { percent: false, measure: false };

function value(
  language: string,
  raw: string,
  beside: readonly string[] = [],
  hints: NumberHints = counted,
): number | null {
  const { cues } = argumentOf(languageOf(language)).numbers;
  return readNumber(raw, habitOf([raw, ...beside]), cues, hints)?.value ?? null;
}

it('has no decimals where whole things are counted', () => {
  expect(value('id', '2,800', ['7.465', '2,4', '1,5'], { percent: false, measure: false, whole: true })).toBe(
    2800,
  );
});

function spoken(language: string, words: string): number | null {
  const read = readNumberWords(words.split(' '), argumentOf(languageOf(language)).numbers);
  return read?.value ?? null;
}

describe('a number in digits', () => {
  it('is read by the habits of its language where its signs leave no doubt', () => {
    expect(value('id', '1.234.567')).toBe(1234567);
    expect(value('id', '1.234,5')).toBe(1234.5);
    expect(value('id', '0,75')).toBe(0.75);
    expect(value('en', '1,234,567')).toBe(1234567);
    expect(value('en', '1,234.5')).toBe(1234.5);
    expect(value('en', '0.75')).toBe(0.75);
  });

  it('is read as meant when it is written in the way of the other language', () => {
    expect(value('id', '1,234.5')).toBe(1234.5);
    expect(value('en', '1.234,5')).toBe(1234.5);
    expect(value('id', '3.14')).toBe(3.14);
    expect(value('en', '3,14')).toBe(3.14);
  });

  it('is a count of thousands where one sign stands before three digits', () => {
    expect(value('id', '48.500')).toBe(48500);
    expect(value('id', '48,500')).toBe(48500);
    expect(value('en', '48,512')).toBe(48512);
    expect(value('en', '48.000')).toBe(48000);
  });

  it('follows the paper where that always uses the sign for decimals', () => {
    expect(value('id', '2.345', ['0.12', '7.8', '1.45'])).toBe(2.345);
    expect(value('id', '2.345', ['7.800.000', '1.450.000'])).toBe(2345);
  });

  it('has no thousands in a share of a hundred', () => {
    expect(value('id', '12.345', [], { percent: true, measure: false })).toBe(12.345);
    expect(value('en', '99.125', [], { percent: true, measure: false })).toBe(99.125);
  });

  it('may part its thousands with a thin blank', () => {
    expect(value('en', '48\u202f500')).toBe(48500);
    expect(value('id', '1\u00a0200\u00a0000')).toBe(1200000);
  });

  it('is not read where its signs fit no number', () => {
    expect(value('en', '192.168.0.1')).toBeNull();
    expect(value('id', '1.2.3')).toBeNull();
    expect(value('en', '12,34,5')).toBeNull();
  });
});

describe('a number in words', () => {
  it('is read in Indonesian', () => {
    expect(spoken('id', 'dua puluh lima')).toBe(25);
    expect(spoken('id', 'sebelas')).toBe(11);
    expect(spoken('id', 'tujuh belas')).toBe(17);
    expect(spoken('id', 'seratus dua puluh')).toBe(120);
    expect(spoken('id', 'tiga ribu empat ratus')).toBe(3400);
    expect(spoken('id', 'dua juta lima ratus ribu')).toBe(2500000);
  });

  it('is read in English', () => {
    expect(spoken('en', 'forty seven')).toBe(47);
    expect(spoken('en', 'three hundred')).toBe(300);
    expect(spoken('en', 'two million')).toBe(2000000);
    expect(spoken('en', 'sixty five thousand')).toBe(65000);
  });

  it('ends where the next word is none', () => {
    const read = readNumberWords(['dua', 'puluh', 'petani', 'tiga'], argumentOf(languageOf('id')).numbers);
    expect(read).toEqual({ value: 20, taken: 2 });
  });

  it('is null where no number word begins', () => {
    expect(spoken('id', 'puluh petani')).toBeNull();
    expect(spoken('en', 'farmers')).toBeNull();
  });
});
