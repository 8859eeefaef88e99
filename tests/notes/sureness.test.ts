import { describe, expect, it } from 'vitest';
import { draftsOf, surenessOf } from '../../src/notes';
import { sureBy, type Measured } from '../../src/notes/sureness';
import type { ReasonKind } from '../../src/paper';
import { documentOf } from '../../src/receive';
import { understand } from '../../src/understand';
import { kelp } from '../jobs/doubts';

const seen: Measured = {
  concept: {
    defined: { right: 38, of: 40 },
    'short-form-seldom': { right: 2, of: 12 },
    coined: { right: 0, of: 1 },
  },
};

const sure = (...kinds: readonly ReasonKind[]): number =>
  sureBy(
    'concept',
    kinds.map((kind) => ({ kind })),
    seen,
  );

describe('how sure a thing is', () => {
  it('is the share of its like that was right, by the first of its reasons', () => {
    expect(sure('defined')).toBeCloseTo(0.93, 2);
    expect(sure('short-form-seldom')).toBeLessThan(0.35);
    expect(sure('defined', 'short-form-seldom')).toBe(sure('defined'));
  });

  it('is not settled by one sighting: a reason seen once keeps near to what holds for its kind', () => {
    expect(sure('coined')).toBeGreaterThan(0.5);
    // 40 of 53 were right, with one more on either side.
    expect(sure('viewed')).toBeCloseTo(41 / 55, 5);
  });

  it('is certain where a person said it, or the file itself', () => {
    for (const kind of ['by-hand', 'marked', 'itself', 'given'] as const) expect(sure(kind)).toBe(1);
  });

  it('is told in three words, of which the last means that more would be wrong than right', () => {
    expect([1, 0.9, 0.89, 0.5, 0.49].map(surenessOf)).toEqual([
      'sure',
      'sure',
      'likely',
      'likely',
      'doubtful',
    ]);
  });
});

describe('the things of a paper', () => {
  const document = documentOf(kelp, 'kelp.md');
  const reading = understand(document);
  const { items = [] } = draftsOf(reading, document, { listed: true });

  it('are each as sure as what was measured, the tool’s short form and the theory least', () => {
    const doubtful = items.filter((item) => surenessOf(item.sure) === 'doubtful');
    expect(doubtful.map(({ kind, reasons: [first] }) => `${kind} ${first?.kind ?? ''}`)).toEqual([
      'concept short-form-seldom',
      'claim result-aside',
    ]);
    for (const { reasons } of items) expect(reasons).not.toEqual([]);
  });

  it('are off where nobody decided and they are doubtful, and on where all are asked for', () => {
    const offBy = (
      doubtful: 'off' | 'on' | 'decided',
      without: readonly string[] = [],
    ): readonly string[] => [
      ...draftsOf(reading, document, { doubtful, without: new Set(without) }).decided.without,
    ];
    const [sledge = '', shelter = ''] = offBy('off');
    expect(sledge).toBe('concept/towed-underwater-camera-sledge');
    expect(offBy('off')).toHaveLength(2);
    expect(offBy('decided')).toEqual([]);
    expect(offBy('on', [sledge, shelter, 'concept/kelp-canopy'])).toEqual(['concept/kelp-canopy']);
  });
});
