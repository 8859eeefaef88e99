import { cuePattern } from '../languages';
import {
  blockAt,
  gathered,
  numberOfDigits,
  positionOf,
  spanOf,
  type Citation,
  type Document,
  type NoteCall,
  type Range,
  type Span,
} from '../paper';
import { citing } from './citing';
import { notePartsIn, type NotePart } from './noteParts';

/** A note at a page's foot or at the end, in the clean text, without its number. */
export interface Note extends Range {
  /** Where its mark begins, or the note itself where it has none. */
  readonly begins: number;
  /** Its number: the one that it shows, or else how many notes the file marks up to it; null where neither is known. */
  readonly label: number | null;
  /** What it cites, in order, as far as its form shows it. */
  readonly parts: readonly NotePart[];
}

interface Notes {
  readonly notes: readonly Note[];
  readonly cite: boolean;
}

const known = new WeakMap<Document, Notes>();

/** A document's notes, found once. */
function notesOf(document: Document): Notes {
  const before = known.get(document);
  if (before) return before;
  const notes = notesIn(document);
  const found = { notes, cite: cites(notes) };
  known.set(document, found);
  return found;
}

/** The notes of a document that cites in notes, in order; none where it has no notes, or where these only remark. */
export function citingNotesOf(document: Document): readonly Note[] {
  const { notes, cite } = notesOf(document);
  return cite ? notes : [];
}

/** Citations, those in notes with the place where the text calls the note, as far as it is known. */
export function withCallouts(document: Document, citations: readonly Citation[]): readonly Citation[] {
  const { notes, cite } = notesOf(document);
  if (!cite && !document.noteCalls) return citations;
  const calls = cite ? callsOf(document, notes) : callsGiven(document, notes);
  const begins = notes.map(({ begins: at }) => document.offsets[at] ?? 0);
  return citations.map((citation) => {
    const index = lastBefore(begins, citation.start);
    const end = document.offsets[notes[index]?.to ?? 0] ?? 0;
    const callout = citation.start < end ? calls[index] : null;
    return callout ? { ...citation, callout } : citation;
  });
}

/** The index of the last of some places in order that is not behind `at`; -1 for none (binary search). */
function lastBefore(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** So many works told in a form that only notes have make a paper that cites in notes; one may be a remark that looks so. */
const fewest = 2;
/** And one note in so many cites: the others are remarks. */
const oneIn = 4;

function cites(notes: readonly Note[]): boolean {
  const sure = notes.reduce((count, { parts }) => count + parts.filter((part) => part.sure).length, 0);
  const citing = notes.filter(({ parts }) => parts.length > 0).length;
  return sure >= fewest && citing * oneIn >= notes.length;
}

const notesHeading = cuePattern(`^(?:[\\divxlc]+[.)]?\\s+)?(?:${citing.notes.heading})\\s*[:.]?$`, 'i');

/** The signs of the longest heading over notes. */
const longestHeading = 40;

/** Footnotes, and what has a number under a heading over notes. */
function notesIn(document: Document): readonly Note[] {
  const notes: Note[] = [];
  const called = [...callsByBlock(document).keys()].sort((a, b) => a - b);
  const numbers = new Map(called.map((block, index) => [block, index + 1]));
  let isHeaded = false;
  for (const [index, { kind, from, to }] of document.blocks.entries()) {
    if (kind === 'heading')
      isHeaded = to - from <= longestHeading && notesHeading.test(document.text.slice(from, to));
    else if (kind === 'footnote') {
      const note = noteAt(document, from, to);
      notes.push(note.label === null ? { ...note, label: numbers.get(index) ?? null } : note);
    } else if (isHeaded) {
      const note = noteAt(document, from, to);
      if (note.label !== null) notes.push(note);
    }
  }
  return notes;
}

const numberBefore =
  /^(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})(?:[.)]|(?=\s))|([⁰¹²³⁴-⁹]{1,3})|[*†‡§]{1,3})\s*/;

/** Signs of a number with its brackets. */
const longestMark = 8;

function noteAt({ text }: Document, from: number, to: number): Note {
  const mark = numberBefore.exec(text.slice(from, Math.min(to, from + longestMark)));
  const digits = mark?.[1] ?? mark?.[2] ?? mark?.[3] ?? mark?.[4];
  const start = from + (mark?.[0].length ?? 0);
  return {
    begins: from,
    from: start,
    to,
    label: digits === undefined ? null : numberOfDigits(digits),
    parts: notePartsIn(text, start, to),
  };
}

/** Ranges of the notes that cite, with their numbers, in order: what stands there is no sentence of the paper. */
export function noteRangesOf(document: Document): readonly Range[] {
  return gathered(citingNotesOf(document), ({ begins, to, parts }) =>
    parts.length === 0 ? [] : [{ from: begins, to }],
  );
}

/** How a note's number stands in the text: raised, in a square bracket, glued to a word, before a round bracket. */
const manners: readonly RegExp[] = [
  /([⁰¹²³⁴-⁹]{1,3})/g,
  /\[(\d{1,3})\]/g,
  /(?:[^\s\d(),.:;/–-]|(?:[^\s\d]|(?:1[5-9]|20)\d\d)[.,;:”"’)]{1,2})(\d{1,3})(?![\d.,:/-]*\d|[A-Za-z%)])/g,
  /[^\s\d(]\s?(\d{1,3})\)/g,
];

/** Where the text calls each note, by its place among the notes; null where that is not to be seen. */
function callsOf(document: Document, notes: readonly Note[]): readonly (Span | null)[] {
  const given = callsGiven(document, notes);
  if (given.some((call) => call !== null)) return given;
  let best: readonly (Span | null)[] = given;
  for (const pattern of manners) {
    const found = callsIn(document, notes, pattern);
    if (count(found) > count(best)) best = found;
    if (count(best) === notes.length) break;
  }
  return best;
}

const count = (calls: readonly (Span | null)[]): number => calls.filter((call) => call !== null).length;

/** Where the file itself says that a note is called, by the index of the note's block. */
function callsByBlock(document: Document): ReadonlyMap<number, NoteCall> {
  const calls = document.noteCalls ?? [];
  return new Map(calls.map((call) => [blockAt(document, positionOf(document, call.note)), call]));
}

function callsGiven(document: Document, notes: readonly Note[]): readonly (Span | null)[] {
  const byBlock = callsByBlock(document);
  return notes.map(({ from }) => {
    const call = byBlock.get(blockAt(document, from));
    if (!call) return null;
    const { start, end } = call;
    if (end > start) return { start, end, text: document.source.slice(start, end) };
    // A mark that is not written is told by the sign that it stands behind.
    return { start: start - 1, end: start, text: document.source.slice(start - 1, start) };
  });
}

/** Calls in one manner: for each note the next place of its number, before the note itself. */
function callsIn(document: Document, notes: readonly Note[], pattern: RegExp): readonly (Span | null)[] {
  const { text } = document;
  const places = new Map<number, Range[]>();
  let note = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const digits = match[1] ?? '';
    const from = match.index + match[0].lastIndexOf(digits);
    while ((notes[note]?.to ?? Infinity) <= from) note++;
    // A note and its own number call nothing.
    if (from >= (notes[note]?.begins ?? Infinity)) continue;
    const number = numberOfDigits(digits);
    const here = places.get(number) ?? [];
    here.push({ from, to: from + digits.length });
    places.set(number, here);
  }
  let last = -1;
  return notes.map(({ label, from }) => {
    const call = places.get(label ?? -1)?.find((place) => place.from > last && place.from < from);
    if (!call) return null;
    last = call.from;
    return spanOf(document, call.from, call.to);
  });
}
