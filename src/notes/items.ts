import type { Span } from '../paper';
import { contextOf } from './byHand';
import type { Catalogue } from './catalogue';
import type { Note } from './shelf';
import type { Thing } from './things';
import { usesOf, type Uses } from './uses';

export type ItemKind =
  | 'concept'
  | 'category'
  | 'actor'
  | 'programme'
  | 'source'
  | 'prior-literature'
  | 'framework'
  | 'claim'
  | 'research-gap'
  | 'coding';

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
    aliases: readonly string[] = [],
  ): Item {
    const first = spans.find(({ text }) => text !== '');
    const quote = first ? { text: first.text, ...contextOf(this.catalogue.document, first, CONTEXT) } : null;
    return { id: note.id, kind, name, aliases, quote, places: spans.length };
  }

  things(): readonly Item[] {
    const { things, notes } = this.catalogue;
    return things.all.flatMap((thing) => {
      const note = notes.get(thing);
      return note ? [this.item(note, kindOf(thing), thing.name, this.spansOf(thing), thing.aliases)] : [];
    });
  }

  private spansOf({ definitions, memberships, actors, acronym }: Thing): readonly Span[] {
    const introduced = this.catalogue.reading.acronyms.filter((one) => one.acronym === acronym);
    const members = memberships.map(({ member }) => member);
    return [...definitions, ...members, ...introduced, ...actors.flatMap(({ mentions }) => mentions)];
  }

  sources(): readonly Item[] {
    const { works, sources, reading } = this.catalogue;
    const reviews = new Map(reading.priorLiterature.map((prior) => [prior.work, prior] as const));
    return works.flatMap((work) => {
      const note = sources.get(work.id);
      if (!note) return [];
      const reviewed = reviews.get(work.id);
      const cited = this.uses.citedAt(work.id);
      const spans = reviewed ? [reviewed, ...cited] : cited.length > 0 ? cited : work.span ? [work.span] : [];
      const kind = reviewed ? 'prior-literature' : 'source';
      return [this.item(note, kind, work.title ?? work.id, spans, [work.id])];
    });
  }

  frameworks(): readonly Item[] {
    return this.catalogue.frameworks.map(({ note, name, typology }) =>
      this.item(note, 'framework', name, typology?.members ?? []),
    );
  }

  statements(): readonly Item[] {
    const { claims, claimNotes, gaps, stated } = this.catalogue;
    const said = (kind: ItemKind, span: Span, note: Note | undefined): readonly Item[] =>
      note ? [this.item(note, kind, stated(span), [span])] : [];
    return [
      ...claims.all.flatMap((claim) => said('claim', claim, claimNotes.get(claim.start))),
      ...[...gaps].flatMap(([gap, note]) => said('research-gap', gap, note)),
    ];
  }

  codings(): readonly Item[] {
    return this.catalogue.codings.map(({ note, row, role, claim }) =>
      this.item(note, 'coding', `${row}: ${role}`, [claim]),
    );
  }
}

function kindOf({ kind, actors }: Thing): ItemKind {
  return kind === 'actor' && actors[0]?.kind === 'programme' ? 'programme' : kind;
}
