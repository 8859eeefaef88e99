import { leadName, yearOf, type Work } from '../paper';

/** What a key is made from. */
export type Keyed = Pick<Work, 'author' | 'editor' | 'issued' | 'title' | 'year-suffix'>;

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plain: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};

/** Lower-case ASCII letters and digits of a name; '' for one in a script without Latin letters. */
function ascii(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[øđðłßæœþı]/gu, (letter) => plain[letter] ?? '')
    .replace(/[^a-z0-9]+/gu, '');
}

/**
 * A work's key before collisions are looked at: family or body's name and year (`karina2017`), with the letter that
 * the document gives the year (`2019a`). Without a year `nd`; without an author the title's first words; `anon` for neither.
 */
export function citekeyOf(work: Keyed): string {
  const lead = ascii(leadName(work)) || ascii(leadName({ author: work.editor ?? [] }));
  const titled = ascii((work.title ?? '').split(/\s+/u).slice(0, 3).join(' '));
  const year = yearOf(work);
  return `${lead || titled || 'anon'}${year ?? 'nd'}${work['year-suffix'] ?? ''}`;
}

/** Gives out keys, each once: `key`, or with the first free letter behind it. */
export class Citekeys {
  private readonly taken = new Set<string>();
  /** How many letters have been tried behind a key, so that no letter is tried twice. */
  private readonly tried = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    for (const key of taken) this.taken.add(key);
  }

  /** `key` if it is free, else the first free one of `keya`, `keyb`, … */
  take(key: string): string {
    return this.taken.has(key) ? this.lettered(key) : this.keep(key);
  }

  /** The first free one of `keya`, `keyb`, … `keyz`, `keyaa`, …, even where `key` itself is free. */
  lettered(key: string): string {
    for (let count = (this.tried.get(key) ?? 0) + 1; ; count++) {
      const candidate = key + lettersOf(count);
      if (this.taken.has(candidate)) continue;
      this.tried.set(key, count);
      return this.keep(candidate);
    }
  }

  private keep(key: string): string {
    this.taken.add(key);
    return key;
  }
}

/** 1 is `a`, 26 is `z`, 27 is `aa`. */
function lettersOf(count: number): string {
  const last = String.fromCharCode(97 + ((count - 1) % 26));
  return count > 26 ? lettersOf(Math.floor((count - 1) / 26)) + last : last;
}

/** Keys for works in their order: those that would share one get letters, each its own. */
export function citekeysOf(works: readonly Keyed[]): readonly string[] {
  const wanted = works.map(citekeyOf);
  const counts = new Map<string, number>();
  for (const key of wanted) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = new Citekeys([...counts].filter(([, count]) => count === 1).map(([key]) => key));
  return wanted.map((key) => (counts.get(key) === 1 ? key : keys.lettered(key)));
}
