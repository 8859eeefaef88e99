import type { Range } from '../paper';
import type { Announcing } from './announcing';
import { bracketsOf } from './brackets';
import { enumerationOf, listedIn, type Enumeration } from './enumeration';
import type { Dividing } from './meaning';
import type { Saying } from './parts';
import { isShort, listItems } from './pieces';
import type { PaperText } from './text';

/** What is divided is named between its noun and the bracket, in a few words. */
const near = 45;

/** Members in a bracket right behind what they divide, before `to`: `types of boats (canoes, rafts, and barges)`. */
export function inBrackets(
  text: PaperText,
  saying: Saying,
  noun: Announcing,
  to: number,
): Enumeration | null {
  const { dividing } = saying.meaning;
  if (noun.announced === null && !dividing.kind.test(noun.noun) && !dividing.apposed.test(noun.noun))
    return null;
  const region = bracketBehind(text.document.text, noun.to, Math.min(to, noun.to + near), saying.to);
  if (!region || saysElse(text.document.text.slice(region.from, region.to).toLowerCase(), dividing))
    return null;
  const items = listItems(listedIn(text, saying, noun.announced), region);
  const whole = noun.announced === null ? items.length > 2 : items.length === noun.announced;
  return whole && items.every(isShort) ? enumerationOf(saying, noun, region, items) : null;
}

/** What stands in the bracket that opens between `from` and `to` with no sign before it; null for none. */
function bracketBehind(source: string, from: number, to: number, end: number): Range | null {
  const lead = /^[^.,;:()]*\(/u.exec(source.slice(from, to + 1))?.[0].length;
  if (lead === undefined) return null;
  const open = from + lead - 1;
  const bracket = bracketsOf(source.slice(open, end)).find((one) => one.from === 0);
  return bracket ? { from: open + 1, to: open + bracket.to - 1 } : null;
}

/** Whether a bracket cites, counts, gives examples, or leaves more out than it names. */
function saysElse(inside: string, { examples, andSoOn }: Dividing): boolean {
  if (/\d|[.:;] |^\p{L}\.\p{L}\./u.test(inside)) return true;
  return `, ${inside}`.search(examples) >= 0 || andSoOn.test(inside);
}
