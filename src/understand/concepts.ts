import { cuePattern, languages } from '../languages';
import {
  spanOf,
  type Acronym,
  type Citation,
  type Concept,
  type Definition,
  type Range,
  type Reason,
} from '../paper';
import { actorsOf } from './actors';
import { attributionOf } from './attribution';
import { hasBodyWord } from './capitals';
import { coinedPairs, definitionsOf, type Defined } from './definitions';
import { allSaid } from './cues';
import type { Enumeration } from './enumeration';
import { enumerationsOf } from './enumerations';
import { glossesIn, type Gloss } from './glosses';
import { cueAt, reasonsOf, type Ground } from './grounds';
import { keywordsIn } from './keywords';
import { lexiconOf } from './lexicon';
import { listedTerms } from './listedTerms';
import { everyActing } from './meaning';
import { meaningsInBrackets } from './meaningsInBrackets';
import { occurrencesOf } from './occurrences';
import { lowerOf, sayingsOf } from './parts';
import { stopWords } from './stopWords';
import { subjectTerms } from './subjectTerms';
import { symbolsIn, type Symbolised } from './symbols';
import { begins, termKey, unquoted, wordsIn } from './terms';
import type { PaperText } from './text';
import { toldOf } from './told';

/** A concept while what is said of it is gathered. */
interface Gathered {
  name: string;
  acronym: string | null;
  readonly aliases: Set<string>;
  readonly definitions: Defined[];
  /** Times it is introduced as an idea: `the concept of X`. */
  introduced: number;
  /** Times it is given in another language too. */
  glossed: number;
  /** Where it was introduced and given in another language first. */
  readonly grounds: Ground[];
  /** Whether the title or a heading has it, and the paper goes on using it. */
  subject: boolean;
  keyword: boolean;
  count: number;
}

/**
 * What the paper defines or works with: terms that it says the meaning of, that it calls concepts or theories, or
 * that it gives a short form to; none that act. The most central, in the order of the text.
 */
export function conceptsOf(
  text: PaperText,
  acronyms: readonly Acronym[],
  citations: readonly Citation[],
  title: string | null = null,
): readonly Concept[] {
  const actors = new Set(
    actorsOf(text, acronyms, citations).flatMap((actor) =>
      [actor.name, actor.acronym ?? '', ...actor.aliases].map(termKey),
    ),
  );
  const gathering = new Gathering(acronyms, actors);
  for (const { expansion } of acronyms) {
    if (!hasBodyWord(expansion) && !periodical.test(expansion)) gathering.of(expansion);
  }
  for (const introduced of introducedIn(text)) gathering.introduce(introduced);
  for (const defined of definitionsOf(text, citations)) gathering.define(text, defined);
  for (const gloss of glossesIn(text)) gathering.gloss(gloss);
  const keywords = keywordsIn(text);
  const subjects = subjectTerms(text, title);
  for (const keyword of keywords) gathering.keyword(keyword);
  for (const subject of subjects) gathering.subject(subject);
  for (const [one, other] of coinedPairs(text)) gathering.pair(one, other);
  const attribution = attributionOf(text, citations);
  const lists = enumerationsOf(text);
  for (const one of meaningsInBrackets(text, attribution)) gathering.add(text, one);
  for (const entry of lexiconOf(text)) gathering.define(text, entry);
  for (const listed of listedTerms(text, lists, attribution)) gathering.define(text, listed);
  for (const one of symbolsIn(text)) gathering.symbol(one);
  const known = [...gathering.all().flatMap(namesOf), ...keywords, ...subjects, ...membersIn(text, lists)];
  for (const told of toldOf(text, known, attribution)) gathering.add(text, told);
  for (const keyword of keywords) gathering.keyword(keyword);
  return central(text, gathering.all());
}

/** The kinds that a paper lists by short names: terms, where it also says what they are. */
function membersIn({ document }: PaperText, lists: readonly Enumeration[]): readonly string[] {
  return lists.flatMap(({ items, style }) =>
    items
      .map(({ from, to }) => document.text.slice(from, to))
      // Behind marks or in headings, one word is as often a step as a term.
      .filter(
        (name) =>
          wordsIn(name) <= memberWords && wordsIn(name) >= (style === 'marks' ? 2 : 1) && name.length > 4,
      ),
  );
}

/** More words are no name of a kind but what is told of it. */
const memberWords = 4;

/** All that a concept is called. */
function namesOf({ name, acronym, aliases }: Gathered): readonly string[] {
  return [...new Set([name, acronym ?? '', ...aliases])].filter((one) => one !== '');
}

