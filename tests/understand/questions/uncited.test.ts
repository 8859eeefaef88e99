import { describe, expect, it } from 'vitest';
import { uncitedFigures } from '../../../src/understand/questions/uncited';
import { made, schools, volunteers } from '../madePapers';
import { asked, shown } from './asking';

describe('a figure without a source', () => {
  it('is asked about before a study’s own data', () => {
    expect(shown(uncitedFigures(asked(volunteers)))).toEqual([]);
    const paper = made(
      'en',
      [
        '# Introduction',
        'The coast has 310 ports. Most are old.',
        'Trade grows (Eze, 2018).',
        '# Methods',
        'We saw 12 ports.',
        '# Results',
        'Of these 9 ports were shut.',
      ],
      [['(Eze, 2018)', 'Eze 2018']],
    );
    expect(shown(uncitedFigures(asked(paper)))).toEqual([['310 ports']]);
  });

  it('is not asked about right after a sentence with its source', () => {
    expect(shown(uncitedFigures(asked(schools)))).toEqual([]);
  });

  it('is not asked about where a citation closes its paragraph', () => {
    const paper = made(
      'id',
      [
        '# Pendahuluan',
        'Pesisir itu memiliki 310 dermaga. Sebanyak 45 dermaga rusak berat (Lubis, 2011).',
        '# Metode',
        'Wawancara.',
      ],
      [['(Lubis, 2011)', 'Lubis 2011']],
    );
    expect(uncitedFigures(asked(paper))).toEqual([]);
  });

  it('is asked about everywhere in a paper that works from what others published', () => {
    const lines = [
      '# Pendahuluan',
      'Dermaga penting (Lubis, 2011).',
      '# Metode',
      'Penelitian ini memakai data sekunder.',
      '# Hasil',
      'Tercatat 310 dermaga di pesisir.',
    ];
    const cited = [['(Lubis, 2011)', 'Lubis 2011']] as const;
    expect(shown(uncitedFigures(asked(made('id', lines, cited))))).toEqual([['310 dermaga']]);
    const own = lines.map((line) => line.replace('memakai data sekunder', 'mendata dermaga'));
    expect(uncitedFigures(asked(made('id', own, cited)))).toEqual([]);
  });

  it('is not asked about where no heading tells the introduction from the rest', () => {
    const paper = made(
      'en',
      ['# Introduction', 'The coast has 310 ports.', 'Trade grows (Eze, 2018).'],
      [['(Eze, 2018)', 'Eze 2018']],
    );
    expect(uncitedFigures(asked(paper))).toEqual([]);
  });
});
