import { describe, expect, it } from 'vitest';
import { MatrixTable, type MatrixWish } from '../../src/matrix';
import { bookOf, coding, lagoon, verdict, type Notes } from './notes';

const framework = 'Frameworks/Keeping.md';

/** A matrix as a person sees it: a line a row, a state a cell, with how many claims speak for it and against it. */
function shown(notes: Notes, wish: Partial<MatrixWish> = {}): readonly string[] {
  const table = new MatrixTable(bookOf(notes), { framework, rows: 'actor', ...wish });
  return lines(table);
}

function lines(table: MatrixTable): readonly string[] {
  return table.rows.map(({ key, name }) => {
    const cells = table.columns.map((column) => {
      const { state, supports, opposes } = table.cell(key, column.key);
      return supports + opposes === 0 ? state : `${state} ${String(supports)}:${String(opposes)}`;
    });
    return [name, ...cells].join(' | ');
  });
}

describe('a matrix', () => {
  it('has the roles of its framework as columns, and rows also for whom nothing is shown', () => {
    const table = new MatrixTable(bookOf(lagoon), { framework, rows: 'actor' });
    expect(table.columns.map(({ name }) => name)).toEqual(['warden', 'broker', 'teacher']);
    expect(lines(table)).toEqual([
      'Reed Programme | supported 1:0 | blank | blank',
      'Heron Watch | blank | blank | blank',
    ]);
    expect(shown(lagoon, { withoutEmpty: true })).toEqual(['Reed Programme | supported 1:0 | blank | blank']);
  });

  it('shows a cell that disagrees with itself, and one with evidence against it alone', () => {
    const notes = {
      ...lagoon,
      'Codings/2026-01/0B.md': coding({ stance: 'opposes' }),
      'Codings/2026-01/0C.md': coding({ stance: 'opposes', actor: '[[Heron Watch]]' }),
    };
    expect(shown(notes)).toEqual([
      'Reed Programme | disputed 1:1 | blank | blank',
      'Heron Watch | against 0:1 | blank | blank',
    ]);
  });

  it('counts a claim once that two people coded', () => {
    const notes = { ...lagoon, 'Codings/2026-01/0B.md': coding({ claim: '[[Patrols]]' }) };
    expect(shown(notes)[0]).toBe('Reed Programme | supported 1:0 | blank | blank');
  });

  it('leaves out a coding that another withdraws, until that one is withdrawn itself', () => {
    const withdrawn = {
      ...lagoon,
      'Codings/2026-01/0B.md': { type: 'coding', withdraws: ['[[0A]]'], by: 'Ana' },
    };
    expect(shown(withdrawn)[0]).toBe('Reed Programme | blank | blank | blank');
    const again = {
      ...withdrawn,
      'Codings/2026-01/0C.md': { type: 'coding', withdraws: ['[[0B]]'], by: 'Ben' },
    };
    expect(shown(again)[0]).toBe('Reed Programme | supported 1:0 | blank | blank');
    const ring = {
      ...lagoon,
      'Codings/a/0A.md': coding({ withdraws: ['[[0B]]'] }),
      'Codings/a/0B.md': coding({ withdraws: ['[[0A]]'], claim: '[[Patrols]]' }),
    };
    expect(() => shown(ring)).not.toThrow();
  });

  it('moves a claim to another cell with one note', () => {
    const moved = coding({ claim: '[[Patrols]]', role: '[[teacher]]', withdraws: ['[[0A]]'] });
    expect(shown({ ...lagoon, 'Codings/2026-01/0B.md': moved })[0]).toBe(
      'Reed Programme | blank | blank | supported 1:0',
    );
  });

  it.each([
    [
      'paper',
      ['Who keeps the lagoon | supported 1:0 | blank | blank', 'Tides | blank | supported 1:0 | blank'],
    ],
    ['programme', ['Reed Programme | supported 1:0 | supported 1:0 | blank']],
    ['place', ['North shore | supported 1:0 | supported 1:0 | blank']],
    [
      'property:section',
      ['Results | supported 1:0 | blank | blank', 'Discussion | blank | supported 1:0 | blank'],
    ],
  ] as const)('has rows by %s', (rows, expected) => {
    const notes = { ...lagoon, 'Codings/2026-01/0B.md': coding({ role: '[[broker]]' }) };
    expect(shown(notes, { rows })).toEqual(expected);
  });

  it.each([
    [{ papers: ['Papers/Tides.md'] }, '0 1'],
    [{ section: 'Results' }, '1 0'],
    [{ from: 2022 }, '0 1'],
    [{ to: 2021 }, '1 0'],
    [{ status: 'rejected' }, '0 1'],
    [{ by: 'Ana' }, '0 1'],
    [{ stance: 'opposes' as const }, '0 0'],
    [{}, '1 1'],
  ])('counts what the filter %j leaves', (filter, expected) => {
    const notes = { ...lagoon, 'Codings/2026-01/0B.md': coding({ role: '[[broker]]' }) };
    const table = new MatrixTable(bookOf(notes), { framework, rows: 'actor', filter });
    const counts = ['Concepts/warden.md', 'Concepts/broker.md'].map(
      (role) => table.cell('Actors/Reed Programme.md', role).supports,
    );
    expect(counts.join(' ')).toBe(expected);
  });

  it('sorts rows by name, by evidence and by gaps', () => {
    const notes = {
      ...lagoon,
      'Codings/2026-01/0B.md': coding({ actor: '[[Heron Watch]]', role: '[[broker]]' }),
      'Codings/2026-01/0C.md': coding({ actor: '[[Heron Watch]]' }),
    };
    const first = (order: MatrixWish['order'] & string): string | undefined =>
      shown(notes, { order })[0]?.split(' |')[0];
    expect(first('given')).toBe('Reed Programme');
    expect(first('name')).toBe('Heron Watch');
    expect(first('evidence')).toBe('Heron Watch');
    expect(first('gaps')).toBe('Reed Programme');
  });
});

