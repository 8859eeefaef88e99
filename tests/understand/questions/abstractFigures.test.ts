import { describe, expect, it } from 'vitest';
import { abstractFiguresDiffer } from '../../../src/understand/questions/abstractFigures';
import { made } from '../madePapers';
import { asked, shown } from './asking';

const ask = (language: string, abstract: string, body: string, part = 'Results') =>
  shown(
    abstractFiguresDiffer(
      asked(made(language, ['# Abstract', abstract, '# Introduction', 'Bees sleep.', `# ${part}`, body])),
    ),
  );

describe('a figure of the abstract that the paper tells otherwise', () => {
  it('is asked about where the same figure stands beside both', () => {
    expect(
      ask(
        'en',
        'Cod landings fell from 71.4% to 18.9%.',
        'In this harbour the share of cod landings was 71.4% at first and only 19.8% at last.',
      ),
    ).toEqual([['18.9%', '19.8%']]);
  });

  it('is asked about where its digits changed places among the same words', () => {
    expect(
      ask('en', 'Complaints rose by 74 percent.', 'Since spring, complaints had risen by 47 percent.'),
    ).toEqual([['74 percent', '47 percent']]);
  });

  it('is asked about where the method tells another size of the same study', () => {
    expect(
      ask('en', 'We draw on 38 interviews.', 'For this we interviewed 36 people in two ports.', 'Methods'),
    ).toEqual([['38 interviews', '36 people']]);
  });

  it.each([
    ['told exactly further on', 'Losses fell by 38%.', 'Losses fell by 37.6% in the wet year.'],
    ['rounded', 'Losses of eggs fell by about 40%.', 'Losses of eggs fell by 38% in the wet year.'],
    ['of another thing', 'Losses fell by 38%.', 'The pupils of the valley read 26% more books.'],
    ['of another year', 'In 2010 losses of eggs fell by 38%.', 'In 2015 losses of eggs fell by 28%.'],
  ])('is let be: %s', (_why, abstract, body) => {
    expect(ask('en', abstract, body)).toEqual([]);
  });
});
