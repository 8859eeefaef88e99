import { gathered, type Range } from '../paper';
import type { Attribution } from './attribution';
import { clauseBefore, endOf, leadOf, worksOf, type Defined } from './definitions';
import { cueAt, type Ground } from './grounds';
import type { Defining } from './meaning';
import { occurrencesOf } from './occurrences';
import { lowerOf, sayingsOf, type Saying } from './parts';
import { wordsIn } from './terms';
import type { PaperText } from './text';

/** A place where a known term stands. */
interface Place extends Range {
  readonly name: string;
}

/** A longer sentence is a table or a broken file. */
const longest = 1200;

/** A term may be told of often; the first few times say what it is. */
const mostOfOne = 3;

/**
 * Where the paper says what terms are that are known as such by other signs (keywords, short forms, definitions): a
 * clause about the term with a verb that tells (`represents`, `menekankan`), the term taken `as` something, or a
 * pronoun in its place. For terms that nothing else makes one, these words would be too weak.
 */
export function toldOf(
  text: PaperText,
  names: Iterable<string>,
  attribution: Attribution,
): readonly Defined[] {
  const places = placesOf(text, [...names, ...foreignTerms(text)]);
  const sayings = sayingsOf(text);
  const told = new Map<string, number>();
  const found: Defined[] = [];
  let previous: readonly Place[] = [];
  for (const saying of sayings) {
    const here = places.get(saying.index) ?? [];
    const topic = previous[0];
    previous = here;
    if (saying.heading || saying.part === 'backMatter' || saying.lower.length > longest) continue;
    const sameBlock = sayings[saying.index - 1]?.block === saying.block;
    const one = toldIn(text, saying, here) ?? (topic && sameBlock ? toldAgain(text, saying, topic) : null);
    if (!one) continue;
    const count = told.get(one.name) ?? 0;
    told.set(one.name, count + 1);
    if (count >= mostOfOne) continue;
    const works = worksOf(text, saying, attribution);
    const ground: Ground = { kind: 'told', at: one.cue };
    found.push({ term: one.term, works, ground, sure: false, called: false, topic: null, ...one.range });
  }
  return found;
}

interface Told {
  readonly name: string;
  readonly term: Range;
  readonly range: Range;
  /** The verb that tells. */
  readonly cue: Range;
}

/** What may part a term in the middle of a clause from what is told of it: ` (…`, `, which …`. */
const besideTerm = /^[’”"']?(?:,| [([–—-])/u;

/** A term of another language stands at the head of its sentence within so many signs, with what leads to it. */
const headOf = 90;

/** Terms spelled as words of another language, of which a sentence tells at its head: `Mulching secara umum mengacu pada …`. */
function foreignTerms(text: PaperText): readonly string[] {
  const found = new Set<string>();
  for (const { lower, heading, part, meaning } of sayingsOf(text)) {
    const { foreign, foreignTold, lead } = meaning.defining;
    if (!foreign || !foreignTold || heading || part === 'backMatter') continue;
    let head = lower.slice(0, headOf);
    for (let led = lead.exec(head)?.[0]; led; led = lead.exec(head)?.[0]) head = head.slice(led.length);
    const name = foreignTold.exec(head)?.[1];
    if (name !== undefined && name.split(' ').some((word) => foreign.test(word))) found.add(name);
  }
  return [...found];
}

/** The places of known terms, by sentence. */
function placesOf(text: PaperText, names: Iterable<string>): ReadonlyMap<number, readonly Place[]> {
  const small = new Set([...names].map((name) => name.toLowerCase()));
  const all = gathered([...occurrencesOf(text, lowerOf(text), small)], ([name, ranges]) =>
    ranges.map((range) => ({ name, ...range })),
  );
  const found = new Map<number, Place[]>();
  let index = 0;
  for (const place of all.sort((a, b) => a.from - b.from)) {
    while ((text.sentences[index]?.to ?? Infinity) <= place.from) index++;
    const known = found.get(index);
    if (known) known.push(place);
    else found.set(index, [place]);
  }
  return found;
}

function toldIn(text: PaperText, saying: Saying, places: readonly Place[]): Told | null {
  const { defining } = saying.meaning;
  for (const place of places) {
    const rest = saying.lower.slice(place.to - saying.from);
    const after = rest.slice(defining.aside.exec(rest)?.[0].length ?? 0);
    // What follows rules most places out, and is asked sooner than what stands before.
    const told = telling(after, defining);
    if (!told && !defining.asSomething.test(after)) continue;
    const opens = opensClause(text, saying, place);
    if (!opens && !besideTerm.test(rest) && !defining.asSomething.test(rest)) continue;
    const tells = opens || after.startsWith(',') ? told : null;
    const cue = tells ? shifted(tells, saying.to - after.length) : takenAs(saying, place, after);
    if (!cue) continue;
    const from = tells ? place.from : cue.from;
    return { name: place.name, term: place, range: { from, to: endOf(text, saying, from) }, cue };
  }
  return null;
}

/** What leads to a term in its clause is no longer, in signs: `In other words, the very core of `. */
const longestLead = 60;

/** Whether nothing stands before a term in its clause but what may lead to it. */
function opensClause(text: PaperText, saying: Saying, { from }: Place): boolean {
  const { defining } = saying.meaning;
  const floor = Math.max(0, from - saying.from - longestLead);
  const clause = clauseBefore(saying.lower.slice(floor, from - saying.from), from - saying.from - floor);
  if (clause === 0 && floor > 0) return false;
  let start = saying.from + floor + clause;
  for (let lead = -1; lead !== 0 && start < from; start += lead) {
    start += /^[\s’‘“”"']*/u.exec(text.document.text.slice(start, from))?.[0].length ?? 0;
    lead = start < from ? leadOf(text.document.text, defining, start, saying.to) : 0;
  }
  const sort = text.document.text.slice(start, from).toLowerCase();
  return start === from || (defining.sorts?.test(sort) ?? false);
}

/** The verb behind a term that tells what it is, with some words after it and no count of something; null where none does. */
function telling(after: string, { tells, hardlyTells }: Defining): Range | null {
  const verb = tells.exec(after);
  if (!verb) return null;
  const rest = after.slice(verb[0].length).replace(/\([^()]*\)/gu, '');
  const isTold = !hardlyTells.test(rest) && wordsIn(rest) >= fewestWords && !/(?:^|\s)\d/u.test(rest);
  return isTold ? cueAt({ from: 0, to: after.length }, verb) : null;
}

function shifted({ from, to }: Range, by: number): Range {
  return { from: from + by, to: to + by };
}

/** What something is takes a few words. */
const fewestWords = 4;

/** Where `considers` stands in `considers X as …`; null where X is not taken as anything. */
function takenAs(saying: Saying, place: Place, after: string): Range | null {
  const { defining } = saying.meaning;
  if (!defining.asSomething.test(after)) return null;
  const verb = defining.takes.exec(saying.lower.slice(0, place.from - saying.from));
  return verb ? cueAt(saying, verb) : null;
}

/** `It is understood as …`, said of the first term of the sentence before. */
function toldAgain(text: PaperText, saying: Saying, { name, from, to }: Place): Told | null {
  const { defining } = saying.meaning;
  const pronoun = defining.again.exec(saying.lower);
  if (!pronoun) return null;
  const begin = saying.from + pronoun.index + pronoun[0].length - (pronoun[1]?.length ?? 0);
  const cue = { from: begin, to: saying.from + pronoun.index + pronoun[0].length };
  return { name, term: { from, to }, range: { from: begin, to: endOf(text, saying) }, cue };
}
