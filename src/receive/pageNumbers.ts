import { pagesOf } from './heads';
import { lexicon } from './lexicon';
import type { Line } from './lines';

interface Candidate {
  readonly index: number;
  readonly page: number;
  readonly value: number;
  readonly said: string;
}

/** Six lines from the edge of a page: a number can stand behind a head or a licence. */
const edge = 6;
/** Between two page numbers lies a page: not less than 800 signs, and seldom more than three dense pages. */
const shortestPage = 800;
const longestGap = 20_000;

/** Lines that are page numbers, with the number. */
export function pageNumbers(lines: readonly Line[]): Map<number, string> {
  return lines.some((line) => line.page) ? counted(lines) : chained(lines);
}

/** Numbers at the edges of pages that rise with them. */
function counted(lines: readonly Line[]): Map<number, string> {
  const found: Candidate[] = [];
  for (const [page, { from, to }] of pagesOf(lines).entries()) {
    for (let index = from; index < to; index++) {
      if (index - from >= edge && to - index > edge) index = to - edge;
      found.push(...candidatesAt(lines, index, page));
    }
  }
  return rising(found);
}

/** The numbers that keep the commonest distance to the index of their page; none where no two agree. */
function rising(found: readonly Candidate[]): Map<number, string> {
  const votes = new Map<number, number>();
  for (const { page, value } of found) votes.set(value - page, (votes.get(value - page) ?? 0) + 1);
  const [shift, count] = [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best), [0, 0]);
  const kept = count < 2 ? [] : found.filter(({ page, value }) => value - page === shift);
  return new Map(kept.map(({ index, said }) => [index, said]));
}

/**
 * Page numbers beside running heads, anywhere on the page: where a page has columns, extraction may leave its foot in the
 * middle of its text. They count only where the page has no number yet and this is the one that it must have.
 */
export function numbersBesideHeads(
  lines: readonly Line[],
  heads: readonly number[],
  numbers: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const [known] = numbers;
  if (!known || heads.length === 0 || !lines.some((line) => line.page)) return new Map();
  const pageOf = pagesByLine(lines);
  const shift = Number(known[1]) - (pageOf[known[0]] ?? 0);
  const numbered = new Set([...numbers.keys()].map((index) => pageOf[index]));
  const found = heads.flatMap((index) => {
    const page = pageOf[index] ?? 0;
    return numbered.has(page)
      ? []
      : [index - 1, index + 1].flatMap((beside) =>
          pageOf[beside] === page ? candidatesAt(lines, beside, page) : none,
        );
  });
  const right = found.filter(({ value, page }) => value - page === shift);
  return new Map(right.map(({ index, said }) => [index, said]));
}

/** The page on which each line stands, from 0, by the form feeds between them. */
function pagesByLine(lines: readonly Line[]): readonly number[] {
  let page = -1;
  return lines.map((line, index) => (line.page || index === 0 ? ++page : page));
}

/** Page numbers that running heads hold at their beginning or end (`Jurnal Tani ~ 313`), where no number stands alone. */
export function numbersInHeads(
  lines: readonly Line[],
  heads: readonly number[],
  numbers: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  if (numbers.size > 0 || !lines.some((line) => line.page)) return new Map();
  const pageOf = pagesByLine(lines);
  const found = heads.flatMap((index) => {
    const said = /(?:^(\d{1,5})\b(?![.,(])|[^\d–-](\d{1,5})$)/u.exec(lines[index]?.text ?? '');
    const number = said?.[1] ?? said?.[2];
    return number === undefined
      ? []
      : [{ index, page: pageOf[index] ?? 0, value: Number(number), said: number }];
  });
  return rising(found);
}

const none: readonly Candidate[] = [];

function candidatesAt(lines: readonly Line[], index: number, page: number): readonly Candidate[] {
  const text = lines[index]?.text ?? '';
  // 24 signs: `Halaman 12 dari 20` and a bar.
  const said = text.length > 24 ? undefined : lexicon.pageNumber.exec(text)?.[1];
  return said === undefined ? none : [{ index, page, value: Number(said), said }];
}

/** Without form feeds: numbers alone on a line of which a neighbour, a page away, is one more or less. */
function chained(lines: readonly Line[]): Map<number, string> {
  const found: Candidate[] = [];
  for (let index = 0; index < lines.length; index++) found.push(...candidatesAt(lines, index, 0));
  const last = new Map<number, number>();
  const kept = new Map<number, string>();
  for (const { index, value, said } of found) {
    const before = last.get(value - 1);
    last.set(value, index);
    if (before === undefined) continue;
    const gap = (lines[index]?.start ?? 0) - (lines[before]?.start ?? 0);
    if (gap < shortestPage || gap > longestGap) continue;
    kept.set(before, String(value - 1));
    kept.set(index, said);
  }
  return kept;
}
