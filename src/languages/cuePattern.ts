/**
 * Letters as plain ranges: exact for Latin, Greek, Cyrillic and most other scripts, and where a script mixes letters
 * with marks and digits all of it; a half of a surrogate pair counts as a letter.
 */
const ranges =
  'A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u02c1\u0370-\u1fff\u2c00-\u2dff\u3005-\ud7ff\ud800-\udfff\uf900-\ufdff\ufe70-\ufefc\uff21-\uffdc';

/** A class, or the letters outside of one. */
const part = /\[(?:[^\]\\]|\\.)*\]|\\p\{L\}/g;

/**
 * A cue as a pattern. Cues name letters as `\p{L}`, which engines compile to hundreds of ranges: that takes ten
 * times as long and, over all cues, most of a first reading. So they become plain ranges here; the flag `u` stays
 * only where a cue asks for another class of Unicode.
 */
export function cuePattern(source: string, flags = ''): RegExp {
  const plain = source.replace(part, (one) =>
    one === '\\p{L}' ? `[${ranges}]` : one.replace(/\\p\{L\}/g, ranges),
  );
  return new RegExp(plain, /\\[pP]\{/.test(plain) ? `${flags}u` : flags);
}
