import { folded, wordsOf } from './fold';
import type { Row } from './row';
import { ordered, type Search } from './search';

/** What a word counts by the field in which it begins a word: key, who, title, year, DOI, keywords. */
const weights = [12, 6, 4, 4, 3, 1];

/** All works, searched without an index: it is there at once, and serves while a better one is made. Slips are not forgiven. */
export class PlainIndex {
  private readonly texts: readonly string[];

  constructor(readonly rows: readonly Row[]) {
    this.texts = rows.map(searchedText);
  }

  search(search: Search): readonly Row[] {
    const said = folded(search.query).trim();
    const asked = wordsOf(said);
    return ordered(this.rows, search, asked.length === 0 ? null : (at) => this.score(at, said, asked));
  }

  private score(at: number, said: string, asked: readonly string[]): number {
    const text = this.texts[at] ?? '';
    let score = text.startsWith(said) ? 2000 : 0;
    for (const word of asked) {
      const place = beginning(text, word);
      if (place < 0) return 0;
      score += (weights[fieldAt(text, place)] ?? 1) * 6;
    }
    return score;
  }
}

const texts = new WeakMap<Row, string>();

/** What is searched of a row; made once for each. Field by field: most are in ASCII, which costs nothing to fold. */
export function searchedText(row: Row): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const { key, who, title, year, doi, keywords } = row;
  const text = `${folded(key)}\n${folded(who)}\n${folded(title)}\n${year}\n${folded(doi)}\n${folded(keywords)}`;
  texts.set(row, text);
  return text;
}

/** What is searched of a row, as it was before: it need not be made again. */
export function rememberSearched(row: Row, text: string): void {
  texts.set(row, text);
}

/** Where a word of a text begins with some signs; -1 for nowhere. */
function beginning(text: string, signs: string): number {
  for (let at = text.indexOf(signs); at >= 0; at = text.indexOf(signs, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at;
  return -1;
}

function fieldAt(text: string, at: number): number {
  let field = 0;
  for (let line = text.indexOf('\n'); line >= 0 && line < at; line = text.indexOf('\n', line + 1)) field += 1;
  return field;
}
