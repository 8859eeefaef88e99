import {
  blockAt,
  gathered,
  rangeOf,
  type CitationItem,
  type Document,
  type Question,
  type Range,
  type Work,
} from '../../paper';
import { cuePattern } from '../../languages';
import { ask, briefSpan, type Asked } from './asking';
import { folded } from './sameWork';

/**
 * Authors whom a citation spells in another way than the list entry that it points to: `Gands` for `Gandz`. The year and
 * the other authors have told which entry that is, so one letter may be wrong anywhere, the first and the last too.
 */
export function namesCitedOtherwise(asked: Asked): readonly Question[] {
  const { document } = asked.text;
  const listed = new Map(asked.works.map((work) => [work.id, work]));
  const seen = new Set<string>();
  return gathered(asked.citations, ({ items }) =>
    gathered(items, (item) => {
      const work = item.work === null ? undefined : listed.get(item.work);
      const odd = work?.status === 'listed' && work.span ? oddName(document, item, work, work.span) : null;
      if (!odd || seen.has(odd.key)) return [];
      seen.add(odd.key);
      const spans = odd.places.map(({ from, to }) => briefSpan(document, from, to));
      return [ask(asked, 'name-variants', spans, { first: odd.cited, second: odd.listed })];
    }),
  );
}

interface Odd {
  readonly key: string;
  readonly cited: string;
  readonly listed: string;
  readonly places: readonly Range[];
}

/** Shorter names differ by a letter from too many others: `Lin`, `Liu`. */
const shortest = 4;

/** A name of a citation that its entry does not have, one letter from an author of the entry whom the citation does not name. */
function oddName(
  document: Document,
  item: CitationItem,
  work: Work,
  entry: { start: number; end: number },
): Odd | null {
  const families = gathered(work.author ?? [], ({ family }) => (family === undefined ? [] : [family]));
  if (families.length < 2) return null;
  const cited = namesIn(item.text);
  // Nearly all citations spell their authors as the list does: these need no closer look.
  const strange = cited.filter((name) => !families.includes(name));
  if (strange.length === 0) return null;
  const said = new Set(namesIn(textOf(document, entry)).map(plain));
  const missing = families.filter((family) => !cited.some((name) => plain(name) === plain(family)));
  for (const name of strange) {
    if (said.has(plain(name)) || plain(name).length < shortest) continue;
    const meant = missing.find(
      (family) => plain(family).length >= shortest && oneEdit(plain(name), plain(family)),
    );
    const places =
      meant === undefined ? [] : [placeIn(document, item, name), placeIn(document, entry, meant)];
    const found = places.filter((place): place is Range => place !== null);
    if (meant !== undefined && found.length === 2) {
      return { key: `${name} ${meant}`, cited: name, listed: meant, places: found };
    }
  }
  return null;
}

/** Words that may be family names, in scripts that have capitals. */
function namesIn(text: string): readonly string[] {
  return text.match(familyNames) ?? [];
}

const familyNames = cuePattern('[A-ZÀ-ÖØ-ÞĀ-Ɏ](?:\\p{L}|-){2,}', 'g');

/** A name by which spellings are compared: `Müller` and `Mueller` are one. */
function plain(name: string): string {
  return folded(name).replace(/([aou])e/gu, '$1');
}

function textOf(document: Document, span: { start: number; end: number }): string {
  const { from, to } = rangeOf(document, span);
  return document.text.slice(from, to);
}

/** Where a name stands within a span, in the clean text; null where a block ends within it. */
function placeIn(document: Document, span: { start: number; end: number }, name: string): Range | null {
  const { from, to } = rangeOf(document, span);
  const at = document.text.indexOf(name, from);
  if (at < 0 || at >= to || blockAt(document, at) < 0) return null;
  return { from: at, to: at + name.length };
}

/** Whether one letter was changed, left out or put in, or two neighbours changed places. */
export function oneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (a === b || long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  if (short.length < long.length) return short.slice(same) === long.slice(same + 1);
  const swapped = `${long[same + 1] ?? ''}${long[same] ?? ''}${long.slice(same + 2)}`;
  return short.slice(same + 1) === long.slice(same + 1) || short.slice(same) === swapped;
}
