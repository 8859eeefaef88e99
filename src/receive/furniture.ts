import { foldedSpace, type Span } from '../paper';
import { lexicon } from './lexicon';
import { ended, lengthOf, type Line } from './lines';
import { repeatedHeads } from './heads';
import { numbersBesideHeads, numbersInHeads, pageNumbers } from './pageNumbers';
import { isEdge, printedPages } from './printedPages';

/** A line of the text, not of the page. */
export interface BodyLine extends Line {
  /** Whether a page ends, or furniture stood, between it and the line before it. */
  readonly cut: boolean;
  /** The printed number of the page that it stands on, or null. */
  readonly printed: string | null;
}

/** The lines of a source told apart: what is text, and what belongs to the page. */
export interface Sorted {
  readonly body: readonly BodyLine[];
  readonly furniture: readonly Span[];
}

/** 120 signs: a running head is one line on paper. */
const longestHead = 120;

/** Takes running heads, page numbers and rules out of the lines of a source. `base`: blank lines between any two lines. */
export function takeFurniture(source: string, lines: readonly Line[], base: number): Sorted {
  const gone = new Uint8Array(lines.length);
  lines.forEach((line, index) => {
    if (isRule(line)) gone[index] = 1;
  });
  const numbers = pageNumbers(lines);
  for (const index of numbers.keys()) gone[index] = 1;
  const heads = repeatedHeads(lines, gone);
  for (const index of heads) gone[index] = 1;
  for (const [index, number] of numbersInHeads(lines, heads, numbers)) numbers.set(index, number);
  for (const [index, number] of numbersBesideHeads(lines, heads, numbers)) {
    numbers.set(index, number);
    gone[index] = 1;
  }
  // Where the pages have numbers or heads that repeat, those are all: a reference beside a page number is no head.
  if (numbers.size === 0 && heads.length === 0) loneHeads(source, lines, gone, numbers, base);
  return { body: bodyOf(lines, gone, numbers, base), furniture: spansOf(source, lines, gone) };
}

/** A line of signs only: a rule or an ornament. Three signs, since `–` and `%` alone are cells of tables. */
function isRule(line: Line): boolean {
  return (
    lengthOf(line) >= 3 && /^[.·•_=~*—–\-\s]{3,}$/u.test(line.text) && lengthOf(line) <= line.text.length
  );
}

/**
 * A running head that stands only once, as where extraction kept one of many: volume and issue beside a number alone
 * on its line, at a visible edge of a page. What stands with them after a wider gap belongs to them. Entries of a
 * reference list say volume and issue too: below its heading nothing is taken, nor where the page numbers are known.
 */
function loneHeads(
  source: string,
  lines: readonly Line[],
  gone: Uint8Array,
  numbers: Map<number, string>,
  base: number,
): void {
  if (numbers.size > 0) return;
  const alone = lines.map(isNumber);
  let listed = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const beside = alone[index + 1] ? index + 1 : alone[index - 1] ? index - 1 : -1;
    if (beside < 0 || line.text.length > longestHead || gone[index] || gone[beside]) continue;
    if (ended(source, line) || !lexicon.volume.test(line.text)) continue;
    for (; listed <= index; listed++) if (opensList(lines[listed])) return;
    const last = Math.max(index, beside);
    const first = headStart(source, lines, Math.min(index, beside), base);
    if (first === null) continue;
    const said = lexicon.pageNumber.exec(lines[beside]?.text ?? '');
    numbers.set(beside, said?.[1] ?? said?.[2] ?? '');
    gone.fill(1, first, last + 1);
  }
}

const opensList = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length <= longestHead && lexicon.list.test(line.text);

const isNumber = (line: Line): boolean =>
  // 12 signs: a number with a bar or dashes.
  lengthOf(line) <= 12 && /^[|\s–—-]*\d{1,5}[|\s–—-]*$/.test(line.text);

/**
 * The first line that stands with a running head after a wider gap or a page's end: at most two lines back, no
 * sentences. Null where no edge of a page is to be seen.
 */
function headStart(source: string, lines: readonly Line[], from: number, base: number): number | null {
  for (let at = from; at > from - 3 && at >= 0; at--) {
    const line = lines[at];
    if (!line || (at < from && (lengthOf(line) > longestHead || ended(source, line)))) return null;
    if (line.blanks > base || isEdge(line, base)) return at;
  }
  return null;
}

function bodyOf(
  lines: readonly Line[],
  gone: Uint8Array,
  numbers: ReadonlyMap<number, string>,
  base: number,
): readonly BodyLine[] {
  const edges = lines.map((line) => isEdge(line, base));
  const printed = printedPages({ lines, gone, edges, numbers });
  const body: BodyLine[] = [];
  let cut = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    cut ||= edges[index] ?? false;
    if (gone[index]) {
      cut ||= !isRule(line);
      continue;
    }
    const { start, end, indent, blanks, page, text } = line;
    body.push({ start, end, indent, blanks, page, text, cut, printed: printed[index] ?? null });
    cut = false;
  }
  return body;
}

/** Neighbouring lines of furniture as one span each. */
function spansOf(source: string, lines: readonly Line[], gone: Uint8Array): readonly Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index];
    if (!gone[index] || !first) continue;
    while (gone[index + 1]) index++;
    const end = lines[index]?.end ?? first.end;
    spans.push({ start: first.start, end, text: foldedSpace(source.slice(first.start, end)) });
  }
  return spans;
}
