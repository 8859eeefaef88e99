import { describe, expect, it } from 'vitest';
import { endingsOf } from '../../src/understand/endings';

/** The ends of words with which a lead ends, in the order of the alphabet; a blank before a whole word. */
const endsOf = (pattern: RegExp): readonly string[] | undefined =>
  endingsOf(pattern)
    ?.map(({ text, whole }) => (whole ? ` ${text}` : text))
    .sort();

describe('the words with which a lead ends', () => {
  it('are told by their last six letters, whole where they are shorter', () => {
    expect(endsOf(/(?:^|[ ,])(?:along the|harbour|quay) $/)).toEqual([' quay', ' the', 'arbour']);
  });

  it('are found before what may be left out', () => {
    expect(endsOf(/ (?:mill|dam)(?:,)?(?: (?:named|of))? ?[‘“"']?$/)).toEqual([
      ' dam',
      ' mill',
      ' named',
      ' of',
    ]);
    expect(endsOf(/ (?:port|ferr(?:y|ies)) (?:old )?$/)).toEqual([' ferry', ' old', ' port', 'erries']);
  });

  it('may be the ends of longer words', () => {
    expect(endsOf(/berg $/)).toEqual(['berg']);
    expect(endsOf(/\p{L}+land $/u)).toEqual(['land']);
  });

  it('are not told where anything may stand last', () => {
    expect(endsOf(/ near [^.]*$/)).toBeUndefined();
    expect(endsOf(/(?: by)?$/)).toBeUndefined();
  });
});
