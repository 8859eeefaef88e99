import type { Range } from '../paper';
import { contentWords } from './contentWords';
import type { Enumeration } from './enumerations';
import { inOtherWords } from './meaning';
import { sayingsOf, type Saying } from './parts';
import type { PaperText } from './text';

/** What the text says of which members fit its own case. `fits` has a value for each member, or null for nothing said. */
export interface Applied extends Range {
  readonly fits: readonly (boolean | null)[];
}

/** The case is put under its kinds within a paragraph or two. */
const reach = 12;

/** A longer sentence is a table or a broken file. */
const longest = 1500;

/** The first sentence after a division that says which of its kinds the paper's own case is, or null. */
export function appliedIn(
  text: PaperText,
  { last, noun, meaning }: Enumeration,
  names: readonly string[],
): Applied | null {
  const { dividing } = meaning;
  if (noun === null || !dividing.kind.test(noun)) return null;
  const telling = names.map((name) => tellingWords(name, names));
  const sayings = sayingsOf(text);
  for (const saying of sayings.slice(last + 1, last + 1 + reach)) {
    if (saying.heading || saying.lower.length > longest || !dividing.applies.test(saying.lower)) continue;
    const fits = fitsIn(saying, dividing, names, telling);
    if (fits.some((fit) => fit === true) && fits.some((fit) => fit !== true)) {
      const whole = dividing.whole.test(saying.lower);
      return {
        from: saying.from,
        to: saying.to,
        fits: fits.map((fit) => (fit === null && whole ? false : fit)),
      };
    }
  }
  return null;
}

function fitsIn(
  saying: Saying,
  dividing: Enumeration['meaning']['dividing'],
  names: readonly string[],
  telling: readonly (readonly string[])[],
): readonly (boolean | null)[] {
  const fits: (boolean | null)[] = names.map(() => null);
  let positive = true;
  for (const clause of clausesOf(saying.lower, dividing.turns)) {
    if (dividing.appliesNot.test(clause)) positive = false;
    else if (dividing.applies.test(clause)) positive = true;
    for (const [index, name] of names.entries()) {
      if (fits[index] === null && namesMember(clause, name, telling[index] ?? [])) fits[index] = positive;
    }
  }
  return fits;
}

/** A sentence cut where it turns. */
function clausesOf(lower: string, turns: RegExp): readonly string[] {
  const clauses: string[] = [];
  let rest = lower;
  for (let match = turns.exec(rest.slice(1)); match; match = turns.exec(rest.slice(1))) {
    clauses.push(rest.slice(0, match.index + 1));
    rest = rest.slice(match.index + 1);
  }
  return [...clauses, rest];
}

/** The words of a member that the others do not share. */
function tellingWords(name: string, names: readonly string[]): readonly string[] {
  const words = contentWords(name);
  const others = names.filter((other) => other !== name).map((other) => new Set(contentWords(other)));
  return words.filter((word) => !others.some((other) => other.has(word)));
}

/** Whether a clause names a member: as it is called, or by half of its telling words, in this language or another. */
function namesMember(clause: string, name: string, telling: readonly string[]): boolean {
  if (clause.includes(name.toLowerCase())) return true;
  if (telling.length === 0) return false;
  const said = telling.filter((word) => saysWord(clause, word)).length;
  return said * 2 >= telling.length;
}

function saysWord(clause: string, word: string): boolean {
  const at = clause.indexOf(word);
  if (at >= 0 && !/\p{L}/u.test(clause[at - 1] ?? '')) return true;
  return inOtherWords(word)?.test(clause) ?? false;
}
