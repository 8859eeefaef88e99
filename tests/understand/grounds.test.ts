import { describe, expect, it } from 'vitest';
import type { Reason, Reasoned } from '../../src/paper';
import { documentOf } from '../../src/receive';
import { understand } from '../../src/understand';
import { kelp } from '../jobs/doubts';
import { made, schools, volunteers, type MadePaper } from './madePapers';
import { claimsOf } from '../../src/understand/claims';
import { priorLiteratureOf } from '../../src/understand/priorLiterature';
import { meant } from './meaningMade';

/** Reasons as `kind: words that show it`, or `kind count`. */
function told({ reasons = [] }: Reasoned = {}): readonly string[] {
  return reasons.map(({ kind, shown, count }: Reason) =>
    shown ? `${kind}: ${shown.text}` : `${kind}${count === undefined ? '' : ` ${count}`}`,
  );
}

const reading = understand(documentOf(kelp, 'kelp.md'));
const concept = (name: string): Reasoned | undefined => reading.concepts.find((one) => one.name === name);

function reviewed({ text, citations, works, actors }: MadePaper): readonly (readonly string[])[] {
  return priorLiteratureOf(text, citations, works, actors, []).priorLiterature.map(told);
}

describe('why a reading takes something for what it is', () => {
  it('is the words that define a term, those who are cited for it, and where else it is named', () => {
    expect(told(concept('kelp canopy'))).toEqual([
      'defined: is defined as',
      'sourced 1',
      'keyword',
      'used 5',
    ]);
  });

  it('tells a short form that the paper goes on with from one that it needs for a few lines', () => {
    expect(told(concept('towed underwater camera sledge'))).toEqual(['short-form-seldom 5']);
  });

  it('is found again in the file, sign for sign', () => {
    const all = [...reading.concepts, ...reading.claims, ...reading.gap].flatMap(
      ({ reasons = [] }) => reasons,
    );
    const shown = all.flatMap((reason) => reason.shown ?? []);
    expect(shown.length).toBeGreaterThan(4);
    for (const { start, end, text } of shown) expect(kelp.slice(start, end)).toBe(text);
  });

  it('is a figure, or the words for a result, and not the same in a part that tells theory', () => {
    expect(reading.claims.map((claim) => told(claim)[0])).toEqual([
      'figure: 18 percent',
      'result-aside: contributes to',
      'figure: 31 percent',
      'result: We found',
    ]);
  });

  it('is how many were studied, in a method, and the conclusion that a sentence stands in', () => {
    const { text, citations, actors } = schools;
    const claims = claimsOf(text, citations, actors, []);
    const first = (words: string): string | undefined =>
      told(claims.find((one) => one.text.includes(words)))[0];
    expect(first('wawancara dengan 30 guru')).toBe('sample: 30 guru');
    expect(first('berhasil meningkatkan')).toBe('result: berhasil');
  });

  it('is the heading over a review, its place in a row, or the words for what others found', () => {
    expect(reviewed(schools)).toEqual([
      ['review-section: Penelitian Terdahulu'],
      ['review-section: Penelitian Terdahulu'],
      ['review-section: Penelitian Terdahulu'],
    ]);
    expect(reviewed(volunteers).map(([first]) => first)).toEqual([
      'review-ordinal: The first study',
      'review-ordinal: Another study',
    ]);
    const ferries = made(
      'en',
      ['# Introduction', 'Moss (2014) found that ferries ran late in autumn.', '# Results', 'We counted 12.'],
      [['Moss (2014)', 'Moss 2014']],
    );
    expect(reviewed(ferries)).toEqual([['reported: found']]);
  });

  it('is what announces the kinds of something, as many as follow or not', () => {
    const { typologies } = meant('en', [
      '# Nets',
      'Fishers use three kinds of nets: seines, gill nets, and fyke nets.',
      'Fishers tell apart kinds of knots, namely: sheet bends, bowlines, and hitches.',
    ]);
    expect(typologies.map((one) => told(one)[0])).toEqual([
      'counted: three kinds of nets:',
      'row: kinds of knots, namely:',
    ]);
  });

  it('is what makes a name that of a body, a place or a programme', () => {
    const { actors } = meant('en', [
      '# Care',
      'The Ministry of Tides works in Kenya. The Reed Project started late. The Ministry of Tides paid for it.',
    ]);
    expect(actors.map((actor) => [actor.name, told(actor)[0]])).toEqual([
      ['Ministry of Tides', 'body-word'],
      ['Kenya', 'country'],
      ['Reed Project', 'programme-word'],
    ]);
  });
});
