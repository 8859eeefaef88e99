import { describe, expect, it } from 'vitest';
import { foldedSpace, isBlank, isSpace, lastWord } from '../../src/paper';

describe('white space', () => {
  it('of any kind and length is folded to one space', () => {
    expect(foldedSpace('tide  tables\r\n\tof the\u00a0bay')).toBe('tide tables of the bay');
    expect(foldedSpace(' \n rice')).toBe(' rice');
    expect(foldedSpace('rice \u2003')).toBe('rice ');
  });

  it('that is folded already stays, at the ends of a text too', () => {
    expect(foldedSpace(' one field a year ')).toBe(' one field a year ');
    expect(foldedSpace('')).toBe('');
  });

  it('parts the last word of a text from the rest', () => {
    expect(lastWord('the harvest of the')).toBe('the');
    expect(lastWord('harvest')).toBe('harvest');
    expect(lastWord('the harvest ')).toBe('');
  });

  it('is what a pattern takes for it; of control signs nothing is to be seen either', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const sign = String.fromCharCode(code);
      if (isSpace(code) !== /\s/.test(sign)) expect(code).toBe('told as a pattern tells it');
      if (isBlank(code) !== /[\s\p{Cc}]/u.test(sign)) expect(code).toBe('told as a pattern tells it');
    }
    expect([isSpace(NaN), isBlank(NaN)]).toEqual([false, false]);
    expect([isSpace(0x1b), isBlank(0x1b)]).toEqual([false, true]);
  });
});
