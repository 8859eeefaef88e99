/**
 * Whether a unit is white space, as `\s` has it: for loops that go through a text sign by sign, where a pattern would be
 * the most of their cost.
 */
export function isBlank(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return code >= 0xa0 && /\s/.test(String.fromCharCode(code));
}
