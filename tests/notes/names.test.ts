import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../src/notes';
import { freeKey, paperCitekey } from '../../src/notes/key';
import type { Concept, Reading, Work } from '../../src/paper';
import { documentOf, emptyReading, lagoon } from './made';
import { notesIn, othersIn, vaultOf } from './vault';
import { checkNotes } from '../../src/notes';

const none = emptyReading(lagoon);

function concept(name: string, ...aliases: string[]): Concept {
  return { name, aliases, definitions: [] };
}

function stub(id: string): Work {
  return { id, type: 'book', status: 'stub' };
}

function pathsOf(change: Partial<Reading>): readonly string[] {
  return draftsOf({ ...none, ...change }, lagoon, {})
    .drafts.map(({ path }) => path)
    .filter((path) => path.endsWith('.md'));
}

describe('the names of notes', () => {
  it('are safe on every system and in links, whatever the paper calls things', () => {
    const names = [
      'a/b\\c:d*e?f"g<h>i|j',
      'x#y^z[w]',
      'CON',
      'ends with dots...',
      '.hidden',
      '…',
      ' '.repeat(3),
      'tab\there',
    ];
    const paths = pathsOf({ title: 'Why? "Who": a/b', concepts: names.map((name) => concept(name)) });
    for (const path of paths) {
      const name = path.slice(path.indexOf('/') + 1, -'.md'.length);
      expect(name).not.toMatch(/[#^[\]|\\/:*?"<>\p{Cc}]|^[ .]|[ .]$|^CON$/u);
    }
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('are at most 120 bytes with their endings, cut at a word, in NFC', () => {
    const long = 'e\u0301tude '.repeat(60).trim();
    const paths = pathsOf({ title: long, concepts: [concept(long)] });
    for (const path of paths) {
      const name = path.slice(path.indexOf('/') + 1);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
      expect(name).toBe(name.normalize('NFC'));
    }
    expect(paths.filter((path) => path.includes('étude'))).toHaveLength(3);
    expect(paths[1]).toMatch(/étude \(text\)\.md$/);
  });

  it('differ by more than case, accents’ composition or folder, and say what the second thing is', () => {
    const paths = pathsOf({
      title: 'Reeds',
      concepts: [concept('reeds'), concept('Straße')],
      actors: [{ name: 'STRASSE', kind: 'place', aliases: [], mentions: [] }],
      works: [stub('berg2015'), stub('Berg2015')],
    });
    expect(paths).toContain('Papers/Reeds.md');
    expect(paths).toContain('Concepts/reeds (concept).md');
    expect(paths).toContain('Sources/@Berg2015 (source).md');
    const folded = paths.map((path) =>
      path.replace(/^.*\//, '').normalize('NFC').toUpperCase().toLowerCase(),
    );
    expect(new Set(folded).size).toBe(folded.length);
  });

  it('map a citekey that is no safe name, and keep the exact one', () => {
    const { drafts } = draftsOf({ ...none, works: [stub('DBLP:a/b')] }, lagoon, {});
    const source = drafts.find(({ properties }) => properties['citekey'] === 'DBLP:a/b');
    expect(source?.path).toBe('Sources/@DBLP-a-b.md');
  });

  it('are one for a thing in any case, number or spelling, the commonest, with what differs by more than case as aliases', () => {
    const source = 'The wardens met. A warden spoke. Each warden listened.';
    const document = documentOf('w.txt', 'en', [source]);
    const concepts = [concept('Wardens'), concept('warden'), concept('WARDEN')];
    const { drafts } = draftsOf({ ...emptyReading(document), concepts }, document, {});
    const made = drafts.filter(({ path }) => path.startsWith('Concepts/'));
    expect(made.map(({ path, properties }) => [path, properties['aliases']])).toEqual([
      ['Concepts/warden.md', ['Wardens']],
    ]);
  });
});

describe('the key of a paper', () => {
  it('is its first author’s family name and its year, else its file’s name', () => {
    const author = { family: 'Łukasz Ødegård', given: 'A.' };
    expect(paperCitekey({ ...none, authors: [author], year: 2020 })).toBe('lukaszodegard2020');
    expect(paperCitekey({ ...none, authors: [{ literal: 'Bureau of Tides' }], year: 2013 })).toBe(
      'bureauoftides2013',
    );
    expect(paperCitekey({ ...none, authors: [author], file: 'in/My paper (2).txt' })).toBe('mypaper2');
    expect(paperCitekey({ ...none, authors: [{ family: '王' }], year: 2020, file: 'Wang 2020.md' })).toBe(
      'wang2020',
    );
    expect(paperCitekey({ ...none, file: '…' })).toBe('paper');
  });

  it('gets a letter where another work cited has it', () => {
    const other: Work = { ...stub('marsh2021'), title: 'Another one' };
    expect(freeKey('marsh2021', 'Who keeps the lagoon?', [other])).toBe('marsh2021a');
    expect(freeKey('marsh2021', 'Another One', [other])).toBe('marsh2021');
  });
});

describe('the name of a claim', () => {
  it.each([
    [
      'Salt water reached the wells below the dike, and the upper fields were left fallow for three years.',
      'Salt water reached the wells below the dike',
    ],
    [
      'Farmers who joined the cooperative before the flood sold more than twice as much rice as others',
      'Farmers who joined the cooperative before the flood sold',
    ],
    [
      'Pemupukan padi sawah pada musim kemarau dilakukan oleh yang punya lahan luas saja setiap tahun',
      'Pemupukan padi sawah pada musim kemarau dilakukan',
    ],
    [
      'In its role as a warden, the cooperative keeps boats out of the reed beds in the spring.',
      'In its role as a warden, the cooperative keeps',
    ],
    ['Gates rot.', 'Gates rot'],
  ])('ends where a clause does, and in no word that leads on: %s', (sentence, name) => {
    const document = documentOf('wells.txt', 'en', [sentence]);
    const claim = {
      start: 0,
      end: sentence.length,
      text: sentence,
      figures: [],
      works: [],
      section: null,
      actors: [],
      page: null,
    };
    const { drafts } = draftsOf({ ...emptyReading(document), claims: [claim] }, document, {});
    const path = drafts.find((draft) => draft.path.startsWith('Claims/'))?.path ?? '';
    expect(path.replace(/^Claims\//, '').replace(/ \(wells \w{4}\)\.md$/, '')).toBe(name);
  });
});

describe('the text of a paper', () => {
  const line = 'The tide rose by a hand and the reeds bent. '.repeat(200).trim();
  const document = documentOf(
    'tides.txt',
    'en',
    Array.from({ length: 130 }, () => line),
  );
  const start = document.source.length - line.length;
  const claim = {
    start,
    end: start + 43,
    text: line.slice(0, 43),
    figures: [],
    works: [],
    section: null,
    actors: [],
    page: null,
  };
  const vault = vaultOf({ ...emptyReading(document), claims: [claim] }, document, { sha256: 'c0ffee' });

  it('is parted where it grows beyond 500 kB, and links lead into the right part', () => {
    expect([...vault.keys()].filter((path) => path.includes('(text'))).toEqual([
      'Papers/tides (text).md',
      'Papers/tides (text 2).md',
      'Papers/tides (text 3).md',
    ]);
    const claimed = [...vault].find(([path]) => path.startsWith('Claims/'))?.[1] ?? '';
    expect(claimed).toContain(`[[tides (text 3)#^t${start}|par. 130]]`);
    expect(checkNotes(notesIn(vault), othersIn(vault))).toEqual([]);
  });

  it('has every paragraph once, under the id of its place in the file', () => {
    const parts = ['', ' 2', ' 3'].map((part) => vault.get(`Papers/tides (text${part}).md`) ?? '');
    for (const part of parts) expect(new TextEncoder().encode(part).length).toBeLessThan(501_000);
    const ids = parts.join('\n').match(/\^t\d+$/gm) ?? [];
    expect(ids).toEqual(document.blocks.map(({ from }) => `^t${document.offsets[from] ?? -1}`));
  });
});
