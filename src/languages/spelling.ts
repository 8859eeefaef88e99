import { languages } from './index';

/**
 * Whether two names are one name, spelled differently: `Counterparts` and `counterpart`, `masing-masing orang`
 * and `orang masing-masing` not. Papers mix languages within a name, so the rules of all that we know are tried.
 */

/** What is the same for two names that differ only in case, number, accents, spelling or signs between words. */
export function foldName(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  if (folded.size >= REMEMBERED) folded.clear();
  const fold = compareForm(name);
  folded.set(name, fold);
  return fold;
}

/** A paper's names come up again in every note that links to them; a paper has some hundreds. */
const REMEMBERED = 5_000;
const folded = new Map<string, string>();

function compareForm(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}+/gu, '');
  const words = plain.match(WORD);
  if (!words) return plain.trim().toLowerCase();
  return words.map(foldWord).join(' ');
}

// A hyphen between two equal words is doubling (`guru-guru`), which the languages' rules must see.
const WORD = /(\p{L}{2,})-\1\p{L}*|[\p{L}\p{N}]+/giu;

/** The longest that a word in capitals is taken for an acronym, whose last `S` is no plural: `AIDS`, `SWOT`. */
const ACRONYM = 5;

function foldWord(word: string): string {
  const small = word.toLowerCase();
  if (word.length <= ACRONYM && word === word.toUpperCase()) return small;
  const variant = variants.find(({ pattern }) => pattern.test(small));
  return variant ? small.replace(variant.pattern, variant.becomes) : small;
}

const variants = languages.flatMap(({ words }) =>
  words.variants.map(([pattern, becomes]) => ({ pattern: new RegExp(`^(?:${pattern})$`, 'u'), becomes })),
);

/** A name as a part of a `cw-id`: its folded words, joined by hyphens. */
export function slugOf(name: string): string {
  return (
    foldName(name)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || '-'
  );
}

/** Things by their names, found again under another spelling. */
export class NameIndex<T> {
  private readonly exact = new Map<string, T>();
  /** Folded names by their halves: two names that differ by one letter share the one before it or the one after it. */
  private readonly halves = new Map<string, string[]>();

  /** Gives `thing` the name, where no other has it; returns whether it is now the thing's. */
  add(name: string, thing: T): boolean {
    const fold = foldName(name);
    if (fold === '') return false;
    const known = this.exact.get(fold);
    if (known !== undefined) return known === thing;
    this.exact.set(fold, thing);
    for (const half of halvesOf(fold)) {
      const names = this.halves.get(half);
      if (names) names.push(fold);
      else this.halves.set(half, [fold]);
    }
    return true;
  }

  /** The thing of a name that is folded already; null for none. */
  exactly(fold: string): T | null {
    return this.exact.get(fold) ?? null;
  }

  /** The thing of this name, or of one that differs by a letter left out or doubled; null for none. */
  find(name: string): T | null {
    const fold = foldName(name);
    const exact = this.exact.get(fold);
    if (exact !== undefined) return exact;
    for (const half of halvesOf(fold)) {
      const near = this.halves.get(half)?.find((known) => isSlip(known, fold));
      if (near !== undefined) return this.exactly(near);
    }
    return null;
  }
}

/** Short names differ by a letter and are two (`ion`, `icon`); so do short words within long names. */
const SLIP_NAME = 12;
const SLIP_WORD = 6;

/** A longer name is a sentence; comparing it letter by letter would cost more than it finds. */
const LONGEST = 80;

/**
 * What a name shares with any that has one letter more or less: the first or the last half of the shorter of both,
 * by the length of the longer one.
 */
function halvesOf(fold: string): readonly string[] {
  if (fold.length < SLIP_NAME || fold.length > LONGEST) return [];
  return [fold.length, fold.length + 1].flatMap((longer) => {
    const half = Math.floor((longer - 1) / 2);
    return [`${longer}<${fold.slice(0, half)}`, `${longer}>${fold.slice(-half)}`];
  });
}

/**
 * Whether two folded names differ by one letter left out of a long word, not its first or last. Only left-out
 * letters count as slips: a letter in another's place is as often another word (`nitrate`, `nitrite`).
 */
export function isSlip(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (shorter.length < SLIP_NAME || longer.length > LONGEST || longer.length - shorter.length !== 1)
    return false;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at += 1;
  if (longer.slice(at + 1) !== shorter.slice(at)) return false;
  const from = longer.lastIndexOf(' ', at) + 1;
  const end = longer.indexOf(' ', at);
  const to = end < 0 ? longer.length : end;
  const word = longer.slice(from, to);
  return at > from && at < to - 1 && word.length >= SLIP_WORD && /^\p{L}+$/u.test(word);
}