/** A journal's name, with or without a short form, is no concept. */
const periodical = new RegExp(
  `(?:^| )(?:${languages.map(({ layout }) => layout.periodicals).join('|')})(?!\\p{L})`,
  'iu',
);

class Gathering {
  private readonly byKey = new Map<string, Gathered>();
  private readonly made: Gathered[] = [];
  private readonly short = new Map<string, Acronym>();

  constructor(
    acronyms: readonly Acronym[],
    private readonly actors: ReadonlySet<string>,
  ) {
    // Of several short forms of one name (one of them a slip of the pen), the first is kept.
    for (const one of acronyms) {
      for (const key of [one.acronym, one.expansion].map(termKey))
        if (!this.short.has(key)) this.short.set(key, one);
    }
  }

  all(): readonly Gathered[] {
    return this.made;
  }

  /** The concept of a name, made where it is new; null where the name is an actor's. */
  of(name: string): Gathered | null {
    const key = termKey(name);
    const known = this.byKey.get(key);
    if (known) {
      known.aliases.add(name);
      return known;
    }
    if (this.actors.has(key)) return null;
    const acronym = this.short.get(key);
    if (acronym && this.actors.has(termKey(acronym.acronym))) return null;
    const long = acronym ? this.byKey.get(termKey(acronym.expansion)) : undefined;
    if (long) {
      long.aliases.add(name);
      this.byKey.set(key, long);
      return long;
    }
    const one: Gathered = {
      name: acronym?.expansion ?? name,
      acronym: acronym?.acronym ?? null,
      aliases: new Set([name]),
      definitions: [],
      introduced: 0,
      glossed: 0,
      grounds: [],
      keyword: false,
      subject: false,
      count: 0,
    };
    this.made.push(one);
    for (const each of [name, one.name, one.acronym ?? ''])
      if (each !== '') this.byKey.set(termKey(each), one);
    return one;
  }

