import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/languages';
import { placesOf, partsOf } from '../../src/notes/places';
import { spanOf } from '../../src/paper';
import { documentOf } from '../../src/receive';

/** The sentence that is quoted for the first place of some words. */
function quotedFor(words: string, ...paragraphs: readonly string[]): string {
  const document = documentOf(paragraphs.join('\n\n'), 'paper.md');
  const from = document.text.indexOf(words);
  const places = placesOf(document, partsOf(document), [], [], languageOf('en'));
  return places.sentenceOf(spanOf(document, from, from + words.length));
}

describe('the sentence that is quoted for a name', () => {
  it('is whole where abbreviations stand in it', () => {
    const whole =
      'Ito (2014, p. 22) tells three tasks of e.g. harbour masters apart: the pilot, the clerk, and the guard.';
    expect(quotedFor('the clerk', `Harbours are old. ${whole} They are paid by Mr. Sato.`)).toBe(whole);
  });

  it('ends with its own paragraph', () => {
    expect(quotedFor('kelp', 'No farm here', 'grows kelp', 'in winter.')).toBe('grows kelp');
  });

  it('is quoted in part, at whole words, where it is long', () => {
    const long = `${'The tide came in again and '.repeat(30)}kelp drifted${' over the bar and out'.repeat(30)}.`;
    const quoted = quotedFor('kelp', long);
    expect(quoted.length).toBeLessThanOrEqual(400);
    expect(long).toContain(` ${quoted} `);
    expect(quoted).toContain('and kelp drifted over');
  });
});
