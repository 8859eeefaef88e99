import { describe, expect, it } from 'vitest';
import { nearestKeys, PlainIndex, WorkIndex, type Row, type Search } from '../../src/library';
import { lightOf } from '../../src/receive';

const works = [
  {
    id: 'moore2015',
    title: 'Cybercrime: investigating high-technology computer crime',
    author: [{ family: 'Moore', given: 'R.' }],
    year: 2015,
    DOI: '10.4324/9781315721767',
  },
  { id: 'moore1999', title: 'The garden of numbers', author: [{ family: 'Moore', given: 'S.' }], year: 1999 },
  {
    id: 'mueller2001',
    title: 'Über den Widerstand',
    author: [{ family: 'Müller' }, { literal: 'UNICEF' }],
    year: 2001,
    keyword: 'protest, law',
  },
  {
    id: 'x-y:2002',
    title: 'Civil society and its <i>roles</i>',
    author: [{ family: 'van der Berg' }],
    year: 2002,
  },
  { id: 'crime', title: 'Numbers', author: [{ family: 'Øster' }], year: 2003 },
].map(({ year, ...work }) => ({ type: 'book', ...work, issued: { 'date-parts': [[year]] } }));

const rows = works.map((work): Row => lightOf(work as Parameters<typeof lightOf>[0]));
const index = await WorkIndex.of(rows);
const plain = new PlainIndex(rows);

const found = (query: string, more: Partial<Search> = {}): readonly string[] =>
  index.search({ query, limit: 10, ...more }).map(({ key }) => key);

describe('searching all works', () => {
  it.each([
    ['moore', ['moore2015', 'moore1999']],
    ['moore2015', ['moore2015']],
    ['MOORE 1999', ['moore1999']],
    ['1999 moore', ['moore1999']],
    ['muller', ['mueller2001']],
    ['Müller', ['mueller2001']],
    ['oster', ['crime']],
    ['civil soc', ['x-y:2002']],
    ['roles civil', ['x-y:2002']],
    ['x-y:2', ['x-y:2002']],
    ['unicef', ['mueller2001']],
    ['protest', ['mueller2001']],
    ['10.4324/97', ['moore2015']],
    ['cybercrme', ['moore2015']],
    ['investigatnig crime', ['moore2015']],
    ['van der berg', ['x-y:2002']],
    ['moore law', []],
    ['zzz', []],
  ])('finds by %s', (query, keys) => {
    expect(found(query)).toEqual(keys);
  });

  it('puts a key before a word of a title', () => {
    expect(found('crime')).toEqual(['crime', 'moore2015']);
  });

  it('puts what is cited already first, where it fits', () => {
    expect(found('moore', { first: ['moore1999'] })).toEqual(['moore1999', 'moore2015']);
    expect(found('civil', { first: ['moore1999'] })).toEqual(['x-y:2002']);
    expect(found('', { first: ['mueller2001', 'crime'] }).slice(0, 3)).toEqual([
      'mueller2001',
      'crime',
      'moore2015',
    ]);
  });

  it('gives no more than is asked for, the best of them', () => {
    expect(found('moore', { limit: 1 })).toEqual(['moore2015']);
  });

  it('shows of a work who, when and what, without tags', () => {
    expect(index.search({ query: 'civil', limit: 1 })[0]).toEqual({
      key: 'x-y:2002',
      who: 'van der Berg',
      title: 'Civil society and its roles',
      year: '2002',
      doi: '',
      keywords: '',
    });
  });

  it('reads a work of which everything is odd', () => {
    expect(
      lightOf({ id: 'a', author: 'x', issued: 7, title: { a: 1 } } as unknown as Parameters<
        typeof lightOf
      >[0]),
    ).toMatchObject({
      key: 'a',
      who: '',
      title: '',
      year: '',
    });
  });
});

describe('searching before there is an index', () => {
  it.each([
    ['moore', ['moore2015', 'moore1999']],
    ['1999 moore', ['moore1999']],
    ['Müller', ['mueller2001']],
    ['roles civil', ['x-y:2002']],
    ['x-y:2', ['x-y:2002']],
    ['crime', ['crime', 'moore2015']],
    ['rime', []],
    ['moore law', []],
  ])('finds by %s', (query, keys) => {
    expect(plain.search({ query, limit: 10 }).map(({ key }) => key)).toEqual(keys);
  });
});

describe('the keys near one', () => {
  it.each([
    ['more2015', ['moore2015']],
    ['Moore2015', ['moore2015']],
    ['moore', ['moore1999', 'moore2015']],
    ['mooer2015', ['moore2015']],
    ['entirely', []],
  ])('of %s', (key, near) => {
    expect(
      nearestKeys(
        key,
        works.map(({ id }) => id),
      ),
    ).toEqual(near);
  });
});
