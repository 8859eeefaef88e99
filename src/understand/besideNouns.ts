import type { Range } from '../paper';
import type { Announcing } from './announcing';
import { bracketsOf } from './brackets';
import { allSaid } from './cues';
import { enumerate, withoutStop, type Enumeration, type Head } from './enumeration';
import { lowerOf, type Saying } from './parts';
import { listItems, type Item } from './pieces';
import { stopWords } from './stopWords';
import { wordsIn } from './terms';
import type { PaperText } from './text';

/** A kind is named in three or four words. */
const nameLength = 40;

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
  const divide = announcing.filter((one) => one.divides);
  const found = [...examples(text, saying)];
  for (const [index, noun] of divide.entries()) {
    const to = divide[index + 1]?.from ?? saying.to;
    const made = inBrackets(text, saying, noun, to) ?? apposed(text, saying, noun);
    if (made && !found.some((one) => one.announcement.from === noun.from)) found.push(made);
  }
  return found;
}

/** `several measures of health, such as A, B, and C`: examples, and so a division only where somebody is cited for it. */
function examples(text: PaperText, saying: Saying): readonly Enumeration[] {
  const { dividing } = saying.meaning;
  return allSaid(saying, dividing.examples).flatMap((said) => {
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

/** `types of boats (canoes, rafts, and barges)`. */
function inBrackets(text: PaperText, saying: Saying, noun: Announcing, to: number): Enumeration | null {
  const { text: source } = text.document;
  const open = source.indexOf('(', noun.to);
  if (open < 0 || open > Math.min(to, noun.to + near) || /[.,;:)]/u.test(source.slice(noun.to, open)))
    return null;
  const bracket = bracketsOf(source.slice(open, saying.to)).find(({ from }) => from === 0);
  if (!bracket || (noun.announced === null && !namesKinds(noun, saying))) return null;
  const region = { from: open + 1, to: open + bracket.to - 1 };
  const inside = source.slice(region.from, region.to);
  if (
    /\d|[.:;] |^\p{L}\.\p{L}\./u.test(inside) ||
    `, ${inside}`.toLowerCase().search(saying.meaning.dividing.examples) >= 0
  )
    return null;
  if (saying.meaning.dividing.andSoOn.test(inside.toLowerCase())) return null;
  const items = listItems(listedOf(text, saying, noun.announced), region);
  const whole = noun.announced === null ? items.length > 2 : items.length === noun.announced;
  return whole && items.every(isName) ? made(saying, noun, region, items) : null;
}

/** `the three elements sand, silt, and clay`; without a number a division only where somebody is cited for it. */
function apposed(text: PaperText, saying: Saying, noun: Announcing): Enumeration | null {
  const { text: source } = text.document;
  const { dividing } = saying.meaning;
  const rest = source.slice(noun.to, saying.to);
  const first = /^ [‘“"']?(\p{L}+)/u.exec(rest)?.[1];
  if (first === undefined || stopWords.has(first.toLowerCase())) return null;
  const before = saying.lower.slice(0, noun.from - saying.from);
  if (noun.announced === null && !(dividing.apposed.test(noun.noun) && dividing.beforeApposed.test(before)))
    return null;
  const region = { from: noun.to, to: withoutStop(source, { from: noun.to, to: saying.to }) };
  const items = listItems(listedOf(text, saying, noun.announced), region);
  const [opening, ...others] = items;
  if (!opening || others.length < 2 || opening.from - noun.to > 2 || !items.every(isName)) return null;
  // A verb with its object is longer than the names that follow: `the three groups received water, feed, and salt`.
  const words = ({ from, to }: Range): number => wordsIn(source.slice(from, to));
  if (words(opening) > Math.max(...others.slice(0, -1).map(words))) return null;
  if (noun.announced !== null && items.length !== noun.announced) return null;
  if (items.slice(0, -1).some((item) => item.to < item.told.to && source[item.to + 1] !== '(')) return null;
  return { ...made(saying, noun, region, items), loose: noun.announced === null };
}

function namesKinds({ noun }: Announcing, { meaning: { dividing } }: Saying): boolean {
  return dividing.kind.test(noun) || dividing.apposed.test(noun);
}

const isName = ({ from, to }: Item): boolean => to - from <= nameLength;

function listedOf(
  text: PaperText,
  { meaning }: Saying,
  announced: number | null,
): Parameters<typeof listItems>[0] {
  return { text: text.document.text, lower: lowerOf(text), dividing: meaning.dividing, announced };
}

function made(saying: Saying, head: Head, region: Range, items: readonly Item[]): Enumeration {
  const { noun, announced } = head;
  return {
    first: saying.index,
    last: saying.index,
    noun,
    announced,
    announcement: { from: head.from, to: region.from },
    items,
    style: 'row',
    loose: false,
    meaning: saying.meaning,
  };
}
