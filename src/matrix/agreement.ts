import type { MatrixBook } from './book';
import type { Coding } from './records';

/** How far two people agree on one role. */
export interface RoleAgreement {
  /** Key of the column. */
  readonly role: string;
  readonly name: string;
  /** How many claims both coded by the framework; how many both gave the role, neither did, or only one. */
  readonly both: number;
  readonly neither: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Cohen's kappa (1960), from −1 to 1; null where chance alone would agree always. */
  readonly kappa: number | null;
}

/** A claim that two people coded differently. */
export interface Difference {
  /** Path of the claim's note, or its key where there is none. */
  readonly claim: string;
  readonly name: string;
  readonly first: readonly Coding[];
  readonly second: readonly Coding[];
}

export interface Agreement {
  /** Who coded, the two that are compared. */
  readonly coders: readonly [string, string];
  /** How many claims both coded. */
  readonly claims: number;
  readonly roles: readonly RoleAgreement[];
  readonly differences: readonly Difference[];
}

/** Who coded by a framework, the busiest first. */
export function codersOf(book: MatrixBook, framework: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const { by } of held(book, framework)) counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([by]) => by);
}

/**
 * How two people agree who coded the same claims by one framework. The unit is the claim: whether it was said to speak for the role, by
 * whichever row; rows and stances that differ are among the differences.
 */
export function agreementOf(
  book: MatrixBook,
  framework: string,
  coders: readonly [string, string],
): Agreement {
  const [first, second] = coders.map((by) => byClaim(held(book, framework).filter((one) => one.by === by)));
  const shared = [...(first?.keys() ?? [])].filter((claim) => second?.has(claim));
  const pairs = shared.map((claim) => [first?.get(claim) ?? [], second?.get(claim) ?? []] as const);
  const named = book.framework(framework)?.roles ?? [];
  const names = new Map(
    [...named, ...pairs.flat(2).map(({ role }) => role)].map(({ key, name }) => [key, name]),
  );
  const roles = [...names].map(([role, name]) => {
    const gives = ({ role: given, stance }: Coding): boolean => given.key === role && stance === 'supports';
    const votes = pairs.map((pair) => pair.map((codings) => codings.some(gives)));
    const count = (a: boolean, b: boolean): number => votes.filter(([x, y]) => x === a && y === b).length;
    const counted = {
      both: count(true, true),
      neither: count(false, false),
      onlyFirst: count(true, false),
      onlySecond: count(false, true),
    };
    return { role, name, ...counted, kappa: kappaOf(counted) };
  });
  const differences = pairs.flatMap(([one, other]) => {
    const coding = one[0];
    if (!coding || saidIn(one) === saidIn(other)) return [];
    const { key, name } = coding.claim;
    return [{ claim: key, name, first: one, second: other }];
  });
  return { coders, claims: shared.length, roles, differences };
}

type Votes = Pick<RoleAgreement, 'both' | 'neither' | 'onlyFirst' | 'onlySecond'>;

/** Observed agreement against what chance gives with the same shares of yes and no. */
export function kappaOf({ both, neither, onlyFirst, onlySecond }: Votes): number | null {
  const all = both + neither + onlyFirst + onlySecond;
  if (all === 0) return null;
  const [yesFirst, yesSecond] = [(both + onlyFirst) / all, (both + onlySecond) / all];
  const chance = yesFirst * yesSecond + (1 - yesFirst) * (1 - yesSecond);
  return chance === 1 ? null : ((both + neither) / all - chance) / (1 - chance);
}

/** What each person said of claims that are there, and did not take back: what another withdrew was said all the same. */
function held(book: MatrixBook, framework: string): readonly Coding[] {
  return book.codings.filter(
    (one) =>
      one.framework.key === framework &&
      one.stance !== null &&
      one.claim.path !== null &&
      !book.isTakenBack(one),
  );
}

function byClaim(codings: readonly Coding[]): ReadonlyMap<string, readonly Coding[]> {
  const found = new Map<string, Coding[]>();
  for (const coding of codings) {
    const known = found.get(coding.claim.key);
    if (known) known.push(coding);
    else found.set(coding.claim.key, [coding]);
  }
  return found;
}

/** The cells and stances that codings give, as one text. */
function saidIn(codings: readonly Coding[]): string {
  return [
    ...new Set(
      codings.map(({ actor, role, stance }) => `${actor.key}\u0000${role.key}\u0000${stance ?? ''}`),
    ),
  ]
    .sort()
    .join('\u0001');
}
