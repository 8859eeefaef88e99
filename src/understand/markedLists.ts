import type { Announcing } from './announcing';
import { enumerate, type Enumeration, type Head } from './enumeration';
import type { Meaning } from './meaning';
import type { Saying } from './parts';
import type { PaperText } from './text';

/** The first mark of a list inside of a sentence: `(1)`, `(a)`, `(i)`, `1)`. */
const firstMark = /[\s:;,](?=\(?[1ai]\)\s)/u;

/** A number or noun that a list is told of stands in the long line before it. */
const near = 120;

/** What opens a caption stands in its first signs. */
const opening = 24;

/**
 * Members behind marks in a sentence that announces them by no noun of ours: `caused by (i) …; (ii) …`. None where a
 * whole clause is cut by the marks (`aims to (1) …`), nor of what is counted and no division.
 */
export function markedLists(
  text: PaperText,
  saying: Saying,
  announcing: readonly Announcing[],
): readonly Enumeration[] {
  if (!saying.lower.includes(') ')) return [];
  const match = firstMark.exec(saying.lower);
  const { dividing } = saying.meaning;
  if (!match || match.index === 0 || dividing.caption.test(saying.lower.slice(0, opening))) return [];
  const before = saying.lower.slice(0, match.index);
  if (dividing.beforeClauses.test(before)) return [];
  const from = saying.from + match.index;
  const noun = announcing.filter((one) => one.to <= from && from - one.to < near).pop();
  if (noun?.counted && !noun.divides) return [];
  const head: Head = noun?.divides ? noun : { from: saying.from, to: from, noun: null, announced: null };
  const made = enumerate(text, saying, head, { from, to: saying.to });
  if (made?.style !== 'marks') return [];
  return made.items.length > 2 || noun?.announced === 2 || counts(before, 2, saying.meaning) ? [made] : [];
}

/** Whether the words before a list say a number. Two things behind marks are seldom a division where nobody counts them. */
function counts(before: string, number: number, { numbers, collectives }: Meaning): boolean {
  const words = before.slice(-near).split(/[^\p{L}\p{N}]+/u);
  return words.some((word) => (numbers.get(word) ?? collectives.get(word)) === number);
}
