import { lexicon } from '../lexicon';
import type { BodyLine } from '../furniture';
import { ended, goesOn, longestLook } from '../lines';
import type { Page } from '../paragraphs';
import type { PrintedLine } from './lines';
import { Leading, placesOf, type Place } from './margins';
import { isAlike, keyOf, styleOf, type Style } from './style';

/** Lines as a text of their own, with what print shows of their paragraphs. */
export interface Body {
  readonly page: Page;
  readonly styles: readonly Style[];
}

/** In usual distances: what stands further below begins something new. */
const apart = 1.35;
/** In sizes: a first line is indented by more than slips, and by less than a centred line. */
const indented = 0.7;
const centred = 6;

/**
 * The lines of a text, for the rules that make paragraphs of it. `parted`: whether something that is no text stood behind a line.
 */
export function bodyOf(lines: readonly PrintedLine[], parted: (at: number) => boolean = () => false): Body {
  const source = lines.map(({ text }) => text).join('\n');
  const places = placesOf(lines).map((place, at) => (parted(at) ? { ...place, lead: null } : place));
  const leading = new Leading(lines, places);
  const styles = lines.map(styleOf);
  let start = 0;
  const body = lines.map((line, at): BodyLine => {
    const { length } = line.text;
    const own = start;
    start += length + 1;
    const lead = places[at - 1]?.lead ?? null;
    return {
      start: own,
      end: own + length,
      // Two signs to a size: an em has about that many.
      indent: Math.round(2 * (places[at]?.indent ?? 0)),
      blanks: lead !== null && lead > apart * leading.of(line.size) ? 1 : 0,
      page: at > 0 && lines[at - 1]?.page !== line.page,
      text: line.text.slice(0, longestLook),
      cut: lead === null,
      printed: null,
    };
  });
  const widths = body.map((line, at) => widthOf(line, body[at + 1], lines, places, at));
  const page: Page = { source, lines: body, columns: { base: 0, wrapped: true, widths } };
  return { page: { ...page, seen: seenIn(lines, page, places, styles) }, styles };
}

/**
 * How many signs the column of a line holds: such that the share of it which the line fills, with the first word of the next, is
 * what is seen in print.
 */
function widthOf(
  line: BodyLine,
  after: BodyLine | undefined,
  lines: readonly PrintedLine[],
  places: readonly Place[],
  at: number,
): number {
  const [printed, place] = [lines[at], places[at]];
  if (!printed || !place) return 0;
  const length = line.end - line.start;
  const sign = (printed.right - printed.left) / Math.max(1, length);
  const word = after ? 1 + after.text.split(' ', 1).join('').length : 1;
  const filled = (printed.right - place.left + word * sign) / Math.max(1, place.right - place.left);
  const counted = length * (/\p{Ll}/u.test(line.text) ? 1 : 1.25) + word;
  return counted / Math.max(0.05, filled);
}

/** For each line whether a paragraph ends behind it, as far as print shows it. */
function seenIn(
  lines: readonly PrintedLine[],
  page: Page,
  places: readonly Place[],
  styles: readonly Style[],
): readonly (boolean | null)[] {
  const hanging = hangingIn(lines, page, places, styles);
  return lines.map((line, at) => {
    const after = lines[at + 1];
    const [style, next] = [styles[at], styles[at + 1]];
    const [own, below] = [page.lines[at], page.lines[at + 1]];
    if (!after || !style || !next || !own || !below) return null;
    if (hanging[at + 1] !== null && hanging[at] !== null) return hanging[at + 1] ?? null;
    if (isOpenLabel(own.text)) return false;
    const sentence = !ended(page.source, own) && goesOn(below);
    if (!isAlike(style, next)) return sentence && Math.abs(style.size - next.size) < 1 ? null : true;
    if (own.text.endsWith('-')) return null;
    if (below.cut) return firstLine(places, at + 1, line, lines) && !goesOn(below) ? true : null;
    if (below.blanks > 0) return null;
    if (firstLine(places, at + 1, line, lines) && !goesOn(below)) return true;
    return goesStraightOn(page, places, at) ? false : null;
  });
}

/** `Keywords:` alone on its line: they follow on the next. */
const isOpenLabel = (text: string): boolean => text.endsWith(':') && lexicon.label.test(text);

/** Whether a line is indented as the first of a paragraph: the next one below it is not. */
function firstLine(
  places: readonly Place[],
  at: number,
  before: PrintedLine,
  lines: readonly PrintedLine[],
): boolean {
  const place = places[at];
  const [line, next] = [lines[at], places[at + 1]];
  if (!place || !line || !next || place.lead === null) return false;
  if (place.indent < indented || place.indent > centred || next.indent >= indented) return false;
  // What ends short of the edge by as much at either side is centred.
  const isShort =
    place.right - line.right > line.size &&
    Math.abs(place.right - line.right - (line.left - place.left)) < line.size;
  return !isShort && !(before.cells && line.cells);
}

/** Whether the next line goes on with a full one, in the same type and at the usual distance. */
function goesStraightOn(page: Page, places: readonly Place[], at: number): boolean {
  const [own, below, place] = [page.lines[at], page.lines[at + 1], places[at]];
  if (!own || !below || !place || ended(page.source, own)) return false;
  const next = places[at + 1];
  const length = own.end - own.start;
  const filled = (length + 1) / Math.max(1, page.columns.widths[at] ?? 1);
  const isOpen = filled > 0.8 || /[,;]$/.test(own.text);
  return (
    isOpen &&
    next !== undefined &&
    Math.abs(next.indent - place.indent) < indented &&
    (goesOn(below) || isOpen)
  );
}

/**
 * Within a reference list whose entries hang: whether the entry before ends above each line, as it stands at the edge. Null for all
 * other lines.
 */
function hangingIn(
  lines: readonly PrintedLine[],
  page: Page,
  places: readonly Place[],
  styles: readonly Style[],
): readonly (boolean | null)[] {
  const found = new Array<boolean | null>(lines.length).fill(null);
  for (let from = 0; from < lines.length; from++) {
    const line = lines[from];
    if (!line || line.text.length > 60 || !lexicon.list.test(line.text)) continue;
    const to = endOfList(page, styles, from + 1);
    const indents = places.slice(from + 1, to).map(({ indent }) => indent);
    const out = indents.filter((indent) => Math.abs(indent) < 0.3).length;
    const inside = indents.filter((indent) => indent >= indented && indent < centred).length;
    // A fifth of each, and no others: entries of two to five lines.
    const hangs =
      out * 5 >= indents.length && inside * 5 >= indents.length && (out + inside) * 20 >= indents.length * 19;
    if (hangs) for (let at = from + 1; at < to; at++) found[at] = (places[at]?.indent ?? 0) < indented;
    from = Math.max(from, to - 1);
  }
  return found;
}

/** Where a list ends: at a line printed unlike its first ones, or at a heading that papers have. */
function endOfList({ lines }: Page, styles: readonly Style[], from: number): number {
  const first = styles[from];
  for (let at = from; at < lines.length; at++) {
    const [line, style] = [lines[at], styles[at]];
    if (!line || !style || !first) return at;
    const isOther = keyOf({ ...style, italic: false }) !== keyOf({ ...first, italic: false });
    if (isOther && !isAlike(style, first)) return at;
    if (line.text.length < 80 && lexicon.heading.test(line.text)) return at;
  }
  return lines.length;
}
