/**
 * A text with each run of white space as one space. The pattern passes over single spaces: most texts have no other
 * white space, and are given back as they are.
 */
export const foldedSpace = (text: string): string => text.replace(/[^\S ]\s*| \s+/g, ' ');

/** Whether a UTF-16 unit is white space, as `\s` has it; the code of nothing (NaN) is none. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/**
 * Whether nothing is to be seen of a UTF-16 unit: white space, and control signs too. PDF extraction leaves those where
 * it found no sign, and nobody reads them: for telling lines and words of a file apart they are white space. A clean
 * text has none left, so that rules of meaning ask `isSpace`.
 */
export function isBlank(code: number): boolean {
  if (code < 127) return code <= 32;
  return code <= 160 || isSpace(code);
}

/**
 * What stands behind the last space of a text. A pattern for signs at a text's end that are no spaces (`\p{L}+$`)
 * finds the same here, and need not be tried from every sign on.
 */
export const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);
