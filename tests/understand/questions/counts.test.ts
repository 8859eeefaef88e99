import { describe, expect, it } from 'vitest';
import { spanOf, type Typology } from '../../../src/paper';
import { abstractAgainstBody } from '../../../src/understand/questions/abstractCounts';
import { countMismatches } from '../../../src/understand/questions/counts';
import { made, schools, type MadePaper } from '../madePapers';
import { asked, shown } from './asking';

/** A typology of a made paper: so many announced, these named. */
function typology({ text: { document } }: MadePaper, announced: number, names: readonly string[]): Typology {
  const members = names.map((name) => {
    const at = document.text.lastIndexOf(name);
    return { ...spanOf(document, at, at + name.length), name };
  });
  return { of: null, by: [], announced, members };
}

describe('a number of things that is announced', () => {
  it('is asked about where another number is marked', () => {
    const paper = made('id', [
      '# Pembahasan',
      'Ada empat alasan: (1) tanahnya asin, (2) airnya payau, (3) jalannya rusak.',
    ]);
    const [question] = countMismatches(asked(paper));
    expect(question?.spans[0]?.text).toBe('empat alasan');
    expect(question?.why).toContain('3');
  });

  it('is let be where as many are marked', () => {
    expect(countMismatches(asked(schools))).toEqual([]);
  });

  it('is asked about where a division names another number of kinds', () => {
    const paper = made('en', [
      '# Results',
      'We found four kinds of seller, namely wholesale sellers, market sellers, and road sellers.',
    ]);
    const three = typology(paper, 4, ['wholesale sellers', 'market sellers', 'road sellers']);
    expect(shown(countMismatches(asked(paper, [three])))).toEqual([
      ['four kinds', 'wholesale sellers, market sellers, and road sellers'],
    ]);
  });

  it('is let be where its kinds stand far apart, as in paragraphs of their own', () => {
    const far = 'They sell by the basket to whoever comes along. '.repeat(5);
    const paper = made('en', [
      '# Results',
      `We found four kinds of seller. Wholesale sellers. ${far} Market sellers. ${far} Road sellers.`,
    ]);
    const three = typology(paper, 4, ['Wholesale sellers', 'Market sellers', 'Road sellers']);
    expect(countMismatches(asked(paper, [three]))).toEqual([]);
  });

  const body =
    'There are four duties of the harbour watch, namely opening the gates, lighting the lamps, counting the boats, and closing the gates.';
  const duties = ['opening the gates', 'lighting the lamps', 'counting the boats', 'closing the gates'];

  it('is asked about where the abstract runs two of them together', () => {
    const paper = made('en', [
      '# Abstract',
      'The watch serves by opening and closing the gates, lighting the lamps, and counting the boats.',
      '# Introduction',
      body,
    ]);
    const questions = abstractAgainstBody(asked(paper, [typology(paper, 4, duties)]));
    expect(questions[0]?.spans[0]?.text).toContain('four duties');
    expect(questions[0]?.why).toContain('3');
  });

  it('is let be where the abstract names them all', () => {
    const paper = made('en', [
      '# Abstract',
      'The watch serves by opening the gates, lighting the lamps, counting the boats, and closing the gates.',
      '# Introduction',
      body,
    ]);
    expect(abstractAgainstBody(asked(paper, [typology(paper, 4, duties)]))).toEqual([]);
  });
});
