import { gathered, type Acronym, type Name } from '../paper';
import type { Mention } from './mentions';
import { fitsInitials } from './initials';
import { folded, isAcronym, nameKey } from './names';

/** A work as far as it has to be known to find it again when it is cited. */
export interface Linkable {
  readonly names: readonly Name[];
  /** Whether further authors are meant beside those named. */
  readonly others: boolean;
  readonly year: number | null;
  readonly letter: string | null;
}

/** Works by the names that they can be cited under. The `index` of a work is its place in the order of `add`. */
export class Known {
  private readonly works: Linkable[] = [];
  private readonly byLead = new Map<string, number[]>();
  private readonly byPart = new Map<string, number[]>();
  /** Bodies' works by the first word of the name, and by its initials. */
  private readonly byFirstWord = new Map<string, number[]>();
  private readonly byInitials = new Map<string, number[]>();
  private readonly twin = new Map<string, string>();
  /** For works of one author and year without letters: the how-manieth of them a work is. */
  private readonly rank = new Map<number, number>();
  /** What was made of a name before: each is compared many times. */
  private readonly keys = new Map<Name, string>();
  private readonly proper = new Map<Name, readonly string[]>();

  constructor(acronyms: readonly Pick<Acronym, 'acronym' | 'expansion'>[] = []) {
    for (const { acronym, expansion } of acronyms) this.twin.set(folded(acronym), folded(expansion));
  }

  /** One key for a body and its short form. */
  private keyOf(key: string): string {
    return this.twin.get(key) ?? key;
  }

  add(work: Linkable): number {
    const index = this.works.length;
    this.works.push(work);
    const lead = work.names[0];
    if (!lead) return index;
    for (const key of this.properKeys(lead)) put(this.byLead, key, index);
    for (const key of this.looseKeys(lead)) put(this.byPart, key, index);
    if (lead.literal !== undefined) {
      put(this.byFirstWord, firstWord(lead.literal), index);
      put(this.byInitials, initialsOf(lead.literal), index);
    }
    const same = (this.byLead.get(this.keyOfName(lead)) ?? []).filter(
      (other) => this.works[other]?.year === work.year,
    );
    this.rank.set(index, same.length);
    return index;
  }

  /** The key of an author. */
  private keyOfName(name: Name): string {
    const known = this.keys.get(name);
    if (known !== undefined) return known;
    const key = this.keyOf(nameKey(name));
    this.keys.set(name, key);
    return key;
  }

  /** The keys of a first author's whole name: the family name, the body's name or its short form, given and family name. */
  private properKeys(name: Name): readonly string[] {
    const known = this.proper.get(name);
    if (known) return known;
    const made = this.properKeysOf(name);
    this.proper.set(name, made);
    return made;
  }

  private properKeysOf(name: Name): readonly string[] {
    const keys = new Set([this.keyOfName(name), nameKey(name)]);
    for (const part of literalParts(name.literal ?? '')) keys.add(this.keyOf(folded(part)));
    if (name.given !== undefined) keys.add(folded(`${name.given}${nameKey(name)}`));
    keys.delete('');
    return [...keys];
  }

  /** Keys of parts of a person's name: without particles, one word of a double name. */
  private looseKeys(name: Name): readonly string[] {
    const words = (name.family ?? '').split(/[\s-]+/u);
    const parts = [name.family ?? '', words[0] ?? '', words[words.length - 1] ?? ''].map(folded);
    // Shorter than three letters is a particle or an initial.
    return [...new Set([...this.properKeys(name), ...parts.filter((part) => part.length > 2)])];
  }

  /**
   * The work that a mention with a year and a letter means, or null. `loosely` also takes a first author that only resembles: one
   * word of a double name, a short form that nobody introduced.
   */
  find(
    mention: Pick<Mention, 'names' | 'others'>,
    year: number | null,
    letter: string | null,
    loosely: boolean,
  ): number | null {
    const lead = mention.names[0];
    if (!lead) return null;
    let best: number | null = null;
    let most = 0;
    for (const index of loosely ? this.resembling(lead) : this.named(lead)) {
      const work = this.works[index];
      if (!work || work.year !== year) continue;
      const score = this.fit(work, mention) + this.fitLetter(index, work, letter);
      if (score > most) {
        most = score;
        best = index;
      }
    }
    return best;
  }