describe('what was taken back', () => {
  it('leaves no column and no row behind, neither built anew nor followed', () => {
    const stray = coding({ actor: '[[Gone]]', role: '[[diver]]' });
    const back = { type: 'coding', withdraws: ['[[0B]]'], by: 'Ana' };
    const notes: Notes = { ...lagoon, 'Codings/a/0B.md': stray, 'Codings/a/0C.md': back };
    const table = new MatrixTable(bookOf(notes), { framework, rows: 'actor' });
    expect(table.columns.map(({ name }) => name)).toEqual(['warden', 'broker', 'teacher']);
    expect(table.rows.map(({ name }) => name)).toEqual(['Reed Programme', 'Heron Watch']);
    const book = bookOf({ ...lagoon, 'Codings/a/0B.md': stray });
    const followed = new MatrixTable(book, { framework, rows: 'actor' });
    expect(followed.columns).toHaveLength(4);
    expect(followed.notice(book.delete('Codings/a/0B.md'))).toBeNull();
  });
});

describe('a verdict', () => {
  it('on a value of a property is none on somebody who is called so', () => {
    const said = verdict({ actor: 'Results', rows: 'property:section' });
    const notes = { ...lagoon, 'Verdicts/a/0V.md': said };
    expect(shown(notes, { rows: 'property:section' })).toEqual([
      'Results | supported 1:0 | searched-none | blank',
    ]);
    expect(shown(notes).map((row) => row.split(' | ')[0])).toEqual(['Reed Programme', 'Heron Watch']);
    const unnamed = { ...lagoon, 'Verdicts/a/0V.md': verdict({ actor: 'Pampanga' }) };
    expect(shown(unnamed, { rows: 'property:section' })).toEqual(['Results | supported 1:0 | blank | blank']);
    expect(shown(unnamed, { rows: 'place' })).toEqual(['North shore | supported 1:0 | blank | blank']);
    expect(shown(unnamed)).toContain('Pampanga | blank | searched-none | blank');
  });

  it('on a role that the framework does not name makes a column as a coding does', () => {
    const notes = { ...lagoon, 'Verdicts/a/0V.md': verdict({ role: '[[diver]]' }) };
    expect(shown(notes)[0]).toBe('Reed Programme | supported 1:0 | blank | blank | searched-none');
  });
});

