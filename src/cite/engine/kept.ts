import CSL, { type CslAbbreviations, type Citation, type Engine } from 'citeproc';
import { PART } from '../rich';
import { localeTree, type Style } from '../styles';
import { mendDelimiters } from './delimiters';
import { FORMAT } from './format';

/** Names in short, for styles that ask for them: by variable (`container-title`), then by the name in full. */
export type Abbreviations = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One work as citeproc takes it: CSL-JSON. */
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string };

/** One work of a citation as citeproc takes it. */
export type CslCite = Readonly<Citation['citationItems'][number]>;

/** A citation as citeproc takes it, without its identity. */
export interface CslCitation {
  readonly items: readonly CslCite[];
  /** Whether works stand in the order in which they were written: with words between them that order means something. */
  readonly isInOrder: boolean;
  /** Whether the first work's author stands in the sentence, before the rest. */
  readonly isNarrative: boolean;
  /** The number of the note that it stands in; 0 for one in the text. */
  readonly note: number;
}

/** The entries of a bibliography as citeproc gives them. */
export interface CslBibliography {
  readonly entries: readonly { readonly key: string; readonly text: string }[];
  readonly hangs: boolean;
  readonly hasMargin: boolean;
}

/** What is to be rendered. All keys in it are among `works`. */
export interface CslRequest {
  readonly works: ReadonlyMap<string, CslItem>;
  /** Keys of works that are numbered before those that are cited. */
  readonly first: readonly string[];
  /** In their order. */
  readonly citations: readonly CslCitation[];
  readonly uncited: readonly string[];
}

/** A citation that the engine holds: the one that was asked for, and citeproc's own. */
interface Held {
  readonly said: string;
  readonly citation: Citation;
  text: string;
}

/**
 * An engine of citeproc for one style and locale, kept alive. It holds the citations that it was last asked for: of the next ones
 * only those are rendered anew that a change touches.
 */
export class KeptEngine {
  private readonly engine: Engine;
  private works: ReadonlyMap<string, CslItem> = new Map();
  /** What was retrieved of each work that the engine knows. */
  private readonly known = new Map<string, CslItem>();
  private held: readonly Held[] = [];
  private first: readonly string[] = [];
  private uncited: readonly string[] = [];
  private listed: { readonly keys: string; readonly bibliography: CslBibliography | null } | null = null;
  private last = 0;

  /** @param locale BCP 47 code of a CSL locale; it wins over the style's own language. Throws what citeproc throws. */
  constructor(style: Style, locale: string, abbreviations: Abbreviations = {}) {
    mendDelimiters();
    this.engine = new CSL.Engine(
      {
        retrieveLocale: (code) => localeTree(code) ?? false,
        retrieveItem: (id) => this.retrieve(id),
        getAbbreviation: (_style, known, _jurisdiction, kind, name) =>
          abbreviate(abbreviations, known, kind, name),
      },
      // It writes into what it is given.
      structuredClone(style.tree),
      locale,
      true,
    );
    this.engine.opt.development_extensions['wrap_url_and_doi'] = true;
    this.engine.setOutputFormat(FORMAT);
  }

  /** The texts of citations, in their order. */
  render({ works, first, citations, uncited }: CslRequest): readonly string[] {
    const isStale = this.isStale(works);
    this.works = works;
    const same = isSame(first, this.first) && isSame(uncited, this.uncited);
    if (isStale || !same || this.held.length === 0 || !this.change(citations))
      this.build(first, citations, uncited);
    return this.held.map(({ text }) => text);
  }

  /** The entries of what was rendered last that are to be shown; null where the style has none. */
  bibliography(shows: (key: string) => boolean = () => true): CslBibliography | null {
    const keys = this.held.flatMap(({ citation }) => citation.citationItems.map(({ id }) => id));
    const all = [...new Set([...this.first, ...keys, ...this.uncited])];
    const shown = all.filter(shows);
    const wanted = [...shown, ''].join('\n');
    if (this.listed?.keys !== wanted)
      this.listed = { keys: wanted, bibliography: this.list(shown.length === all.length ? null : shown) };
    return this.listed.bibliography;
  }

  /** @param shown the keys of the entries that are wanted; null for all */
  private list(shown: readonly string[] | null): CslBibliography | null {
    const made = this.engine.makeBibliography(
      shown ? { include: shown.map((value) => ({ field: 'id', value })) } : undefined,
    );
    if (!made) return null;
    const [{ hangingindent, 'second-field-align': align }, texts] = made;
    return {
      entries: texts.map((text) => entryOf(text)),
      hangs: hangingindent !== undefined && hangingindent !== false && hangingindent !== 0,
      hasMargin: align !== undefined && align !== false,
    };
  }

  private retrieve(id: string): CslItem {
    const work = this.works.get(id) ?? { id };
    this.known.set(id, work);
    return structuredClone(work);
  }

  /** Whether a work that the engine knows is another one now. */
  private isStale(works: ReadonlyMap<string, CslItem>): boolean {
    if (works === this.works) return false;
    for (const [id, work] of this.known) if (works.get(id) !== work) return true;
    return false;
  }

