import { describe, expect, it } from 'vitest';
import { agreementOf, codersOf, kappaOf, MatrixTable, saturationOf } from '../../src/matrix';
import { bookOf, coding, lagoon, type Notes } from './notes';

const framework = 'Frameworks/Keeping.md';

describe('how two people agree', () => {
  it('is Cohen’s kappa of a textbook’s table', () => {
    // 20 both yes, 15 both no, 5 and 10 apart: observed 0.7, by chance 0.5.
    expect(kappaOf({ both: 20, neither: 15, onlyFirst: 5, onlySecond: 10 })).toBeCloseTo(0.4, 10);
    expect(kappaOf({ both: 4, neither: 0, onlyFirst: 0, onlySecond: 0 })).toBeNull();
    expect(kappaOf({ both: 0, neither: 0, onlyFirst: 2, onlySecond: 2 })).toBeCloseTo(-1, 10);
  });

  it('counts the claims that both coded, a role at a time, and lists where they differ', () => {
    const notes: Notes = {
      ...lagoon,
      'Codings/a/1.md': coding({ claim: '[[Patrols]]' }),
      'Codings/a/2.md': coding({ claim: '[[Quarrel]]', role: '[[broker]]' }),
      'Codings/a/3.md': coding({ claim: '[[Patrols]]', by: 'Ben' }),
      'Codings/a/4.md': coding({ claim: '[[Quarrel]]', by: 'Ben' }),
      'Codings/a/5.md': coding({ claim: '[[Alone]]', by: 'Ben' }),
    };
    const book = bookOf(notes);
    expect(codersOf(book, framework)).toEqual(['Ana', 'Ben', 'citeweave']);
    const { claims, roles, differences } = agreementOf(book, framework, ['Ana', 'Ben']);
    expect(claims).toBe(2);
    expect(
      roles.map(({ name, both, neither, onlyFirst, onlySecond }) => [
        name,
        both,
        neither,
        onlyFirst,
        onlySecond,
      ]),
    ).toEqual([
      ['warden', 1, 0, 0, 1],
      ['broker', 0, 1, 1, 0],
      ['teacher', 0, 2, 0, 0],
    ]);
    expect(
      differences.map(({ name, first, second }) => [name, first[0]?.role.name, second[0]?.role.name]),
    ).toEqual([['Quarrel', 'broker', 'warden']]);
  });
});

describe('what two people said', () => {
  const said = (more: Notes): readonly unknown[] => {
    const notes: Notes = {
      ...lagoon,
      'Codings/a/1.md': coding({ claim: '[[Patrols]]' }),
      'Codings/a/2.md': coding({ claim: '[[Patrols]]', by: 'Ben' }),
      ...more,
    };
    const { claims, roles, differences } = agreementOf(bookOf(notes), framework, ['Ana', 'Ben']);
    return [claims, roles[0]?.both, differences.length];
  };

  it('counts also where one withdrew the other’s; not where they took it back themselves', () => {
    expect(said({})).toEqual([1, 1, 0]);
    const moved = coding({
      claim: '[[Patrols]]',
      by: 'Ben',
      role: '[[broker]]',
      withdraws: ['[[1]]', '[[2]]'],
    });
    expect(said({ 'Codings/a/3.md': moved })).toEqual([1, 0, 1]);
    expect(said({ 'Codings/a/3.md': { type: 'coding', by: 'Ana', withdraws: ['[[1]]'] } })).toEqual([
      0, 0, 0,
    ]);
  });

  it('is no agreement where one speaks for the role and the other against it', () => {
    expect(
      said({ 'Codings/a/2.md': coding({ claim: '[[Patrols]]', by: 'Ben', stance: 'opposes' }) }),
    ).toEqual([1, 0, 1]);
  });
});

describe('saturation', () => {
  it('counts the cells that each paper is the first to show, in the order of years', () => {
    const notes: Notes = {
      ...lagoon,
      'Codings/a/1.md': coding({}),
      'Codings/a/2.md': coding({ role: '[[broker]]' }),
    };
    const book = bookOf(notes);
    const added = saturationOf(book, new MatrixTable(book, { framework, rows: 'actor' }));
    expect(added.map(({ name, fresh, sum }) => [name, fresh, sum])).toEqual([
      ['Who keeps the lagoon', 1, 1],
      ['Tides', 1, 2],
    ]);
  });
});
