import type { Actor, Concept, Definition, Reading, Typology, TypologyMember } from '../paper';
import { NameIndex, foldName, isSlip } from '../languages/spelling';

/** A thing's place as a member of a typology. */
export interface Membership {
  readonly typology: Typology;
  readonly member: TypologyMember;
}

/** A concept, a category or an actor: what the paper speaks of, whatever facets of the reading name it. */
export interface Thing {
  readonly kind: 'concept' | 'category' | 'actor';
  readonly name: string;
  /** Null where it has no short form. */
  readonly acronym: string | null;
  /** Other names and spellings. */
  readonly aliases: readonly string[];
  readonly definitions: readonly Definition[];
  readonly memberships: readonly Membership[];
  /** The typologies that divide it. */
  readonly divisions: readonly Typology[];
  /** What the reading's actors say of it; empty for concepts and categories. */
  readonly actors: readonly Actor[];
  /** What the reading's concepts say of it. */
  readonly concepts: readonly Concept[];
}

/** All things of a reading: one for each, in the order in which they are met. */
export interface Things {
  readonly all: readonly Thing[];
  /** The thing of a name, however it is spelled; null for none. */
  readonly named: (name: string) => Thing | null;
  readonly ofMember: (member: TypologyMember) => Thing | null;
}

/** A thing while it is being put together. */
interface Making {
  readonly names: Set<string>;
  readonly definitions: Definition[];
  readonly memberships: Membership[];
  readonly divisions: Typology[];
  readonly actors: Actor[];
  readonly concepts: Concept[];
  acronym: string | null;
}

/** Puts together what a reading says of one thing in several places: `counterpart` here, `Counterparts` there. */
export function thingsOf(reading: Reading, occurrences: (name: string) => number): Things {
  const index = new NameIndex<Making>();
  const made: Making[] = [];
  const members = new Map<TypologyMember, Making>();

  for (const actor of reading.actors) addActor(actor);
  for (const concept of reading.concepts) addConcept(concept);
  for (const typology of reading.typologies) divided(typology)?.divisions.push(typology);
  for (const typology of shortestFirst(reading.typologies)) {
    const retold = retoldBy(typology);
    typology.members.forEach((member, at) => addMember(typology, member, retold?.[at] ?? null));
  }
  for (const matrix of reading.matrices) {
    for (const row of matrix.rows) addRow(row);
    for (const column of matrix.columns) if (!index.find(column)) make(column);
  }

  const things = new Map(made.map((making) => [making, finish(making, occurrences)] as const));
  return {
    all: [...things.values()],
    named: (name) => finished(index.find(name)),
    ofMember: (member) => finished(members.get(member) ?? null),
  };

  function finished(making: Making | null): Thing | null {
    return (making && things.get(making)) ?? null;
  }

  function make(name: string): Making {
    const making: Making = {
      names: new Set([name]),
      definitions: [],
      memberships: [],
      divisions: [],
      actors: [],
      concepts: [],
      acronym: null,
    };
    index.add(name, making);
    made.push(making);
    return making;
  }

  function addNames(making: Making, acronym: string | undefined, aliases: readonly string[]): void {
    if (acronym !== undefined && acronym !== '' && index.add(acronym, making)) making.acronym ??= acronym;
    for (const alias of aliases) if (index.add(alias, making)) making.names.add(alias);
  }

  function foundOrMade(name: string, acronym: string | undefined): Making {
    const found = index.find(name) ?? (acronym ? index.find(acronym) : null) ?? make(name);
    found.names.add(name);
    return found;
  }

  function addActor(actor: Actor): void {
    if (actor.name.trim() === '') return;
    const making = foundOrMade(actor.name, actor.acronym);
    making.actors.push(actor);
    addNames(making, actor.acronym, actor.aliases);
  }

  function addConcept(concept: Concept): void {
    if (concept.name.trim() === '') return;
    const making = foundOrMade(concept.name, concept.acronym);
    making.concepts.push(concept);
    making.definitions.push(...concept.definitions);
    addNames(making, concept.acronym, concept.aliases);
  }

  function divided(typology: Typology): Making | null {
    return typology.of === null ? null : index.find(typology.of);
  }

  /** A member is the thing of its name, unless that is a member of something else already. */
  function addMember(typology: Typology, member: TypologyMember, retold: Making | null): void {
    if (member.name.trim() === '') return;
    const found = index.find(member.name);
    const own = found && sameDivided(found, typology) ? found : null;
    const making = retold ?? own ?? namesake(typology, member.name);
    if (!retold) making.names.add(member.name);
    making.memberships.push({ typology, member });
    members.set(member, making);
  }

  /**
   * The things of which a typology tells again, in more words: every member holds the name of another one's member
   * (`as a warden it guards the lake`, `as a broker …` after `warden`, `broker`); null where it is one of its own.
   */
  function retoldBy(typology: Typology): readonly Making[] | null {
    const held = typology.members.map(({ name }) => heldIn(name).filter(isMember));
    const [first, ...others] = held;
    if (!first || others.length === 0) return null;
    for (const { typology: known } of first.flatMap(({ memberships }) => memberships)) {
      const told = held.map((makings) => makings.find((making) => isOf(making, known)));
      if (told.every((making) => making !== undefined) && new Set(told).size === told.length) return told;
    }
    return null;
  }

  /** The things whose names stand within a longer name. */
  function heldIn(name: string): readonly Making[] {
    const words = foldName(name).split(' ').slice(0, MOST_WORDS);
    const found = new Set<Making>();
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= words.length; to += 1) {
        const making = index.exactly(words.slice(from, to).join(' '));
        if (making) found.add(making);
      }
    }
    return [...found];
  }

  /** A second thing of a name that another thing has. */
  function namesake(typology: Typology, name: string): Making {
    const fold = foldName(name);
    const other = made.find(
      (one) => [...one.names].some((known) => foldName(known) === fold) && sameDivided(one, typology),
    );
    return other ?? make(name);
  }

  /** The rows of a matrix act, though the reading may know nothing more of them than that it lists them. */
  function addRow(row: string): void {
    if (row.trim() === '') return;
    const making = index.find(row) ?? make(row);
    if (making.actors.length > 0) return;
    const kind = isMember(making) ? 'programme' : 'organisation';
    making.actors.push({ name: row, kind, aliases: [], mentions: [], reasons: [{ kind: 'row-of-roles' }] });
  }
}

