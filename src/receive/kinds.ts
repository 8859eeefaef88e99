/** How a text is written. `jats` and `tei` are kinds of XML. */
export type FileKind = 'text' | 'markdown' | 'html' | 'jats' | 'tei';

/** 4,000 signs show what kind of markup a text is: before its first element can stand a long comment. */
const look = 4000;

/** The kind of a text: XML says itself what it is; else the file's name does. */
export function kindOfText(source: string, file: string): FileKind {
  const start = source.slice(0, look);
  const markup =
    /\.(?:x?html?|xml|nxml|tei)$/iu.test(file) || /^\ufeff?\s*<(?:\?xml|!doctype|html)\b/iu.test(start);
  if (!markup) return /\.(?:md|markdown)$/iu.test(file) ? 'markdown' : 'text';
  if (/<(?:\w+:)?TEI[\s>]/u.test(start)) return 'tei';
  // A page can hold an `<article>` too: only where no page is begun it is one of JATS.
  if (/<!doctype\s+html|<html[\s>]/iu.test(start)) return 'html';
  // XML of another kind is read as a page: its text is kept.
  return /<article[\s>]/u.test(start) ? 'jats' : 'html';
}
