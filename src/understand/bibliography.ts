import type { Acronym, Range, Work } from '../paper';
import { leadName, yearOf } from '../paper';
import type { Callout, Cluster, Told } from './callouts';
import { Known } from './linking';
import type { Mention } from './mentions';
import { folded } from './names';
import type { Pointers } from './pointers';
import type { ListedWork } from './references';
import { worksOf, type Stub } from './works';

/** A callout with the work that it means; `from` is where its item begins. */
export interface Resolved {
  readonly callout: Callout;
  readonly from: number;
  /** Index in `works()`; null where none fits. */
  readonly work: number | null;
}

/** The works of a document while its citations are gone through: those listed, and a stub for each that is only cited. */
export class Bibliography {
  private readonly known: Known;
  private readonly byNumber = new Map<number, number>();
  private readonly stubs: Stub[] = [];
  private readonly told = new Map<number, Told>();

  constructor(
    private readonly listed: readonly ListedWork[],
    acronyms: readonly Acronym[],
    private readonly pointers: Pointers,
  ) {
    this.known = new Known(acronyms);
    for (const [index, work] of listed.entries()) {
      this.known.add({
        names: work.author ?? work.editor ?? [],
        others: false,
        year: yearOf(work),
        letter: work['year-suffix'] ?? null,
      });
      if (work.label !== null && !this.byNumber.has(work.label)) this.byNumber.set(work.label, index);
    }
  }

  /** The work of a number at a place, or null: the one that the file points to, else that of the list. */
  numbered({ number, from, to }: Range & { readonly number: number }): number | null {
    return this.pointers.workAt({ from, to }, null, []) ?? this.byNumber.get(number) ?? null;
  }

  /** Whether the document lists its references. */
  get lists(): boolean {
    return this.listed.length > 0;
  }

  /** Whether a work of these first authors is known. */
  knows(mention: Mention): boolean {
    const lead = mention.names[0];
    return lead !== undefined && this.known.knows(lead);
  }

  /** The works of a cluster's callouts. One that fits no known work becomes a stub if `accepts` it, else it is left out. */
  resolve(cluster: Cluster, accepts: (callout: Callout) => boolean): readonly Resolved[] {
    const items: Resolved[] = [];
    let names: Mention | null = null;
    for (const callout of cluster.callouts) {
      const mentions: readonly Mention[] =
        callout.mentions.length > 0 ? callout.mentions : names ? [names] : [];
      const found = this.find(callout, mentions);
      // A further year of names that were accepted is accepted with them: `Haq (2011, 2013)`.
      const accepted: boolean = callout.mentions.length > 0 ? accepts(callout) : names !== null;
      const mention: Mention | null = found?.mention ?? (accepted ? (mentions[0] ?? null) : null);
      if (callout.mentions.length > 0) names = mention;
      if (!mention) continue;
      const work = found?.work ?? this.stub(callout, mention);
      if (work !== null) this.complete(work, mention, cluster.told);
      items.push({ callout, from: callout.mentions.length > 0 ? mention.from : callout.from, work });
    }
    return items;
  }

  private find(
    callout: Callout,
    mentions: readonly Mention[],
  ): { readonly mention: Mention; readonly work: number } | null {
    const pointed = this.pointed(callout, mentions);
    if (pointed) return pointed;
    for (const loosely of [false, true]) {
      for (const mention of mentions) {
        const work = this.known.find(mention, callout.year, callout.letter ?? null, loosely);
        if (work !== null) return { mention, work };
      }
    }
    if (callout.year !== null) return null;
    for (const mention of mentions) {
      const work = this.known.findOnly(mention);
      if (work !== null && (callout.literal === undefined || this.yearless(work))) return { mention, work };
    }
    return null;
  }

  /** The work that the file itself points to at a callout's year: it need not be told from its name. */
  private pointed({ to, year }: Callout, mentions: readonly Mention[]) {
    const names = mentions.map((mention) => folded(leadName({ author: mention.names })));
    const work = this.pointers.workAt({ from: to - 1, to }, year, names);
    const mention = mentions.find((_, index) => names[index] === this.leadOf(work)) ?? mentions[0];
    return work === null || !mention ? null : { mention, work };
  }

  private leadOf(work: number | null): string {
    return folded(leadName((work === null ? null : this.listed[work]) ?? {}));
  }

  private yearless(work: number): boolean {
    const item = this.listed[work];
    return item ? yearOf(item) === null : this.stubs[work - this.listed.length]?.year === null;
  }

  /** A new work that is only cited. A name without any year, of an author of several works, is none of them. */
  private stub(callout: Callout, mention: Mention): number | null {
    if (callout.year === null && callout.literal === undefined && this.knows(mention)) return null;
    const { year, literal, letter } = callout;
    const doi = this.pointers.doiAt({ from: callout.to - 1, to: callout.to });
    this.stubs.push({
      names: mention.names,
      year,
      ...(doi === null ? {} : { doi }),
      ...(literal === undefined ? {} : { literal }),
      ...(letter === undefined ? {} : { letter }),
    });
    return this.known.add({ names: mention.names, others: mention.others, year, letter: letter ?? null });
  }

  /** Adds to a work what this place tells: its title, and the given names of its authors. */
  private complete(work: number, mention: Mention, told: Told | undefined): void {
    if (work < this.listed.length) {
      if (told && !this.told.has(work)) this.told.set(work, told);
      return;
    }
    const at = work - this.listed.length;
    const stub = this.stubs[at];
    if (!stub) return;
    const fuller =
      fullness(mention) > fullness(stub) && mention.names.length >= stub.names.length
        ? mention.names
        : stub.names;
    this.stubs[at] = { ...stub, names: fuller, ...(told && !stub.told ? { told } : {}) };
  }

  works(): readonly Work[] {
    return worksOf(this.listed, this.stubs, this.told);
  }
}

/** How many of the names are told in full. */
function fullness({ names }: Pick<Stub, 'names'>): number {
  return names.filter((name) => name.given !== undefined).length;
}
