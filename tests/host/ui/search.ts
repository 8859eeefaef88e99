import type * as O from 'obsidian';

/** Finds the letters of a query in their order; the closer together and the earlier, the better. */
export function prepareFuzzySearch(query: string): (text: string) => O.SearchResult | null {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (text) => {
    const lower = text.toLowerCase();
    const matches: O.SearchMatches = [];
    let score = 0;
    for (const word of words) {
      const found = wordIn(lower, word) ?? lettersIn(lower, word);
      if (!found) return null;
      matches.push(...found);
      score -= found.length - 1 + (found[0]?.[0] ?? 0) / 100;
    }
    return { score: score - text.length / 1000, matches: [...matches].sort(([a], [b]) => a - b) };
  };
}

/** Finds every word of a query somewhere in the text. */
export function prepareSimpleSearch(query: string): (text: string) => O.SearchResult | null {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (text) => {
    const found = words.map((word) => wordIn(text.toLowerCase(), word));
    if (found.some((one) => one === null)) return null;
    return {
      score: -text.length / 1000,
      matches: found.flatMap((one) => one ?? []).sort(([a], [b]) => a - b),
    };
  };
}

function wordIn(text: string, word: string): O.SearchMatches | null {
  const at = text.indexOf(word);
  return at < 0 ? null : [[at, at + word.length]];
}

function lettersIn(text: string, letters: string): O.SearchMatches | null {
  const found: O.SearchMatches = [];
  let at = 0;
  for (const letter of letters) {
    const next = text.indexOf(letter, at);
    if (next < 0) return null;
    found.push([next, next + letter.length]);
    at = next + letter.length;
  }
  return found;
}

export function sortSearchResults(results: O.SearchResultContainer[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}

/** Writes a text with what was found in it marked. */
export function renderMatches(
  el: HTMLElement | DocumentFragment,
  text: string,
  matches: O.SearchMatches | null,
  offset = 0,
): void {
  let at = 0;
  for (const [from, to] of matches ?? []) {
    const [start, end] = [Math.max(from + offset, at), to + offset];
    if (end <= start || end > text.length) continue;
    el.appendText(text.slice(at, start));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(start, end) });
    at = end;
  }
  el.appendText(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, result: O.SearchResult, offset?: number): void {
  renderMatches(el, text, result.matches, offset);
}
