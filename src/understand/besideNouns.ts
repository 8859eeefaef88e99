import { gathered } from '../paper';
import type { Announcing } from './announcing';
import { allSaid } from './cues';
import { enumerate, enumerationOf, listedIn, withoutStop, type Enumeration } from './enumeration';
import { inBrackets } from './inBrackets';
import type { Saying } from './parts';
import { isShort, listItems, type Item } from './pieces';
import { stopWords } from './stopWords';
import { wordsIn } from './terms';
import type { PaperText } from './text';

/** The first of names in a row ends within so many signs, with its bracket. */
const nameLength = 60;

/** What is divided is named between its noun and its members, in a few words. */
const near = 45;

/** The most words between a noun and its examples: ` of river health`. */
const fewWords = 3;

/** Lists whose members stand beside the noun that they are called by, with no word that leads to them. */
export function besideNouns(
  text: PaperText,
  saying: Saying,
  announcing: readonly Announcing[],
): readonly Enumeration[] {
  // Names in a row are parted by commas.
  if (!saying.lower.includes(',')) return [];
  const divide = announcing.filter((one) => one.divides);
  const found = [...examples(text, saying)];
  for (const [index, noun] of divide.entries()) {
    const to = divide[index + 1]?.from ?? saying.to;
    const one =
      inBrackets(text, saying, noun, to) ?? apposed(text, saying, noun) ?? among(text, saying, noun);
    if (one) found.push(one);
  }
  return found;
}

/** `several measures of health, such as A, B, and C`: examples, and so a division only where somebody is cited for it. */
function examples(text: PaperText, saying: Saying): readonly Enumeration[] {
  const { dividing } = saying.meaning;
  return gathered(allSaid(saying, dividing.examples), (said) => {
    const before = saying.lower.slice(Math.max(0, said.index - near), said.index);
    const match = dividing.exampled.exec(before);
    const noun = match?.[1];
    if (noun === undefined || /[.;:]/u.test(before)) return [];
    if (wordsIn(before.slice(match?.[0].length)) > fewWords) return [];
    const at = saying.from + said.index;
    const head = { from: at - before.length, to: at, noun, announced: null };
    const made = enumerate(text, saying, head, { from: at + said[0].length, to: saying.to });
    return made && made.items.length > 2 ? [{ ...made, loose: true }] : [];
  });
}

/** `the three elements sand, silt, and clay`; without a number a division only where somebody is cited for it. */
function apposed(text: PaperText, saying: Saying, noun: Announcing): Enumeration | null {
  const { text: source } = text.document;
  const comma = source.slice(noun.to, noun.to + nameLength).indexOf(',');
  if (comma < 0 || !mayStandBeside(saying, noun) || !opensName(source, noun.to)) return null;
  const region = { from: noun.to, to: withoutStop(source, { from: noun.to, to: saying.to }) };
  const items = listItems(listedIn(text, saying, noun.announced), region);
  const isRow = items.length > 2 && items.every(isShort) && standsAlone(source, region.from, items);
  if (!isRow || (noun.announced !== null && items.length !== noun.announced)) return null;
  return { ...enumerationOf(saying, noun, region, items), loose: noun.announced === null };
}

/** `Among the main schools of X, A, B, and C stand out`: some of several, and so a division only where somebody is cited for it. */
function among(text: PaperText, saying: Saying, noun: Announcing): Enumeration | null {
  const { text: source } = text.document;
  if (noun.announced !== null || noun.from - saying.from > headOf) return null;
  if (!saying.meaning.dividing.among.test(saying.lower.slice(0, noun.from - saying.from))) return null;
  const comma = source.slice(noun.to, noun.to + nameLength).indexOf(',');
  if (comma < 0) return null;
  const region = {
    from: noun.to + comma + 1,
    to: withoutStop(source, { from: noun.to, to: saying.to }),
  };
  const items = listItems(listedIn(text, saying, null), region);
  return items.length > 2 && items.slice(0, -1).every(isShort)
    ? { ...enumerationOf(saying, noun, region, items), loose: true }
    : null;
}

/** What leads to the noun at the head of its sentence is no longer, in signs: `Among the most important `. */
const headOf = 40;

/** Whether parts may stand right behind a noun: it is counted, or one that often names them. */
function mayStandBeside({ lower, from, meaning: { dividing } }: Saying, noun: Announcing): boolean {
  if (noun.announced !== null) return true;
  const at = noun.from - from;
  return (
    dividing.apposed.test(noun.noun) && dividing.beforeApposed.test(lower.slice(Math.max(0, at - near), at))
  );
}

/** Whether a word that is no small one begins at `at`. */
function opensName(source: string, at: number): boolean {
  const first = /^ [‘“"']?(\p{L}+)/u.exec(source.slice(at, at + nameLength))?.[1];
  return first !== undefined && !stopWords.has(first.toLowerCase());
}

/**
 * Whether names follow each other with nothing told of them but in brackets, and the first at once. A verb with its
 * object is longer than the names that follow: `the three groups received water, feed, and salt`.
 */
function standsAlone(source: string, from: number, items: readonly Item[]): boolean {
  const [opening] = items;
  const words = (item: Item): number => wordsIn(source.slice(item.from, item.to));
  const middle = items.slice(1, -1).map(words);
  if (!opening || opening.from - from > 2 || words(opening) > Math.max(...middle)) return false;
  return items.slice(0, -1).every(({ to, told }) => to === told.to || source[to + 1] === '(');
}