  /** All of it anew. */
  private build(
    first: readonly string[],
    citations: readonly CslCitation[],
    uncited: readonly string[],
  ): void {
    this.known.clear();
    this.listed = null;
    this.first = [...first];
    this.uncited = [...uncited];
    // It keeps what it found out about works that it was told of: all of that is forgotten first.
    this.engine.restoreProcessorState();
    const held = citations.map((citation) => this.hold(citation));
    const cited = citations.flatMap(({ items }) => items.map(({ id }) => id));
    this.engine.updateItems([...new Set([...first, ...cited])]);
    // Before the citations: works that nothing cites have to be told apart from those that are cited.
    this.engine.updateUncitedItems([...first, ...uncited]);
    const before: [string, number][] = [];
    for (const { citation } of held) {
      const [, texts] = this.engine.processCitationCluster(citation, before, [], ALL_ARE_KNOWN);
      before.push([citation.citationID, citation.properties.noteIndex]);
      for (const [at, text] of texts) {
        const one = held[at];
        if (one) one.text = text;
      }
    }
    this.held = held;
  }

  /** Only what is between the citations that stay at both ends; false where that is too much of it. */
  private change(citations: readonly CslCitation[]): boolean {
    const said = citations.map(saidBy);
    const shorter = Math.min(said.length, this.held.length);
    let begin = 0;
    while (begin < shorter && this.held[begin]?.said === said[begin]) begin += 1;
    let end = 0;
    while (end < shorter - begin && this.held.at(-1 - end)?.said === said.at(-1 - end)) end += 1;
    const added = citations.slice(begin, citations.length - end);
    if (begin + end === this.held.length && added.length === 0) return true;
    // Once a citation is put in, citeproc lists what nothing cites behind the others.
    if (this.first.length > 0) return false;
    if (citations.length === 0 || added.length > FEW || citations.some(namesTwice)) return false;
    // In notes other works can change how those are told apart that were cited before; citeproc does not look back for it.
    if (citations.some(({ note }) => note > 0) && !this.citesTheSame(citations)) return false;
    const before = this.held.slice(0, begin);
    const after = this.held.slice(this.held.length - end);
    const all = [...before];
    for (const citation of added) {
      const one = this.hold(citation);
      all.push(one);
      this.process(one, all, after);
    }
    if (added.length === 0) {
      // Something was only taken out: a neighbour is put in again where it stands.
      const [first] = after;
      const one = first ?? all.at(-1);
      if (one) this.process(one, first ? [...all, first] : all, first ? after.slice(1) : after);
    }
    this.held = [...all, ...after];
    return true;
  }

  /** Whether the same works are cited as before, wherever. */
  private citesTheSame(citations: readonly CslCitation[]): boolean {
    const before = new Set(this.held.flatMap(({ citation }) => citation.citationItems.map(({ id }) => id)));
    const now = new Set(citations.flatMap(({ items }) => items.map(({ id }) => id)));
    return before.size === now.size && [...now].every((id) => before.has(id));
  }

  /** Puts a citation, the last of `upTo`, where it stands; those that it changes get their new texts. */
  private process(one: Held, upTo: readonly Held[], after: readonly Held[]): void {
    const [, changed] = this.engine.processCitationCluster(
      one.citation,
      placesOf(upTo.slice(0, -1)),
      placesOf(after),
    );
    const all = [...upTo, ...after];
    for (const [at, text] of changed) {
      const held = all[at];
      if (held) held.text = text;
    }
  }

  private hold(citation: CslCitation): Held {
    const { items, isNarrative, isInOrder, note } = citation;
    this.last += 1;
    return {
      said: saidBy(citation),
      citation: {
        citationID: `c${this.last}`,
        citationItems: items.map((item) => ({ ...item })),
        properties: {
          noteIndex: note,
          unsorted: isInOrder,
          ...(isNarrative ? { mode: 'composite', infix: PART } : {}),
        },
      },
      text: '',
    };
  }
}

/** What citeproc is told where `updateItems` has told it of all works. */
const ALL_ARE_KNOWN = 2;

/** Up to as many citations are put in one by one; more are rendered with all others. */
const FEW = 20;

/** Whether a citation names a work twice: citeproc does not see that the second mention changes with others. */
function namesTwice({ items }: CslCitation): boolean {
  return new Set(items.map(({ id }) => id)).size < items.length;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, at) => key === other[at]);
}

// An entry's key, between it and the entry.
const AFTER_KEY = '\n';

/** An entry as our output format gives it: its key, then its text. */
function entryOf(text: string): { readonly key: string; readonly text: string } {
  const at = text.indexOf(AFTER_KEY);
  return { key: text.slice(0, at), text: text.slice(at + 1).trim() };
}

/** Tells citeproc of a name in short: it looks for it in `known`, where the jurisdiction is that which is answered. */
function abbreviate(
  abbreviations: Abbreviations,
  known: CslAbbreviations,
  kind: string,
  name: string,
): string {
  const short = abbreviations[kind]?.[name];
  if (short !== undefined) ((known['default'] ??= new CSL.AbbreviationSegments())[kind] ??= {})[name] = short;
  return 'default';
}

function saidBy(citation: CslCitation): string {
  return JSON.stringify(citation);
}

function placesOf(held: readonly Held[]): [string, number][] {
  return held.map(({ citation }) => [citation.citationID, citation.properties.noteIndex]);
}
