import { spanOf, type Acronym, type Actor, type ActorKind, type Citation, type Range } from '../paper';
import { evidenceOf, type Names, type Naming } from './acting';
import { capitalsOf } from './capitals';
import { castIn } from './cast';
import { enumerationsOf } from './enumerations';
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
  const cast = castIn(text, capitals, citations, new Set([...taken, ...short])).filter(
    ({ name }) => !isPartly(name, others),
  );
  const actors = mentioned(text, merged([...programmes, ...others, ...cast, ...places]));
  remembered.set(text, actors);
  return actors;
}

/** Whether a name begins or ends with that of another, or with its short form: `WHO Kenya`. */
function isPartly(name: string, others: readonly Naming[]): boolean {
  const key = ` ${termKey(name)} `;
  return others.some((other) =>
    [other.name, other.acronym ?? '', ...other.aliases].some((one) => {
      const part = ` ${termKey(one)} `;
      return (
        part.length > 2 &&
        (key.startsWith(part) || key.endsWith(part) || part.startsWith(key) || part.endsWith(key))
      );
    }),
  );
}

/** One actor for each name, however it is spelled: an actor of an earlier name takes in later ones of the same key. */
function merged(named: readonly Naming[]): readonly Naming[] {
  const byKey = new Map<string, number>();
  const made: Naming[] = [];
  for (const one of named) {
    const names: Names = [one.name, ...(one.acronym ? [one.acronym] : []), ...one.aliases];
    const keys = names.map(termKey).filter((key) => key !== '');
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
  };
}

/** A reading of this many signs may name one more actor; a short paper some. Beyond, the seldom named are left out. */
const signsPerActor = 1500;
const fewest = 12;
const most = 150;

/** Finds all mentions, and keeps the actors most spoken of. */
function mentioned(text: PaperText, named: readonly Naming[]): readonly Actor[] {
  const { document } = text;
  const names = named.flatMap((one) => [one.name, ...(one.acronym ? [one.acronym] : []), ...one.aliases]);
  const found = occurrencesOf(text, document.text, names);
  const actors = named.flatMap((one) => {
    const all = [...new Set([one.name, ...(one.acronym ? [one.acronym] : []), ...one.aliases])];
    const ranges = outsideLists(
      text,
      all.flatMap((name) => found.get(name) ?? []),
    ).sort((a, b) => a.from - b.from);
    if (ranges.length === 0) return [];
    const { weight, ...actor } = one;
    return [
      { first: ranges[0]?.from ?? 0, rank: ranges.length + weight, actor: actorOf(text, actor, ranges) },
    ];
  });
  const room = Math.min(most, fewest + Math.floor(document.text.length / signsPerActor));
  const kept = [...actors].sort((a, b) => b.rank - a.rank || a.first - b.first).slice(0, room);
  return kept.sort((a, b) => a.first - b.first).map(({ actor }) => actor);
}

function actorOf(text: PaperText, naming: Omit<Naming, 'weight'>, ranges: readonly Range[]): Actor {
  const { name, acronym, aliases, kind, place } = naming;
  return {
    name,
    ...(acronym === undefined ? {} : { acronym }),
    kind,
    aliases: aliases.filter((alias) => alias !== name && alias !== acronym),
    mentions: ranges.map(({ from, to }) => spanOf(text.document, from, to)),
    ...(place === undefined ? {} : { place }),
  };
}

function outsideLists({ referenceLists }: PaperText, ranges: readonly Range[]): Range[] {
  return ranges.filter(({ from }) => !referenceLists.some((list) => list.from <= from && from < list.to));
}

/** The actor of a name, however spelled; the longer name wins where one begins another: `Reed` for `Reed Programme`. */
export function actorNamed(actors: readonly Actor[], name: string, kind?: ActorKind): Actor | null {
  const key = termKey(name);
  const named = actors.filter((actor) => kind === undefined || actor.kind === kind);
  const keysOf = (actor: Actor): readonly string[] =>
    [actor.name, actor.acronym ?? '', ...actor.aliases].filter((one) => one !== '').map(termKey);
  return (
    named.find((actor) => keysOf(actor).includes(key)) ??
    named.find((actor) => keysOf(actor).some((other) => begins(key, other) || begins(other, key))) ??
    null
  );
}
