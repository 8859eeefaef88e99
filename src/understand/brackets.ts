import { nextSignOf, type Range } from '../paper';

/** A pair of brackets in the clean text: `from` is the opening sign, `to` is after the closing one. */
export interface Bracket extends Range {
  readonly square: boolean;
  /** The brackets right inside of it. */
  readonly inner: readonly Bracket[];
}

/** The longest bracket that is looked into: about 40 works cited at once. A sign left open for longer is a misprint. */
const longest = 2000;

/** How many brackets stand in each other at most: prose has two or three. More are signs that were never closed. */
const deepest = 8;

interface Open {
  readonly from: number;
  readonly square: boolean;
  readonly inner: Bracket[];
}

/** All pairs of brackets, those inside of others before them, in the order of their closing signs. */
export function bracketsOf(text: string): readonly Bracket[] {
  const found: Bracket[] = [];
  const open: Open[] = [];
  const next = nextSignOf(text, '()[]');
  for (let at = next(0); at < text.length; at = next(at + 1)) {
    const sign = text[at] ?? '';
    while (open.length > deepest || at - (open[0]?.from ?? at) > longest) open.shift();
    if (sign === '(' || sign === '[') {
      open.push({ from: at, square: sign === '[', inner: [] });
      continue;
    }
    const index = lastOpen(open, sign === ']');
    const begun = open[index];
    if (!begun) continue;
    const bracket = { from: begun.from, to: at + 1, square: begun.square, inner: begun.inner };
    open.length = index;
    if (index > 0) open[index - 1]?.inner.push(bracket);
    found.push(bracket);
  }
  return found;
}

function lastOpen(open: readonly Open[], square: boolean): number {
  for (let index = open.length - 1; index >= 0; index--) if (open[index]?.square === square) return index;
  return -1;
}

/** What a bracket says, with the brackets inside of it blanked out; as long as the bracket without its signs. */
export function contentOf(text: string, bracket: Bracket): string {
  let content = text.slice(bracket.from + 1, bracket.to - 1);
  for (const inner of bracket.inner) {
    const at = inner.from - bracket.from - 1;
    content =
      content.slice(0, at) + ' '.repeat(inner.to - inner.from) + content.slice(at + inner.to - inner.from);
  }
  return content;
}