  define({ document }: PaperText, defined: Defined): void {
    const name = document.text.slice(defined.term.from, defined.term.to);
    const after = document.text.slice(defined.term.to, defined.term.to + 16);
    const bracketed = /^[’”"']? ?\(([\p{L}\p{N}-]{2,12})\)/u.exec(after)?.[1];
    const topic =
      defined.topic === null
        ? null
        : this.longer(name, document.text.slice(defined.topic.from, defined.topic.to));
    const known = bracketed === undefined ? undefined : this.byKey.get(termKey(bracketed));
    const concept = topic ?? known ?? this.of(name);
    if (!concept || overlaps(concept.definitions, defined)) return;
    concept.definitions.push(defined);
    concept.aliases.add(name);
    for (const other of otherNames(name, bracketed)) concept.aliases.add(other);
  }

  /** A definition by words that tell little, where nothing is defined there yet. */
  add(text: PaperText, defined: Defined): void {
    if (!this.made.some(({ definitions }) => overlaps(definitions, defined))) this.define(text, defined);
  }

  /** The known concept of the longer name that a sentence is about, where the defined name begins it. */
  private longer(name: string, topic: string): Gathered | null {
    const found = this.byKey.get(termKey(topic));
    return found && begins(termKey(name), termKey(found.name)) ? found : null;
  }

  /** A term that is given in another language is introduced by it. */
  gloss({ name, other, range }: Gloss): void {
    const one = this.of(name);
    if (!one) return;
    if (one.glossed === 0) one.grounds.push({ kind: 'other-language', at: range });
    one.glossed += 1;
    one.aliases.add(other);
    if (!this.byKey.has(termKey(other))) this.byKey.set(termKey(other), one);
  }

  introduce({ name, cue }: Introduced): void {
    const one = this.of(name);
    if (!one) return;
    if (one.introduced === 0) one.grounds.push({ kind: 'introduced', at: cue });
    one.introduced += 1;
  }

  /** A keyword adds to what is a concept already; by itself it is one where the paper goes on speaking of it. */
  keyword(name: string): void {
    const one = mayBeTerm(name) ? this.of(name) : this.byKey.get(termKey(name));
    if (one) one.keyword = true;
  }

  /** A term of the title or of a heading, where no longer name holds it. */
  subject(name: string): void {
    const one = this.of(name);
    if (one) one.subject = true;
  }

  /** A sign is another name of the known concept that it stands behind. */
  symbol({ symbol, names }: Symbolised): void {
    const one = names.map((name) => this.byKey.get(termKey(name))).find((known) => known !== undefined);
    if (!one) return;
    one.aliases.add(symbol);
    if (!this.byKey.has(termKey(symbol))) this.byKey.set(termKey(symbol), one);
  }

  pair(one: string, other: string): void {
    const first = this.byKey.get(termKey(one));
    const second = this.byKey.get(termKey(other));
    const known = first ?? second;
    if (!known) return;
    known.name = one;
    known.aliases.add(one).add(other);
    if (first && second && first !== second) {
      known.definitions.push(...second.definitions);
      this.made.splice(this.made.indexOf(second), 1);
    }
    this.byKey.set(termKey(one), known);
    this.byKey.set(termKey(other), known);
  }
}

function overlaps(ranges: readonly Range[], { from, to }: Range): boolean {
  return ranges.some((one) => one.from < to && from < one.to);
}

/** What else a defined term is called: `thrift or prudence (phronesis)` is three names of one thing. */
function otherNames(name: string, bracketed: string | undefined): readonly string[] {
  const parts = name.split(orAlso);
  const word = bracketed !== undefined && /^\p{Ll}{4,}$/u.test(bracketed) ? [bracketed] : [];
  return [...(parts.length > 1 ? parts.filter((part) => part.length > 3) : []), ...word];
}

const orAlso = cuePattern(` (?:${languages.map(({ meaning }) => meaning.defining.orAlso).join('|')}) `);

/** Whether a keyword may be a term by itself: several words, and no country's or language's name. */
function mayBeTerm(keyword: string): boolean {
  const words = keyword.split(/[\s-]+/u);
  return words.length > 1 && !words.some((word) => properNames.has(word));
}

const properNames: ReadonlySet<string> = new Set(
  everyActing.flatMap(({ countries, notActors }) => [...countries, ...notActors]),
);

/** The most words in the name of an idea. */
const ideaWords = 5;

/** An idea, and the words that call it one. */
interface Introduced {
  readonly name: string;
  readonly cue: Range;
}

/** Names that follow `the concept of` or stand before `theory`, each as often as the paper says so. */
function introducedIn(text: PaperText): readonly Introduced[] {
  const { document } = text;
  const found: Introduced[] = [];
  for (const saying of sayingsOf(text)) {
    if (saying.part === 'backMatter') continue;
    const { defining } = saying.meaning;
    for (const match of allSaid(saying, defining.introduces)) {
      const from = saying.from + match.index + match[0].length;
      const name = ideaAfter(document.text, from, saying.to);
      if (name !== null) found.push({ name, cue: cueAt(saying, match) });
    }
    if (!defining.introducesAfter) continue;
    for (const match of allSaid(saying, defining.introducesAfter)) {
      const name = theoryBefore(
        document.text.slice(saying.from, saying.from + match.index + match[0].length),
      );
      if (name !== null) found.push({ name, cue: cueAt(saying, match) });
    }
  }
  return found;
}

/** The name of an idea in capitals, in any language: papers name ideas as those who had them did. */
const idea = new RegExp(
  `^\\p{Lu}[\\p{L}-]*(?: (?:(?:${languages.map(({ meaning }) => meaning.defining.withinIdea).join('|')}) )?\\p{Lu}[\\p{L}-]*){0,4}`,
  'u',
);

/** The name of an idea after its noun: in quotation marks, in capitals, or up to a bracket with its short form. */
function ideaAfter(source: string, from: number, to: number): string | null {
  const rest = source.slice(from, Math.min(to, from + 100));
  const quoted = /^[‘“"']([^‘“"’”']{3,60})[’”"']/u.exec(rest)?.[1];
  const bracketed = /^((?:[\p{L}-]+ ){1,5}?)\(\p{Lu}[\p{L}-]{1,9}\)/u.exec(rest)?.[1];
  const capitals = idea.exec(rest)?.[0];
  const name = quoted ?? bracketed ?? capitals;
  if (name === undefined || wordsIn(name) > ideaWords) return null;
  const range = unquoted(name, 0, name.length);
  return range.to - range.from > 3 ? name.slice(range.from, range.to) : null;
}

/** `Attachment Theory`, `social identity theory`: the one or two words before, in which no small word stands. */
function theoryBefore(before: string): string | null {
  const match = /(?:^|[ (])((?:\p{Lu}?[\p{L}-]{3,} ){1,3}[\p{L}]+)$/u.exec(before);
  const words = match?.[1]?.split(' ') ?? [];
  let first = words.length - 1;
  while (first > 0 && !stopWords.has((words[first - 1] ?? '').toLowerCase())) first--;
  const name = words.slice(first);
  return name.length > 1 && name.length < 4 ? name.join(' ') : null;
}

/** A page of the printed paper names two or three concepts; a short one its few, a book not hundreds. */
const signsPerConcept = 2000;
const fewest = 8;
const most = 60;

/** The concepts most central to the paper: defined, introduced as such, or given a short form and then used. */
function central(text: PaperText, gathered: readonly Gathered[]): readonly Concept[] {
  counted(text, gathered);
  const kept = gathered.filter(isCentral);
  const room = Math.min(most, fewest + Math.floor(text.document.text.length / signsPerConcept));
  const ranked = [...kept].sort((a, b) => rank(b) - rank(a));
  const chosen = new Set(ranked.slice(0, room));
  return kept.filter((one) => chosen.has(one)).map((one) => conceptOf(text, one));
}

function counted(text: PaperText, gathered: readonly Gathered[]): void {
  // Also in the singular, as the key of a name has it.
  const lowerNames = (one: Gathered): readonly string[] => [
    ...new Set(namesOf(one).flatMap((name) => [name.toLowerCase(), termKey(name)])),
  ];
  const found = occurrencesOf(text, lowerOf(text), gathered.flatMap(lowerNames));
  for (const one of gathered) {
    const places = new Set(
      lowerNames(one).flatMap((name) => (found.get(name) ?? []).map(({ from }: Range) => from)),
    );
    one.count = places.size;
  }
}

/** A weak definition counts where it has a source or its term comes up again; a short form where it is used. */
function isCentral({
  definitions: all,
  acronym,
  introduced,
  glossed,
  keyword,
  subject,
  count,
}: Gathered): boolean {
  if (subject) return true;
  const definitions = all.filter((one) => !one.called || count > 2 || one.works.length > 0);
  if (definitions.some((one) => one.sure || one.works.length > 0))
    return count > 1 || definitions.some((one) => one.works.length > 0 || one.own === true);
  if (definitions.length > 0) return count >= 3 || keyword;
  if (acronym !== null) return count >= 4;
  if (glossed > 0) return count >= 3;
  if (introduced > 0 && (count >= 3 || keyword)) return true;
  return keyword && count >= oftenNamed;
}

/** A keyword that is no more than the field of a paper comes up a few times: at its head, and in its list of references. */
const oftenNamed = 8;

function rank({ definitions, acronym, introduced, glossed, keyword, subject, count }: Gathered): number {
  const sourced = definitions.filter((one) => one.works.length > 0).length;
  return (
    3 * sourced +
    2 * definitions.length +
    (acronym === null ? 0 : 2) +
    Math.min(3, introduced) +
    Math.min(2, glossed) +
    (keyword || subject ? 3 : 0) +
    Math.log2(1 + count)
  );
}

function conceptOf(text: PaperText, one: Gathered): Concept {
  const inOrder = [...one.definitions].sort((a, b) => a.from - b.from);
  const definitions: Definition[] = inOrder.map((defined) => ({
    works: defined.works,
    ...spanOf(text.document, defined.from, defined.to),
  }));
  const aliases = [...one.aliases].filter((alias) => alias !== one.name && alias !== one.acronym);
  const acronym = one.acronym === null ? {} : { acronym: one.acronym };
  return { name: one.name, ...acronym, aliases, definitions, reasons: reasonsFor(text, one, inOrder) };
}

/** How plainly each kind of words says what a term is: the plainest decides. */
const plainest: readonly Ground['kind'][] = [
  'defined',
  'explained',
  'coined',
  'viewed',
  'called',
  'described',
  'told',
];

/** A term that has a short form for a few lines only is a tool or a name more often than an idea of the paper. */
function shortForm(count: number): Ground {
  return { kind: count < oftenNamed ? 'short-form-seldom' : 'short-form', count };
}

function reasonsFor(text: PaperText, one: Gathered, inOrder: readonly Defined[]): readonly Reason[] {
  const said = inOrder.map(({ ground }) => ground);
  said.sort((a, b) => plainest.indexOf(a.kind) - plainest.indexOf(b.kind));
  const works = new Set(inOrder.flatMap((defined) => defined.works)).size;
  const grounds: readonly Ground[] = [
    ...said,
    ...(works > 0 ? [{ kind: 'sourced' as const, count: works }] : []),
    ...(one.acronym === null ? [] : [shortForm(one.count)]),
    ...one.grounds,
    ...(one.keyword ? [{ kind: 'keyword' as const }] : []),
    ...(one.subject ? [{ kind: 'subject' as const }] : []),
    ...(one.acronym === null ? [{ kind: 'used' as const, count: one.count }] : []),
  ];
  return reasonsOf(text.document, grounds);
}