  /** The only work of a first author, whatever its year; null where there is none, or several. */
  findOnly(mention: Pick<Mention, 'names' | 'others'>): number | null {
    const lead = mention.names[0];
    if (!lead) return null;
    const exact = this.named(lead);
    const found = (exact.length > 0 ? exact : this.resembling(lead)).filter(
      (index) => this.fit(this.works[index] ?? nothing, mention) > 0,
    );
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** Whether any work has this first author. */
  knows(name: Name): boolean {
    return this.named(name).length > 0;
  }

  /** Works whose first author can be cited by exactly this name. */
  private named(lead: Name): readonly number[] {
    return at(this.byLead, this.properKeys(lead));
  }

  /** Works whose first author's name shares a word with this one, or its initials. */
  private resembling(lead: Name): readonly number[] {
    const parts = at(this.byPart, this.looseKeys(lead));
    if (lead.literal === undefined) return parts;
    const begun = (this.byFirstWord.get(firstWord(lead.literal)) ?? []).filter((index) =>
      abbreviates(lead.literal ?? '', this.works[index]?.names[0]?.literal ?? ''),
    );
    return [
      ...parts,
      ...begun,
      ...(isAcronym(lead.literal) ? (this.byInitials.get(folded(lead.literal)) ?? []) : []),
    ];
  }

  /** How well the names of a mention fit a work's; 0 for not at all. Only positive where the first name is its own. */
  private fit(work: Linkable, mention: Pick<Mention, 'names' | 'others'>): number {
    const cited = mention.names;
    const own = work.names;
    const exact = this.keyOfName(cited[0] ?? noName) === this.keyOfName(own[0] ?? noName);
    let score = exact ? 10 : 6;
    for (let index = 1; index < cited.length; index++) {
      const name = cited[index];
      const other = own[index];
      if (!name || !other) {
        if (work.others) continue;
        return 0;
      }
      if (!own.some((one) => this.same(one, name))) return 0;
      score += this.same(other, name) ? 2 : 1;
    }
    // `et al.` stands for two others at least, by most styles for one.
    if (mention.others)
      return own.length > cited.length + 1 || work.others
        ? score + 2
        : own.length > cited.length
          ? score + 1
          : score - 3;
    if (cited.length === own.length && !work.others) return score + 3;
    // One name for a work of several authors is a slip, unless nothing fits better; two names for three less so.
    return score - (cited.length === 1 ? 4 : 2);
  }

  private same(a: Name, b: Name): boolean {
    const [one, two] = [this.keyOfName(a), this.keyOfName(b)];
    if (one === two) return true;
    return (
      one.length > 3 &&
      two.length > 3 &&
      (one.endsWith(two) || two.endsWith(one) || one.startsWith(two) || two.startsWith(one))
    );
  }

  private fitLetter(index: number, work: Linkable, letter: string | null): number {
    if (letter === null) return work.letter === null ? 0.5 : 0;
    if (work.letter !== null) return work.letter === letter ? 4 : -20;
    return (this.rank.get(index) ?? 0) === letter.charCodeAt(0) - 96 ? 1 : 0;
  }
}

/** The works of any of the keys, each once. */
function at(lists: ReadonlyMap<string, readonly number[]>, keys: readonly string[]): readonly number[] {
  const [first = ''] = keys;
  if (keys.length < 2) return lists.get(first) ?? nowhere;
  const found = gathered(keys, (key) => lists.get(key) ?? nowhere);
  return found.length > 1 ? [...new Set(found)] : found;
}

const nowhere: readonly number[] = [];

function put(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list) list.push(index);
  else lists.set(key, [index]);
}

const firstWord = (name: string): string => folded(name.split(/\s+/u)[0] ?? '');

/** The first letters of the words with capitals: `un` of `United Nations`. */
const initialsOf = (name: string): string =>
  [...name.matchAll(/(?:^|[\s-])(\p{Lu})/gu)]
    .map((match) => match[1] ?? '')
    .join('')
    .toLowerCase();

/** Whether two names of bodies begin alike and one ends in the other's initials: `Kementerian Pertanian RI`, `… Republik Indonesia`. */
function abbreviates(a: string, b: string): boolean {
  const [one, two] = [a.split(/\s+/u), b.split(/\s+/u)];
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  const last = short[short.length - 1] ?? '';
  const same = short.slice(0, -1).every((word, index) => folded(word) === folded(long[index] ?? ''));
  return (
    short.length > 1 && same && isAcronym(last) && fitsInitials(long.slice(short.length - 1).join(' '), last)
  );
}

const noName: Name = {};
const nothing: Linkable = { names: [], others: false, year: null, letter: null };

/** A body's name taken apart where it brings its own short form: `World Bank (WB)`, `WHO - World Health Organization`. */
function literalParts(literal: string): readonly string[] {
  const bracket = /^(.+?)\s*[([]([^()[\]]+)[)\]]\s*$/u.exec(literal);
  if (bracket?.[1] && bracket[2]) return [bracket[1], bracket[2]];
  const parts = literal.split(/\s+[-–—]\s+/u);
  const first = /^(\p{Lu}[\p{Lu}\p{N}-]+)[,.]?\s/u.exec(literal)?.[1];
  return parts.length === 2 ? parts : first ? [first] : [];
}
