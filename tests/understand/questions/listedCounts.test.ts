import { describe, expect, it } from 'vitest';
import { listsOfAnotherLength } from '../../../src/understand/questions/listedCounts';
import { made } from '../madePapers';
import { asked, shown } from './asking';

const ask = (sentence: string) => shown(listsOfAnotherLength(asked(made('en', ['# Methods', sentence]))));

describe('a number before a row of names', () => {
  it('is asked about where another number is named', () => {
    expect(ask('Five kinds of request were counted: printing, mailing, filling, checking.')).toEqual([
      ['Five kinds', 'printing, mailing, filling, checking.'],
    ]);
  });

  it.each([
    'Four kinds of request were counted: printing, mailing, filling, and checking.',
    'Four kinds of meal were served: fish, bread and butter, soup, tea.',
    'Three rules held: whoever came first was served first by all of us, guests sat down, nobody sang.',
  ])('is let be: %s', (sentence) => {
    expect(ask(sentence)).toEqual([]);
  });
});