describe('an empty cell', () => {
  const broker = (notes: Notes) =>
    new MatrixTable(bookOf(notes), { framework, rows: 'actor' }).cell(
      'Actors/Reed Programme.md',
      'Concepts/broker.md',
    );

  it('says what a person found out, and who', () => {
    const cell = broker({ ...lagoon, 'Verdicts/2026-01/0V.md': verdict({}) });
    expect(cell.state).toBe('searched-none');
    expect(cell.verdicts.map(({ by, searched }) => [by, searched[0]?.path])).toEqual([
      ['Ana', 'Papers/Lagoon.md'],
    ]);
    expect(cell.unsearched).toEqual([]);
  });

  it('is not up to date any more when another paper mentions the row', () => {
    const notes = {
      ...lagoon,
      'Verdicts/2026-01/0V.md': verdict({}),
      'Claims/Tide.md': { type: 'claim', paper: '[[Tides]]', actors: ['[[Reed Programme]]'] },
    };
    expect(broker(notes).unsearched).toEqual(['Papers/Tides.md']);
  });

  it('keeps the last word of each person, and shows that they differ', () => {
    const cell = broker({
      ...lagoon,
      'Verdicts/2026-01/0V.md': verdict({}),
      'Verdicts/2026-01/0W.md': verdict({ verdict: 'not-applicable', made: '2026-01-03T10:00:00Z' }),
      'Verdicts/2026-01/0X.md': verdict({ by: 'Ben', made: '2026-01-04T10:00:00Z' }),
    });
    expect(cell.verdicts.map(({ by, verdict: said }) => `${by}: ${said}`)).toEqual([
      'Ana: not-applicable',
      'Ben: searched-none',
    ]);
    expect(cell.isDisagreed).toBe(true);
    expect(cell.state).toBe('searched-none');
  });

  it('is no gap any more where evidence came after the verdict, which is kept', () => {
    const cell = broker({
      ...lagoon,
      'Verdicts/2026-01/0V.md': verdict({}),
      'Codings/2026-01/0B.md': coding({ role: '[[broker]]' }),
    });
    expect([cell.state, cell.verdicts.length]).toEqual(['supported', 1]);
  });
});

describe('what does not fit', () => {
  it('is shown where it is: a row without a note, a role that the framework does not name', () => {
    const notes = {
      ...lagoon,
      'Codings/2026-01/0B.md': coding({ actor: '[[Gone]]', role: '[[diver]]' }),
      'Codings/2026-01/0C.md': coding({ claim: '[[Lost]]', role: '[[broker]]' }),
      'Codings/2026-01/0D.md': null,
      'Codings/2026-01/0E.md': coding({ stance: 'maybe' }),
      'Codings/2026-01/0F.md': coding({ role: undefined }),
    };
    expect(shown(notes)).toEqual([
      'Reed Programme | supported 1:0 | supported 1:0 | blank | blank',
      'Heron Watch | blank | blank | blank | blank',
      'Gone | blank | blank | blank | supported 1:0',
    ]);
    const table = new MatrixTable(bookOf(notes), { framework, rows: 'actor' });
    expect(table.columns[3]).toMatchObject({ name: 'diver', isStray: true, isMissing: true });
    expect(
      bookOf(notes).problems.map(({ kind, file, values }) => [kind, file.slice(-5, -3), values?.['value']]),
    ).toEqual([
      ['matrix.unreadable', '0D', ''],
      ['matrix.value', '0E', 'maybe'],
      ['matrix.property', '0F', ''],
      ['matrix.missing', '0B', 'Gone'],
      ['matrix.missing', '0B', 'diver'],
      ['matrix.missing', '0C', 'Lost'],
    ]);
  });

  it('is a link that YAML takes for a list: it is a link all the same', () => {
    const roles = [[['warden']], '[[broker]]', [['teacher, of all']]];
    const notes: Notes = {
      ...lagoon,
      [framework]: { type: 'framework', roles },
      'Codings/marsh2021/0A.md': { ...lagoon['Codings/marsh2021/0A.md'], role: [['warden']] },
    };
    const book = bookOf(notes);
    expect(new MatrixTable(book, { framework, rows: 'actor' }).columns.map(({ name }) => name)).toEqual([
      'warden',
      'broker',
      'teacher, of all',
    ]);
    expect(shown(notes)[0]).toBe('Reed Programme | supported 1:0 | blank | blank');
    const unread = bookOf({
      ...lagoon,
      [framework]: { type: 'framework', roles: ['[[warden]]', null, { a: 1 }] },
    });
    expect(unread.problems.map(({ kind }) => kind)).toEqual(['matrix.unread-role']);
  });

  it('is a link that shows another name: it is known by the note that it means', () => {
    const [one, other] = ['[[Pampanga|the programme]]', '[[Cebu|the programme]]'];
    const notes: Notes = {
      ...lagoon,
      'Codings/a/0B.md': coding({ actor: one }),
      'Codings/a/0C.md': coding({ actor: other }),
    };
    expect(shown(notes).slice(2)).toEqual([
      'the programme | supported 1:0 | blank | blank',
      'the programme | supported 1:0 | blank | blank',
    ]);
    expect(bookOf(notes).namedBy('Actors/Pampanga.md')).toEqual(['Codings/a/0B.md']);
    // A second note of a name may be the one that a link means from now on.
    expect(bookOf(lagoon).namedBy('Elsewhere/warden.md')).toContain('Codings/marsh2021/0A.md');
  });

  it('is a framework without roles, with one twice, or with sixty', () => {
    const many = Array.from({ length: 60 }, (_, at) => `role ${String(at)}`);
    const roles = (list: readonly string[] | null) => ({
      ...lagoon,
      [framework]: { type: 'framework', roles: list },
    });
    expect(bookOf(roles(null)).problems.map(({ kind }) => kind)).toEqual(['matrix.no-roles']);
    expect(bookOf(roles(['[[warden]]', '[[warden]]', '[[gone]]'])).problems.map(({ kind }) => kind)).toEqual([
      'matrix.twice',
      'matrix.role-without-note',
    ]);
    expect(shown(roles(null))).toEqual(['Reed Programme | supported 1:0']);
    expect(new MatrixTable(bookOf(roles(many)), { framework, rows: 'actor' }).columns).toHaveLength(61);
  });
});

