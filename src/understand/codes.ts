export { isSpace } from '../paper';

/**
 * Kinds of signs by their UTF-16 codes: for questions that are asked of every sign of a text, where a pattern costs
 * ten times as much. They answer as the class of the pattern that each names.
 */

/** `[0-9]`; the code of nothing (NaN) is none. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** `[a-z0-9 ]` in any case: most of what texts are made of, and never a sign that parts anything. */
export function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 32 || (code >= 65 && code <= 90) || isDigit(code);
}

/** `[\p{L}\p{N}]` */
export function isWordSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code !== 32 && isPlain(code);
  return code >= 0x80 && wordSign.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

const wordSign = /[\p{L}\p{N}]/u;
