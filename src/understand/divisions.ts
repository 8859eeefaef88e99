import { eachOnce, gathered, type Reason, type Span, type Typology, type TypologyMember } from '../paper';
import { contentWords } from './contentWords';
import { begins, termKey } from './terms';

/** A typology on its way: how well it is told decides which of several tellings names the members. */
export interface Division {
  readonly of: string | null;
  readonly by: readonly string[];
  readonly announced: number | null;
  readonly members: readonly TypologyMember[];
  readonly noun: string | null;
  readonly applied: Span | null;
  /** Told in the abstract: a short form of what the paper says later. */
  readonly brief: boolean;
  readonly reasons: readonly Reason[];
}

/** Each division once, though the paper tells of it several times: the best telling, with what the others add. */
export function mergedDivisions(divisions: readonly Division[]): readonly Division[] {
  const made: Division[] = [];
  const known: (readonly Compared[])[] = [];
  const byWord = new Map<string, number[]>();
  for (const division of divisions) {
    const members = division.members.map(comparedOf);
    const words = new Set(gathered(members, (member) => member.words));
    const candidates = [...candidatesFor(words, byWord)].filter((at) => mayBeOne(made[at], division));
    const index = sameAs(members, candidates, known) ?? made.length;
    const other = made[index];
    const merged = other ? merge(other, division) : division;
    made[index] = merged;
    known[index] = merged.members.map(comparedOf);
    for (const word of words) {
      const places = byWord.get(word);
      if (!places) byWord.set(word, [index]);
      else if (!places.includes(index)) places.push(index);
    }
  }
  return made;
}

/**
 * Divisions of different numbers and nouns are two: `six moods, of which five factors came`. Of one noun, the smaller is a part; and
 * an abstract, in whatever language, tells in short what the paper tells later, slips of number included.
 */
function mayBeOne(known: Division | undefined, other: Division): boolean {
  return (
    !known ||
    known.brief !== other.brief ||
    known.announced === null ||
    other.announced === null ||
    known.announced === other.announced ||
    known.noun === other.noun
  );
}

/** Divisions that share a word are compared; of a word that many share, the last few. */
const few = 12;

function candidatesFor(
  words: ReadonlySet<string>,
  byWord: ReadonlyMap<string, readonly number[]>,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const word of words) for (const index of (byWord.get(word) ?? []).slice(-few)) found.add(index);
  return found;
}

/** The index of the first candidate that is the division of these members; null where none is. */
function sameAs(
  members: readonly Compared[],
  candidates: Iterable<number>,
  known: readonly (readonly Compared[])[],
): number | null {
  for (const index of candidates) {
    const others = known[index];
    if (others && sameDivision(others, members)) return index;
  }
  return null;
}

/** A member as it is compared: what is the same for its spellings, and its words that say something. */
interface Compared {
  readonly key: string;
  readonly words: readonly string[];
}

function comparedOf({ name }: TypologyMember): Compared {
  return { key: termKey(name), words: contentWords(name) };
}

/** Two tellings of one division have this share of members in common. */
const share = 0.6;

function sameDivision(one: readonly Compared[], other: readonly Compared[]): boolean {
  const matched = one.filter((member) => other.some((each) => sameMember(member, each))).length;
  return matched >= 2 && matched / Math.max(one.length, other.length) >= share;
}

function sameMember({ key: a, words: left }: Compared, { key: b, words: right }: Compared): boolean {
  if (a === b || begins(a, b) || begins(b, a)) return true;
  let common = 0;
  for (const word of left) if (right.includes(word)) common++;
  return common * 2 >= Math.max(left.length, right.length) && common > 1;
}

function merge(known: Division, other: Division): Division {
  const [best, rest] = rank(other) > rank(known) ? [other, known] : [known, other];
  return {
    ...best,
    of: best.of ?? rest.of,
    by: [...new Set([...best.by, ...rest.by])],
    announced: best.announced ?? rest.announced,
    applied: best.applied ?? rest.applied,
    reasons: eachOnce([...best.reasons, ...rest.reasons]),
    members: best.members.map((member, index) => {
      const compared = comparedOf(member);
      const same = rest.members.find((each) => sameMember(compared, comparedOf(each)));
      const applies = member.applies ?? same?.applies;
      const place = member.place ?? same?.place ?? best.members[index]?.place;
      return {
        ...member,
        ...(applies === undefined ? {} : { applies }),
        ...(place === undefined ? {} : { place }),
      };
    }),
  };
}

/** How good a telling is: not the abstract's, as many members as announced, by somebody, with names in capitals. */
function rank({ brief, announced, members, by, applied }: Division): number {
  const capitals = members.filter(({ name }) => /^\p{Lu}/u.test(name)).length;
  return (
    (brief ? 0 : 16) +
    (announced === members.length ? 8 : 0) +
    (applied ? 4 : 0) +
    (by.length > 0 ? 2 : 0) +
    (capitals === members.length ? 3 : 0)
  );
}

/** A division as a reading holds it. */
export function typologyOf({ of, by, announced, members, noun, applied, reasons }: Division): Typology {
  const told = { ...(noun === null ? {} : { noun }), ...(applied ? { applied } : {}) };
  return { of, by, announced, members, ...told, reasons };
}
