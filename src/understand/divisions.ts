import type { Span, Typology, TypologyMember } from '../paper';
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
}

/** Each division once, though the paper tells of it several times: the best telling, with what the others add. */
export function mergedDivisions(divisions: readonly Division[]): readonly Division[] {
  const made: Division[] = [];
  const byWord = new Map<string, number[]>();
  for (const division of divisions) {
    const words = new Set(division.members.flatMap((member) => contentWords(member.name)));
    const candidates = new Set([...words].flatMap((word) => (byWord.get(word) ?? []).slice(-few)));
    const same = [...candidates].find((index) => {
      const other = made[index];
      return other !== undefined && sameDivision(other, division);
    });
    const index = same ?? made.length;
    const known = same === undefined ? undefined : made[same];
    made[index] = known ? merge(known, division) : division;
    for (const word of words) {
      const places = byWord.get(word);
      if (!places) byWord.set(word, [index]);
      else if (!places.includes(index)) places.push(index);
    }
  }
  return made;
}

/** Divisions that share a word are compared; of a word that many share, the last few. */
const few = 12;

/** Two tellings of one division have this share of members in common. */
const share = 0.6;

function sameDivision(one: Division, other: Division): boolean {
  const matched = one.members.filter((member) =>
    other.members.some((each) => sameMember(member.name, each.name)),
  ).length;
  return matched >= 2 && matched / Math.max(one.members.length, other.members.length) >= share;
}

function sameMember(one: string, other: string): boolean {
  const [a, b] = [termKey(one), termKey(other)];
  if (a === b || begins(a, b) || begins(b, a)) return true;
  const [left, right] = [contentWords(one), contentWords(other)];
  const common = left.filter((word) => right.includes(word)).length;
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
    members: best.members.map((member, index) => {
      const same = rest.members.find((each) => sameMember(member.name, each.name));
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
export function typologyOf({ of, by, announced, members, noun, applied }: Division): Typology {
  return { of, by, announced, members, ...(noun === null ? {} : { noun }), ...(applied ? { applied } : {}) };
}
