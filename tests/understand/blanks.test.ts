import { expect, it } from 'vitest';
import { isBlank } from '../../src/understand/blanks';

it('a blank is what a pattern takes for white space, and nothing else', () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code);
  const told = codes.filter((code) => isBlank(code));
  expect(told).toEqual(codes.filter((code) => /\s/u.test(String.fromCharCode(code))));
  expect(told).toContain(0x2009);
});
