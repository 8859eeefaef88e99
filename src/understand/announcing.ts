import type { Range } from '../paper';
import { says } from './cues';
import { matchesIn } from './matchesIn';
import type { Meaning } from './meaning';
import type { Saying } from './parts';

/** A noun that may announce members, with its number where it has one. */
export interface Announcing extends Range {
  readonly noun: string;
  readonly announced: number | null;
  readonly counted: boolean;
  /** Whether its lists are divisions at all. */
  readonly divides: boolean;
}

/** The nouns of a sentence that may announce members, in order. */
export function announcedIn(
  saying: Saying,
  { dividing, numbers, collectives }: Meaning,
): readonly Announcing[] {
  if (!saying.marks.may(dividing.anyNoun)) return [];
  const { counted } = dividing;
  const found: Announcing[] = [];
  counted.lastIndex = 0;
  for (let match = counted.exec(saying.lower); match; match = counted.exec(saying.lower)) {
    const [words, number, noun = ''] = match;
    const lead = words.startsWith(' ') || words.startsWith('(') ? 1 : 0;
    const value =
      number === undefined ? NaN : (numbers.get(number) ?? collectives.get(number) ?? Number(number));
    found.push({
      from: saying.from + match.index + lead,
      to: saying.from + match.index + words.length,
      noun,
      announced: Number.isNaN(value) ? null : value,
      counted: number !== undefined,
      divides: dividing.namesParts(noun),
    });
  }
  const behind = countedAfter(saying, dividing, numbers);
  return behind.length > 0 ? [...behind, ...found].sort((a, b) => a.from - b.from) : found;
}

/** Nouns whose number stands behind them: `jenisnya ada tiga`. */
function countedAfter(
  saying: Saying,
  dividing: Meaning['dividing'],
  numbers: Meaning['numbers'],
): readonly Announcing[] {
  if (!says(saying, dividing.countBehind)) return [];
  const { from } = saying;
  return matchesIn(dividing.countedAfter, saying.lower).map((match) => {
    const [words, noun = '', number = ''] = match;
    const lead = words.startsWith(noun) ? 0 : 1;
    return {
      from: from + match.index + lead,
      to: from + match.index + words.length,
      noun,
      announced: numbers.get(number) ?? Number(number),
      counted: true,
      divides: dividing.namesParts(noun),
    };
  });
}
