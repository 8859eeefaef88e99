import { foldedSpace, isSpace } from '../paper';
import { fillOf } from './columns';
import { lexicon } from './lexicon';
import { ended } from './lines';
import { endsSmall, inCapitals, inTitleCase, titleOf, type Numbering } from './looks';
import type { Group, Page } from './paragraphs';

/** By what a heading is told: from the surest to what is seen only by its place. */
export type HeadingSign = 'known' | 'numbered' | 'capitals' | 'title';

/** 150 signs: three lines of a column hold no longer title. */
const longestTitle = 150;
/** 90 signs: what a heading stands over is a paragraph, not a cell. */
const shortestText = 90;

interface Said extends Group {
  readonly text: string;
  readonly ended: boolean;
}

/** For each group the sign by which it is a heading, or null. */
export function headingsOf(page: Page, groups: readonly Group[]): readonly (HeadingSign | null)[] {
  const said = groups.map((group) => sayingOf(page, group));
  const front = frontOf(said);
  const signs: (HeadingSign | null)[] = [];
  for (const [index, group] of said.entries()) {
    signs.push(index < front && !group.look.known ? null : signOf(page, said, signs, index));
  }
  return signs;
}

function sayingOf({ source, lines }: Page, group: Group): Said {
  const first = lines[group.from];
  const last = lines[group.to - 1];
  if (!first || !last) return { text: '', ended: true, ...group };
  const text = source.slice(first.start, Math.min(last.end, first.start + 400));
  const { from, to, look, listed } = group;
  return {
    from,
    to,
    look,
    listed,
    text: group.to - group.from > 1 ? foldedSpace(text) : text,
    ended: ended(source, last),
  };
}

/**
 * Where the front matter (title, authors, addresses) ends: at the first heading that papers have. A paper without
 * any begins with its first long paragraph.
 */
function frontOf(said: readonly Said[]): number {
  const first = said.findIndex(
    ({ look }, index) => look.known || (isFirst(look.numbering) && isNumberedHeading(said, index)),
  );
  const long = said.findIndex(({ text }) => text.length >= 300);
  // A third of the paper: later, the first known heading is no first heading.
  if (first >= 0 && first <= Math.max(30, said.length / 3)) return first;
  return Math.max(0, long);
}

/** Whether a heading's number is the first of its kind. */
const isFirst = (numbering: Numbering | null): boolean =>
  numbering !== null && numbering.parts.every((part) => part <= 1) && numbering.style !== 'letter';

function signOf(
  page: Page,
  said: readonly Said[],
  signs: readonly (HeadingSign | null)[],
  index: number,
): HeadingSign | null {
  const group = said[index];
  // Three letters: no title has fewer.
  if (!group || group.text.length < 3 || group.look.caption || group.look.label) return null;
  if (group.look.known && group.to - group.from === 1) return 'known';
  if (group.listed || group.text.length > longestTitle || group.to - group.from > 3) return null;
  if (!isTitleLike(group) || !opens(said, signs, index)) return null;
  if (group.look.numbering) return isNumberedHeading(said, index) ? 'numbered' : null;
  if (group.look.item) return null;
  if (!overText(said, index) || overAbstract(said, index)) return null;
  if (inCapitals(group.text)) return 'capitals';
  return standsAlone(page, group) && !(group.ended && !isTitledSentence(group)) ? 'title' : null;
}

/** A title has words, few figures and no formulas, addresses, initials or verbs of sentences. */
function isTitleLike({ text, look }: Said): boolean {
  if (!/^(?:["“‘(]?\p{Lu}|[\dIVXA-H])/u.test(text) || /[,=]$|[;=@©|]|https?:|www\.|\bdoi\b/iu.test(text))
    return false;
  const { letters, signs } = countIn(text);
  if (letters < 3 || letters * 10 < signs * 7) return false;
  if (
    (text.match(/,/gu)?.length ?? 0) > 3 ||
    /\(\d{4}[a-z]?\)|\d{4}\)?[.]?$|\d{4}\. |\p{Lu}\.(?:\s?\p{Lu}\.|,)/u.test(text)
  )
    return false;
  if (endsSmall(text)) return false;
  return (
    look.numbering !== null ||
    /\?$/u.test(text) ||
    !words(text).some((word) => lexicon.sentenceWords.has(word))
  );
}

/** How many letters a text has, and how many signs that are not blank (in units). */
function countIn(text: string): { readonly letters: number; readonly signs: number } {
  let letters = 0;
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) continue;
    signs++;
    if (code < 128 ? isPlainLetter(code) : /^\p{L}/u.test(text.slice(at, at + 2))) letters++;
  }
  return { letters, signs };
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

const words = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** A heading stands after the end of a paragraph, or under another heading; one with a number of two parts anywhere. */
function opens(said: readonly Said[], signs: readonly (HeadingSign | null)[], index: number): boolean {
  const before = said[index - 1];
  if (!before || before.ended || before.listed || signs[index - 1] !== null) return true;
  return before.look.caption || before.look.label || (said[index]?.look.numbering?.parts.length ?? 0) > 1;
}

/** A heading stands over text: a paragraph follows it, or a heading that a paragraph follows. */
function overText(said: readonly Said[], index: number): boolean {
  for (let at = index + 1; at <= index + 2; at++) {
    const next = said[at];
    if (!next) return false;
    if (next.text.length >= shortestText && (next.ended || next.to - next.from > 1)) return true;
    if (next.look.item || next.look.known) return true;
    if (next.ended || next.text.length > longestTitle) return next.ended && next.text.length >= 40;
  }
  return false;
}

/** What stands over an abstract in another language is its title. */
const overAbstract = (said: readonly Said[], index: number): boolean =>
  lexicon.abstract.test(said[index + 1]?.text ?? '');

/** A numbered heading has text between it and the next number; items of a list stand close together. */
function isNumberedHeading(said: readonly Said[], index: number): boolean {
  const group = said[index];
  const own = group?.look.numbering;
  if (
    !group ||
    !own ||
    (group.ended && !/[?:]$/u.test(group.text) && !(inTitleCase(group.text) && !group.text.includes(',')))
  )
    return false;
  if (own.parts.length > 1) return titleOf(group.text).length > 2;
  const follows = (at: number, step: number): boolean => {
    const other = said[at]?.look.numbering;
    return (
      other?.style === own.style && other.parts.length === 1 && other.parts[0] === (own.parts[0] ?? 0) + step
    );
  };
  return !follows(index + 1, 1) && !follows(index - 1, -1) && overText(said, index);
}

/** Whether the line of a heading stops before the column does, or stands apart. */
function standsAlone({ lines, columns }: Page, group: Group): boolean {
  const after = lines[group.to];
  if (!columns.wrapped) return true;
  if (after && after.blanks > columns.base && !after.cut) return true;
  const last = lines[group.to - 1];
  const alone = group.to - group.from === 1 && last !== undefined && inTitleCase(last.text);
  // A title on one line, its words in capitals, is known by these: its line need not be short.
  return fillOf(columns, lines, group.to - 1) < (alone ? 1.3 : 0.9);
}

/** A title with a full stop: one line, its words in capitals, no verb in sight. */
function isTitledSentence(group: Said): boolean {
  return (
    group.to - group.from === 1 &&
    /\.$/u.test(group.text) &&
    inTitleCase(group.text) &&
    group.text.split(' ').length <= 12
  );
}
