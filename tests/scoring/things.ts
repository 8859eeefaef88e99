import { listingOf, reasonsOfWork } from '../../src/notes/reasons';
import type { ItemKind } from '../../src/notes';
import type {
  Actor,
  Claim,
  Concept,
  Document,
  Evidence,
  Gap,
  MatrixCell,
  PriorLiterature,
  Reading,
  Reason,
  Typology,
  TypologyMember,
  Work,
} from '../../src/paper';

/** What a person says yes or no to when a reading is judged, by its facet. */
export type Judged =
  | { readonly facet: 'actors'; readonly it: Actor }
  | { readonly facet: 'concepts'; readonly it: Concept }
  | { readonly facet: 'typologies'; readonly it: Typology; readonly member?: TypologyMember }
  | { readonly facet: 'priorLiterature'; readonly it: PriorLiterature }
  | { readonly facet: 'gap'; readonly it: Gap }
  | { readonly facet: 'claims'; readonly it: Claim }
  | { readonly facet: 'works'; readonly it: Work }
  | { readonly facet: 'cells'; readonly it: MatrixCell; readonly evidence: Evidence };

/** A thing of a reading, the kind of note that it gets, and why. */
export type Thing = Judged & { readonly kind: ItemKind; readonly reasons: readonly Reason[] };

/** All things of a reading that get notes; members of a typology beside the typology itself. */
export function thingsIn(reading: Reading, document: Document): readonly Thing[] {
  const why = (it: { readonly reasons?: readonly Reason[] }): readonly Reason[] => it.reasons ?? [];
  const cited = (work: string): number =>
    reading.citations.flatMap(({ items }) => items).filter((item) => item.work === work).length;
  const listing = listingOf(document, reading.works);
  return [
    ...reading.actors.map((it): Thing => ({ facet: 'actors', it, kind: 'actor', reasons: why(it) })),
    ...reading.concepts.map((it): Thing => ({ facet: 'concepts', it, kind: 'concept', reasons: why(it) })),
    ...reading.typologies.flatMap((it): readonly Thing[] => [
      { facet: 'typologies', it, kind: 'framework', reasons: why(it) },
      ...it.members.map((member): Thing => ({
        facet: 'typologies',
        it,
        member,
        kind: 'category',
        reasons: why(it),
      })),
    ]),
    ...reading.priorLiterature.map((it): Thing => ({
      facet: 'priorLiterature',
      it,
      kind: 'prior-literature',
      reasons: why(it),
    })),
    ...reading.gap.map((it): Thing => ({ facet: 'gap', it, kind: 'research-gap', reasons: why(it) })),
    ...reading.claims.map((it): Thing => ({ facet: 'claims', it, kind: 'claim', reasons: why(it) })),
    ...reading.works.map((it): Thing => {
      return { facet: 'works', it, kind: 'source', reasons: reasonsOfWork(it, cited(it.id), listing) };
    }),
    ...reading.matrices
      .flatMap(({ cells }) => cells)
      .flatMap((it) =>
        it.evidence.flatMap((evidence): readonly Thing[] => [
          { facet: 'cells', it, evidence, kind: 'coding', reasons: why(evidence) },
          { facet: 'cells', it, evidence, kind: 'claim', reasons: [{ kind: 'evidence' }] },
        ]),
      ),
  ];
}

/** What a thing is called where it was judged by hand: its name, its key, or where it begins. */
export function keyOf(thing: Judged): string | number {
  switch (thing.facet) {
    case 'actors':
    case 'concepts':
      return thing.it.name;
    case 'typologies':
      return thing.it.members[0]?.start ?? -1;
    case 'priorLiterature':
      return thing.it.work;
    case 'works':
      return thing.it.id;
    case 'cells':
      return thing.evidence.start;
    case 'gap':
    case 'claims':
      return thing.it.start;
  }
}
