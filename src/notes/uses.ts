import type { CitationItem, Span, Typology, Work } from '../paper';
import type { Catalogue } from './catalogue';
import type { Coding } from './codings';
import { gapsOf, type Gaps } from './gaps';
import type { Stated } from './stated';
import type { Thing } from './things';

/** Where a reading uses each work and each thing: the back-lists, counted once for all notes. */
export interface Uses extends Gaps {
  readonly citedAt: (work: string) => readonly Span[];
  readonly claimsOfWork: (work: string) => readonly Stated[];
  readonly definedBy: (work: string) => readonly Thing[];
  readonly dividedBy: (work: string) => readonly Typology[];
  readonly claimsOfActor: (thing: Thing) => readonly Stated[];
  readonly codingsOfActor: (thing: Thing) => readonly Coding[];
  readonly codingsOfClaim: (claim: Stated) => readonly Coding[];
  readonly actorsOf: (claim: Stated) => readonly Thing[];
}

export function usesOf(catalogue: Catalogue): Uses {
  const { reading, things, claims, codings } = catalogue;
  const cited = new Gathered<string, CitationItem>();
  for (const { items } of reading.citations)
    for (const item of items) if (item.work !== null) cited.add(item.work, item);
  const claimed = new Gathered<string, Stated>();
  const acting = new Gathered<Thing, Stated>();
  const acted = new Map<number, readonly Thing[]>();
  for (const claim of claims.all) {
    for (const work of claim.works) claimed.add(work, claim);
    const actors = actorsIn(catalogue, claim);
    acted.set(claim.start, actors);
    for (const thing of actors) acting.add(thing, claim);
  }
  const defined = new Gathered<string, Thing>();
  for (const thing of things.all)
    for (const { works } of thing.definitions) for (const work of works) defined.add(work, thing);
  const divided = new Gathered<string, Typology>();
  for (const typology of reading.typologies) for (const work of typology.by) divided.add(work, typology);
  const codedBy = new Gathered<Thing, Coding>();
  const codedIn = new Gathered<number, Coding>();
  for (const coding of codings) {
    const actor = things.named(coding.row);
    if (actor) codedBy.add(actor, coding);
    codedIn.add(coding.claim.start, coding);
  }
  return {
    citedAt: (work) => cited.of(work),
    claimsOfWork: (work) => claimed.of(work),
    definedBy: (work) => defined.of(work),
    dividedBy: (work) => divided.of(work),
    claimsOfActor: (thing) => acting.of(thing),
    codingsOfActor: (thing) => codedBy.of(thing),
    codingsOfClaim: (claim) => codedIn.of(claim.start),
    ...gapsOf(reading.priorLiterature, [...catalogue.gaps.keys()], catalogue.places),
    actorsOf: (claim) => acted.get(claim.start) ?? [],
  };
}

/** Works are known by id, whatever the reading names: an unknown one is left out rather than linked to nothing. */
export function knownWorks(catalogue: Catalogue, works: readonly string[]): readonly Work['id'][] {
  return [...new Set(works)].filter((work) => catalogue.sources.has(work));
}

/** The actors that a claim mentions and that have a note of an actor. */
function actorsIn(catalogue: Catalogue, claim: Stated): readonly Thing[] {
  const found = claim.actors.flatMap((name) => catalogue.things.named(name) ?? []);
  return [...new Set(found)].filter(({ kind }) => kind === 'actor');
}

/** Lists by key, each item once. */
class Gathered<K, V> {
  private readonly lists = new Map<K, Set<V>>();

  add(key: K, item: V): void {
    const list = this.lists.get(key);
    if (list) list.add(item);
    else this.lists.set(key, new Set([item]));
  }

  of(key: K): readonly V[] {
    return [...(this.lists.get(key) ?? [])];
  }
}
