import { describe, expect, it } from 'vitest';
import { textsToEdit } from './texts';
import { tallyOf, tryAll, type Tried } from './trial';
import { ways } from './ways';

/** Seeds that the bench does not begin with. */
const SEEDS = [101, 102, 103, 104];

describe.runIf(textsToEdit() !== null)('quotes of six words or more, in texts edited in ten ways', () => {
  const texts = textsToEdit() ?? [];
  const tried = texts.flatMap((text) => SEEDS.flatMap((seed) => tryAll(text, seed)));
  const long = tried.filter(({ words }) => words >= 6);
  const all = tallyOf(long);

  it('are found somewhere wrong without a question in at most 0.5 % of the cases', () => {
    const wrong = long.filter(({ outcome }) => outcome === 'wrong');
    expect(all.all).toBeGreaterThan(700);
    expect(wrong.length / all.all, shown(wrong)).toBeLessThanOrEqual(0.005);
  });

  it('are found in at least 95 % of the cases in which they survived', () => {
    const missed = long.filter(({ survived, outcome }) => survived === true && outcome !== 'right');
    expect(all.survived).toBeGreaterThan(500);
    expect(all.found / all.survived, shown(missed)).toBeGreaterThanOrEqual(0.95);
  });

  it.each(Object.keys(ways).filter((way) => way !== 'duplicate it'))('are found after: %s', (way) => {
    const { found, survived } = tallyOf(long.filter((one) => one.way === way));
    expect(survived).toBeGreaterThan(10);
    expect(found / survived).toBeGreaterThanOrEqual(0.9);
  });

  it('are never found where a translation stands, nor where they were taken out', () => {
    const gone = long.filter(({ survived }) => survived === false);
    expect(gone.length).toBeGreaterThan(100);
    expect(shown(gone.filter(({ outcome }) => outcome !== 'asked' && outcome !== 'lost'))).toBe('');
  });
});

const shown = (tried: readonly Tried[]): string => tried.map((one) => one.shown()).join('\n');
