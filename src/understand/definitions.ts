import { languages } from '../languages';
import type { Citation, Range } from '../paper';
import { attributionOf, type Attribution } from './attribution';
import { said } from './cues';
import { cueAt, type Ground } from './grounds';
import { matchesIn } from './matchesIn';
import { meaningOf, type Defining } from './meaning';
import { sayingsOf, type Saying } from './parts';
import { termKey, unquoted, wordsIn } from './terms';
import type { PaperText } from './text';

/** A passage that says what a term means. Ranges are of the clean text. */
export interface Defined extends Range {
  readonly term: Range;
  readonly works: readonly string[];
  /** What says so. */
  readonly ground: Ground;
  /** Said so that nothing else can be meant; a weak one (`X is a process`) may tell something by the way. */
  readonly sure: boolean;
  /** Told first and then named, as things by the way are too: `…, known as X`. */
  readonly called: boolean;
  /** Told as the paper's own use of the word: `by X we mean`. Then it is a term though it comes but once. */
  readonly own?: boolean;
  /** What the sentence is about, where it defines a part of that name: `X Societies, …, defines X as`. */
  readonly topic: Range | null;
}

/** So many sentences on, within its section, a coined term is still explained. */
const lasting = 16;

/** The longest sentence that is looked at. */
const longest = 1500;

/** The definitions of a paper, in reading order. */
export function definitionsOf(text: PaperText, citations: readonly Citation[]): readonly Defined[] {
  const attribution = attributionOf(text, citations);
  const found: Defined[] = [];
  let coined: Coined | null = null;
  for (const saying of sayingsOf(text)) {
    if (coined && (saying.heading || saying.index - coined.saying.index > lasting)) coined = null;
    if (saying.heading || saying.part === 'backMatter' || saying.to - saying.from > longest) continue;
    const { defining } = saying.meaning;
    if (coined) {
      const explained = explainedIn(text, saying, defining, coined, attribution);
      if (explained) {
        found.push(explained);
        continue;
      }
    }
    const one = definedIn(text, saying, defining, attribution);
    if (one) found.push(one);
    coined = coinedIn(text, saying) ?? coined;
  }
  return found;
}

function definedIn(
  text: PaperText,
  saying: Saying,
  defining: Defining,
  attribution: Attribution,
): Defined | null {
  const works = (): readonly string[] => worksOf(text, saying, attribution);
  return (
    byMeaning(text, saying, defining, works) ??
    byLabel(text, saying, defining, works) ??
    asOwn(byConnector(text, saying, defining, works, defining.meantBehind, true)) ??
    byVerb(text, saying, defining, works) ??
    byView(text, saying, defining, attribution) ??
    byConnector(text, saying, defining, works, defining.strong, true) ??
    byConnector(text, saying, defining, works, defining.weak, false) ??
    byCalling(text, saying, defining, works)
  );
}

/** The works cited in a sentence; without any, the author named at its head or the next source of its paragraph. */
export function worksOf(text: PaperText, saying: Saying, attribution: Attribution): readonly string[] {
  const here = attribution.within(saying.index, saying.index);
  if (here.length > 0) return here;
  const behind = attribution.at(saying.index + 1)[0];
  // A full stop within quotation marks ends a sentence before the brackets that belong to it.
  if (behind && behind.from - saying.to < 3 && '(['.includes(text.document.text[behind.from] ?? ' '))
    return behind.works;
  return authorsNamed(text, saying, attribution);
}

