import { describe, expect, it } from 'vitest';
import { meant } from './meaningMade';
import type { Cited } from './madePapers';

const cited: readonly Cited[] = [
  ['Ward (2009)', 'Ward 2009'],
  ['(Ward, 2009)', 'Ward 2009'],
  ['(Haq, 2011)', 'Haq 2011'],
  ['(Lim, 2014)', 'Lim 2014'],
];

const by = (language: 'id' | 'en', sentence: string): unknown =>
  meant(language, ['# Background', sentence], cited).typologies[0]?.by;

describe('a division is credited', () => {
  it.each([
    ['en', 'There are three kinds of crust: physical, chemical, and fungal (Ward, 2009).'],
    ['en', 'Ward (2009) worked on ferries. Her framework has three dimensions: speed, cost, and comfort.'],
    [
      'id',
      'Ward (2009) meneliti feri. Menurutnya, ada tiga dimensi, yakni kecepatan, biaya, dan kenyamanan.',
    ],
  ] as const)('to the one who made it: %s: %s', (language, sentence) => {
    expect(by(language, sentence)).toEqual(['Ward 2009']);
  });

  it('to nobody where each member has a source of its own', () => {
    expect(
      by(
        'en',
        'Three barriers are known: cost (Ward, 2009), distance (Haq, 2011), and fear of needles (Lim, 2014).',
      ),
    ).toEqual([]);
  });
});
