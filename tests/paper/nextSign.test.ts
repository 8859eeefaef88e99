import { describe, expect, it } from 'vitest';
import { nextSignOf } from '../../src/paper';

describe('the next of some signs', () => {
  it('is the nearest one, whichever it is', () => {
    const text = 'ebb; tide, neap; flood';
    const next = nextSignOf(text, ',;.');
    expect([next(0), next(4), next(10), next(16)]).toEqual([3, 9, 15, text.length]);
  });

  it('is the place itself where a sign stands there', () => {
    const next = nextSignOf('(a)(b)', '()');
    expect([0, 1, 2, 3, 4, 5].map((from) => next(from))).toEqual([0, 2, 2, 3, 5, 5]);
  });

  it('is the end of a text that has none of them', () => {
    expect(nextSignOf('calm', ',;')(0)).toBe(4);
    expect(nextSignOf('', ',;')(0)).toBe(0);
  });
});
