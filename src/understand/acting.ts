import { rangeOf, type Acronym, type Actor, type Citation, type Range, type Reason } from '../paper';
import { languages } from '../languages';
import { acts, isBody, leads, officeHere } from './actingCues';
import { hasBodyWord, isProgrammeWord, type Capitals } from './capitals';
import { fitsAt } from './leads';
import { lowerOf } from './parts';
import { occurrencesOf } from './occurrences';
import { isCountry } from './places';
import { remembering } from './remembering';
import { begins, termKey } from './terms';
import type { PaperText } from './text';

/** An actor before its mentions are counted. `weight` says how surely it acts, beside how often it is named. */
export interface Naming extends Pick<Actor, 'name' | 'kind' | 'aliases' | 'acronym' | 'place'> {
  readonly weight: number;
  readonly reasons: readonly Reason[];
}

const notActors: ReadonlySet<string> = new Set(languages.flatMap(({ meaning }) => meaning.acting.notActors));

/** What speaks for a name being somebody who acts, counted over its places. */
interface Evidence {
  readonly name: string;
  count: number;
  acts: number;
  /** Named after what kind of body it is, or said to be one. */
  body: number;
  kind: number;
  office: number;
}

/** Organisations, and persons in office, by how the paper speaks of them. */
export function evidenceOf(
  text: PaperText,
  capitals: readonly Capitals[],
  acronyms: readonly Acronym[],
  citations: readonly Citation[],
  taken: ReadonlySet<string>,
): readonly Naming[] {
  const evidence = collect(text, capitals, citations, acronyms);
  const introduced = new Map<string, Acronym>();
  for (const one of acronyms)
    for (const name of [one.acronym, one.expansion]) introduced.set(termKey(name), one);
  const made: Naming[] = [];
  const done = new Set<string>();
  for (const acronym of acronyms) {
    const key = termKey(acronym.acronym);
    if (done.has(key) || taken.has(key) || taken.has(termKey(acronym.expansion))) continue;
    done.add(key).add(termKey(acronym.expansion));
    const named = introducedActor(acronym, sum(evidence.get(key), evidence.get(termKey(acronym.expansion))));
    if (named) made.push(named);
  }
  for (const [key, one] of evidence) {
    if (done.has(key) || taken.has(key) || introduced.has(key)) continue;
    const named = namedActor(one);
    if (named && !isPartOfOne(key, introduced) && !holdsOne(key, introduced)) made.push(named);
  }
  return [...made, ...governmentsOf(text, capitals)];
}

/** Whether one of these names begins or ends with it: `board` or `trade` of `board of trade`. */
function isPartOfOne(key: string, names: ReadonlyMap<string, Acronym>): boolean {
  const end = ` ${key}`;
  for (const name of names.keys()) if (begins(key, name) || name.endsWith(end)) return true;
  return false;
}

/** Whether a name ends with one of these names, or begins with one of more than a short word: `Efforts Board of Trade`. */
function holdsOne(key: string, names: ReadonlyMap<string, Acronym>): boolean {
  return cutsOf(key).some((at) => names.has(key.slice(at + 1)) || (at > 5 && names.has(key.slice(0, at))));
}

/** Where the spaces of a name stand. */
function cutsOf(name: string): readonly number[] {
  const cuts: number[] = [];
  for (let at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) cuts.push(at);
  return cuts;
}

function collect(
  text: PaperText,
  capitals: readonly Capitals[],
  citations: readonly Citation[],
  acronyms: readonly Acronym[],
): Map<string, Evidence> {
  const cited = citations.map((one) => rangeOf(text.document, one)).sort((a, b) => a.from - b.from);
  const lower = lowerOf(text);
  const found = new Map<string, Evidence>();
  const evidenceFor = remembering((name): Evidence | null => {
    const key = termKey(name);
    if (key === '') return null;
    const known = found.get(key) ?? { name, count: 0, acts: 0, body: 0, kind: 0, office: 0 };
    found.set(key, known);
    return known;
  });
  let next = 0;
  for (const one of capitals) {
    while ((cited[next]?.to ?? Infinity) <= one.from) next++;
    // Who is only cited does not act.
    if ((cited[next]?.from ?? Infinity) < one.to) continue;
    for (const name of namesIn(one)) {
      const evidence = evidenceFor(name.text);
      if (evidence) count(lower, evidence, name, one.heading);
    }
  }
  // Full names that small words part into several runs: `Fund for Care in Old Age`.
  const whole = acronyms.map(({ expansion }) => expansion).filter((name) => !found.has(termKey(name)));
  const places = occurrencesOf(text, text.document.text, whole);
  for (const name of new Set(whole)) {
    const ranges = places.get(name);
    const evidence = ranges && evidenceFor(name);
    if (evidence) for (const range of ranges) count(lower, evidence, { text: name, ...range }, false);
  }
  return found;
}

/** A name in a run of capitals; `office` where its holder's office stands before it in the run. */
interface Named extends Range {
  readonly text: string;
  readonly office?: boolean;
}

/** The names in a run: an acronym after others is one by itself, as in `Polres PNP`; an office is no part of a name. */
function namesIn(one: Capitals): readonly Named[] {
  const office = officeIn(one.text);
  if (office > 0)
    return [{ from: one.from + office, to: one.to, text: one.text.slice(office), office: true }];
  const acronym = acronymIn(one.text);
  return acronym === '' ? [one] : [one, { from: one.to - acronym.length, to: one.to, text: acronym }];
}

