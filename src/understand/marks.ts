import type { Range } from '../paper';
import { clauseEnd, withoutAnd, type Item, type Listed } from './pieces';
import { sayingsOf, type Saying } from './parts';
import { trimmed, wordsIn } from './terms';
import type { PaperText } from './text';

/** Members behind marks, and the sentence in which the last one stands. */
export interface Marked {
  readonly items: readonly Item[];
  readonly last: number;
}

/** A list behind marks goes over two pages at most. */
const reach = 6000;

/** `(1)`, `1)`, `1.`, `(a)`, `a.`, `(iv)`: 1 to 3 the sign. Global. */
const mark =
  /(?:^|[\s;:,])(?:\((\d{1,2}|[a-l]|[ivx]{1,4})\)|(\d{1,2}|[a-l]|[ivx]{1,4})\)|(\d{1,2}|[a-l])\.)\s+(?=\S)/gu;

/**
 * Members behind marks that begin where `region` begins: within the paragraph, or as list items and short
 * paragraphs after it. Null where there are none.
 */
export function markedItems(text: PaperText, listed: Listed, saying: Saying, region: Range): Marked | null {
  const block = text.document.blocks[saying.block];
  if (!block) return null;
  const items = behindMarks(listed, { from: region.from, to: endOfMarked(text, saying, region.from) });
  if (items.length > 1) return { items, last: sentenceAt(text, saying.index, items) };
  return /\S/u.test(listed.text.slice(region.from, block.to)) ? null : inBlocks(text, listed, saying);
}

/** A list item or a short paragraph as it opens: with its mark. */
const opensMarked = /^\s*(?:\(?(?:\d{1,2}|[a-l]|[ivx]{1,4})[.)]|[-–•*▪●])\s+/u;

/** Signs in which a mark at the head of a paragraph ends. */
const markLength = 12;

/** Where the paragraph ends that holds marks, or the last of the list items right behind it: a line that opens with a mark may pass for one. */
function endOfMarked({ document }: PaperText, saying: Saying, from: number): number {
  const { blocks } = document;
  let last = saying.block;
  for (let next = blocks[last + 1]; next && next.to - from < reach; next = blocks[last + 1]) {
    if (
      next.kind !== 'list-item' &&
      !opensMarked.test(document.text.slice(next.from, next.from + markLength))
    )
      break;
    last++;
  }
  return Math.min(blocks[last]?.to ?? from, from + reach);
}

/** The first mark follows its announcement at once, within so many signs. */
const lead = 4;
/** Signs in which such a mark ends, and its member has begun. */
const opening = 60;
const beginsMarked = new RegExp(`^[^]{0,${String(lead)}}?${mark.source}`, 'u');

function behindMarks(listed: Listed, { from, to }: Range): readonly Item[] {
  if (!beginsMarked.test(listed.text.slice(from, from + opening))) return [];
  const marks = marksIn(listed.text.slice(from, to), from);
  if ((marks[0]?.from ?? Infinity) - from > lead) return [];
  return marks.flatMap((one, index) => {
    const next = marks[index + 1];
    // The last member ends with its sentence.
    const stop = stopAfter(listed.text, one.to, next?.from ?? to);
    return itemIn(listed, one.to, next?.from ?? stop, stop);
  });
}

/** The marks that follow each other from the first, with where their words begin. */
function marksIn(text: string, offset: number): readonly Range[] {
  const marks: Range[] = [];
  let roman: boolean | null = null;
  for (const match of text.matchAll(mark)) {
    const sign = match[1] ?? match[2] ?? match[3] ?? '';
    if (marks.length === 1 && roman === null) roman = sign === 'ii';
    // Another list begins.
    if (marks.length > 1 && /^[1ai]$/u.test(sign) && !(roman === null && sign === 'i' && marks.length === 8))
      break;
    if (placeOf(sign, roman === true) !== marks.length + 1 && !(marks.length === 0 && sign === 'i')) continue;
    if (marks.length === 0 && sign === 'i') roman = true;
    marks.push({ from: offset + match.index, to: offset + match.index + match[0].length });
  }
  return marks;
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

function placeOf(sign: string, roman: boolean): number {
  if (/\d/u.test(sign)) return Number(sign);
  return roman ? romans.indexOf(sign) + 1 : sign.charCodeAt(0) - 96;
}

/** Where a sentence ends: a full stop before a capital or the end. */
function stopAfter(text: string, from: number, to: number): number {
  const match = /[.;](?=\s+["“‘]?\p{Lu}|\s*$)/u.exec(text.slice(from, to));
  return match ? from + match.index : to;
}

/** List items, short paragraphs with marks, or headings right below the announcement's paragraph. */
function inBlocks(text: PaperText, listed: Listed, saying: Saying): Marked | null {
  const { blocks } = text.document;
  const items: Item[] = [];
  let block = saying.block + 1;
  for (; block < blocks.length && items.length < 12; block++) {
    const one = blocks[block];
    if (!one) break;
    const body = listed.text.slice(one.from, Math.min(one.to, one.from + markLength));
    const sign = opensMarked.exec(body)?.[0].length ?? 0;
    if (one.kind !== 'list-item' && sign === 0) break;
    const stop = stopAfter(listed.text, one.from + sign, one.to);
    items.push(...itemIn(listed, one.from + sign, stop, stop));
  }
  return items.length > 1 ? { items, last: lastSentence(text, saying.index, block - 1) } : null;
}

/** The most words that a member's name has; what is longer is cut where its clause says more. */
const most = 14;

/** The member that is told in `from`..`to`, and named before `stop`. */
function itemIn(listed: Listed, from: number, to: number, stop: number): readonly Item[] {
  const { dividing, lower, text } = listed;
  const before = dividing.before.exec(lower.slice(from, Math.min(to, from + 60)))?.[0].length ?? 0;
  const told = trimmed(text, from + before, to);
  const named = trimmed(text, told.from, withoutAnd(listed, told.from, Math.min(told.to, stop)));
  const end = clauseEnd(listed, named);
  const colon = lower.slice(told.from, end).search(/[:;]\s|\s[–—]\s/u);
  const name = trimmed(text, told.from, colon > 2 ? told.from + colon : end);
  if (name.to <= name.from || wordsIn(text.slice(name.from, name.to)) > most)
    return shortened(listed, named, told);
  return [{ told, ...name }];
}

/** A long member is called by its first words. */
function shortened({ text }: Listed, named: Range, told: Range): readonly Item[] {
  const match = /^(?:\S+\s+){9}\S+/u.exec(text.slice(named.from, named.to));
  const name = match ? trimmed(text, named.from, named.from + match[0].length) : named;
  return name.to > name.from ? [{ told, ...name }] : [];
}

function sentenceAt(text: PaperText, first: number, items: readonly Item[]): number {
  const at = items[items.length - 1]?.from ?? 0;
  let index = first;
  while ((text.sentences[index]?.to ?? Infinity) <= at) index++;
  return index;
}

function lastSentence(text: PaperText, first: number, block: number): number {
  const sayings = sayingsOf(text);
  let index = first;
  while ((sayings[index + 1]?.block ?? Infinity) <= block) index++;
  return index;
}
