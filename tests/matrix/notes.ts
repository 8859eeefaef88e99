import { MatrixBook, type MatrixNote, type Resolve } from '../../src/matrix';

/** Notes of a small vault of ours: who keeps a lagoon, by three roles. */
export type Notes = Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;

const cell = { framework: '[[Keeping]]', actor: '[[Reed Programme]]', role: '[[warden]]' };

/** Two papers, two who act, three roles; one coding of a reading. */
export const lagoon: Notes = {
  'Papers/Lagoon.md': { type: 'paper', title: 'Who keeps the lagoon', year: 2021, citekey: 'marsh2021' },
  'Papers/Tides.md': { type: 'paper', title: 'Tides', year: 2023, citekey: 'ebb2023' },
  'Frameworks/Keeping.md': {
    type: 'framework',
    aliases: ['Roles in keeping'],
    by: ['[[@berg2015]]'],
    roles: ['[[warden]]', '[[broker]]', '[[teacher]]'],
    rows: ['[[Reed Programme]]', '[[Heron Watch]]'],
  },
  'Concepts/warden.md': { type: 'category' },
  'Concepts/broker.md': { type: 'category', aliases: ['go-between'] },
  'Concepts/teacher.md': { type: 'category' },
  'Actors/Reed Programme.md': { type: 'actor', kind: 'programme', place: 'North shore' },
  'Actors/Heron Watch.md': { type: 'actor', kind: 'organisation', place: '' },
  'Claims/Patrols.md': {
    type: 'claim',
    paper: '[[Papers/Lagoon]]',
    section: 'Results',
    page: '3',
    actors: ['[[Reed Programme]]'],
  },
  'Claims/Quarrel.md': {
    type: 'claim',
    paper: '[[Tides]]',
    section: 'Discussion',
    page: 12,
    status: 'rejected',
    actors: [],
  },
  'Codings/marsh2021/0A.md': {
    type: 'coding',
    claim: '[[Patrols]]',
    ...cell,
    stance: 'supports',
    by: 'citeweave',
  },
};

/** A coding by a person, of the cell of the first reading unless it says otherwise. */
export function coding(said: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    type: 'coding',
    claim: '[[Quarrel]]',
    ...cell,
    stance: 'supports',
    by: 'Ana',
    made: '2026-01-02T10:00:00Z',
    ...said,
  };
}

export function verdict(said: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    type: 'verdict',
    ...cell,
    role: '[[broker]]',
    verdict: 'searched-none',
    searched: ['[[Lagoon]]'],
    by: 'Ana',
    made: '2026-01-02T10:00:00Z',
    ...said,
  };
}

export function bookOf(notes: Notes): MatrixBook {
  const paths = Object.keys(notes);
  const resolve: Resolve = (link) =>
    paths.find((path) => path === `${link}.md` || path.endsWith(`/${link}.md`)) ?? null;
  const book = new MatrixBook(resolve);
  for (const path of paths) book.set(noteOf(notes, path));
  return book;
}

export function noteOf(notes: Notes, path: string): MatrixNote {
  return { path, properties: notes[path] ?? null };
}
