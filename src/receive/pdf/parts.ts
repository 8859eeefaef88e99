import { lexicon } from '../lexicon';
import { ended } from '../lines';
import { isCaption } from '../looks';
import type { PrintedLine } from './lines';
import { Leading, placesOf, type Place } from './margins';
import { isAlike, styleOf, type Style } from './style';

/** What a line belongs to: the text that runs on, or what stands between its paragraphs. */
export type Part = 'text' | 'caption' | 'table' | 'footnote' | 'label';

/** In sizes of the text: notes are smaller, if only by a little. */
const noteSize = 0.96;
/** In usual distances: what stands further below is no part of a caption or note. */
const apart = 1.45;

/** What each line belongs to, the lines in the order in which they are read. */
export function partsOf(lines: readonly PrintedLine[], plain: Style): readonly Part[] {
  const places = placesOf(lines);
  const leading = new Leading(lines, places);
  const parts = lines.map(({ cells }): Part => (cells ? 'table' : 'text'));
  markNotes(lines, places, leading, plain, parts);
  markCaptions(lines, places, leading, plain, parts);
  markLabels(lines, plain, parts);
  markPictures(lines, parts);
  return parts;
}

const noteMark = /^(?:[⁰¹²³⁴-⁹]{1,3}|[*†‡§¶]{1,3}|\[?\d{1,3}\]?)\s*["“‘(]?[\p{L}\d]/u;
const sureMark = /^(?:[⁰¹²³⁴-⁹]{1,3}|[*†‡§¶]{1,3})\s*\S/u;

/** Notes at the foot of columns: smaller than the text, from the first line that a mark opens to the last of the column. */
function markNotes(
  lines: readonly PrintedLine[],
  places: readonly Place[],
  leading: Leading,
  plain: Style,
  parts: Part[],
): void {
  let isList = false;
  for (const { from, to } of columnsOf(lines)) {
    const begins = noteBegin(lines, places, leading, plain, from, to, isList);
    if (begins >= 0) parts.fill('footnote', begins, to);
    for (const { text } of lines.slice(from, to)) {
      if (text.length <= 60 && lexicon.list.test(text)) isList = true;
      else if (isList && text.length <= 60 && lexicon.heading.test(text)) isList = false;
    }
  }
}

/** The first line of the notes of a column; -1 for none. Larger text stands above them. */
function noteBegin(
  lines: readonly PrintedLine[],
  places: readonly Place[],
  leading: Leading,
  plain: Style,
  from: number,
  to: number,
  isList: boolean,
): number {
  const size = noteSize * plain.size;
  let begins = -1;
  let at = to - 1;
  for (; at > from; at--) {
    const line = lines[at];
    if (!line || line.size > size || line.cells) break;
    const before = lines[at - 1];
    const lead = places[at - 1]?.lead ?? 0;
    const isApart = lead > apart * leading.of(line.size) || (before !== undefined && before.size > size);
    if (isCaption(line.text)) continue;
    if ((!isList && begins < 0 && noteMark.test(line.text) && isApart) || sureMark.test(line.text))
      begins = at;
    else if (begins >= 0 && noteMark.test(line.text) && !isList) begins = at;
    else if (
      line.page === 0 &&
      before &&
      isApart &&
      isImprint(before, line, size, to - at) &&
      isLow(lines, line)
    )
      begins = at;
  }
  const above = lines[at];
  if (begins < 0 || !above || above.size <= size) return -1;
  // Half of a page: notes do not fill it. Then it is a text in small print.
  const [last, first, top] = [lines[to - 1], lines[begins], lines[from]];
  if (!last || !first || !top) return -1;
  return (last.base - first.base) * 2 <= last.base - top.base && isLow(lines, last) ? begins : -1;
}

/** Six lines: a licence, an address or how to cite, below the text of a first page. */
const imprint = 6;

function isImprint(before: PrintedLine, line: PrintedLine, size: number, count: number): boolean {
  return (
    before.size > size && before.bold < 0.5 && count <= imprint && !lexicon.label.test(line.text.slice(0, 40))
  );
}

/** Whether a line stands in the last tenth of its page's text: columns end on different heights. */
function isLow(lines: readonly PrintedLine[], { page, base }: PrintedLine): boolean {
  return lines.every((other) => other.page !== page || other.base * 0.9 <= base);
}

/** The stretches of lines that stand in one column of one page. */
function columnsOf(lines: readonly PrintedLine[]): readonly { readonly from: number; readonly to: number }[] {
  const starts = lines.flatMap((line, at) => (at === 0 || lines[at - 1]?.column !== line.column ? [at] : []));
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? lines.length }));
}

