import { eachOnce, type Reason, type Span } from '../paper';
import { contextOf } from './byHand';
import type { Catalogue } from './catalogue';
import { listingOf, reasonsOfClaim, reasonsOfFramework, reasonsOfWork } from './reasons';
import type { Note } from './shelf';
import { sureBy } from './sureness';
import type { Thing } from './things';
import { usesOf, type Uses } from './uses';

/** The kinds of things that get notes, in the order in which a person reads them. */
export const itemKinds = [
  'concept',
  'category',
  'prior-literature',
  'claim',
  'research-gap',
  'actor',
  'programme',
  'source',
  'framework',
  'coding',
] as const;

export type ItemKind = (typeof itemKinds)[number];

/** Words of the paper with what stands before and after them. */
export interface QuoteInContext {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** One thing of a reading that gets a note, as a person decides about it. */
export interface Item {
  /** The `cw-id` of its note. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly name: string;
  /** Other names of it. */
  readonly aliases: readonly string[];
  /** The first place that tells of it; null where only a list of works does. */
  readonly quote: QuoteInContext | null;
  /** How many places of the paper tell of it. */
  readonly places: number;
  /** How sure the reading is, from 0 to 1. */
  readonly sure: number;
  /** Why, the reason first by which it is so sure. */
  readonly reasons: readonly Reason[];
}

/** Signs before and after a quote that are shown: about a line of a dialog on either side. */
const CONTEXT = 100;

/** All that a reading makes notes of, but for the paper itself, in the order in which notes are made. */
export function itemsOf(catalogue: Catalogue): readonly Item[] {
  const uses = usesOf(catalogue);
  const made = new Maker(catalogue, uses);
  return [...made.things(), ...made.sources(), ...made.frameworks(), ...made.statements(), ...made.codings()];
}

class Maker {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly uses: Uses,
  ) {}

  private item(
    note: Note,
    kind: ItemKind,
    name: string,
    spans: readonly Span[],
    tellings: readonly Telling[],
    aliases: readonly string[] = [],
  ): Item {
    const first = spans.find(({ text }) => text !== '');
    const quote = first ? { text: first.text, ...contextOf(this.catalogue.document, first, CONTEXT) } : null;
    return { id: note.id, kind, name, aliases, quote, places: spans.length, ...weighed(tellings) };
  }

  things(): readonly Item[] {
    const { things, notes } = this.catalogue;
    return things.all.flatMap((thing) => {
      const note = notes.get(thing);
      if (!note) return [];
      return [
        this.item(note, kindOf(thing), thing.name, this.spansOf(thing), tellingsOf(thing), thing.aliases),
      ];
    });
  }

  private spansOf({ definitions, memberships, actors, acronym }: Thing): readonly Span[] {
    const introduced = this.catalogue.reading.acronyms.filter((one) => one.acronym === acronym);
    const members = memberships.map(({ member }) => member);
    return [...definitions, ...members, ...introduced, ...actors.flatMap(({ mentions }) => mentions)];
  }

  sources(): readonly Item[] {
    const { works, sources, reading, document, ownWork } = this.catalogue;
    const listing = listingOf(document, works);
    const reviews = new Map(reading.priorLiterature.map((prior) => [prior.work, prior] as const));
    return works.flatMap((work) => {
      const note = sources.get(work.id);
      if (!note) return [];
      const reviewed = reviews.get(work.id);
      const cited = this.uses.citedAt(work.id);
      const spans = reviewed ? [reviewed, ...cited] : cited.length > 0 ? cited : work.span ? [work.span] : [];
      const kind = reviewed ? 'prior-literature' : 'source';
      const known: readonly Reason[] =
        work === ownWork ? [{ kind: 'itself' }] : reasonsOfWork(work, cited.length, listing);
      const tellings: readonly Telling[] = [
        ...(reviewed ? [{ kind: 'prior-literature' as const, reasons: reviewed.reasons ?? [] }] : []),
        { kind: 'source', reasons: known },
      ];
      const item = this.item(note, kind, work.title ?? work.id, spans, tellings, [work.id]);
      // What is reviewed is told so first, however sure it is beside it that there is such a work.
      return [{ ...item, reasons: eachOnce(tellings.flatMap(({ reasons }) => reasons)) }];
    });
  }

  frameworks(): readonly Item[] {
    return this.catalogue.frameworks.map((framework) => {
      const { note, name, typology } = framework;
      const reasons = reasonsOfFramework(framework);
      return this.item(note, 'framework', name, typology?.members ?? [], [{ kind: 'framework', reasons }]);
    });
  }

  statements(): readonly Item[] {
    const { claims, claimNotes, gaps, stated } = this.catalogue;
    const said = (
      kind: ItemKind,
      span: Span,
      note: Note | undefined,
      reasons: readonly (readonly Reason[])[],
    ): readonly Item[] => {
      const tellings = reasons.map((one) => ({ kind, reasons: one }));
      return note ? [this.item(note, kind, stated(span), [span], tellings)] : [];
    };
    return [
      ...claims.all.flatMap((claim) =>
        said('claim', claim, claimNotes.get(claim.start), reasonsOfClaim(claim)),
      ),
      ...[...gaps].flatMap(([gap, note]) => said('research-gap', gap, note, [gap.reasons ?? []])),
    ];
  }

  codings(): readonly Item[] {
    return this.catalogue.codings.map(({ note, row, role, claim, reasons }) =>
      this.item(note, 'coding', `${row}: ${role}`, [claim], [{ kind: 'coding', reasons }]),
    );
  }
}

/** What tells of a thing, as things of a kind are told of. */
interface Telling {
  readonly kind: ItemKind;
  readonly reasons: readonly Reason[];
}

/** A concept, one of several and somebody who acts may be one thing: all that tells of it speaks for it. */
function tellingsOf({ concepts, memberships, actors }: Thing): readonly Telling[] {
  const tellings: readonly Telling[] = [
    ...actors.map(({ reasons = [] }) => ({ kind: 'actor' as const, reasons })),
    ...concepts.map(({ reasons = [] }) => ({ kind: 'concept' as const, reasons })),
    ...memberships.map(({ typology: { reasons = [] } }) => ({ kind: 'category' as const, reasons })),
  ];
  // Nothing else tells of a column of a matrix.
  return tellings.length > 0 ? tellings : [{ kind: 'category', reasons: [{ kind: 'shown' }] }];
}

/** How sure a thing is by the surest telling of it, whose reasons come first. */
function weighed(tellings: readonly Telling[]): Pick<Item, 'sure' | 'reasons'> {
  const all = tellings.map(({ kind, reasons }) => ({ reasons, sure: sureBy(kind, reasons) }));
  all.sort((a, b) => b.sure - a.sure);
  return { sure: all[0]?.sure ?? 1, reasons: eachOnce(all.flatMap(({ reasons }) => reasons)) };
}

function kindOf({ kind, actors }: Thing): ItemKind {
  return kind === 'actor' && actors[0]?.kind === 'programme' ? 'programme' : kind;
}
