import { foldedSpace } from '../../paper';
import { lexicon } from '../lexicon';
import type { PrintedLine } from './lines';
import { bodyStyle } from './style';

/** A title is larger than the text by a tenth at least. */
const larger = 1.1;
/** Lines of one title are of one size, but for slips. */
const slip = 0.97;

/** The paper's title: what is written largest on its first page. Null where nothing stands out by its size. */
export function titleOf(lines: readonly PrintedLine[]): string | null {
  const first = lines.filter(({ page, cells }) => page === 0 && !cells);
  const plain = bodyStyle(lines);
  const sizes = [...new Set(first.map(({ size }) => size))].sort((a, b) => b - a);
  for (const size of sizes) {
    if (size < larger * plain.size) return null;
    const title = writtenIn(first, size);
    // A line that names a periodical is the journal's; three words, as a title seldom has fewer.
    if (
      title !== null &&
      title.split(' ').length >= 3 &&
      !(title.length < 80 && lexicon.periodical.test(title))
    )
      return title;
  }
  return null;
}

/** What stands in a size, from its first line to its last but for other sizes between; null for a single sign. */
function writtenIn(lines: readonly PrintedLine[], size: number): string | null {
  const from = lines.findIndex((line) => line.size === size);
  let to = from;
  while (to < lines.length && (lines[to]?.size ?? 0) >= slip * size) to++;
  const text = foldedSpace(
    lines
      .slice(from, to)
      .map((line) => line.text)
      .join(' '),
  ).replace(/[\s*†‡¹²³]+$/u, '');
  return text.length < 15 || text.length > 300 ? null : text;
}
