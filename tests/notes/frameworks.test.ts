import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../src/notes';
import type { Matrix, Reading, Typology } from '../../src/paper';
import type { Draft } from '../../src/vault/draft';
import { emptyReading, lagoon, lagoonReading, span } from './made';

function draftsOfType(reading: Reading, type: string): readonly Draft[] {
  return draftsOf(reading, lagoon, {}).drafts.filter(({ properties }) => properties['type'] === type);
}

const [roles] = lagoonReading.typologies;

/** The three roles, told otherwise: by someone, with or without a count, applied or not. */
function told(change: Partial<Typology>): Reading {
  const members = ['warden', 'broker', 'teacher'].map((name) => ({
    ...span(lagoon, name, 'three roles'),
    name,
  }));
  const typology: Typology = { of: 'co-management', by: ['berg2015'], announced: null, members, ...change };
  return { ...emptyReading(lagoon), works: lagoonReading.works, typologies: [typology] };
}

describe('a framework', () => {
  it('is made of the columns of a matrix, once, whoever tells of the roles again', () => {
    const clauses = roles?.members.map((one) => ({ ...one, name: `as a ${one.name} of the shore` })) ?? [];
    const again: Typology = { of: null, by: ['orla2019'], announced: null, members: clauses };
    const reading = { ...lagoonReading, typologies: [...lagoonReading.typologies, again] };
    const [framework, ...others] = draftsOfType(reading, 'framework');
    expect(others).toEqual([]);
    expect(framework?.path).toBe('Frameworks/Roles in co-management (berg2015).md');
    expect(framework?.properties).toEqual({
      type: 'framework',
      'cw-id': 'framework/role-in-co-management-berg2015',
      aliases: ['Roles in co-management'],
      by: ['[[@berg2015]]'],
      roles: ['[[warden]]', '[[broker]]', '[[teacher]]'],
      rows: ['[[Reed Programme]]', '[[Net Programme]]'],
    });
  });

  it('is also what somebody divides and the paper counts or applies, though it has no matrix', () => {
    expect(draftsOfType(told({ announced: 3 }), 'framework').map(({ path }) => path)).toEqual([
      'Frameworks/co-management (berg2015).md',
    ]);
    const applied = span(lagoon, 'only two of them apply');
    expect(draftsOfType(told({ applied }), 'framework')).toHaveLength(1);
    expect(draftsOfType(told({}), 'framework')).toEqual([]);
    expect(draftsOfType(told({ announced: 3, by: [] }), 'framework')).toEqual([]);
  });

  it('quotes the words that name its columns, once for all that they name', () => {
    const [framework] = draftsOfType(lagoonReading, 'framework');
    expect(framework?.section?.text).toContain(
      '> [!quote] [[warden]], [[broker]], [[teacher]]\n' +
        '> Berg tells three roles apart: the warden, the broker and the teacher. ' +
        '[[Who keeps the lagoon (text)#^t431|p. 12]]',
    );
  });
});

describe('a matrix', () => {
  const [matrix] = lagoonReading.matrices;
  const cells = matrix?.cells.filter(({ row }) => row === 'Reed Programme') ?? [];
  const textWith = (change: Partial<Matrix>): string => {
    const matrices = matrix ? [{ ...matrix, ...change }] : [];
    return draftsOfType({ ...lagoonReading, matrices }, 'framework')[0]?.section?.text ?? '';
  };

  it('has a row for who is shown in a role, and names the others below', () => {
    const text = textWith({ cells });
    expect(text).toContain('| [[Reed Programme]] | [[');
    expect(text).not.toContain('| [[Net Programme]]');
    expect(text).toMatch(/1 cell is empty[^]*\*\*Shown in no role\*\*: \[\[Net Programme\]\]/);
    expect(textWith({})).not.toContain('Shown in no role');
  });

  it('is no table where nobody is shown in any role', () => {
    const text = textWith({ cells: [] });
    expect(text).not.toContain('| --- |');
    expect(text).toContain('**Shown in no role**: [[Reed Programme]], [[Net Programme]]');
  });
});

describe('a coding', () => {
  it('says which claim shows that who plays which role, and that a reading found it', () => {
    const [coding] = draftsOfType(lagoonReading, 'coding');
    expect(coding?.keeping).toBe('write-once');
    expect(Object.entries(coding?.properties ?? {}).slice(2)).toEqual([
      ['aliases', ['Reed Programme – warden (marsh2021)']],
      ['claim', expect.stringMatching(/^\[\[the cooperative patrols .*\]\]$/)],
      ['framework', '[[Roles in co-management (berg2015)]]'],
      ['actor', '[[Reed Programme]]'],
      ['role', '[[warden]]'],
      ['stance', 'supports'],
      ['by', 'citeweave'],
    ]);
  });

  it('says above all who plays which role in which paper, since its file’s name does not', () => {
    const bodies = draftsOfType(lagoonReading, 'coding').map(({ body }) => body.split('\n')[0]);
    expect(bodies[0]).toBe('# Reed Programme – warden (marsh2021)');
    expect(new Set(bodies.map((line) => line?.slice(0, 2)))).toEqual(new Set(['# ']));
  });

  it('has the same name and bytes on every device', () => {
    const paths = draftsOfType(lagoonReading, 'coding').map(({ path }) => path);
    expect(new Set(paths).size).toBe(3);
    for (const path of paths) expect(path).toMatch(/^Codings\/marsh2021\/[0-7][0-9A-HJKMNP-TV-Z]{25}\.md$/);
    expect(draftsOfType(lagoonReading, 'coding')).toEqual(draftsOfType({ ...lagoonReading }, 'coding'));
    expect(JSON.stringify(draftsOfType(lagoonReading, 'coding'))).not.toMatch(/\d{4}-\d{2}-\d{2}|made/);
  });

  it('is one for a claim in a cell, however many words of it are evidence', () => {
    const [matrix] = lagoonReading.matrices;
    if (!matrix) throw new Error('the made-up paper has a matrix');
    const evidence = [
      span(lagoon, 'sits between the harbour office'),
      span(lagoon, 'which makes it a broker', 'sits between'),
    ];
    const cells = [{ row: 'Reed Programme', role: 'broker', evidence, works: [] }];
    const reading = { ...lagoonReading, matrices: [{ ...matrix, cells }] };
    expect(draftsOfType(reading, 'coding')).toHaveLength(1);
    expect(draftsOfType(reading, 'claim')).toHaveLength(3);
  });
});
