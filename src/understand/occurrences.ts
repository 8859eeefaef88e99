import type { Range } from '../paper';
import { isWord, wordEnd, wordPlacesOf } from './wordPlaces';
import type { PaperText } from './text';

/**
 * Where names stand in a text, each that does by the name as given. Names are compared with `source` as they are: the clean
 * text, or the same in lower case for names in lower case. Where several fit, the longest; a name stands between
 * signs that are no letters or digits. Only the places of names' first words are looked at.
 */
export function occurrencesOf(
  text: PaperText,
  source: string,
  names: Iterable<string>,
): ReadonlyMap<string, readonly Range[]> {
  const found = new Map<string, Range[]>();
  const byFirst = new Map<string, string[]>();
  for (const name of new Set(names)) {
    if (!isWord(name, 0)) continue;
    const first = name.slice(0, wordEnd(name, 0)).toLowerCase();
    const others = byFirst.get(first);
    if (others) others.push(name);
    else byFirst.set(first, [name]);
  }
  const fitting: { readonly from: number; readonly name: string }[] = [];
  const words = wordPlacesOf(text);
  for (const [first, candidates] of byFirst) {
    if (candidates.length > 1) candidates.sort((a, b) => b.length - a.length);
    for (const from of words.at(first)) {
      const name = standingAt(source, from, candidates);
      if (name !== null) fitting.push({ from, name });
    }
  }
  let end = 0;
  for (const { from, name } of fitting.sort((a, b) => a.from - b.from)) {
    if (from < end) continue;
    end = from + name.length;
    const places = found.get(name);
    if (places) places.push({ from, to: end });
    else found.set(name, [{ from, to: end }]);
  }
  return found;
}

/** The first of some names that stands at a place, or null. */
function standingAt(source: string, from: number, names: readonly string[]): string | null {
  for (const name of names)
    if (source.startsWith(name, from) && !isWord(source, from + name.length)) return name;
  return null;
}
