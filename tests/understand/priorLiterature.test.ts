import { describe, expect, it } from 'vitest';
import { priorLiteratureOf } from '../../src/understand/priorLiterature';
import { schools, volunteers, type MadePaper } from './madePapers';

const reviewed = ({ text, citations, works, actors }: MadePaper) =>
  priorLiteratureOf(text, citations, works, actors, []).priorLiterature;

describe('a reviewed work', () => {
  it('is listed once, with its passage', () => {
    expect(reviewed(schools).map(({ work }) => work)).toEqual([
      'Wulandari 2015',
      'Hidayat 2017',
      'Siregar 2019',
    ]);
    expect(reviewed(volunteers).map(({ work }) => work)).toEqual(['Brandt 2014', 'Lindqvist 2017']);
  });

  it('is told where it stands in the file', () => {
    const { source } = schools.text.document;
    for (const { start, end, text } of reviewed(schools)) expect(source.slice(start, end)).toBe(text);
  });

  it('has its title and the place that the title names', () => {
    const bus = reviewed(schools).find(({ work }) => work === 'Hidayat 2017');
    expect(bus?.title).toBe('Bus Baca sebagai Layanan Literasi di Sumba');
    expect(bus?.place).toBe('Sumba');
  });

  it('has the place of its passage where no title names one', () => {
    const [first] = reviewed(schools);
    expect(first?.title).toBeNull();
    expect(first?.place).toBe('Lombok Timur');
  });

  it('has the organisations that act in it', () => {
    expect(reviewed(schools).map(({ actors }) => actors)).toEqual([[], ['Yayasan Cahaya Pustaka'], []]);
    expect(reviewed(volunteers)[1]?.actors).toEqual(['Red Lantern Society']);
  });

  it('names an organisation as briefly as the paper does', () => {
    const { text, citations, works, actors } = volunteers;
    const short = actors.map((actor) =>
      actor.kind === 'organisation' ? { ...actor, acronym: 'RLS' } : actor,
    );
    const { priorLiterature } = priorLiteratureOf(text, citations, works, short, []);
    expect(priorLiterature[1]?.actors).toEqual(['RLS']);
  });

  it('has its findings and what it gives to this study, apart', () => {
    const [first] = reviewed(schools);
    expect(first?.findings.map(({ text }) => text.slice(0, 24))).toEqual([
      'Wulandari (2015) menelit',
      'Hasil penelitiannya juga',
    ]);
    expect(first?.contribution.map(({ text }) => text.slice(0, 19))).toEqual(['Penelitian tersebut']);
    const [brandt] = reviewed(volunteers);
    expect(brandt?.findings.map(({ text }) => text)).toContain(
      'The authors found that falls fell by 12.5 percent.',
    );
    expect(brandt?.contribution.map(({ text }) => text)).toEqual([
      'This study helps our own work to choose its hours.',
    ]);
  });
});
