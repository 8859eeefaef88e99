import { describe, expect, it } from 'vitest';
import { beginningsOf } from '../../src/understand/beginnings';

/** The words without which a pattern cannot fit, in the order of the alphabet. */
const wordsOf = (pattern: RegExp): readonly string[] | undefined =>
  beginningsOf(pattern)
    ?.map(({ text, whole }) => (whole && /\w/.test(text) ? `${text} ` : text))
    .sort();

describe('the words without which a cue cannot fit', () => {
  it('are told by six letters, whole where a shorter one ends there, and by the next word where one is small', () => {
    expect(wordsOf(/\b(?:ebb tide|neap|spring tides?)\b/)).toEqual(['neap ', 'spring', 'tide ']);
    expect(wordsOf(/^(?:the )?(?:dyke|sluic)/)).toEqual(['dyke', 'sluic']);
  });

  it('are found behind what may be left out, may be anything, or comes several times', () => {
    expect(wordsOf(/^(?:[^.]{0,30} )?(?:harvest|yield)s?\b/)).toEqual(['harves', 'yield ', 'yields']);
    expect(wordsOf(/(?:^|[ (])(?:\p{L}+ ){0,2}vaccin(?:e|ated) /u)).toEqual(['vaccin']);
  });

  it('are not those that may be left out, but where nothing else tells', () => {
    expect(wordsOf(/(?:^| )(?:often |usually )?(?:called|dubbed) /)).toEqual(['called', 'dubbed']);
    expect(wordsOf(/(?:^| )organi(?:s|z)e(?:rs)?(?: locally)? /)).toEqual(['organi']);
    expect(wordsOf(/(?:^| )(?:rarely )?(?=\d)/)).toBeUndefined();
  });

  it('are no words that may be the end of longer ones', () => {
    expect(wordsOf(/found/)).toBeUndefined();
    expect(wordsOf(/\p{L}+ed\b/u)).toBeUndefined();
    expect(wordsOf(/\bun(?:known|clear)\b|[a-z]+less\b/)).toBeUndefined();
  });

  it('end where a sign has to follow that is no part of a word', () => {
    expect(wordsOf(/(?:^| |(?=,))silt(?= |,)|\breed(?!s)/)).toEqual(['reed', 'silt ']);
  });

  it('may be signs', () => {
    expect(wordsOf(/;|\bwhereas /)).toEqual([';', 'wherea']);
  });

  it('are not told of a pattern that minds no case', () => {
    expect(wordsOf(/\bharvest/i)).toBeUndefined();
  });

  it('are few enough to be looked for, however many phrases a cue puts together', () => {
    const many = Array.from({ length: 60 }, (_, index) => `a${String(index)}`).join('|');
    const words = wordsOf(new RegExp(`\\b(?:${many}) (?:${many}) (?:${many})\\b`));
    expect(words).toHaveLength(60);
  });
});
