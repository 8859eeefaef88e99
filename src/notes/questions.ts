import { unescapeText } from '../markdown';
import { lastUpTo } from './places';
import type { QuoteInNote } from './quotes';

/** A question as it stands in a paper's hub: a person may have answered it there, or taken it away. */
export interface AskedQuestion {
  /** What kind of question it is, in words. */
  readonly title: string;
  readonly why: string;
  /** The line of the hub on which it begins, from 1. */
  readonly line: number;
  /** The places that raise it. */
  readonly quotes: readonly QuoteInNote[];
}

// > [!question]- Two figures differ
const BEGINS = /^> \[!question\][+-]?[ \t]*(.*)$/;

/** The questions of a hub, in its order, by its quotes. */
export function questionsIn(hub: string, quotes: readonly QuoteInNote[]): readonly AskedQuestion[] {
  const lines = hub.split(/\r?\n/);
  return lines.flatMap((line, at) => {
    const title = BEGINS.exec(line)?.[1];
    if (title === undefined) return [];
    let end = at + 1;
    while (lines[end]?.startsWith('>') === true) end += 1;
    const own = lines.slice(at + 1, end).filter((said) => /^>[ \t]*[^>\s]/.test(said));
    const why = own.map((said) => unescapeText(said.replace(/^>[ \t]*/, ''))).join(' ');
    return [{ title: unescapeText(title), why, line: at + 1, quotes: within(quotes, at + 1, end) }];
  });
}

/** The quotes, in order, that begin after one line and at the latest on another. */
function within(quotes: readonly QuoteInNote[], after: number, last: number): readonly QuoteInNote[] {
  const lines = quotes.map(({ line }) => line);
  return quotes.slice(lastUpTo(lines, after) + 1, lastUpTo(lines, last) + 1);
}
