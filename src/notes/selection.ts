import { frontmatterOf, unescapeText } from '../markdown';

/** Words of a paper, and about where they begin in its source. */
export interface Words {
  readonly exact: string;
  /** A source offset. */
  readonly near: number;
}

//  … of the paragraph ^t8123
const BLOCK_ID = /[ \t]\^t(\d+)[ \t]*$/;
// ## A heading      - An item
const MARK = /^(?:#{1,6} |- )/;

/** What a selection in a text note says: without what is Markdown's and ours. `from` and `to` are UTF-16 indices. */
export function wordsIn(note: string, from: number, to: number): Words {
  const begins = Math.max(from, frontmatterOf(note)?.end ?? 0);
  const said: string[] = [];
  let near: number | null = null;
  let at = 0;
  for (const line of note.split('\n')) {
    const end = at + line.length;
    if (end >= begins && at < to) {
      const id = BLOCK_ID.exec(line);
      near ??= id ? Number(id[1]) : null;
      const first = Math.max(0, begins - at, MARK.exec(line)?.[0].length ?? 0);
      said.push(unescapeText(line.slice(first, Math.min(id?.index ?? line.length, to - at))));
    }
    at = end + 1;
  }
  return { exact: said.join(' ').replace(/\s+/g, ' ').trim(), near: near ?? 0 };
}
