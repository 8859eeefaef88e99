import { describe, expect, it } from 'vitest';
import { figuresDiffer } from '../../../src/understand/questions/figuresDiffer';
import { made, volunteers } from '../madePapers';
import { asked, shown } from './asking';

const ask = (language: string, ...lines: readonly string[]) =>
  shown(figuresDiffer(asked(made(language, lines))));

describe('one result told twice with different figures', () => {
  it('is asked about where all but one of a row of figures agree', () => {
    expect(
      ask(
        'id',
        '# Pembahasan',
        'Razia itu menyita 340 jaring, 27 kapal, dan 118 alat setrum.',
        '# Simpulan',
        'Selama dua musim disita 340 jaring, 29 kapal, serta 118 alat setrum dari nelayan.',
      ),
    ).toEqual([['340 jaring, 27 kapal, dan 118 alat setrum', '340 jaring, 29 kapal, serta 118 alat setrum']]);
  });

  it('is asked about where two digits of a count changed places', () => {
    expect(
      ask(
        'en',
        '# Results',
        'Of the 536 orchards, 217 were pruned in winter.',
        '# Conclusion',
        'Of the 563 orchards, 217 were pruned in winter.',
      ),
    ).toEqual([['536 orchards, 217', '563 orchards, 217']]);
  });

  it('is not two counts of the same digits that nothing else joins', () => {
    expect(
      ask(
        'en',
        '# Results',
        'Of the 536 orchards, 217 were pruned in winter.',
        'Of the 563 orchards of the valley, 98 stood near a road.',
      ),
    ).toEqual([]);
  });

  it('is asked about where the first of its kind is told with two counts', () => {
    expect(shown(figuresDiffer(asked(volunteers)))).toEqual([
      [
        'The first cases of confusion were reported in 2018, with 7 cases',
        'The first case of confusion was reported in 2018 and the second in 2019. Both cases',
      ],
    ]);
  });

  it('shows both figures in its sentence', () => {
    const [question] = figuresDiffer(
      asked(
        made('en', [
          '# Results',
          'Nets caught 310 herring eggs, 45 crabs and 96 shrimps.',
          'In sum 310 eggs, 54 crabs and 96 shrimps were caught.',
        ]),
      ),
    );
    expect(question?.why).toContain('“45 crabs”');
    expect(question?.why).toContain('“54 crabs”');
  });

  it.each([
    [
      'different years',
      [
        'In 2015 they planted 310 palms, 45 figs and 96 limes.',
        'In 2016 they planted 310 palms, 54 figs and 96 limes.',
      ],
    ],
    [
      'figures that are too common to show that it is one result',
      ['Each plot had 4 rows, 6 palms and 2 figs.', 'Each shed had 4 rows, 5 goats and 2 doors.'],
    ],
    [
      'rows that differ in more than one place',
      ['They sold 310 palms, 45 figs and 96 limes.', 'They sold 310 palms, 54 figs and 69 limes.'],
    ],
    [
      'a test’s figures',
      ['Groups differed (t = 310, n = 45, d = 96).', 'Groups agreed (t = 310, n = 54, d = 96).'],
    ],
  ])('is not seen in %s', (_, lines) => {
    expect(ask('en', '# Results', ...lines)).toEqual([]);
  });
});
