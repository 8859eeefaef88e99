import { lastWord } from '../paper';
import { fillOf, longestLine, type Columns } from './columns';
import type { BodyLine } from './furniture';
import { lexicon } from './lexicon';
import { ended, goesOn, lengthOf } from './lines';
import { endsSmall, inTitleCase, lookOf, numberingOf, titleOf, type Look } from './looks';

/** Lines that stand together as one paragraph, heading or item: `from` to before `to` among the body's lines. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly look: Look;
  /** Whether it stands in a reference list. */
  readonly listed: boolean;
}

/** A body's lines with all that decides where its paragraphs end. */
export interface Page {
  readonly source: string;
  readonly lines: readonly BodyLine[];
  readonly columns: Columns;
  /** For each line, whether a paragraph ends behind it, where print shows it; null where it does not. */
  readonly seen?: readonly (boolean | null)[];
}

/** Below this a line stops although the next word would have fitted (see `fillOf`). */
const short = 0.9;
/** A line that ends no sentence must be shorter still: a word may have been moved for a formula or an address. */
const veryShort = 0.72;
/** A line of half a column is no part of a paragraph that goes on. */
const half = 0.5;

/** A place between two lines, with what stands before it: the lines `from` to `index` of one group so far. */
interface Seam {
  readonly page: Page;
  readonly from: number;
  readonly index: number;
  readonly line: BodyLine;
  readonly after: BodyLine;
  readonly look: Look;
  readonly next: Look;
  readonly first: Look;
  /** Whether the line ends as a sentence does. */
  readonly stop: boolean;
  /** Whether more blank lines than usual stand between the two. */
  readonly apart: boolean;
}

export function groupsOf(page: Page): readonly Group[] {
  const { lines, source, columns } = page;
  const looks = lines.map(lookOf);
  const groups: Group[] = [];
  let from = 0;
  let listed = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const after = lines[index + 1];
    const [first, look, next] = [looks[from], looks[index], looks[index + 1]];
    if (!first || !look) continue;
    if (after && next) {
      const stop = ended(source, line);
      const apart = !after.cut && after.blanks > columns.base;
      if (!parted({ page, from, index, line, after, look, next, first, stop, apart }, listed)) continue;
    }
    const group = { from, to: index + 1, look: first, listed: listed && !isClosing(page, from) };
    listed = staysListed(page, group);
    groups.push(group);
    from = index + 1;
  }
  return groups;
}

/** Whether what follows a group is a reference list: from its heading to the next heading of a paper. */
function staysListed(page: Page, group: Group): boolean {
  const { listed } = group;
  const line = page.lines[group.from];
  if (!line || group.to - group.from > 1 || lengthOf(line) > 60) return listed;
  if (lexicon.list.test(line.text)) return true;
  return listed && !group.look.known && !(lexicon.afterList.test(line.text) && !/\d{4}/u.test(line.text));
}

/** Whether a paragraph ends at a seam. The rules stand in order: what is surest comes first. */
function parted(seam: Seam, listed: boolean): boolean {
  const { page, from, index, line, after, look, next, first, stop, apart } = seam;
  const seen = page.seen?.[index] ?? null;
  if (seen !== null) return seen;
  if (look.known && from === index) return true;
  if (next.known && (stop || apart || after.cut || !goesOn(page.lines[index + 2] ?? after))) return true;
  if (endsWithHyphen(page.source, line, after)) return false;
  if (listed) return partsEntries(seam) || closesList(seam) || (from === index && isClosing(page, index));
  if ((next.label || next.caption) && (stop || apart || first.caption || after.cut)) return true;
  if (next.item && startsItem(seam)) return true;
  if (look.capitals !== next.capitals && (stop || apart || (look.capitals && isTitleSoFar(seam))))
    return true;
  if (lengthOf(line) > longestLine || lengthOf(after) > longestLine || !page.columns.wrapped) {
    return stop || !goesOn(after) || apart;
  }
  if (first.numbering && partsNumbered(seam)) return true;
  if (apart) return !midSentence(seam);
  return next.numbering && stop ? true : partsByWidth(seam);
}

/** A numbered heading ends with its line, unless the line is full. */
function partsNumbered({ page, from, index, first, next, after }: Seam): boolean {
  const deep = (first.numbering?.parts.length ?? 0) > 1;
  if (from !== index) return false;
  if (deep && next.numbering) return true;
  const fill = fillOf(page.columns, page.lines, index);
  if (goesOn(after)) return deep && fill < half;
  const opensSentence =
    !inTitleCase(after.text) && lengthOf(after) > (page.columns.widths[index] ?? 0) * short;
  return fill < (deep ? 1 : short) || (deep && opensSentence);
}

/** Whether the sign that the next line begins with opens an item, and is no dash or number inside of a sentence. */
function startsItem({ line, stop, first }: Seam): boolean {
  return stop || /;$/u.test(line.text) || (first.item && /(?:,|[;,]\s+(?:\p{Ll}{2,4}))$/u.test(line.text));
}

