// A role matrix of ten thousand claims: how long it takes to be built, and to follow one change.
import { MatrixBook, MatrixTable, type MatrixNote } from '../../src/matrix';
import { compared, type Row } from './rows';

const CLAIMS = 10_000;
const ROWS = 200;
const ROLES = 12;

/** Milliseconds in which a matrix is to be built. */
const BUILT = 50;

/** Milliseconds of a frame, in which a change is to be followed. */
const FRAME = 16;

/** Runs: the 95th of a hundred is told. */
const RUNS = 20;

export function benchMatrix(): readonly Row[] {
  const notes = vault();
  const byName = new Map(notes.map(({ path }) => [path.replace(/^.*\/|\.md$/g, ''), path]));
  const book = new MatrixBook((link) => byName.get(link) ?? null);
  for (const note of notes) book.set(note);
  const built = timed(() =>
    whole(new MatrixTable(book, { framework: 'Frameworks/Roles.md', rows: 'actor' })),
  );
  const table = new MatrixTable(book, { framework: 'Frameworks/Roles.md', rows: 'actor' });
  whole(table);
  let count = 0;
  const followed = timed(() => {
    count += 1;
    const path = `Claims/claim ${String(count)}.md`;
    const changed = table.notice(book.set({ path, properties: claim(count, 'Discussion') }));
    if (changed?.length !== 1) throw new Error(`a changed claim touched ${String(changed?.length)} cells`);
    whole(table);
  });
  const size = `${String(CLAIMS)} claims, ${String(ROWS)} rows, ${String(ROLES)} roles`;
  return [
    compared(`matrix of ${size} built, ms`, built, BUILT, 1),
    compared('… after one claim’s change, ms', followed, FRAME, 1),
  ];
}

/** Everything that a matrix shows. */
function whole(table: MatrixTable): number {
  return table.rows.reduce(
    (sum, { key }) =>
      sum + table.columns.reduce((some, column) => some + table.cell(key, column.key).supports, 0),
    0,
  );
}

/** The 95th percentile of some runs, in milliseconds. */
function timed(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[Math.ceil(RUNS * 0.95) - 1] ?? 0;
}

function vault(): readonly MatrixNote[] {
  const many = <T>(count: number, make: (at: number) => T): readonly T[] =>
    Array.from({ length: count }, (_one, at) => make(at));
  return [
    {
      path: 'Papers/Paper.md',
      properties: { type: 'paper', title: 'Paper', year: 2020, citekey: 'paper2020' },
    },
    {
      path: 'Frameworks/Roles.md',
      properties: { type: 'framework', roles: many(ROLES, (at) => `[[role ${String(at)}]]`) },
    },
    ...many(ROLES, (at) => ({ path: `Concepts/role ${String(at)}.md`, properties: { type: 'category' } })),
    ...many(ROWS, (at) => ({
      path: `Actors/actor ${String(at)}.md`,
      properties: { type: 'actor', kind: 'organisation' },
    })),
    ...many(CLAIMS, (at) => ({ path: `Claims/claim ${String(at)}.md`, properties: claim(at, 'Results') })),
    ...many(CLAIMS, (at) => ({
      path: `Codings/2026-01/${String(at).padStart(26, '0')}.md`,
      properties: coding(at),
    })),
  ];
}

function claim(at: number, section: string): Readonly<Record<string, unknown>> {
  return { type: 'claim', paper: '[[Paper]]', section, actors: [`[[actor ${String(at % ROWS)}]]`] };
}

function coding(at: number): Readonly<Record<string, unknown>> {
  return {
    type: 'coding',
    claim: `[[claim ${String(at)}]]`,
    framework: '[[Roles]]',
    actor: `[[actor ${String(at % ROWS)}]]`,
    // Seven and twelve share no divisor: all cells are met.
    role: `[[role ${String((at * 7) % ROLES)}]]`,
    stance: at % 11 === 0 ? 'opposes' : 'supports',
    by: 'Ana',
    made: '2026-01-01T00:00:00Z',
  };
}