/** Captions: from the line that names a picture or table to where its type or distance changes. */
function markCaptions(
  lines: readonly PrintedLine[],
  places: readonly Place[],
  leading: Leading,
  plain: Style,
  parts: Part[],
): void {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line || parts[at] !== 'text' || !isCaption(line.text) || !opens(lines, places, leading, at))
      continue;
    const style = styleOf(line);
    for (let next = at; next < lines.length; next++) {
      const other = lines[next];
      if (!other || parts[next] !== 'text' || (next > at && isCaption(other.text))) break;
      const lead = next > at ? (places[next - 1]?.lead ?? null) : 0;
      if (lead === null || lead > apart * leading.of(line.size)) break;
      const small = other.size < noteSize * plain.size && line.size < noteSize * plain.size;
      if (next > at && !small && !isAlike(style, styleOf(other)) && !(isLabelOnly(line) && next === at + 1))
        break;
      parts[next] = 'caption';
      if (!small && endsCaption(lines, places, next)) break;
    }
  }
}

/** `Table 3` alone on its line: the caption's words follow in another type. */
const isLabelOnly = ({ text }: PrintedLine): boolean => text.length <= 12;

/** A caption begins below a gap, in another type than what stands above, or in a new column. */
function opens(
  lines: readonly PrintedLine[],
  places: readonly Place[],
  leading: Leading,
  at: number,
): boolean {
  const [line, before] = [lines[at], lines[at - 1]];
  const lead = places[at - 1]?.lead ?? null;
  if (!line || !before || lead === null || before.cells) return true;
  return (
    lead > apart * leading.of(line.size) ||
    !isAlike(styleOf(line), styleOf(before)) ||
    ended(before.text, whole(before))
  );
}

/** A caption in the type of the text ends with a sentence that stops short of the column's edge. */
function endsCaption(lines: readonly PrintedLine[], places: readonly Place[], at: number): boolean {
  const [line, place] = [lines[at], places[at]];
  if (!line || !place) return true;
  return line.right < place.right - 2 * line.size;
}

/** A line by itself, for rules that look at how it ends. */
const whole = ({ text }: PrintedLine): Parameters<typeof ended>[1] => ({
  start: 0,
  end: text.length,
  indent: 0,
  blanks: 0,
  page: false,
  text,
});

/** Small words that stand alone, as in a picture: no note, and no text in small print. */
function markLabels(lines: readonly PrintedLine[], plain: Style, parts: Part[]): void {
  const widths = widthsOf(lines);
  const isLoose = ({ size, left, right, column, text }: PrintedLine): boolean =>
    size < 0.88 * plain.size && right - left < 0.45 * (widths.get(column) ?? 0) && text.length <= 40;
  for (const { from, to } of columnsOf(lines)) {
    for (let at = from; at < to; at++) {
      let end = at;
      while (end < to && parts[end] === 'text' && isLooseAt(lines[end], isLoose)) end++;
      // Three: fewer are the short end of a paragraph.
      if (end - at >= 3) parts.fill('label', at, end);
      at = Math.max(at, end - 1);
    }
  }
}

/** How wide each column's widest line is. */
function widthsOf(lines: readonly PrintedLine[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { column, left, right } of lines)
    widths.set(column, Math.max(widths.get(column) ?? 0, right - left));
  return widths;
}

/** 40 signs: words in a picture are few. */
const longestLabel = 40;

/** What stands in a picture, above its caption: short lines that fill no column. */
function markPictures(lines: readonly PrintedLine[], parts: Part[]): void {
  const widths = widthsOf(lines);
  for (let at = 1; at < lines.length; at++) {
    if (parts[at] !== 'caption' || parts[at - 1] === 'caption') continue;
    for (let above = at - 1; above >= 0; above--) {
      const [line, next] = [lines[above], lines[above + 1]];
      if (!line || !next || parts[above] !== 'text' || line.page !== next.page || line.column !== next.column)
        break;
      const isNarrow = line.right - line.left < 0.6 * (widths.get(line.column) ?? 0);
      if (!isNarrow || line.text.length > longestLabel || line.bold > 0.5 || /[.!?]$/.test(line.text)) break;
      parts[above] = 'label';
    }
  }
}

const isLooseAt = (line: PrintedLine | undefined, isLoose: (line: PrintedLine) => boolean): boolean =>
  line !== undefined && isLoose(line);
