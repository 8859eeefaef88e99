import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { writeReferences, type LibraryWork } from '../../../src/receive';

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
if (!hasPandoc) console.log('Pandoc is not on this machine: what it reads of our files is not tried.');

const works: readonly LibraryWork[] = [
  {
    id: 'oz2004',
    type: 'article-journal',
    author: [
      { family: 'Öz', given: 'Ayşe' },
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
      { literal: 'World Health Organization' },
    ],
    title: 'Nets & fish: 50% of {all} CO₂ in the Java_Sea',
    'container-title': 'Annals of Tides',
    issued: { 'date-parts': [[2004, 5, 6]] },
    volume: '3',
    page: '10-19',
    DOI: '10.1000/a_b',
    language: 'id-ID',
  },
  {
    id: 'ratu:1999',
    type: 'book',
    author: [{ family: 'Ratu', given: 'Dewi' }],
    title: 'Rice in the highlands of <i>Sulawesi</i>',
    publisher: 'Barnes and Noble',
    issued: { 'date-parts': [[1999]] },
    language: 'id-ID',
  },
  {
    id: 'who2011',
    type: 'report',
    author: [{ literal: 'Dinas Kelautan' }],
    title: 'Harbours',
    issued: {
      'date-parts': [
        [2011, 2],
        [2012, 3],
      ],
    },
  },
];

interface Read {
  readonly id: string;
  readonly title: string;
  readonly names: string;
  readonly year: number | undefined;
}

/** What Pandoc reads of our file: keys, titles, families and bodies, years. */
function byPandoc(from: string, text: string): readonly Read[] {
  const { stdout, stderr } = spawnSync('pandoc', ['-f', from, '-t', 'csljson'], {
    input: text,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return seenOf(JSON.parse(stdout) as readonly LibraryWork[]);
}

function seenOf(all: readonly LibraryWork[]): readonly Read[] {
  return all.map(({ id, title = '', author = [], issued }) => ({
    id,
    title,
    names: author.map(({ family, literal }) => family ?? literal ?? '').join(', '),
    year: Number(issued?.['date-parts']?.[0]?.[0]),
  }));
}

describe.skipIf(!hasPandoc)('Pandoc', () => {
  it.each([
    ['biblatex', 'biblatex'],
    ['bibtex', 'bibtex'],
    ['csljson', 'csl-json'],
  ] as const)('reads in our %s the titles, names and years that we read', (from, format) => {
    expect(byPandoc(from, writeReferences(works, format).text)).toEqual(seenOf(works));
  });
});
