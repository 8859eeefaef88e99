import { describe, expect, it } from 'vitest';
import {
  claimInDraft,
  gapOf,
  gapSentence,
  mendOf,
  summaryNote,
  withListed,
  withRole,
  withRolesOnce,
  type Writing,
} from '../../src/jobs/matrix';
import { MatrixTable, type Coding, type MatrixBook } from '../../src/matrix';
import { bookOf, coding, lagoon, type Notes } from '../matrix/notes';

const heron = 'Actors/Heron Watch.md';
const reed = 'Actors/Reed Programme.md';
const warden = 'Concepts/warden.md';

function told(notes: Notes, row: string, language = 'en'): string {
  const book = bookOf({ ...lagoon, ...notes });
  const table = new MatrixTable(book, { framework: 'Frameworks/Keeping.md', rows: 'actor' });
  const names = { row: book.thing(row)?.name ?? '', role: 'warden' };
  return gapSentence(gapOf(book, table.cell(row, warden), names), language);
}

const verdict = (said: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  type: 'verdict',
  framework: '[[Keeping]]',
  actor: '[[Heron Watch]]',
  role: '[[warden]]',
  by: 'Ana',
  made: '2026-01-03T10:00:00Z',
  ...said,
});

describe('the sentence for a gap', () => {
  it('says what was searched, of those alone who searched and found none', () => {
    const searched = verdict({ verdict: 'searched-none', searched: ['[[Lagoon]]', 'the city’s archive'] });
    const other = verdict({ verdict: 'not-examined', searched: ['[[Tides]]'], by: 'Ben' });
    expect(told({ 'Verdicts/1.md': searched, 'Verdicts/2.md': other }, heron)).toBe(
      'None of the two sources shows Heron Watch as warden; searched: [@marsh2021], the city’s archive.',
    );
  });

  it('names a paper that mentions the row and was not searched', () => {
    const claim = { type: 'claim', paper: '[[Tides]]', actors: ['[[Heron Watch]]'] };
    const searched = verdict({ verdict: 'searched-none', searched: ['[[Lagoon]]'] });
    expect(told({ 'Verdicts/1.md': searched, 'Claims/New.md': claim }, heron)).toBe(
      'The one source that was searched does not show Heron Watch as warden: [@marsh2021]. Not searched yet: [@ebb2023].',
    );
  });

  it('says so where the role does not apply, and where all that is said speaks against it', () => {
    const last = verdict({ verdict: 'not-applicable', made: '2026-02-01T10:00:00Z' });
    const first = verdict({ verdict: 'searched-none', searched: ['[[Lagoon]]'] });
    expect(told({ 'Verdicts/1.md': first, 'Verdicts/2.md': last }, heron)).toBe(
      'The role of warden does not apply to Heron Watch.',
    );
    expect(told({ 'Codings/1.md': coding({ actor: '[[Heron Watch]]', stance: 'opposes' }) }, heron)).toBe(
      'No source shows Heron Watch as warden; what is said of it speaks against it: [@ebb2023].',
    );
    expect(told({}, heron, 'id')).toBe(
      'Belum ada sumber yang ditelusuri tentang Heron Watch sebagai warden.',
    );
  });
});

describe('a claim in the draft', () => {
  const first = (book: MatrixBook): Coding => {
    const [one] = book.codings;
    if (!one) throw new Error('there is no coding');
    return one;
  };
  const written = (statement: string, quote: string): string => {
    const book = bookOf(lagoon);
    return claimInDraft(first(book), { statement, quote, place: '', page: '' }, book);
  };

  it('is what the person wrote, with the paper and page', () => {
    expect(written('Patrols went out.', 'We patrolled.')).toBe('Patrols went out [@marsh2021, p. 3].');
  });

  it('is a quotation where the words are the paper’s own', () => {
    expect(written('', 'We “patrolled”\nthe "shore".')).toBe(
      '“We ‘patrolled’ the ‘shore’” [@marsh2021, p. 3].',
    );
    expect(written('We patrolled.', 'We patrolled.')).toBe('“We patrolled” [@marsh2021, p. 3].');
  });
});

