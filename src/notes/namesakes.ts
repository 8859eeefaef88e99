import { frontmatterOf, parseNote } from '../markdown';
import { languages } from '../languages';
import type { Item, ItemKind } from './items';
import { NameIndex, foldName } from '../languages/spelling';

/** Why two things may be one, from the surest: the same name, another name, a short form, a spelling, like words. */
export type Likeness = 'name' | 'alias' | 'acronym' | 'spelling' | 'close';

/** A note of the vault that may be about the same thing. */
export interface Namesake {
  readonly path: string;
  /** The name of the note that is like the item's. */
  readonly name: string;
  readonly likeness: Likeness;
  /** From 0 to 1: a list of them is sorted by it, and it means nothing else. */
  readonly score: number;
}

/** How sure each likeness is; words that are alike count by how many are. */
const SURE: Readonly<Record<Likeness, number>> = {
  name: 1,
  alias: 0.95,
  acronym: 0.85,
  spelling: 0.8,
  close: 0.75,
};

/** A category may be another paper's actor, but seldom is. */
const OTHER_KIND = 0.9;

/** Below this part of their words, weighed by how rare they are, two names are two things. */
const LEAST_CLOSE = 0.6;

/** A word in more names than this tells nothing, and looking through them would cost the square of the vault. */
const COMMON = 100;

/** More are no help to choose from. */
const MOST = 3;

/** What a note is about, as far as two notes can be one; null for notes that are about words of one paper. */
type Family = 'thing' | 'actor' | 'source' | 'framework' | 'own';

const families: Readonly<Record<string, Family | null>> = {
  concept: 'thing',
  category: 'thing',
  actor: 'actor',
  programme: 'actor',
  source: 'source',
  'prior-literature': 'source',
  framework: 'framework',
  paper: null,
  text: null,
  claim: null,
  'research-gap': null,
  coding: null,
  verdict: null,
  comment: null,
  import: null,
};

interface Named {
  readonly path: string;
  readonly name: string;
  readonly family: Family;
  readonly via: 'name' | 'alias' | 'acronym';
}

/** The notes of a vault by what they are called: made once, in time that grows with the vault and no faster. */
export class Namesakes {
  private readonly names = new NameIndex<Named[]>();
  private readonly initials = new Map<string, Named[]>();
  private readonly words = new Map<string, Named[]>();
  private count = 0;

  constructor(texts: ReadonlyMap<string, string | null>) {
    for (const [path, text] of texts) if (text !== null && path.endsWith('.md')) this.addNote(path, text);
  }

  private addNote(path: string, text: string): void {
    const { type, aliases, acronym } = headOf(text);
    const family = type === null ? 'own' : families[type] === undefined ? 'own' : families[type];
    if (family === null) return;
    const file = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
    this.add({ path, name: file, family, via: 'name' });
    const bare = file.replace(/\s*\([^()]*\)$/, '');
    if (bare !== file) this.add({ path, name: bare, family, via: 'alias' });
    for (const name of aliases) this.add({ path, name, family, via: 'alias' });
    if (acronym !== null) this.add({ path, name: acronym, family, via: 'acronym' });
  }

  private add(named: Named): void {
    const fold = foldName(named.name);
    if (fold === '') return;
    this.count += 1;
    const known = this.names.exactly(fold);
    if (known) known.push(named);
    else this.names.add(named.name, [named]);
    put(this.initials, initialsOf(named.name), named);
    for (const word of wordsOf(fold)) put(this.words, word, named);
  }

  /** The notes that may be about the same thing as an item, the likeliest first; none for what only one paper says. */
  of(item: Pick<Item, 'kind' | 'name' | 'aliases'>): readonly Namesake[] {
    const family = familyOf(item.kind);
    if (family === null) return [];
    const best = new Map<string, Namesake>();
    [item.name, ...item.aliases].forEach((name, at) => {
      for (const [named, likeness, part] of this.like(name, at === 0)) {
        const fit = fitOf(family, named.family);
        const score = Math.round(SURE[likeness] * part * fit * 100) / 100;
        const known = best.get(named.path);
        if (fit === 0 || (known && known.score >= score)) continue;
        best.set(named.path, { path: named.path, name: named.name, likeness, score });
      }
    });
    return [...best.values()].sort((a, b) => b.score - a.score || (a.path < b.path ? -1 : 1)).slice(0, MOST);
  }

