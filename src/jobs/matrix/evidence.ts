import { parseNote } from '../../markdown';
import { quotesOf } from '../../notes';

/** What the note of a claim says. */
export interface Evidence {
  /** The claim in the words of who wrote it; '' where the quote says it. */
  readonly statement: string;
  /** The paper's words; '' where the note has no quote. */
  readonly quote: string;
  /** The link to the paragraph or page that the quote stands on, as `[[…]]` names it; '' for none. */
  readonly place: string;
  /** The page as it is shown; '' where nobody knows. */
  readonly page: string;
}

/** The statement and the first quote of a claim's note. */
export function evidenceIn(note: string): Evidence {
  const { body } = parseNote(note);
  const text = note.slice(body);
  const [first] = quotesOf(note);
  const statement = text.slice(0, until(text)).replace(/\s+/g, ' ').trim();
  if (!first) return { statement, quote: '', place: '', page: '' };
  const { target, subpath, alias } = first.link;
  const place = subpath === null ? target : `${target}#${subpath}`;
  return { statement, quote: first.text, place, page: alias ?? '' };
}

/** The words of a paper among those that are selected in a note, with what their quote links to, as `[[…]]` names it; null where no quote has them. */
export function quotedIn(
  note: string,
  selected: string,
): { readonly words: string; readonly target: string } | null {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const wanted = plain(selected.replace(/^>[ \t]?/gm, ''));
  for (const { text, link } of quotesOf(note)) {
    const quote = plain(text);
    // Who selects a whole line selects its link too.
    const words = quote.includes(wanted) ? wanted : wanted.includes(quote) ? quote : '';
    if (words !== '') return { words, target: link.target };
  }
  return null;
}

/** Where the first paragraph of a text ends. */
function until(text: string): number {
  const found = /\n\s*\n|\n>/.exec(text.trimStart());
  return found ? text.length - text.trimStart().length + found.index : text.length;
}
