import { languages, say, type Language, type WordKey } from '../languages';
import { safeName } from '../markdown';
import type { Document, Gap, Reading, Span, Typology, Work } from '../paper';
import { placedIn, withPlaced } from './byHand';
import { codingsOf, frameworksOf, type Coding, type Framework } from './codings';
import { claimsOf, statementsOf, type Claims } from './stated';
import { fileStem, freeKey, paperCitekey } from './key';
import { chosenFolders, type Folders } from './folders';
import type { LeftOff } from './leaving';
import type { NoteOptions } from './options';
import { partsOf, placesOf, type Part, type Places } from './places';
import { pathIn, Shelf, type Note } from './shelf';
import { signsOf, ulidOf } from './signs';
import { foldName, slugOf } from '../languages/spelling';
import { thingsOf, type Thing, type Things } from './things';

/** Everything that a reading makes notes of, each with its name: what the notes link to, and how. */
export interface Catalogue {
  readonly reading: Reading;
  readonly document: Document;
  readonly language: Language;
  readonly folders: Folders;
  /** Whether the person wants files of a kind. */
  readonly makes: (kind: LeftOff) => boolean;
  readonly title: string;
  readonly citekey: string;
  readonly paperKey: string;
  readonly filePath: string | null;
  readonly sha256: string | null;
  readonly hub: Note;
  /** Where the canvas is or is made; null where it is not made, and is not there. */
  readonly canvas: string | null;
  readonly texts: readonly Note[];
  readonly parts: readonly Part[];
  readonly places: Places;
  readonly works: readonly Work[];
  /** The paper itself as a work. */
  readonly ownWork: Work;
  readonly sources: ReadonlyMap<string, Note>;
  readonly things: Things;
  readonly notes: ReadonlyMap<Thing, Note>;
  readonly claims: Claims;
  readonly claimNotes: ReadonlyMap<number, Note>;
  readonly gaps: ReadonlyMap<Gap, Note>;
  /** What a claim or a gap says, in words of its own for a name or a list: without citations in brackets. */
  readonly stated: (span: Span) => string;
  readonly frameworks: readonly Framework[];
  readonly codings: readonly Coding[];
}

/** How many signs of a hash tell claims apart in their names, as the design has it, and in their ids. */
const NAME_SIGNS = 4;
const ID_SIGNS = 8;

/** How many works a framework's name takes; its property `by` has all. */
const MOST_NAMED = 2;

/** How many words of a claim its name takes: enough to tell what it says in a list. */
const NAME_WORDS = 9;
/** A clause or sentence that ends by then is named whole, if it has as many words as say something. */
const CLAUSE_WORDS = 12;
const LEAST_WORDS = 5;
/** Shorter ones mostly lead up to what is said: `In its role as a teacher, …`. */
const LEAST_CLAUSE = 7;