/** How many signs of a run are the office of the one whom the rest names. */
const officeIn = remembering((name) => {
  const office = officeHere.exec(name.toLowerCase())?.[0].length ?? 0;
  return office < name.length ? office : 0;
});

/** The acronym at the end of a run of other words; '' where there is none. */
const acronymIn = remembering((name) => {
  const match = /^(.+?) (\p{Lu}[\p{Lu}\p{N}-]{1,9}s?)$/u.exec(name);
  return match && /\p{Ll}/u.test(match[1] ?? '') ? (match[2] ?? '') : '';
});

function count(lower: string, known: Evidence, one: Named, heading: boolean): void {
  known.count += 1;
  if (heading) return;
  if (leads.before(lower, 'body', one.from)) known.body += 1;
  if (fitsAt(isBody, lower, one.to)) known.body += 1;
  if (leads.before(lower, 'acted', one.from) || fitsAt(acts, lower, one.to)) known.acts += 1;
  if (leads.before(lower, 'kind', one.from)) known.kind += 1;
  if (one.office === true || leads.before(lower, 'office', one.from)) known.office += 1;
}

function sum(one: Evidence | undefined, other: Evidence | undefined): Evidence {
  const none = { name: '', count: 0, acts: 0, body: 0, kind: 0, office: 0 };
  const [a, b] = [one ?? none, other ?? none];
  return {
    name: a.name,
    count: a.count + b.count,
    acts: a.acts + b.acts,
    body: a.body + b.body,
    kind: a.kind + b.kind,
    office: 0,
  };
}

/** A short form's owner: a body by its name, or since it acts more often than it is spoken of as a kind of thing. */
function introducedActor({ acronym, expansion }: Acronym, one: Evidence): Naming | null {
  const proper = expansion.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word)).length > 1;
  const acting = one.acts + 2 * one.body;
  const isActor =
    proper &&
    (hasBodyWord(expansion)
      ? one.kind <= one.acts + one.body + 1
      : acting >= 2 && acting > one.kind && acting * 6 >= one.count);
  if (!isActor) return null;
  const reasons = bodyReasons(expansion, one);
  return { name: expansion, acronym, kind: 'organisation', aliases: [], weight: acting, reasons };
}

/** Why a name is a body's: it says so itself, or it acts and is called one, so often. */
function bodyReasons(name: string, { acts: acted, body }: Evidence): readonly Reason[] {
  const count = acted + body;
  return [
    ...(hasBodyWord(name) ? [{ kind: 'body-word' as const }] : []),
    ...(count > 0 ? [{ kind: 'acts' as const, count }] : []),
  ];
}

/** The most words in a body's name. */
const longest = 10;

function namedActor(one: Evidence): Naming | null {
  const { name, count: times, acts: acted, body, kind, office } = one;
  if (acted + body + office === 0 && !hasBodyWord(name)) return null;
  const words = name.split(/\s+/u);
  if (words.length > longest || name.length < 3 || isProgrammeWord(name)) return null;
  if (!hasBodyWord(name) && words.some((word) => notActors.has(word))) return null;
  const make = (actor: Actor['kind']): Naming => ({
    name,
    kind: actor,
    aliases: [],
    weight: acted + 2 * body,
    reasons: actor === 'person' ? [{ kind: 'office', count: office }] : bodyReasons(name, one),
  });
  if (office > 0 && words.length <= 4 && words.length > 1) return make('person');
  if (words.length > 1 && hasBodyWord(name)) return { ...make('organisation'), ...withoutCountry(name) };
  const sure = body > 0 ? 1 : 2;
  return acted + body >= sure && (acted + 2 * body) * 6 >= times && acted + body > kind
    ? make('organisation')
    : null;
}

/** `Court of Audit Kenya` is called by its own name; `Bank of Kenya` keeps its country. */
function withoutCountry(name: string): Partial<Naming> {
  const words = name.split(' ');
  for (const count of [2, 1]) {
    const own = words.slice(0, -count);
    if (
      own.length > 2 &&
      isCountry(words.slice(-count).join(' ')) &&
      /^\p{Lu}/u.test(own[own.length - 1] ?? '')
    ) {
      return { name: own.join(' '), aliases: [name] };
    }
  }
  return {};
}

/** Governments by the place that they govern: `pemerintah Kenya`, `the government of Kenya`. */
function governmentsOf(text: PaperText, capitals: readonly Capitals[]): readonly Naming[] {
  const lower = lowerOf(text);
  const counts = new Map<string, { name: string; spelled: Set<string>; count: number }>();
  for (const one of capitals) {
    const lead = one.heading ? null : leads.before(lower, 'government', one.from);
    if (!lead) continue;
    const spelled = text.document.text.slice(one.from - lead[0].length, one.to).replace(/^[\s,(]+/u, '');
    const key = termKey(spelled);
    const known = counts.get(key) ?? { name: spelled, spelled: new Set<string>(), count: 0 };
    known.spelled.add(spelled);
    known.count += 1;
    counts.set(key, known);
  }
  return [...counts.values()]
    .filter((one) => one.count > 1)
    .map(({ name, spelled, count }) => ({
      name: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
      kind: 'organisation',
      aliases: [...spelled],
      weight: 0,
      reasons: [{ kind: 'government', count }],
    }));
}