describe('one framework that two papers tell of', () => {
  it('has one matrix of both, whichever of the notes is asked for', () => {
    const twin = 'Frameworks/Peran.md';
    const notes: Notes = {
      ...lagoon,
      [twin]: {
        type: 'framework',
        by: ['[[@berg2015]]'],
        roles: ['Teachers', '[[go-between]]', '[[warden]]'],
      },
      'Codings/2026-01/0B.md': coding({ framework: '[[Peran]]', role: '[[go-between]]' }),
    };
    expect(shown(notes)[0]).toBe('Reed Programme | supported 1:0 | supported 1:0 | blank');
    const other = new MatrixTable(bookOf(notes), { framework: twin, rows: 'actor' });
    expect(other.columns.map(({ name }) => name)).toEqual(['Teachers', 'go-between', 'warden']);
    expect(lines(other)[0]).toBe('Reed Programme | blank | supported 1:0 | supported 1:0');
    const by = ['[[@berg2015]]'];
    const empty = { ...lagoon, [framework]: { type: 'framework', by }, [twin]: { type: 'framework', by } };
    const coded = {
      ...empty,
      'Codings/a/0B.md': coding({ framework: '[[Peran]]', actor: '[[Heron Watch]]' }),
    };
    expect(shown(coded).map((row) => row.split(' | ')[0])).toEqual(['Reed Programme']);
    const own = {
      ...notes,
      [twin]: {
        type: 'framework',
        by: ['[[@else2001]]'],
        roles: ['[[teacher]]', '[[broker]]', '[[warden]]'],
      },
    };
    expect(shown(own)[0]).toBe('Reed Programme | supported 1:0 | blank | blank');
  });
});

describe('frameworks of two papers', () => {
  const second = 'Frameworks/Peran.md';
  const notes: Notes = {
    ...lagoon,
    [second]: {
      type: 'framework',
      roles: ['Wardens', '[[go-between]]', '[[teacher of the shore]]', '[[diver]]'],
    },
    'Concepts/diver.md': { type: 'category' },
    'Concepts/teacher of the shore.md': { type: 'category' },
    'Codings/2026-01/0B.md': coding({ framework: '[[Peran]]', role: '[[go-between]]' }),
  };

  it('share the columns whose names are one; a doubtful one is asked', () => {
    const table = new MatrixTable(bookOf(notes), { framework, beside: [second], rows: 'actor' });
    expect(table.columns.map(({ name }) => name)).toEqual([
      'warden',
      'broker',
      'teacher',
      'teacher of the shore',
      'diver',
    ]);
    expect(lines(table)[0]).toBe('Reed Programme | supported 1:0 | supported 1:0 | blank | blank | blank');
    expect(table.doubts.map(({ role, column }) => [role.name, column.name])).toEqual([
      ['teacher of the shore', 'teacher'],
    ]);
  });

  it('ask no more where a person said that two roles are two, or one', () => {
    const doubts = (said: Notes): number =>
      new MatrixTable(bookOf({ ...notes, ...said }), { framework, beside: [second], rows: 'actor' }).doubts
        .length;
    expect(doubts({})).toBe(1);
    const other = { type: 'category', 'different-from': ['[[teacher of the shore]]'] };
    expect(doubts({ 'Concepts/teacher.md': other })).toBe(0);
    const back = { type: 'category', 'different-from': '[[teacher]]' };
    expect(doubts({ 'Concepts/teacher of the shore.md': back })).toBe(0);
    expect(doubts({ 'Concepts/teacher.md': { type: 'category', aliases: ['teacher of the shore'] } })).toBe(
      0,
    );
  });
});