export function catalogueOf(
  read: Reading,
  document: Document,
  options: NoteOptions,
  language: Language,
): Catalogue {
  const { folders } = chosenFolders(options.folders);
  const placed = placedIn(document, options.added ?? []);
  const reading = withPlaced(read, placed);
  const title = options.title ?? reading.title ?? fileStem(reading.file);
  const citekey = options.citekey ?? freeKey(paperCitekey(reading), title, reading.works);
  const paperKey = options.paperKey ?? citekey;
  const shelf = new Shelf();
  const what = (kind: WordKey): string => say(language, kind);

  const base = baseName(title);
  const hub = shelf.place({
    folder: folders.papers,
    name: base,
    what: what('what.paper'),
    id: () => `${paperKey}/paper`,
  });
  const makes = (kind: LeftOff): boolean => !(options.leaveOff ?? []).includes(kind);
  const drawn = options.canvas?.path ?? pathIn(folders.canvases, `${hub.name}.canvas`);
  const parts = partsOf(document);
  const texts = parts.map((_part, index) => placeText(index));
  const places = placesOf(document, parts, reading.sections, texts, language, options.filePath ?? null);

  const works = worksOf(reading, title, citekey);
  const sources = new Map(works.map((work) => [work.id, placeSource(work)] as const));
  const sample = document.text.slice(0, SAMPLE);
  const things = thingsOf(reading, (name) => occurrencesIn(sample, name));
  const notes = new Map(things.all.map((thing) => [thing, placeThing(thing)] as const));
  const frameworks = frameworksOf(reading, things, placeFramework);
  const claims = claimsOf(reading, places, placed);
  const stated = statementsOf(reading.citations, claims.all);
  const claimNotes = new Map(
    claims.all.map(
      (claim) => [claim.start, placeQuote('claim', folders.claims, claim, claim.hand?.id)] as const,
    ),
  );
  const gaps = new Map(
    uniqueSpans(reading.gap).map((gap) => [gap, placeQuote('gap', folders.gaps, gap)] as const),
  );
  const codingFolder = pathIn(folders.codings, safeName(citekey));
  const codings = codingsOf(frameworks, claims, placeCoding);

  return {
    reading,
    document,
    language,
    folders,
    makes,
    title,
    citekey,
    paperKey,
    filePath: options.filePath ?? null,
    sha256: options.sha256 ?? null,
    hub,
    canvas: makes('canvas') || options.canvas?.there === true ? drawn : null,
    texts,
    parts,
    places,
    works,
    ownWork: works.find(({ id }) => id === citekey) ?? ownWorkOf(reading, title, citekey),
    sources,
    things,
    notes,
    claims,
    claimNotes,
    gaps,
    stated,
    frameworks,
    codings,
  };

  function placeText(index: number): Note {
    const number = index === 0 ? '' : ` ${index + 1}`;
    const ending = ` (${TEXT}${number})`;
    const id = (): string => `${paperKey}/text${index === 0 ? '' : `/${index + 1}`}`;
    return shelf.place({ folder: folders.papers, name: hub.name, ending, what: what('what.text'), id });
  }

  function placeSource(work: Work): Note {
    const id = (): string => `source/${work.id}`;
    return shelf.place({ folder: folders.sources, name: `@${work.id}`, what: what('what.source'), id });
  }

  function placeThing(thing: Thing): Note {
    const actor = thing.kind === 'actor';
    const folder = actor ? folders.actors : folders.concepts;
    const kind = actor ? 'actor' : 'concept';
    // What a category divides says more of a second thing of its name than that it is a category.
    const of = thing.memberships[0]?.typology.of ?? null;
    const told = of !== null && foldName(of) !== foldName(thing.name) ? of : what(`what.${thing.kind}`);
    return shelf.place({
      folder,
      name: thing.name,
      what: told,
      id: (added) => `${kind}/${slugOf(thing.name + added)}`,
    });
  }

  /** A framework is named with whose it is: `roles` are divided otherwise in the next paper. */
  function placeFramework(name: string, typology: Typology | null): Note {
    const by = typology?.by.filter((work) => sources.has(work)) ?? [];
    const ending = ` (${by.length > 0 ? by.slice(0, MOST_NAMED).join(', ') : citekey})`;
    const id = (added: string): string => `framework/${slugOf(name + ending + added)}`;
    const told = typology?.noun ?? what('what.framework');
    return shelf.place({ folder: folders.frameworks, name, ending, what: told, id });
  }

  function placeQuote(
    kind: 'claim' | 'gap',
    folder: string,
    span: Span,
    id = idOfQuote(paperKey, kind, span.start),
  ): Note {
    const signs = id.slice(id.lastIndexOf('/') + 1);
    const name = firstWords(stated(span));
    const ending = ` (${citekey} ${signs.slice(0, NAME_SIGNS)})`;
    const told = what(kind === 'claim' ? 'what.claim' : 'what.research-gap');
    return shelf.place({ folder, name, ending, what: told, id: () => id });
  }

  function placeCoding(content: string): Note {
    const ulid = ulidOf(`${paperKey}/${content}`);
    const folder = codingFolder;
    return shelf.place({
      folder,
      name: ulid,
      what: what('what.coding'),
      id: () => `${paperKey}/coding/${ulid}`,
    });
  }
}

/** What a claim or gap is for good, by where its words begin. */
export function idOfQuote(paperKey: string, kind: 'claim' | 'gap', start: number): string {
  return `${paperKey}/${kind}/${signsOf(`${paperKey}/${kind}/${start}`, ID_SIGNS)}`;
}

/** As the design names the notes of a paper's text, in every language: `Papers/<title> (text).md`. */
const TEXT = 'text';

/** The hub's name, short enough that its text notes (at most 99 of them) can be named like it. */
function baseName(title: string): string {
  const ending = ` (${TEXT} 99)`;
  return safeName(title, ending).slice(0, -ending.length);
}

/** Small words: a name that ends in one breaks off in the middle. A paper in one language quotes the other. */
const leading: ReadonlySet<string> = new Set(languages.flatMap(({ layout }) => layout.stopWords));

/** The first words of a sentence: to the end of a clause where one ends soon, else without words that lead on. */
function firstWords(text: string): string {
  const words = text.split(' ', CLAUSE_WORDS + 1);
  const clause = words.slice(0, CLAUSE_WORDS);
  const ends = clause.reduce((end, word, at) => (/[,;:.–—]$/.test(word) ? at + 1 : end), 0);
  let end = words.length <= CLAUSE_WORDS ? words.length : ends >= LEAST_CLAUSE ? ends : NAME_WORDS;
  while (end > LEAST_WORDS && end < words.length && leading.has((words[end - 1] ?? '').toLowerCase()))
    end -= 1;
  // What a sentence is parted by says nothing at the end of a name.
  return words
    .slice(0, end)
    .join(' ')
    .replace(/[\s,;:.(–—-]+$/u, '');
}

/** How much of a text, in UTF-16 units, is enough to tell which of two spellings is the common one. */
const SAMPLE = 500_000;

function occurrencesIn(text: string, name: string): number {
  let count = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + Math.max(1, name.length)))
    count += 1;
  return count;
}

function uniqueSpans<T extends Span>(spans: readonly T[]): readonly T[] {
  const starts = new Set<number>();
  return spans.filter(({ start, text }) => text !== '' && !starts.has(start) && starts.add(start));
}

/** The cited works, one an id, and the paper itself. */
function worksOf(reading: Reading, title: string, citekey: string): readonly Work[] {
  const works = new Map(reading.works.map((work) => [work.id, work] as const));
  if (!works.has(citekey)) works.set(citekey, ownWorkOf(reading, title, citekey));
  return [...works.values()];
}

function ownWorkOf(reading: Reading, title: string, citekey: string): Work {
  const issued = reading.year === null ? {} : { issued: { 'date-parts': [[reading.year]] } };
  return { id: citekey, type: 'article', title, author: reading.authors, ...issued, status: 'stub' };
}