/** A line that ends within a word, or between two figures of a range. */
function endsWithHyphen(source: string, line: BodyLine, after: BodyLine): boolean {
  if (!'-‐–\u00AD'.includes(source[line.end - 1] ?? ' ')) return false;
  const end = source.slice(line.end - 2, line.end);
  return /\p{Ll}[-‐\u00AD]$/u.test(end) || (/\d[-‐–]$/u.test(end) && /^\d/u.test(after.text));
}

/** A sentence that goes on over blank lines, as where a picture or note stood between. */
function midSentence({ page, index, line, after, stop }: Seam): boolean {
  // Shorter lines are cells and labels.
  const least = (page.columns.widths[index] ?? 0) * half;
  return !stop && goesOn(after) && lengthOf(line) >= least && lengthOf(after) >= least;
}

/** A paragraph ends where a line stops short, where the next is indented, and before and after a heading. */
function partsByWidth(seam: Seam): boolean {
  const { page, from, index, line, after, stop } = seam;
  if (goesOn(after)) return false;
  const fill = fillOf(page.columns, page.lines, index);
  if (!stop) {
    if (fill < veryShort || (from === index && couldHead(page, index))) return true;
    return fill < short && isTitleSoFar(seam);
  }
  if (seam.first.caption && overHeading(page, index + 1)) return true;
  if (fill < short || (!after.cut && after.indent >= line.indent + 2)) return true;
  if (opensIndented(seam) || couldHead(page, index + 1)) return true;
  return from === index && inTitleCase(line.text) && line.text.split(' ').length >= 3;
}

/**
 * Whether the line behind a caption's last sentence can be a heading or label, however long it is: it ends no
 * sentence, and the next line opens one.
 */
function overHeading({ source, lines }: Page, index: number): boolean {
  const line = lines[index];
  const after = lines[index + 1];
  if (!line || !after || ended(source, line) || /[,;–-]$/.test(line.text) || endsSmall(line.text))
    return false;
  return /^["“‘]?\p{Lu}\p{Ll}/u.test(after.text);
}

/** A line that stops short within its first sentence was indented: its paragraph begins with it. */
function opensIndented({ page, index, after }: Seam): boolean {
  const next = page.lines[index + 2];
  if (next === undefined || next.cut || !goesOn(next) || ended(page.source, after)) return false;
  return fillOf(page.columns, page.lines, index + 1) < short;
}

/** Whether the lines of a group so far can be a heading: at most three, in the capitals of a title. */
function isTitleSoFar({ page, from, index, line }: Seam): boolean {
  if (index - from > 2) return false;
  return inTitleCase(page.source.slice(page.lines[from]?.start ?? line.start, line.end));
}

/**
 * Whether a line can be a heading over the next: it ends no sentence, the next opens one, and it stops short; or it
 * has the capitals of a title, and the next repeats its first words or is no title itself.
 */
function couldHead(page: Page, index: number): boolean {
  const line = page.lines[index];
  const after = page.lines[index + 1];
  if (!line || !after || goesOn(line) || ended(page.source, line) || !/^["“‘]?[\p{Lu}\d]/u.test(after.text))
    return false;
  if (/[,;–-]$/u.test(line.text) || endsSmall(line.text)) return false;
  if (fillOf(page.columns, page.lines, index) < short) return true;
  if (!inTitleCase(line.text)) return false;
  const words = line.text.split(' ');
  const opening = words.slice(0, 2).join(' ').toLowerCase();
  if (opening.length >= 6 && after.text.toLowerCase().startsWith(opening)) return true;
  return words.length >= 4 && !inTitleCase(after.text);
}

const entryStart =
  /^(?:\[\d{1,3}\]|\(?\d{1,3}[.)]\s|\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2},\s\p{Lu}|\p{Lu}[\p{L}'’-]+\s\p{Lu}{1,3}(?:[,.]|\s\())|^[^.]{2,90}\(?\b(?:19|20)\d\d[a-z]?\b/u;
const finished = /(?:[.)\]”"’>]|[^\s]*[\d/_][^\s,;:&]*)$/u;

/** Whether a text ends as the last line of an entry does: with a closing sign, or in a number or an address. */
const isFinished = (text: string): boolean => finished.test(lastWord(text));

/** Whether an entry of a reference list ends: by blank lines, hanging indents, numbers, names. */
function partsEntries({ page, line, after, apart }: Seam): boolean {
  if (goesOn(after) || !isFinished(page.source.slice(Math.max(line.start, line.end - 60), line.end)))
    return false;
  if (apart) return true;
  if (!after.cut && after.indent !== line.indent) return after.indent < line.indent;
  return entryStart.test(after.text);
}

/** A short numbered heading ends a list: no entry is so short and has no year, comma or full stop. */
function closesList({ page, index, line }: Seam): boolean {
  return isFinished(line.text) && isClosing(page, index + 1);
}

function isClosing({ lines, columns }: Page, index: number): boolean {
  const line = lines[index];
  if (!line || lengthOf(line) > 60 || numberingOf(line.text) === null) return false;
  const title = titleOf(line.text);
  return !/[,:;]|\d{4}|\.$|\.\s/u.test(title) && fillOf(columns, lines, index) < veryShort;
}
