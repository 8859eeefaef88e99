import {
  gathered,
  leadName,
  spanOf,
  type Citation,
  type CitationItem,
  type Document,
  type Name,
  type Range,
  type Work,
} from '../paper';
import { folded } from './names';
import { spokenNames } from './noteNames';
import type { NotePart } from './noteParts';
import { entryOf, type Reference } from './noteReference';
import { citingNotesOf, type Note } from './notes';
import type { ListedWork } from './references';

/** What the notes of a document cite. */
export interface NotesCited {
  /** The works listed, and behind them those that notes alone tell. */
  readonly works: readonly ListedWork[];
  /** In the order of the notes. `work` is an index into `works`. */
  readonly clusters: readonly NoteCluster[];
}

/** Works cited together in a note: nothing but signs and joining words stand between them. */
export interface NoteCluster extends Range {
  readonly items: readonly { readonly part: NotePart; readonly work: number }[];
}

/** What is cited in notes, and by which works; a document that does not cite so has no clusters. */
export function notesCitedIn(document: Document, listed: readonly ListedWork[]): NotesCited {
  const notes = citingNotesOf(document);
  if (notes.length === 0) return { works: listed, clusters: [] };
  const known = new KnownToNotes(document, listed);
  const clusters = gathered(notes, (note) => clustersIn(document.text, known.cited(note)));
  return { works: known.works, clusters };
}

type Item = NoteCluster['items'][number];

/** 60 signs: words that lead from one work to the next. */
const longestBetween = 60;

function clustersIn(text: string, items: readonly Item[]): readonly NoteCluster[] {
  const clusters: { from: number; to: number; items: Item[] }[] = [];
  for (const item of items) {
    const last = clusters[clusters.length - 1];
    const between = last ? text.slice(last.to, item.part.from) : '';
    if (last && between.length <= longestBetween && !/[.?!]\s+\S/.test(between)) {
      last.to = item.part.to;
      last.items.push(item);
    } else clusters.push({ from: item.part.from, to: item.part.to, items: [item] });
  }
  return clusters;
}

/** A work as notes name it. */
interface Named {
  readonly keys: ReadonlySet<string>;
  readonly family: string;
  readonly title: string;
}

/** The works that notes can mean, while the notes are gone through in order. */
class KnownToNotes {
  readonly works: ListedWork[];
  readonly #document: Document;
  readonly #named: Named[];
  /** Whether the document lists its works: then one that only a note tells is not listed. */
  readonly #lists: boolean;
  /** Works in the order in which they were cited, the last one last. */
  readonly #cited: number[] = [];
  readonly #byNote = new Map<number, readonly number[]>();

  constructor(document: Document, listed: readonly ListedWork[]) {
    this.#document = document;
    this.works = [...listed];
    this.#named = listed.map(namedOf);
    this.#lists = listed.length > 0;
  }

