import { clustersIn } from '../cite';

/** A sentence that cites a work, and where the citation stands. */
export interface CitingSentence {
  /** UTF-16 indices of the citation. */
  readonly from: number;
  readonly to: number;
  /** The sentence around it, on one line. */
  readonly text: string;
}

/** Signs on either side of a citation that are shown of a sentence at most. */
const MOST = 160;

/** The sentences of a note that cite a work. */
export function citingSentences(text: string, key: string): readonly CitingSentence[] {
  return clustersIn(text)
    .filter(({ items }) => items.some((item) => item.key === key))
    .map(({ from, to }) => {
      const line = text.lastIndexOf('\n\n', from) + 1;
      const next = text.indexOf('\n\n', to);
      const before = text.slice(Math.max(line, from - MOST), from);
      const after = text.slice(to, Math.min(next < 0 ? text.length : next, to + MOST));
      const begin = before.search(/[^.!?]*$/);
      const end = /[.!?](?=\s|$)/.exec(after);
      const said = before.slice(begin) + text.slice(from, to) + (end ? after.slice(0, end.index + 1) : after);
      return { from, to, text: said.replace(/\s+/g, ' ').trim() };
    });
}
