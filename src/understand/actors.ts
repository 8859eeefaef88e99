import {
  eachOnce,
  spanOf,
  type Acronym,
  type Actor,
  type ActorKind,
  type Citation,
  type Range,
} from '../paper';
import { evidenceOf, type Naming } from './acting';
import { capitalsOf } from './capitals';
import { castIn } from './cast';
import { enumerationsOf } from './enumerations';
import { withMentions } from './mentioned';
import { occurrencesOf } from './occurrences';
import { placesOf } from './places';
import { programmesOf } from './programmes';
import { begins, termKey } from './terms';
import type { PaperText } from './text';

const remembered = new WeakMap<PaperText, readonly Actor[]>();

/** Who acts in a paper: organisations, programmes, persons in office, and places, in the order of their first mention. */
export function actorsOf(
  text: PaperText,
  acronyms: readonly Acronym[],
  citations: readonly Citation[],
): readonly Actor[] {
  const known = remembered.get(text);
  if (known) return known;
  const capitals = capitalsOf(text);
  const places = placesOf(text, capitals, acronyms);
  const programmes = programmesOf(text, capitals, enumerationsOf(text), acronyms);
  const taken = new Set([...places, ...programmes].flatMap((one) => [one.name, ...one.aliases]).map(termKey));
  const others = evidenceOf(text, capitals, acronyms, citations, taken);
  const short = new Set(acronyms.flatMap(({ acronym, expansion }) => [termKey(acronym), termKey(expansion)]));
  const isPart = partOf(others);
  const cast = castIn(text, capitals, citations, new Set([...taken, ...short])).filter(
    ({ name }) => !isPart(name),
  );
  const actors = mentioned(text, merged([...programmes, ...others, ...cast, ...places]));
  remembered.set(text, actors);
  return actors;
}

/** Tells whether a name begins or ends with that of another, or with its short form: `WHO Kenya`. */
function partOf(others: readonly Naming[]): (name: string) => boolean {
  const parts = others.flatMap(namesOf).map((one) => ` ${termKey(one)} `);
  return (name) => {
    const key = ` ${termKey(name)} `;
    return parts.some(
      (part) =>
        part.length > 2 &&
        (key.startsWith(part) || key.endsWith(part) || part.startsWith(key) || part.endsWith(key)),
    );
  };
}

/** One actor for each name, however it is spelled: an actor of an earlier name takes in later ones of the same key. */
function merged(named: readonly Naming[]): readonly Naming[] {
  const byKey = new Map<string, number>();
  const made: Naming[] = [];
  for (const one of named) {
    const keys = namesOf(one)
      .map(termKey)
      .filter((key) => key !== '');
    const at = keys.map((key) => byKey.get(key)).find((index) => index !== undefined);
    const index = at ?? made.length;
    const known = at === undefined ? undefined : made[at];
    made[index] = known ? joined(known, one) : one;
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, index);
  }
  return made;
}

function joined(known: Naming, other: Naming): Naming {
  const aliases = [...known.aliases, other.name, ...other.aliases];
  const acronym = known.acronym ?? other.acronym;
  const place = known.place ?? other.place;
  return {
    ...known,
    ...(acronym === undefined ? {} : { acronym }),
    ...(place === undefined ? {} : { place }),
    aliases: [...new Set(aliases)].filter((alias) => alias !== known.name && alias !== acronym),
    reasons: eachOnce([...known.reasons, ...other.reasons]),
  };
}

/** A reading of this many signs may name one more actor; a short paper some. Beyond, the seldom named are left out. */
const signsPerActor = 1500;
const fewest = 12;
const most = 150;

/** All that it is called by. */
function namesOf({ name, acronym, aliases }: Naming): readonly string[] {
  return acronym ? [name, acronym, ...aliases] : [name, ...aliases];
}

/** Finds all mentions, and keeps the actors most spoken of. */
function mentioned(text: PaperText, named: readonly Naming[]): readonly Actor[] {
  const { document } = text;
  const found = occurrencesOf(text, document.text, named.flatMap(namesOf));
  const isListed = within(text.referenceLists);
  const actors: { first: number; rank: number; naming: Naming; ranges: readonly Range[] }[] = [];
  for (const naming of named) {
    const ranges: Range[] = [];
    let first = Infinity;
    for (const name of new Set(namesOf(naming))) {
      for (const range of found.get(name) ?? []) {
        if (isListed(range.from)) continue;
        ranges.push(range);
        first = Math.min(first, range.from);
      }
    }
    if (ranges.length > 0) actors.push({ first, rank: ranges.length + naming.weight, naming, ranges });
  }
  const room = Math.min(most, fewest + Math.floor(document.text.length / signsPerActor));
  const kept = actors.sort((a, b) => b.rank - a.rank || a.first - b.first).slice(0, room);
  return kept.sort((a, b) => a.first - b.first).map(({ naming, ranges }) => actorOf(text, naming, ranges));
}

function actorOf({ document }: PaperText, naming: Naming, ranges: readonly Range[]): Actor {
  const { name, acronym, aliases, kind, place, reasons } = naming;
  const inOrder = [...ranges].sort((a, b) => a.from - b.from);
  const actor = {
    name,
    ...(acronym === undefined ? {} : { acronym }),
    kind,
    aliases: aliases.filter((alias) => alias !== name && alias !== acronym),
    mentions: inOrder.map(({ from, to }) => spanOf(document, from, to)),
    ...(place === undefined ? {} : { place }),
    reasons: [...reasons, { kind: 'used' as const, count: inOrder.length }],
  };
  return withMentions(actor, inOrder);
}

/** Whether a place is in one of some ranges. */
function within(ranges: readonly Range[]): (at: number) => boolean {
  return (at) => {
    for (const { from, to } of ranges) if (from <= at && at < to) return true;
    return false;
  };
}

/** The actor of a name, however spelled; the longer name wins where one begins another: `Reed` for `Reed Programme`. */
export function actorNamed(actors: readonly Actor[], name: string, kind?: ActorKind): Actor | null {
  const key = termKey(name);
  const named = kind === undefined ? actors : actors.filter((actor) => actor.kind === kind);
  return (
    named.find((actor) => keysOf(actor).includes(key)) ??
    named.find((actor) => keysOf(actor).some((other) => begins(key, other) || begins(other, key))) ??
    null
  );
}

const keys = new WeakMap<Actor, readonly string[]>();

/** What is the same for the spellings of each of an actor's names. Computed once for an actor. */
function keysOf(actor: Actor): readonly string[] {
  const known = keys.get(actor);
  if (known) return known;
  const { name, acronym, aliases } = actor;
  const made = [name, acronym ?? '', ...aliases].filter((one) => one !== '').map(termKey);
  keys.set(actor, made);
  return made;
}
