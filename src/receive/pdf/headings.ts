import { foldedSpace } from '../../paper';
import { headingsOf, type HeadingSign } from '../headings';
import { levelsOf } from '../levels';
import { lexicon } from '../lexicon';
import { ended } from '../lines';
import { endsSmall, numberingOf } from '../looks';
import type { Group } from '../paragraphs';
import type { Body } from './body';
import { isAlike, keyOf, standsOut, type Style } from './style';

/** 150 signs: three lines of a column hold no longer title. */
const longest = 150;

interface Candidate {
  readonly index: number;
  readonly text: string;
  readonly sign: HeadingSign;
  readonly style: Style;
}

/**
 * The level of each group, from 1; 0 for what is no heading. Where headings are printed unlike the text, what is printed like them
 * is one as well, and what looks like the text is none but the headings that papers of every field have.
 */
export function levelsIn(body: Body, groups: readonly Group[], plain: Style): readonly number[] {
  const signs = headingsOf(body.page, groups);
  const found = groups.map((group, index) => candidateOf(body, group, index, signs[index] ?? null));
  const sure = found.filter((one) => one !== null && (one.sign === 'known' || one.sign === 'numbered'));
  // Two: a single one may be in bold by chance.
  const styled = sure.filter((one) => one !== null && standsOut(one.style, plain)).length >= 2;
  const front = frontOf(body, groups, signs);
  const kept = found.filter((one): one is Candidate => {
    if (!one) return false;
    if (one.sign === 'known') return true;
    if (one.index < front || isOverAbstract(found, one.index)) return false;
    if (!styled) return signs[one.index] !== null;
    return (
      standsOut(one.style, plain) ||
      (one.sign === 'capitals' && isAlike(one.style, plain) && hasCapitals(sure))
    );
  });
  const levels = new Array<number>(groups.length).fill(0);
  const deep = styled ? levelsByStyle(kept) : levelsOf(kept);
  for (const [at, { index }] of kept.entries()) levels[index] = deep[at] ?? 1;
  return levels;
}

/** What stands over an abstract in another language is its title. */
const isOverAbstract = (found: readonly (Candidate | null)[], index: number): boolean =>
  lexicon.abstract.test(found[index + 1]?.text ?? '');

const hasCapitals = (sure: readonly (Candidate | null)[]): boolean =>
  sure.filter((one) => one !== null && !/\p{Ll}/u.test(one.text)).length >= 2;

/** A group that can be a heading, by its words or by its print. */
function candidateOf(
  { page, styles }: Body,
  group: Group,
  index: number,
  sign: HeadingSign | null,
): Candidate | null {
  const [first, last] = [page.lines[group.from], page.lines[group.to - 1]];
  const style = styles[group.from];
  if (!first || !last || !style) return null;
  const text = foldedSpace(page.source.slice(first.start, Math.min(last.end, first.start + 2 * longest)));
  if (sign !== null) return { index, text, sign, style };
  if (group.to - group.from > 3 || text.length > longest || group.listed || group.look.caption) return null;
  const isOne = styles.slice(group.from, group.to).every((other) => isAlike(other, style));
  if (!isOne || !isTitleLike(text, ended(page.source, last))) return null;
  if (group.look.item && !group.look.numbering) return null;
  return { index, text, sign: 'title', style };
}

/** A title begins with a capital or a number, has words, and does not end as a sentence does. */
function isTitleLike(text: string, isEnded: boolean): boolean {
  if (text.length < 3 || !/^["“‘(]?[\p{Lu}\d]/u.test(text) || !/\p{L}{3}/u.test(text)) return false;
  if (/[,;=]$|https?:|www\.|@|©|\bdoi\b/iu.test(text) || endsSmall(text)) return false;
  return !isEnded || /[?:]$/u.test(text) || (numberingOf(text) !== null && text.length < 80);
}

/** Where title, authors and addresses end: at the first heading that papers have, or the first long paragraph. */
function frontOf({ page }: Body, groups: readonly Group[], signs: readonly (HeadingSign | null)[]): number {
  const known = signs.findIndex((sign) => sign === 'known' || sign === 'numbered');
  // 400 signs, of lines that end a sentence: addresses are shorter.
  const long = groups.findIndex(({ from, to }) => {
    const [first, last] = [page.lines[from], page.lines[to - 1]];
    return first && last && last.end - first.start >= 400 && ended(page.source, last);
  });
  return Math.min(...[known, long].filter((at) => at >= 0), groups.length);
}

/**
 * Levels by numbers where there are any; headings without one stand where those printed like them do, or else below the last one
 * that stands out more. What stands before the first heading of the body, as an abstract does, stands alone.
 */
function levelsByStyle(headings: readonly Candidate[]): readonly number[] {
  const told = levelsOf(headings);
  const byLook = new Map<string, number>();
  for (const [at, { text, style }] of headings.entries()) {
    const key = lookOf(text, style);
    if (numberingOf(text) !== null && !byLook.has(key)) byLook.set(key, told[at] ?? 1);
  }
  const top = topRank(headings.filter(({ text }) => !lexicon.abstract.test(text)));
  const begins = headings.findIndex((one) => rankOf(one) >= top && !lexicon.abstract.test(one.text));
  const above: number[] = [];
  return headings.map((one, at) => {
    const rank = at < begins ? top : Math.min(top, rankOf(one));
    while ((above[above.length - 1] ?? Infinity) <= rank) above.pop();
    above.push(rank);
    if (numberingOf(one.text) !== null) return told[at] ?? 1;
    return byLook.get(lookOf(one.text, one.style)) ?? above.length;
  });
}

/** How far the headings stand out that papers of every field have, most of them: these part the paper. */
function topRank(headings: readonly Candidate[]): number {
  const counts = new Map<number, number>();
  for (const one of headings) {
    if (one.sign === 'known') counts.set(rankOf(one), (counts.get(rankOf(one)) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const usual = [...counts].filter(([, count]) => count === most).map(([rank]) => rank);
  return usual.length > 0 ? Math.max(...usual) : Math.max(0, ...headings.map(rankOf));
}

const lookOf = (text: string, style: Style): string =>
  `${keyOf(style)}${/\p{Ll}/u.test(text) ? '' : ' capitals'}`;

/** How far a heading stands out: half a point of size counts more than all else. */
function rankOf({ text, style }: Candidate): number {
  return 10 * style.size + (/\p{Ll}/u.test(text) ? 0 : 4) + (style.bold ? 2 : 0) - (style.italic ? 1 : 0);
}
