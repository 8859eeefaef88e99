import type { Range } from '../paper';
import { isSpace } from './codes';
import { markedItems } from './marks';
import type { Meaning } from './meaning';
import { ordinalItems } from './ordinals';
import { lowerOf, type Saying } from './parts';
import { listItems, type Item, type Listed } from './pieces';
import type { PaperText } from './text';

/** A list of named things, with the words that announce it. Ranges are of the clean text. */
export interface Enumeration {
  /** Indices into `PaperText.sentences`: where it is announced, and where its last member stands. */
  readonly first: number;
  readonly last: number;
  /** What its members are called, as in the text; null where no noun does. */
  readonly noun: string | null;
  /** How many the text says there are, or null. */
  readonly announced: number | null;
  /** From the number (or noun) to where the members begin. */
  readonly announcement: Range;
  readonly items: readonly Item[];
  /** How they are told apart: names in a row, clauses behind marks, or one after another by ordinals. */
  readonly style: 'row' | 'marks' | 'ordinals';
  /** Told so that it is a division only where somebody is cited for it: by examples. */
  readonly loose: boolean;
  readonly meaning: Meaning;
}

/** What is known of a list before its members are read. */
export type Head = Range & Pick<Enumeration, 'announced' | 'noun'>;

/** The list whose members begin where `region` begins, or null. */
export function enumerate(text: PaperText, saying: Saying, head: Head, region: Range): Enumeration | null {
  const listed = listedIn(text, saying, head.announced);
  const marked = markedItems(text, listed, saying, region);
  if (marked)
    return { ...enumerationOf(saying, head, region, marked.items), last: marked.last, style: 'marks' };
  const ordered = ordinalItems(listed, region);
  if (ordered.length > 1) return { ...enumerationOf(saying, head, region, ordered), style: 'ordinals' };
  const items = listItems(listed, { from: region.from, to: withoutStop(text.document.text, region) });
  return items.length > 1 ? enumerationOf(saying, head, region, items) : null;
}

/** A sentence as its lists are read. */
export function listedIn(
  text: PaperText,
  { meaning: { dividing } }: Saying,
  announced: number | null,
): Listed {
  return { text: text.document.text, lower: lowerOf(text), dividing, announced };
}

/** Members in a row within their sentence, as a list. */
export function enumerationOf(
  saying: Saying,
  { from, noun, announced }: Head,
  region: Range,
  items: readonly Item[],
): Enumeration {
  return {
    first: saying.index,
    last: saying.index,
    noun,
    announced,
    announcement: { from, to: region.from },
    items,
    style: 'row',
    loose: false,
    meaning: saying.meaning,
  };
}

/** The end of a region without the full stop and a citation before it. */
export function withoutStop(text: string, { from, to }: Range): number {
  const end = beforeStop(text, from, to);
  const closing = text[end - 1];
  if (closing !== ')' && closing !== ']') return end;
  const tail = text.slice(Math.max(from, end - 200), end);
  const cited = /\s*(?:[([][^()[\]]*\d{4}[a-z]?[^()[\]]*[)\]]|\[[\d,;\s–-]+\])$/u.exec(tail);
  return end - (cited?.[0].length ?? 0);
}

/** The end of a region without its last full stop, and a quotation mark behind it. */
function beforeStop(text: string, from: number, to: number): number {
  const back = (at: number): number => {
    let end = at;
    while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
    return end;
  };
  const end = back(to);
  const stop = '"”’'.includes(text[end - 1] ?? ' ') ? end - 1 : end;
  return stop > from && '.!?'.includes(text[stop - 1] ?? ' ') ? back(stop - 1) : to;
}