describe('a list among the properties of a note', () => {
  const framework =
    '---\ntype: framework\nroles:\n  - educators # mine\n  - "[[counterpart]]"\n---\nWords.\n';

  it('takes a role once, in the place of its plain name', () => {
    const now = withRole(framework, '[[educator]]');
    expect(now).toContain('roles:\n  - "[[educator]]"');
    expect(now).not.toContain('educators');
    expect(now).toMatch(/\n---\nWords\.\n$/);
    expect(withRole(now, '[[educator]]')).toBe(now);
    expect(withRole(framework, '[[counterparts]]')).toContain(
      '  - "[[counterpart]]"\n  - "[[counterparts]]"',
    );
  });

  it('stays as it is where it cannot be read', () => {
    for (const broken of ['---\nroles: [\n---\n', '---\nroles:\n  -\n  - a\n---\n']) {
      expect(withRole(broken, '[[educator]]')).toBe(broken);
      expect(withListed(broken.replace('roles', 'aliases'), 'aliases', 'x')).toBe(
        broken.replace('roles', 'aliases'),
      );
    }
  });

  it('takes an alias beside a single one', () => {
    expect(withListed('---\naliases: one\n---\n', 'aliases', 'two')).toBe(
      '---\naliases:\n  - one\n  - two\n---\n',
    );
  });
});

describe('the note of a cell in a person’s own words', () => {
  it('leaves the place of another cell of these names alone', () => {
    const writing: Writing = {
      by: '',
      now: 0,
      random: () => 0,
      linkTo: (path) => path.replace(/\.md$/, ''),
      folder: 'Summaries',
      language: 'en',
    };
    const cell = {
      framework: { path: 'Frameworks/Keeping.md', name: 'Keeping' },
      actor: { path: reed, name: 'Reed Programme' },
      role: { path: warden, name: 'warden' },
    };
    const taken = new Set<string>();
    const made = [1, 2, 3].map(() => {
      const { path } = summaryNote(cell, writing, (one) => taken.has(one));
      taken.add(path);
      return path;
    });
    expect(made).toEqual([
      'Summaries/Reed Programme – warden (Keeping).md',
      'Summaries/Reed Programme – warden (Keeping) (2).md',
      'Summaries/Reed Programme – warden (Keeping) (3).md',
    ]);
  });
});

describe('what can be done about a problem at one press', () => {
  const mends = (notes: Notes): readonly unknown[] => bookOf({ ...lagoon, ...notes }).problems.map(mendOf);

  it('is a note by the name that the link means, whatever it shows', () => {
    expect(mends({ 'Codings/1.md': coding({ actor: '[[Gone|the others]]' }) })).toEqual([
      { act: 'actor', name: 'Gone' },
    ]);
    const keeping = { ...lagoon['Frameworks/Keeping.md'], roles: ['[[warden]]', '[[diver|who dives]]'] };
    expect(mends({ 'Frameworks/Keeping.md': keeping })).toEqual([{ act: 'role', name: 'diver' }]);
  });

  it('is to withdraw a coding of no claim, and to name a role once', () => {
    expect(mends({ 'Codings/1.md': coding({ claim: '[[Nothing]]' }) })).toEqual([
      { act: 'withdraw', coding: 'Codings/1.md' },
    ]);
    const twice = { ...lagoon['Frameworks/Keeping.md'], roles: ['[[warden]]', '[[Concepts/warden]]'] };
    expect(mends({ 'Frameworks/Keeping.md': twice })).toEqual([
      { act: 'once', framework: 'Frameworks/Keeping.md' },
    ]);
    const note =
      '---\ntype: framework\nroles:\n  - "[[warden]]"\n  - "[[b]]"\n  - "[[Concepts/warden]]"\n---\n';
    expect(withRolesOnce(note, (role) => role.replace('Concepts/', ''))).toBe(
      '---\ntype: framework\nroles:\n  - "[[warden]]"\n  - "[[b]]"\n---\n',
    );
    expect(withRolesOnce(note, (role) => role)).toBe(note);
  });

  it('is nothing where a person has to look into the note', () => {
    expect(mends({ 'Codings/1.md': { type: 'coding', framework: '[[Keeping]]' } })).toEqual([null]);
  });
});
