import { positionOf, type Citation, type Question, type Work } from '../../paper';
import { ask, briefSpan, listed, type Asked } from './asking';

/** A list numbered from 1 without a gap, cited by its numbers in square brackets. */
interface Numbered {
  readonly entries: readonly Work[];
  readonly citations: readonly Citation[];
  readonly cited: ReadonlySet<number>;
}

/** Where more than this share of the numbers do not fit, the list was more likely read badly than written badly. */
const believable = 0.2;

/** Numbers cited that are higher than the last one of the list. */
export function numbersBeyondList(asked: Asked): readonly Question[] {
  const list = numberedList(asked);
  if (!list) return [];
  const isBeyond = (number: number): boolean => number > list.entries.length;
  const beyond = [...list.cited].filter(isBeyond);
  if (beyond.length === 0 || beyond.length > Math.max(1, list.cited.size * believable)) return [];
  const open = list.citations.filter((one) => numbersOf(one).some(isBeyond));
  const { document } = asked.text;
  const spans = open.map(({ start, end }) =>
    briefSpan(document, positionOf(document, start), positionOf(document, end)),
  );
  return [
    ask(asked, 'citation-without-reference', spans, {
      works: listed(beyond.map((one) => `[${String(one)}]`)),
    }),
  ];
}

/** Entries whose number stands in no square bracket of the text. */
export function numbersNeverCited(asked: Asked): readonly Question[] {
  const list = numberedList(asked);
  if (!list) return [];
  const { document, referenceLists } = asked.text;
  const uncited = list.entries.flatMap((work, index) =>
    list.cited.has(index + 1) ? [] : [{ work, number: index + 1 }],
  );
  if (uncited.length === 0 || uncited.length > Math.max(1, list.entries.length * believable)) return [];
  const said = bracketedNumbers(document.text.slice(0, referenceLists[0]?.from ?? document.text.length));
  const open = uncited.filter(({ number }) => !said.has(number));
  if (open.length === 0) return [];
  const spans = open.map(({ work }) => {
    const { start, end } = work.span ?? { start: 0, end: 0 };
    return briefSpan(document, positionOf(document, start), positionOf(document, end));
  });
  return [
    ask(asked, 'reference-never-cited', spans, {
      works: listed(open.map(({ number }) => `[${String(number)}]`)),
    }),
  ];
}

/** The numbered list of a paper; null where it cites otherwise, or where numbers and entries do not go together throughout. */
function numberedList({ text, works, citations }: Asked): Numbered | null {
  const entries = works.filter((work) => work.status === 'listed' && work.span);
  const numeric = citations.filter(({ form, text: said }) => form === 'numeric' && said.startsWith('['));
  if (text.referenceLists.length !== 1 || numeric.length < 3 || numeric.length * 2 <= citations.length)
    return null;
  const order = new Map(entries.map((work, index) => [work.id, index + 1]));
  const fits = numeric.every(({ items }) =>
    items.every(({ text: said, work }) => {
      if (!/^\d+$/u.test(said)) return true;
      return work === null ? Number(said) > entries.length : order.get(work) === Number(said);
    }),
  );
  if (!fits) return null;
  const cited = new Set(
    numeric.flatMap((one) => [...numbersOf(one), ...one.items.map(({ work }) => order.get(work ?? '') ?? 0)]),
  );
  cited.delete(0);
  return { entries, citations: numeric, cited };
}

/** The numbers that a citation names one by one; those within a range are not among them. */
function numbersOf({ items }: Citation): readonly number[] {
  return items.flatMap(({ text }) => (/^\d+$/u.test(text) ? [Number(text)] : []));
}

/** All numbers that stand in square brackets, whatever else does: `[see 10]`, `[4–7]`. */
function bracketedNumbers(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [bracket] of text.matchAll(/\[[^[\]\n]{1,80}\]/gu)) {
    for (const [, first = '', last = first] of bracket.matchAll(/(\d{1,3})(?:\s?[–—-]\s?(\d{1,3}))?/gu)) {
      for (let number = Number(first); number <= Number(last); number++) found.add(number);
    }
  }
  return found;
}