/** The name of an author, a person's or a body's, at the head of what follows. */
const author = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{N}’'-]*(?: (?:(?:${languages.map(({ meaning }) => meaning.defining.withinAuthor).join('|')}) )?\\p{Lu}[\\p{L}\\p{N}’'-]*){0,7}`,
  'u',
);

/** The one whose work is known by a name that stands after `according to`, or before the verb at the head of a sentence. */
export function authorsNamed(text: PaperText, saying: Saying, attribution: Attribution): readonly string[] {
  const { defining } = saying.meaning;
  const by = said(saying, defining.byName);
  const from = by ? saying.from + by.index + by[0].length : saying.from;
  const name = author.exec(text.document.text.slice(from, Math.min(saying.to, from + 120)))?.[0];
  const words = name?.split(' ') ?? [];
  const work =
    name === undefined ? null : (attribution.named(name) ?? attribution.named(words[words.length - 1] ?? ''));
  return work === null ? [] : [work];
}

/** `By X we mean …`: the definition runs from the term to the end. */
function byMeaning(
  text: PaperText,
  saying: Saying,
  defining: Defining,
  works: () => readonly string[],
): Defined | null {
  const match = said(saying, defining.meant);
  const words = match?.[1];
  if (!match || words === undefined) return null;
  if (wordsIn(saying.lower.slice(match.index + match[0].length)) < fewestWords) return null;
  const from = saying.from + match.index + match[0].indexOf(` ${words}`) + 1;
  const term = termIn(text, defining, from, from + words.length);
  return term
    ? asOwn({
        from: term.from,
        to: endOf(text, saying),
        term,
        works: works(),
        ground: { kind: 'defined', at: cueAt(saying, match) },
        sure: true,
        called: false,
        topic: null,
      })
    : null;
}

/** The longest label, in signs. */
const labelLength = 60;

/** `Rinsing the wool: this refers to …`: a label, and what it means behind its colon. The definition begins with the pronoun. */
function byLabel(
  text: PaperText,
  saying: Saying,
  defining: Defining,
  works: () => readonly string[],
): Defined | null {
  const match = said(saying, defining.labelled);
  if (!match || match.index > labelLength || /[:.,;]/u.test(saying.lower.slice(0, match.index))) return null;
  const to = saying.from + match.index;
  const opening = /^\S+ /u.exec(saying.lower)?.[0] ?? '';
  // An act that is named with its object is not the term, but what it acts on: `Measuring the tidal range`.
  const isAct =
    wordsIn(saying.lower.slice(0, match.index)) > 2 && saying.meaning.dividing.quality.test(opening.trim());
  const term = termIn(text, defining, saying.from + (isAct ? opening.length : 0), to);
  const from = to + 2;
  return term
    ? asOwn({
        from,
        to: endOf(text, saying, from),
        term,
        works: works(),
        ground: { kind: 'defined', at: cueAt(saying, match) },
        sure: true,
        called: false,
        topic: null,
      })
    : null;
}

function asOwn(defined: Defined | null): Defined | null {
  return defined ? { ...defined, own: true } : null;
}

/** `A defines X as …`. */
function byVerb(
  text: PaperText,
  saying: Saying,
  defining: Defining,
  works: () => readonly string[],
): Defined | null {
  const match = said(saying, defining.defines);
  if (!match) return null;
  const words = match[1] ?? '';
  const from = saying.from + match.index + match[0].lastIndexOf(words, match[0].length - 1);
  const term = termIn(text, defining, from, from + words.length);
  if (!term) return null;
  const { document } = text;
  const opening = document.text.slice(saying.from, Math.min(saying.to, saying.from + 100));
  const topic = withoutBracket(opening, defining, 0, opening.length).to;
  const made = {
    from: saying.from + match.index + (/^\s/u.test(match[0]) ? 1 : 0),
    to: endOf(text, saying),
    term,
    works: works(),
    ground: { kind: 'defined' as const, at: cueAt(saying, match) },
    sure: true,
    called: false,
    topic: topic < opening.length ? { from: saying.from, to: saying.from + topic } : null,
  };
  return defining.ownVerbs.test(match[0]) ? asOwn(made) : made;
}

/** `Soto (2011) considers X as …`: a view of somebody who is cited before the verb. */
function byView(
  text: PaperText,
  saying: Saying,
  defining: Defining,
  attribution: Attribution,
): Defined | null {
  const match = said(saying, defining.viewed);
  const words = match?.[1];
  if (!match || words === undefined) return null;
  const at = saying.from + match.index;
  const author = attribution
    .at(saying.index)
    .filter(({ to }) => to <= at + 1)
    .pop();
  if (!author || author.works.length === 0) return null;
  const from = at + match[0].lastIndexOf(words, match[0].length - 1);
  const term = termIn(text, defining, from, from + words.length);
  const begin = at + (match[0].startsWith(' ') ? 1 : 0);
  return term
    ? {
        from: begin,
        to: endOf(text, saying, begin),
        term,
        works: author.works,
        ground: { kind: 'viewed', at: cueAt(saying, match) },
        sure: false,
        called: false,
        topic: null,
      }
    : null;
}

/** `X is defined as …`, `X is a process that …`: the term stands right before. */
function byConnector(
  text: PaperText,
  saying: Saying,
  defining: Defining,
  works: () => readonly string[],
  connector: RegExp,
  sure: boolean,
): Defined | null {
  const match = said(saying, connector);
  if (!match || match.index < 2) return null;
  const rest = saying.lower.slice(match.index + match[0].length);
  if ((!sure && !defining.genus.test(rest)) || wordsIn(rest) < fewestWords) return null;
  const clause = clauseBefore(saying.lower, match.index);
  // A weak connector defines only what its sentence is about.
  if (!sure && clause > 0 && !/^[^,]*(?:\([^)]*\)[^,]*)?[,:] ?$/u.test(saying.lower.slice(0, clause)))
    return null;
  const range = { from: saying.from + clause, to: saying.from + match.index };
  const term =
    termIn(text, defining, range.from, range.to) ?? (sure ? headTerm(text, defining, range) : null);
  if (!term || (defining.actorGenus.test(rest) && mayBeName(text, term))) return null;
  if (!sure && wordsIn(text.document.text.slice(term.from, term.to)) > weakWords) return null;
  return {
    from: term.from,
    to: endOf(text, saying, term.from),
    term,
    works: works(),
    ground: { kind: sure ? 'defined' : 'described', at: cueAt(saying, match) },
    sure,
    called: false,
    topic: null,
  };
}

/** The term without what belongs to it: `the yield` of a field in spring. */
function headTerm(text: PaperText, defining: Defining, { from, to }: Range): Range | null {
  const words = text.document.text.slice(from, to).toLowerCase();
  const more = defining.tellsMore.exec(words);
  return more ? termIn(text, defining, from, from + more.index) : null;
}

/** Whether somebody may be called so: one word, or one without a small letter at the head of its later words. */
function mayBeName({ document }: PaperText, { from, to }: Range): boolean {
  const later = document.text.slice(from, to).split(/\s+/u).slice(1);
  return !later.some((word) => /^\p{Ll}/u.test(word));
}

/** The most words in a term that a weak connector defines. */
const weakWords = 5;

/** What something means takes a few words. */
const fewestWords = 3;

/** Where the clause begins that ends at `at`: after a comma, a colon or a word that opens clauses. Commas in brackets do not count. */
export function clauseBefore(lower: string, at: number): number {
  let depth = 0;
  for (let index = at - 1; index >= 0; index--) {
    const sign = lower[index] ?? '';
    if (sign === ')') depth++;
    else if (sign === '(') depth--;
    else if (depth === 0 && (sign === ',' || sign === ';' || sign === ':')) {
      // `X, in the widest sense, is …`, `AIDS, …,`: the comma before the connector closes an aside.
      if (index === at - 1) continue;
      return index + 1;
    }
  }
  return 0;
}

/** `This … is known as X`: what stands before says what it is; its length must be that of a meaning. */
function byCalling(
  text: PaperText,
  saying: Saying,
  defining: Defining,
  works: () => readonly string[],
): Defined | null {
  const match = said(saying, defining.called);
  if (!match || wordsIn(saying.lower.slice(0, match.index)) < 2 * fewestWords) return null;
  const from = saying.from + match.index + match[0].length;
  const raw = text.document.text.slice(from, saying.to);
  const named = defining.calledTerm.exec(raw);
  // A name in capitals is somebody's or some place's, unless a work is cited for it.
  const unsure = named?.[1] === undefined && /^\p{Lu}/u.test(named?.[2] ?? 'X');
  if (!named || (unsure && works().length === 0)) return null;
  const words = named[1] ?? named[2] ?? '';
  const start = from + named[0].indexOf(words);
  const term = termIn(text, defining, start, start + words.length);
  return term
    ? {
        from: saying.from,
        to: endOf(text, saying),
        term,
        works: works(),
        ground: { kind: 'called', at: cueAt(saying, match) },
        sure: false,
        called: true,
        topic: null,
      }
    : null;
}

/** The most words in a term. */
const termWords = 8;

/** The term that fills a stretch, without what leads to it; null where other words stand there. */
function termIn(text: PaperText, defining: Defining, from: number, to: number): Range | null {
  const { document } = text;
  let start = unquoted(document.text, from, to).from;
  for (
    let lead = leadOf(document.text, defining, start, to);
    lead > 0;
    lead = leadOf(document.text, defining, start, to)
  )
    start += lead;
  const bare = withoutBracket(document.text, defining, start, to);
  const term = unquoted(document.text, bare.from, bare.to);
  const words = document.text.slice(term.from, term.to);
  const lower = words.toLowerCase();
  const count = wordsIn(words);
  const isTooShort = term.to - term.from < 3 && !/^\p{Lu}{2}$/u.test(words);
  if (count === 0 || count > termWords || isTooShort || /[\d=<>%.,;:?!]/u.test(words)) return null;
  const quoted = /[‘’“”"']/u.test(document.text[term.from - 1] ?? '');
  if (defining.notTerm.test(lower) || (!quoted && defining.plainHead.test(lower))) return null;
  return term;
}

export function leadOf(source: string, defining: Defining, from: number, to: number): number {
  return defining.lead.exec(source.slice(from, Math.min(to, from + 80)).toLowerCase())?.[0].length ?? 0;
}

/** `Shared stewardship (SS)` without its bracket; also without what follows `according to` behind a term. */
function withoutBracket(source: string, defining: Defining, from: number, to: number): Range {
  const words = source.slice(from, to);
  const bracket = words.search(/\s*[([]/u);
  const by = words.search(defining.byBehind);
  const ends = [bracket, by].filter((at) => at > 0);
  return { from, to: ends.length > 0 ? from + Math.min(...ends) : to };
}

/** The end of a definition that begins at `from`: before what follows from it, else of its sentence without its full stop and citation. */
export function endOf(text: PaperText, saying: Saying, from = saying.from): number {
  const { defining } = saying.meaning;
  const follows = said(saying, defining.consequence);
  if (follows && saying.from + follows.index - from > fewestSigns) return saying.from + follows.index;
  const words = text.document.text.slice(saying.from, saying.to).replace(/\s*[.!?]+["”’]?\s*$/u, '');
  const cited = /\s*[([][^()[\]]*(?:\d{4}|n\.d\.|t\.t\.)[^()[\]]*[)\]]$/u.exec(words.slice(-240));
  return saying.from + words.length - (cited?.[0].length ?? 0);
}

/** Before that, nothing has been defined yet. */
const fewestSigns = 40;

/** Terms that a sentence has just coined, in quotation marks: `‘silent season’ or ‘quiet months’`. */
interface Coined {
  readonly saying: Saying;
  readonly terms: readonly Range[];
}

function coinedIn(text: PaperText, saying: Saying): Coined | null {
  const { coined } = saying.meaning.defining;
  if (!saying.marks.may(coined)) return null;
  const terms = matchesIn(coined, text.document.text.slice(saying.from, saying.to))
    .filter((match) => wordsIn(match[1] ?? '') > 1 && wordsIn(match[1] ?? '') <= 5)
    .map((match) => ({
      from: saying.from + match.index + 1,
      to: saying.from + match.index + 1 + (match[1] ?? '').length,
    }));
  return terms.length > 0 ? { saying, terms } : null;
}

/** A later sentence of the paragraph that begins with a coined term and says how it is. */
function explainedIn(
  text: PaperText,
  saying: Saying,
  defining: Defining,
  coined: Coined,
  attribution: Attribution,
): Defined | null {
  const opening = saying.lower.slice(0, 60);
  for (const term of coined.terms) {
    const words = text.document.text.slice(term.from, term.to).toLowerCase();
    const at = opening.indexOf(words);
    if (
      at < 0 ||
      at > 5 ||
      !defining.explains.test(saying.lower.slice(at + words.length).replace(/^[’”"']/u, ''))
    )
      continue;
    const here = attribution.within(saying.index, saying.index);
    const works = here.length > 0 ? here : attribution.after(saying.index, 3);
    const range = { from: saying.from + at, to: saying.from + at + words.length };
    const ground = { kind: 'coined' as const, at: term };
    const told = { works, ground, sure: true, called: false, topic: null };
    return { term: range, ...told, ...range, to: endOf(text, saying) };
  }
  return null;
}

/** Names that the paper gives for one coined term side by side: `‘A’ or ‘B’`. */
export function coinedPairs(text: PaperText): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  const { coinedPair } = meaningOf(text.language).defining;
  for (const { from, to, marks, meaning } of sayingsOf(text)) {
    if (!marks.may(meaning.defining.coined)) continue;
    for (const match of matchesIn(coinedPair, text.document.text.slice(from, to))) {
      const [, one = '', other = ''] = match;
      if (termKey(one) !== termKey(other)) pairs.push([one, other]);
    }
  }
  return pairs;
}
