import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/understand';
import { documentOf } from '../../../src/receive';

const list = [
  '[1] A. Osei, Nets of the Bay. Accra: Reef Press, 2011.',
  '[2] B. Lund, Tides and Time. Oslo: Fjord Press, 2012.',
  '[3] C. Haq, Salt. Lahore: River Press, 2013.',
  '[4] D. Moreno, Boats. Vigo: Ria Press, 2014.',
  '[5] E. Tanaka, Ropes. Kobe: Pier Press, 2015.',
];

function asks(sentence: string): readonly (readonly [string, readonly string[]])[] {
  const paper = ['Introduction', sentence, 'References', ...list].join('\n\n');
  return understand(documentOf(paper, 'made.txt'))
    .questions.filter(({ kind }) => kind === 'citation-without-reference' || kind === 'reference-never-cited')
    .map(({ kind, spans }) => [kind, spans.map(({ text }) => text)]);
}

describe('a numbered list', () => {
  it('and a number beyond it are asked about', () => {
    expect(asks('Nets tear [1]. Tides turn [2], [3], and boats rot [4], [5] or sink [9].')).toEqual([
      ['citation-without-reference', ['[9]']],
    ]);
  });

  it('and an entry whose number is never cited are asked about', () => {
    expect(asks('Nets tear [1]. Tides turn [2], and salt eats [3] what ropes hold [5].')).toEqual([
      ['reference-never-cited', [list[3]]],
    ]);
  });

  it('that is cited by ranges leaves nothing to ask', () => {
    expect(asks('Nets tear [1]. Tides turn [2]–[4], and ropes hold [5]. Some differ [1, 3].')).toEqual([]);
  });
});
