import { describe, expect, it } from 'vitest';
import { thingsOf } from '../../src/notes/things';
import type { Reading, Typology } from '../../src/paper';
import { emptyReading, lagoon, lagoonReading, span } from './made';

const none = emptyReading(lagoon);
const anywhere = span(lagoon, 'lagoon');

function typology(of: string | null, by: string, members: readonly string[]): Typology {
  return { of, by: [by], announced: null, members: members.map((name) => ({ ...anywhere, name })) };
}

function namesOf(reading: Reading, occurrences: (name: string) => number = () => 1): string[] {
  return thingsOf(reading, occurrences).all.map(({ kind, name }) => `${kind}: ${name}`);
}

describe('what a paper speaks of', () => {
  it('is one thing, whatever facet names it and however it is spelled', () => {
    const things = thingsOf(lagoonReading, () => 1);
    expect(things.all.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
      'actor: Reed Programme',
      'actor: Net Programme',
      'actor: harbour office',
      'concept: Co-management',
      'concept: Shared stewardship',
      'category: teachers',
      'category: warden',
      'category: broker',
    ]);
    expect(things.named('HARBOR OFFICE')?.name).toBe('harbour office');
    expect(things.named('SS')?.name).toBe('Shared stewardship');
    expect(things.named('teacher')?.aliases).toEqual(['teacher']);
  });

  it('is an actor where it acts, though a typology lists it', () => {
    const things = thingsOf(lagoonReading, () => 1);
    const reed = things.named('Reed Programme');
    expect(reed?.kind).toBe('actor');
    expect(reed?.memberships.map(({ member }) => member.place)).toEqual(['North Shore']);
  });

  it('are two things where two different things are divided into members of one name', () => {
    const reading = {
      ...none,
      typologies: [typology('wells', 'a', ['deep', 'shallow']), typology('sleep', 'b', ['deep', 'light'])],
    };
    expect(namesOf(reading).sort()).toEqual([
      'category: deep',
      'category: deep',
      'category: light',
      'category: shallow',
    ]);
    const again = {
      ...none,
      typologies: [typology('wells', 'a', ['deep', 'shallow']), typology('Well', 'b', ['Deep', 'dry'])],
    };
    expect(namesOf(again)).toEqual(['category: deep', 'category: shallow', 'category: dry']);
  });

  it('is the same typology when every member is told again in more words', () => {
    const told = ['Warden with patrols at night', 'as a Broker between offices', 'Teacher to the young'];
    const reading = {
      ...none,
      typologies: [typology(null, 'b', told), typology(null, 'a', ['warden', 'broker', 'teacher'])],
    };
    expect(namesOf(reading)).toEqual(['category: warden', 'category: broker', 'category: teacher']);
    const other = {
      ...none,
      typologies: [
        typology(null, 'a', ['warden', 'broker']),
        typology(null, 'b', ['warden of doors', 'cook']),
      ],
    };
    expect(namesOf(other)).toContain('category: warden of doors');
  });

  it('goes by its commoner spelling where one is a slip of the pen', () => {
    const slip = {
      ...none,
      typologies: [
        typology(null, 'a', ['Protecting young salomon', 'b']),
        typology(null, 'a', ['Protecting young salmon', 'c']),
      ],
    };
    expect(namesOf(slip, (name) => (name.includes('salomon') ? 1 : 7))).toEqual([
      'category: Protecting young salmon',
      'category: b',
      'category: c',
    ]);
  });

  it('includes the rows of a matrix that nothing else names', () => {
    const matrix = { framework: 'Roles', rows: ['Night watch'], columns: ['warden'], cells: [] };
    expect(namesOf({ ...none, matrices: [matrix] })).toEqual(['actor: Night watch', 'concept: warden']);
  });
});
