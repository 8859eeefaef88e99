import { unescapeText } from '../markdown';
import { lastUpTo } from './places';
import { atOnce, type Steps } from './steps';

/** A text as quotes are looked up in it: without blanks and hyphens, which page breaks and editors change. */
export interface Folded {
  readonly text: string;
  /** Where each paragraph begins in the folded text, by its block id. */
  readonly starts: ReadonlyMap<string, number>;
  /** The ids in the order of the text. */
  readonly ids: readonly string[];
  /** Where they begin, rising, and the end of the text. */
  readonly all: readonly number[];
  /** Its headings, with where each begins in the folded text, rising. */
  readonly headings: readonly { readonly at: number; readonly title: string }[];
}

/** Where a quote stands: in the paragraph that is asked about, elsewhere in the text, nowhere; or nobody knows. */
export type Found = 'there' | 'elsewhere' | 'nowhere' | 'unknown';

// Words of the paragraph ^t8123
const BLOCK_ID = /\s\^([A-Za-z0-9-]+)\s*$/;
// ## A heading
const HEADING = /^#{1,6} /;

/** How many signs are folded in a step: less than a millisecond, also on a phone. */
const STEP = 10_000;

export function foldNote(note: string): Folded {
  return atOnce(foldingOf(note));
}

/** Folds a text note in steps. */
export function* foldingOf(note: string): Steps<Folded> {
  const starts = new Map<string, number>();
  const headings: { at: number; title: string }[] = [];
  const parts: string[] = [];
  let length = 0;
  let rest = STEP;
  for (let from = 0; from <= note.length;) {
    const next = note.indexOf('\n', from);
    const line = note.slice(from, next < 0 ? note.length : next);
    from += line.length + 1;
    const id = BLOCK_ID.exec(line);
    const said = unescapeText(line.slice(0, id?.index ?? line.length));
    if (id?.[1] !== undefined) starts.set(id[1], length);
    if (HEADING.test(line)) headings.push({ at: length, title: said.replace(HEADING, '') });
    const folded = foldText(said);
    parts.push(folded);
    length += folded.length;
    rest -= line.length;
    if (rest < 0) {
      rest = STEP;
      yield;
    }
  }
  const all = [...starts.values(), length];
  return { text: parts.join(''), starts, ids: [...starts.keys()], all, headings };
}

export function foldText(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u2010\u2011-]+/gu, '');
}

/** Whether a quote begins in a paragraph of a text; it may run on into the next ones. */
export function findFolded(folded: Folded, block: string, quote: string): Found {
  const start = folded.starts.get(block);
  if (start === undefined) return 'unknown';
  const words = foldText(quote);
  const next = folded.all[lastUpTo(folded.all, start) + 1] ?? folded.text.length;
  if (folded.text.slice(start, next + words.length).includes(words)) return 'there';
  return folded.text.includes(words) ? 'elsewhere' : 'nowhere';
}

/** The paragraph in which a quote begins, that nearest to the one where it should stand; null where it does not. */
export function paragraphOf(folded: Folded, block: string, quote: string): string | null {
  const words = foldText(quote);
  if (words === '') return null;
  const near = folded.starts.get(block) ?? 0;
  let best = -1;
  for (let at = folded.text.indexOf(words); at >= 0; at = folded.text.indexOf(words, at + 1)) {
    // They come in order: what is farther off than the last one is followed by what is farther still.
    if (best >= 0 && Math.abs(at - near) >= Math.abs(best - near)) break;
    best = at;
  }
  if (best < 0) return null;
  return folded.ids[lastUpTo(folded.all.slice(0, -1), best)] ?? null;
}

/** The heading under which a paragraph stands; null before the first, and where there is no such paragraph. */
export function headingOver(folded: Folded, block: string): string | null {
  const start = folded.starts.get(block);
  if (start === undefined) return null;
  const at = lastUpTo(
    folded.headings.map((heading) => heading.at),
    start,
  );
  return folded.headings[at]?.title ?? null;
}
