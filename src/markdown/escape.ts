/**
 * Signs that mean something to Obsidian, or to the plugins that read its notes, wherever they stand in a line:
 * emphasis, code, links, embeds, HTML and Templater's `<%`, math, tags, templates and CriticMarkup, tables,
 * comments, highlights, Dataview's fields, addresses that become links by themselves, citations, entities, emoji.
 * Signs that only mean something in pairs (`%%`) are left alone where they stand singly, but at the end of a text,
 * where the next text may begin with the other one.
 */
const SIGNS =
  /[\\`*_[\]$#|]|[<{]%*|%{2,}|={2,}|~{2,}|:{2,}|:(?=\/\/|[A-Za-z+-][\w+-]*:)|@(?=[\p{L}\p{N}_{])|&(?=#?\w+;)|(?:mailto|xmpp):|www\.|[%=~]$/giu;

/** A block id (`words ^id`) or a footnote (`^[…]`). */
const CARET = /(^|\s)\^/g;

//   - item      + item      > quote      --- rule      === heading      1. item      2) item
/** What means something at the beginning of a line alone. CommonMark's numbers have at most nine digits. */
const LINE_START = /^([^\S\n\r]*)(?:([-+](?=[\s-]|$)|[=>~:%])|(\d{1,9})([.)])(?=\s|$))/gm;

/**
 * What a text has in which anything is escaped, or more. Most texts have none of it, and are told so by this one look,
 * which costs a tenth: no flags, and no class of Unicode.
 */
const MAY_MEAN =
  /[\\`*_[\]$#|<{&@^\n\r\u2028\u2029]|%%|==|~~|[oOpP]:|:[^ ]|[wW]\.|[%=~:]$|^\s*(?:[-+=>~:%]|\d{1,9}[.)])/;

/** A backslash before a sign takes its meaning (CommonMark 6.1); `mailto:` loses it by its colon, `www.` by its dot. */
function escapeSign(sign: string): string {
  return /^\w/.test(sign) ? `${sign.slice(0, -1)}\\${sign.slice(-1)}` : sign.replace(/[^]/g, '\\$&');
}

/**
 * A text as Markdown that shows it sign by sign and does nothing else, wherever it stands: in a line, at its
 * beginning, in a table, a quote or a heading. Backslashes only, never entities. Line breaks stay.
 */
export function escapeText(text: string): string {
  if (!MAY_MEAN.test(text)) return text;
  return text
    .replace(SIGNS, escapeSign)
    .replace(CARET, '$1\\^')
    .replace(LINE_START, (_all, blank: string, mark?: string, digits?: string, end?: string) =>
      mark === undefined ? `${blank}${digits ?? ''}\\${end ?? ''}` : `${blank}\\${mark}`,
    );
}

/** A text as whole lines of Markdown: as `escapeText`, without blanks at the beginning of lines (four make code). */
export function escapeBlock(text: string): string {
  return escapeText(text.replace(/^[^\S\n\r]+/gm, ''));
}

/** A backslash before any sign of ASCII that is no letter, digit or blank. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** The inverse of `escapeText`: what a reader sees. Takes any Markdown; signs that are not escaped stay. */
export function unescapeText(markdown: string): string {
  return markdown.replace(ESCAPED, '$1');
}
