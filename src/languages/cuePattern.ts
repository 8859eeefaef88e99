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
  return new RegExp(onceBehindChoices(plain), /\\[pP]\{/.test(plain) ? `${flags}u` : flags);
}

/** A class, an escaped sign, the end of a group with how often it comes, or any other sign. */
const token = /\[(?:[^\]\\]|\\.)*\]|\\.|\)(?:[?*+]\??|\{\d+(?:,\d*)?\}\??)?|[^]/gu;

/** A group of so few signs is a sign or two; so near to its end a pattern has little that could be written again. */
const small = 10;
const littleLeft = 30;

/**
 * With an empty lookahead behind each choice. V8 writes what follows a choice anew for each way through it, up to ten
 * times, and again for each choice in that: all cues came to 12 MB of machine code, of which most was never run, and
 * past 16 MB it compiles patterns without making them fast. What follows a lookahead is written once.
 */
function onceBehindChoices(source: string): string {
  const opened: number[] = [];
  let parted = '';
  let written = 0;
  for (const { 0: sign, index } of source.matchAll(token)) {
    if (sign === '(') opened.push(index);
    if (!sign.startsWith(')')) continue;
    const from = opened.pop() ?? 0;
    const to = index + sign.length;
    // A choice at the very beginning is what a search looks for first.
    if (from === 0 || to - from <= small || source.length - to <= littleLeft) continue;
    if (endsWay.test(source.slice(to, to + 3))) continue;
    parted += `${source.slice(written, to)}(?=)`;
    written = to;
  }
  return parted + source.slice(written);
}

/** Behind a choice: the end of a way through the next outer one, or what looks ahead by itself. */
const endsWay = /^(?:[|)]|\(\?[=!])/;
