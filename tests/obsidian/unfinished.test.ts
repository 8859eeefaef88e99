import { describe, expect, it } from 'vitest';
import { noChoices } from '../../src/jobs';
import { Unfinished } from '../../src/obsidian/plan/unfinished';

const first = { ...noChoices, without: ['concept/weir'] };
const choices = { ...first, without: ['concept/weir', 'concept/sluice'], names: { 'concept/gate': 'lock' } };

describe('what was decided about a paper whose window was closed', () => {
  it('is there again for the same paper, and for no other', () => {
    const unfinished = new Unfinished();
    expect(unfinished.keep('tides', { first, choices })).toBe(true);
    expect(unfinished.of('tides', { ...first })).toEqual(choices);
    expect(unfinished.of('dikes', first)).toBeNull();
    unfinished.forget('tides');
    expect(unfinished.of('tides', first)).toBeNull();
  });

  it('is nothing where it is what the plan began with, also after something else was decided', () => {
    const unfinished = new Unfinished();
    unfinished.keep('tides', { first, choices });
    expect(unfinished.keep('tides', { first, choices: { ...first, without: [...first.without] } })).toBe(
      false,
    );
    expect(unfinished.of('tides', first)).toBeNull();
  });

  it('is not mixed with what another import decided since', () => {
    const unfinished = new Unfinished();
    unfinished.keep('tides', { first, choices });
    expect(unfinished.of('tides', { ...first, citekey: 'orla2019' })).toBeNull();
  });
});