/** A member told in more words than this is looked at in part. */
const MOST_WORDS = 16;

/** Typologies whose names have few words first, so that one that tells of them again in clauses finds them. */
function shortestFirst(typologies: readonly Typology[]): readonly Typology[] {
  const words = ({ members }: Typology): number =>
    Math.round(
      members.reduce((sum, { name }) => sum + name.split(' ').length, 0) / Math.max(1, members.length),
    );
  return [...typologies].sort((a, b) => words(a) - words(b));
}

function isMember(making: Making): boolean {
  return making.memberships.length > 0;
}

function isOf(making: Making, typology: Typology): boolean {
  return making.memberships.some((known) => known.typology === typology);
}

/** Whether a thing can also be a member of this typology: two that divide different things have different members. */
function sameDivided(making: Making, typology: Typology): boolean {
  if (typology.of === null) return true;
  const of = foldName(typology.of);
  return making.memberships.every(
    (known) => known.typology.of === null || foldName(known.typology.of) === of,
  );
}

function finish(making: Making, occurrences: (name: string) => number): Thing {
  const name = bestName(making, occurrences);
  const others = making.acronym === null ? [...making.names] : [making.acronym, ...making.names];
  return {
    kind: kindOf(making),
    name,
    acronym: making.acronym,
    aliases: [...new Set(others)].filter((other) => other !== name),
    definitions: making.definitions,
    memberships: making.memberships,
    divisions: making.divisions,
    actors: making.actors,
    concepts: making.concepts,
  };
}

/** The first name, in the spelling that is commonest: neither a slip of the pen nor a rare plural should name a note. */
function bestName({ names }: Making, occurrences: (name: string) => number): string {
  const [first = '', ...others] = names;
  const fold = foldName(first);
  const same = others.filter((other) => foldName(other) === fold || isSlip(foldName(other), fold));
  if (same.length === 0) return first;
  const counted = [first, ...same].map((name) => ({ name, count: occurrences(name) }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).name;
}

/** What somebody acts as comes first; a member of a typology is a category, unless it is a concept in its own right. */
function kindOf(making: Making): Thing['kind'] {
  if (making.actors.length > 0) return 'actor';
  if (making.memberships.length === 0) return 'concept';
  return making.divisions.length > 0 || making.acronym !== null ? 'concept' : 'category';
}