  /** The works of a note's parts; what names no known work is left out. */
  cited(note: Note): readonly Item[] {
    const items: Item[] = [];
    for (const part of note.parts) {
      const work = this.#find(part);
      if (work === null) continue;
      this.#cited.push(work);
      items.push({ part, work });
    }
    if (note.label !== null && items.length > 0)
      this.#byNote.set(
        note.label,
        items.map(({ work }) => work),
      );
    return items;
  }

  #find(part: NotePart): number | null {
    const { work } = part;
    switch (work.by) {
      case 'same':
        return this.#cited[this.#cited.length - 1] ?? null;
      case 'before':
        return this.#lastOf(this.#cited, work.names, '') ?? this.#only(work.names);
      case 'note':
        return this.#firstOf(this.#byNote.get(work.number) ?? [], work.names);
      case 'short':
        return this.#short(work.names, work.title);
      case 'full':
        return (
          this.#lastOf(this.#all(), work.reference.names, work.reference.title) ??
          this.#add(part, work.reference)
        );
    }
  }

  #all(): readonly number[] {
    return this.works.map((_, index) => index);
  }

  /** A work told in short: the one cited last of those that fit. */
  #short(names: string, title: string): number | null {
    return (
      this.#lastOf(this.#cited, names, title) ??
      (title === '' ? this.#only(names) : this.#lastOf(this.#all(), names, title))
    );
  }

  /** The only work of an author, null for none or several. */
  #only(names: string): number | null {
    const fits = this.#fitting(names, '');
    const found = names === '' ? [] : this.#all().filter(fits);
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** The last of some works that names and title fit; '' fits all. */
  #lastOf(works: readonly number[], names: string, title: string): number | null {
    const fits = this.#fitting(names, title);
    for (let at = works.length - 1; at >= 0; at--) {
      const work = works[at];
      if (work !== undefined && fits(work)) return work;
    }
    return null;
  }

  /** The first of some works that names fit; where there is but one, names may be those of its other authors. */
  #firstOf(works: readonly number[], names: string): number | null {
    if (new Set(works).size === 1) return works[0] ?? null;
    return works.find(this.#fitting(names, '')) ?? null;
  }

  /** Whether names and title fit the work of an index. */
  #fitting(names: string, title: string): (index: number) => boolean {
    const [who, what] = [leadOf(names), folded(title)];
    return (index) => {
      const work = this.#named[index];
      return (
        work !== undefined && (names === '' || isNamed(work, who)) && (title === '' || isTitled(work, what))
      );
    };
  }

  /** A work that only a note tells. */
  #add(part: NotePart, reference: Reference): number {
    const work: ListedWork = {
      ...entryOf(reference),
      status: this.#lists ? 'stub' : 'listed',
      ...(this.#lists ? {} : { span: spanOf(this.#document, part.from, part.to) }),
      label: null,
      keys: [],
    };
    this.works.push(work);
    this.#named.push(namedOf(work));
    return this.works.length - 1;
  }
}

function namedOf(work: ListedWork): Named {
  const lead: Name = (work.author ?? work.editor ?? [])[0] ?? {};
  const { family = '', given = '', literal = '' } = lead;
  const particle = lead['non-dropping-particle'] ?? '';
  const keys = [family, `${particle}${family}`, `${given}${particle}${family}`, `${family}${given}`, literal];
  return {
    keys: new Set(keys.map(folded).filter((key) => key !== '')),
    family: folded(leadName({ author: [lead] })),
    title: folded(work.title ?? ''),
  };
}

/** The first of some spoken names, as it is compared. */
interface Lead {
  readonly whole: string;
  readonly family: string;
}

function leadOf(names: string): Lead {
  const { given = '', family = '', literal = '', ...rest } = spokenNames(names)[0] ?? {};
  const whole = folded(`${given}${rest['non-dropping-particle'] ?? ''}${family}${literal}`);
  return { whole, family: folded(family) };
}

/** Whether a name is a work's first author. */
function isNamed({ keys, family }: Named, lead: Lead): boolean {
  if (keys.has(lead.whole)) return true;
  return family !== '' && lead.family === family && initialsAgree(keys, lead.whole);
}

/** Two persons of one family name are told apart by their given names, where both are given in full. */
function initialsAgree(keys: ReadonlySet<string>, whole: string): boolean {
  return [...keys].some((key) => key.slice(0, 1) === whole.slice(0, 1));
}

/** Four signs: less of a title may stand in any other. */
const shortestTitle = 4;

/** Whether a folded title, or a part of it, is a work's. */
function isTitled(work: Named, said: string): boolean {
  if (said.length < shortestTitle || work.title === '') return false;
  return work.title.includes(said) || (work.title.length > 2 * shortestTitle && said.includes(work.title));
}

/** A cluster as a citation: its own stretch in the note. */
export function noteCitation(document: Document, cluster: NoteCluster, works: readonly Work[]): Citation {
  return {
    ...spanOf(document, cluster.from, cluster.to),
    form: 'parenthetical',
    items: cluster.items.map(({ part, work }) => itemOf(document, part, works[work])),
  };
}

function itemOf(document: Document, part: NotePart, work: Work | undefined): CitationItem {
  const { locator, label, prefix } = part;
  return {
    ...spanOf(document, part.from, part.to),
    work: work?.id ?? null,
    ...(locator === undefined ? {} : { locator }),
    ...(label === undefined ? {} : { label }),
    ...(prefix === undefined ? {} : { prefix }),
  };
}

/** Citations where the text makes them: those in notes at the place that calls the note. */
export function asCalled(citations: readonly Citation[]): readonly Citation[] {
  if (!citations.some(({ callout }) => callout)) return citations;
  return citations
    .map((citation) => (citation.callout ? { ...citation, ...citation.callout } : citation))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
