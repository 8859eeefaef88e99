// The text of a sample as a person reads it, made without any code of `src/`: an independent look at what is verbatim.

/**
 * `text` is `source` without the furniture (ranges), with white space folded to one space and words mended that a line
 * end broke; `offsets[i]` is the index in `source` of `text[i]`.
 *
 * @param {string} source
 * @param {readonly { start: number, end: number }[]} furniture
 */
export function clean(source, furniture) {
  const text = [];
  const offsets = [];
  const add = (sign, at) => {
    text.push(sign);
    offsets.push(at);
  };
  for (let at = 0; at < source.length; at += 1) {
    const page = furniture.find(({ start, end }) => start <= at && at < end);
    const broken = source[at] === '-' ? /^-\n(?=\p{Ll})/u.exec(source.slice(at, at + 3)) : null;
    if (page) at = page.end - 1;
    else if (broken && /\p{L}$/u.test(source.slice(0, at))) {
      // `masing-⏎masing` is one word said twice, and keeps its hyphen.
      const before = /\p{L}+$/u.exec(source.slice(Math.max(0, at - 30), at))?.[0].toLowerCase();
      const after = /^\p{L}+/u.exec(source.slice(at + 2, at + 32))?.[0].toLowerCase();
      if (before === after) add('-', at);
      at += 1;
    } else if (!/\s/u.test(source[at])) add(source[at], at);
    else if (text.length > 0 && text[text.length - 1] !== ' ') add(' ', at);
  }
  return { text: text.join(''), offsets };
}
