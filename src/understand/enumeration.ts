import type { Range } from '../paper';
import { isSpace } from './codes';
import { markedItems } from './marks';
import type { Meaning } from './meaning';
import { ordinalItems } from './ordinals';
import { lowerOf, type Saying } from './parts';
import { listItems, type Item } from './pieces';
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
  const { meaning } = saying;
  const lower = lowerOf(text);
  const listed = { text: text.document.text, lower, dividing: meaning.dividing, announced: head.announced };
  const base = {
    first: saying.index,
    noun: head.noun,
    announced: head.announced,
    announcement: { from: head.from, to: region.from },
    loose: false,
    meaning,
  };
  const marked = markedItems(text, listed, saying, region);
  if (marked) return { ...base, ...marked, style: 'marks' };
  const ordered = ordinalItems(listed, region);
  if (ordered.length > 1) return { ...base, items: ordered, last: saying.index, style: 'ordinals' };
  const items = listItems(listed, { from: region.from, to: withoutStop(text.document.text, region) });
  return items.length > 1 ? { ...base, items, last: saying.index, style: 'row' } : null;
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