  private like(name: string, main: boolean): readonly (readonly [Named, Likeness, number])[] {
    const fold = foldName(name);
    const exact = this.names.exactly(fold);
    const near = exact ? null : this.names.find(name);
    return [
      ...(exact ?? []).map((named) => [named, main ? named.via : viaAlias(named), 1] as const),
      ...(near ?? []).map((named) => [named, 'spelling', 1] as const),
      ...this.shortOf(name, fold).map((named) => [named, 'acronym', SHORT_ALONE] as const),
      ...this.close(fold),
    ];
  }

  /** Names of which this one is the short form, and short forms of this one. */
  private shortOf(name: string, fold: string): readonly Named[] {
    const long = isAcronym(name) ? (this.initials.get(fold) ?? []) : [];
    const short = this.names.exactly(initialsOf(name)) ?? [];
    return [...long, ...short.filter((named) => isAcronym(named.name))];
  }

  private close(fold: string): readonly (readonly [Named, Likeness, number])[] {
    const words = wordsOf(fold);
    const shared = new Map<Named, number>();
    for (const word of words) {
      const holding = this.words.get(word) ?? [];
      if (holding.length > COMMON) continue;
      for (const named of holding) shared.set(named, (shared.get(named) ?? 0) + this.weight(word));
    }
    const own = this.weightOf(words);
    return [...shared].flatMap(([named, weight]) => {
      const part = (2 * weight) / (own + this.weightOf(wordsOf(foldName(named.name))));
      return part < LEAST_CLOSE ? [] : [[named, 'close', part] as const];
    });
  }

  private weightOf(words: readonly string[]): number {
    return words.reduce((sum, word) => sum + this.weight(word), 0);
  }

  /** Rare words tell more: the logarithm of how rare they are, as search engines weigh them. */
  private weight(word: string): number {
    return Math.log(1 + this.count / (1 + (this.words.get(word)?.length ?? 0)));
  }
}

/** Initials alone are less than a note's own short form. */
const SHORT_ALONE = 0.8;

function familyOf(kind: ItemKind): Family | null {
  return families[kind] ?? null;
}

/** How well what a paper speaks of and a note fit; 0 where they are never one. */
function fitOf(item: Family, note: Family): number {
  if (item === note || note === 'own') return 1;
  const both = [item, note];
  return both.includes('thing') && both.includes('actor') ? OTHER_KIND : 0;
}

function viaAlias({ via }: Named): Likeness {
  return via === 'acronym' ? 'acronym' : 'alias';
}

function isAcronym(name: string): boolean {
  return /^[\p{Lu}\d][\p{Lu}\d&.-]{1,7}s?$/u.test(name);
}

/** Small words are in most names. */
const small: ReadonlySet<string> = new Set(languages.flatMap(({ layout }) => layout.stopWords));

/** Two words make no short form that tells anything. */
const LEAST_INITIALS = 3;

function initialsOf(name: string): string {
  const words = (name.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !small.has(word.toLowerCase()));
  return words.length < LEAST_INITIALS ? '' : words.map((word) => word.charAt(0).toLowerCase()).join('');
}

function wordsOf(fold: string): readonly string[] {
  return [...new Set(fold.split(' '))].filter((word) => word.length > 1 && !small.has(word));
}

function put(lists: Map<string, Named[]>, key: string, named: Named): void {
  if (key === '') return;
  const list = lists.get(key);
  if (list) list.push(named);
  else lists.set(key, [named]);
}

interface Head {
  readonly type: string | null;
  readonly aliases: readonly string[];
  readonly acronym: string | null;
}

const nothing: Head = { type: null, aliases: [], acronym: null };

/** What a note says of itself. Most notes of a person say nothing of the kind, and are told so by one look. */
function headOf(text: string): Head {
  const head = frontmatterOf(text);
  if (!head || !SAYS.test(text.slice(head.from, head.to))) return nothing;
  const { type, aliases, acronym } = parseNote(text).properties;
  const all: readonly unknown[] = Array.isArray(aliases) ? aliases : [aliases];
  return {
    type: typeof type === 'string' ? type : null,
    aliases: all.filter((alias) => typeof alias === 'string'),
    acronym: typeof acronym === 'string' && acronym !== '' ? acronym : null,
  };
}

const SAYS = /^["']?(?:type|aliases|acronym)["']?[ \t]*:/m;
