import { expect, test } from 'vitest';
import { Citekeys, citekeyOf, citekeysOf } from '../../src/cite';

const issued = (year: number) => ({ 'date-parts': [[year]] });

test('a key is the first author and the year, in plain small letters', () => {
  expect(citekeyOf({ author: [{ family: 'Šimůnková', given: 'Jana' }], issued: issued(2014) })).toBe(
    'simunkova2014',
  );
  expect(citekeyOf({ author: [{ literal: 'Badan Pusat Statistik' }], issued: issued(2019) })).toBe(
    'badanpusatstatistik2019',
  );
});

test('a work without year, author or both still has a key', () => {
  expect(citekeyOf({ author: [{ literal: 'Interpol' }] })).toBe('interpolnd');
  expect(citekeyOf({ title: 'Garam dan Laut Jawa', issued: issued(2009) })).toBe('garamdanlaut2009');
  expect(citekeyOf({})).toBe('anonnd');
});

test('works that would share a key get letters, and one with a letter of its own keeps it', () => {
  const haq = { author: [{ family: 'Haq' }], issued: issued(2011) };
  expect(citekeysOf([haq, haq])).toEqual(['haq2011a', 'haq2011b']);
  expect(citekeysOf([{ ...haq, 'year-suffix': 'b' }, haq])).toEqual(['haq2011b', 'haq2011']);
});

test('a key is given out once', () => {
  const keys = new Citekeys(['lim2010']);
  expect([keys.take('lim2010'), keys.take('lim2010'), keys.take('tan2010')]).toEqual([
    'lim2010a',
    'lim2010b',
    'tan2010',
  ]);
});
