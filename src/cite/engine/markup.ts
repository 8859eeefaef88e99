import { unescapeText } from '../../markdown';
import { unmarked } from '../rich';

// **bold**   *italic*   _italic_: what a prefix or a suffix of a citation has.
const EMPHASIS = /(\*\*|__)(?=\S)(.+?)\1|([*_])(?=\S)(.+?)\3/g;

/** Markdown as the marks that citeproc knows in texts: `<b>` and `<i>`; all else as it is. */
export function markupOf(markdown: string): string {
  const shown = markdown.replace(EMPHASIS, (_all, _two, bold?: string, _one?: string, italic?: string) =>
    bold === undefined ? `<i>${italic ?? ''}</i>` : `<b>${bold}</b>`,
  );
  return unmarked(unescapeText(shown));
}
