import { describe, expect, it } from 'vitest';
import { Leads } from '../../src/understand/leads';

const leads = new Leads(
  new Map([
    ['ship', /(?:^|[ ,(])(?:(?:fishing )?(?:trawler|boat)s?) [‘“"]?$/],
    ['place', /(?:^|[ ,(])(?:in|near|off) $/],
    ['anything', /[^.]{3}$/],
  ]),
);

/** The words of a sort that lead to what `|` stands before. */
const before = (sort: 'ship' | 'place' | 'anything', text: string): string | undefined =>
  leads.before(text.replace('|', ''), sort, text.indexOf('|'))?.[0].trim();

describe('the words that lead to a name', () => {
  it('are found where the name begins', () => {
    expect(before('ship', 'crew of the fishing trawler |aurora')).toBe('fishing trawler');
    expect(before('ship', 'two boats “|aurora')).toBe('boats “');
    expect(before('place', 'moored off |lerwick')).toBe('off');
  });

  it('are not taken from elsewhere, and not from within a word', () => {
    expect(before('ship', 'a trawler was the |aurora')).toBeUndefined();
    expect(before('ship', 'a steamboat |aurora')).toBeUndefined();
    expect(before('place', 'in |may, a trawler')).toBe('in');
    expect(before('place', 'rain |may fall')).toBeUndefined();
    expect(before('place', '|near the quay')).toBeUndefined();
  });

  it('lead once: of two in a row the first', () => {
    expect(before('place', 'moored in near |lerwick')).toBeUndefined();
  });

  it('are also found where no word is sure to stand last', () => {
    expect(before('anything', 'one two |lerwick')).toBe('wo');
  });

  it('are of the text that is asked about, also when two are asked about in turn', () => {
    expect(before('place', 'off |lerwick')).toBe('off');
    expect(before('place', 'oft |lerwick')).toBeUndefined();
    expect(before('place', 'off |lerwick')).toBe('off');
  });
});
