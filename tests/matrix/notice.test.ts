import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MatrixTable } from '../../src/matrix';
import { bookOf, coding, lagoon, noteOf, verdict, type Notes } from './notes';

const framework = 'Frameworks/Keeping.md';

/** All that a matrix shows. */
function told(table: MatrixTable): unknown {
  const columns = table.columns.map(({ key }) => key);
  const rows = table.rows.map(({ key }) => [key, table.columns.map((column) => table.cell(key, column.key))]);
  return { columns, rows, counts: table.counts };
}

const roles = ['[[warden]]', '[[broker]]', '[[teacher]]', '[[diver]]'];
const actors = ['[[Reed Programme]]', '[[Heron Watch]]', '[[Gone]]'];
const names = ['0B', '0C', '0D', '0E'];

/** A change of one note: a coding or verdict written, or taken away, or a claim that says another section. */
const change = fc.oneof(
  fc
    .record({
      path: fc.constantFrom(...names).map((name) => `Codings/2026-01/${name}.md`),
      note: fc.option(
        fc.record({
          role: fc.constantFrom(...roles),
          actor: fc.constantFrom(...actors),
          stance: fc.constantFrom('supports', 'opposes', 'odd'),
          withdraws: fc.subarray(
            names.map((name) => `[[${name}]]`),
            { maxLength: 1 },
          ),
        }),
      ),
    })
    .map(({ path, note }) => [path, note && coding(note)] as const),
  fc
    .record({ verdict: fc.constantFrom('not-examined', 'searched-none'), role: fc.constantFrom(...roles) })
    .map((said) => ['Verdicts/2026-01/0V.md', verdict(said)] as const),
  fc
    .constantFrom('Results', 'Discussion')
    .map((section) => ['Claims/Quarrel.md', { ...lagoon['Claims/Quarrel.md'], section }] as const),
);

describe('a matrix that follows changes', () => {
  it('shows after every change what one shows that is built anew', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const filter = { section: 'Results' };
        for (const wish of [{}, { filter }]) {
          let notes: Notes = lagoon;
          // Links find notes that come later too.
          const all: Notes = {
            ...lagoon,
            ...Object.fromEntries(names.map((name) => [`Codings/2026-01/${name}.md`, null])),
          };
          const book = bookOf(all);
          for (const path of Object.keys(all)) if (!(path in lagoon)) book.delete(path);
          let table = new MatrixTable(book, { framework, rows: 'actor', ...wish });
          for (const [path, said] of changes) {
            notes = said
              ? { ...notes, [path]: said }
              : Object.fromEntries(Object.entries(notes).filter(([one]) => one !== path));
            const noticed = said ? book.set(noteOf(notes, path)) : book.delete(path);
            if (table.notice(noticed) === null) table = new MatrixTable(book, table.wish);
            expect(told(table)).toEqual(told(new MatrixTable(book, table.wish)));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('touches one cell for one coding', () => {
    const book = bookOf(lagoon);
    const table = new MatrixTable(book, { framework, rows: 'actor' });
    const changed = table.notice(
      book.set({ path: 'Codings/2026-01/0B.md', properties: coding({ role: '[[broker]]' }) }),
    );
    expect(changed).toEqual([{ row: 'Actors/Reed Programme.md', column: 'Concepts/broker.md' }]);
    expect(table.cell('Actors/Reed Programme.md', 'Concepts/broker.md').supports).toBe(1);
  });

  it('names the notes that must be looked at again when one of their name comes', () => {
    const book = bookOf({ ...lagoon, 'Codings/2026-01/0B.md': coding({ actor: '[[Gone]]' }) });
    expect(book.namedBy('Actors/Gone.md')).toEqual(['Codings/2026-01/0B.md']);
  });
});
