import { describe, expect, it } from 'vitest';
import { noChoices } from '../../src/jobs';
import { isOff, merged, named, taken } from '../../src/obsidian/plan/decisions';

describe('what a person decides about a plan', () => {
  it('takes things off and on again, each once', () => {
    const off = taken(taken(noChoices, ['concept/tide', 'concept/reef'], false), ['concept/tide'], false);
    expect(off.without).toEqual(['concept/tide', 'concept/reef']);
    expect(isOff(off, 'concept/reef')).toBe(true);
    const on = taken(off, ['concept/reef'], true);
    expect(on.without).toEqual(['concept/tide']);
    expect(isOff(on, 'concept/reef')).toBe(false);
  });

  it('gives a thing another name, and its own back', () => {
    const renamed = named(noChoices, 'concept/tide', 'Spring tide');
    expect(renamed.names).toEqual({ 'concept/tide': 'Spring tide' });
    expect(named(renamed, 'concept/tide', null).names).toEqual({});
  });

  it('merges a thing with a note, whose name it then has, or names it, and then it has a note of its own', () => {
    const into = merged(named(noChoices, 'concept/tide', 'Spring tide'), 'concept/tide', 'Sea/Tides.md');
    expect(into).toMatchObject({ names: {}, into: { 'concept/tide': 'Sea/Tides.md' } });
    expect(named(into, 'concept/tide', 'Ebb')).toMatchObject({ names: { 'concept/tide': 'Ebb' }, into: {} });
    expect(merged(into, 'concept/tide', null).into).toEqual({});
  });
});
