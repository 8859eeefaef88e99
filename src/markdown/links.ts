import { hiddenIn } from './hidden';
import { frontmatterOf } from './note';

/** A link to a file of the vault, as it stands in a note. */
export interface Link {
  /** Where it stands, UTF-16 indices, end exclusive, embed mark included. */
  readonly from: number;
  readonly to: number;
  /** The file as the link names it, without heading or block; '' for the note itself. */
  readonly target: string;
  /** What follows `#`: a heading, or a block with its `^`; null where the link means the whole file. */
  readonly subpath: string | null;
  /** What is shown in place of the target; null where the link says nothing. */
  readonly alias: string | null;
  readonly embed: boolean;
}

/** What a link is printed from. */
export interface LinkParts {
  readonly target: string;
  /** A heading, or a block with its `^`. */
  readonly subpath?: string;
  readonly shown?: string;
}

/** A link in Obsidian's own form. Where the target has a sign that such links cannot hold, a link of Markdown. */
export function printLink({ target, subpath, shown }: LinkParts): string {
  const place = subpath === undefined || subpath === '' ? '' : `#${subpath}`;
  const label = shownText(shown ?? '');
  if (/[[\]|#^\n]/.test(target))
    return `[${label || 'link'}](${addressOf(target)}${place === '' ? '' : `#${addressOf(place.slice(1))}`})`;
  return label === '' || label === target + place
    ? `[[${target}${place}]]`
    : `[[${target}${place}|${label}]]`;
}

/** A path as the address of a Markdown link. */
function addressOf(path: string): string {
  return encodeURI(path.replace(/\p{Cs}/gu, '\ufffd')).replace(/[()#?[\]^|]/g, percent);
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Signs that would mean something in what a link shows. */
const SHOWN_SIGNS = /[[\]|\\`*<$#{^]|%{2,}|={2,}|~{2,}|:{2,}|\b_|_\b/g;
/** From a sign of ASCII to its wide form in Unicode (U+FF01–U+FF5E stand in the order of ASCII). */
const WIDE = 0xfee0;

/**
 * What a link shows, as one line. Whether Obsidian reads Markdown in it differs between its views, so neither a
 * bare sign nor one behind a backslash looks right in both: signs take their wide form. It is a label, no quote.
 */
function shownText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(SHOWN_SIGNS, (signs) =>
      signs.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + WIDE)),
    );
}

// [[Note]]   ![[Note#^t12]]   [[Note#Heading|shown]]   [[Note\|shown]] (in a table)
const WIKI = /(!?)\[\[([^\n[\]|#]*)((?:#[^\n[\]|#]*)*)(?:\|((?:(?!\]\]|\[\[)[^\n])*))?\]\]/y;
// [shown](Notes/Some%20note.md#Heading)   ![](<Some file.png>)
const MARKDOWN =
  /(!?)\[((?:[^\n\\[\]]|\\.)*)\]\((?:<([^\n<>]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:[ \t]+"[^"\n]*")?\)/y;
const ELSEWHERE = /^[a-z][a-z\d+.-]*:/i;

/**
 * All links of a note to files of the vault, in its properties and its text, as Obsidian finds them: none in code
 * and HTML comments, those in `%%` comments as well. Links to the web are no such links.
 */
export function linksIn(text: string): Link[] {
  if (!text.includes('[[') && !text.includes('](')) return [];
  const links: Link[] = [];
  const body = frontmatterOf(text)?.end ?? 0;
  scan(text, 0, body, links, false);
  let from = body;
  for (const hidden of hiddenIn(text, body)) {
    scan(text, from, hidden.from, links, true);
    from = hidden.to;
  }
  scan(text, from, text.length, links, true);
  return links;
}

const OPENING = /\\|!?\[/g;

/** The links between `from` and `to`. A backslash takes the meaning of the sign after it, but not in YAML. */
function scan(text: string, from: number, to: number, links: Link[], escapes: boolean): void {
  OPENING.lastIndex = from;
  for (let found = OPENING.exec(text); found && found.index < to; found = OPENING.exec(text)) {
    if (found[0] === '\\') {
      if (escapes) OPENING.lastIndex = found.index + 2;
      continue;
    }
    const link = linkAt(text, found.index);
    if (!link || link.to > to) {
      OPENING.lastIndex = found.index + 1;
      continue;
    }
    if (!ELSEWHERE.test(link.target)) links.push(link);
    OPENING.lastIndex = link.to;
  }
}

function linkAt(text: string, from: number): Link | null {
  WIKI.lastIndex = from;
  const wiki = WIKI.exec(text);
  if (wiki) return wikiLink(wiki, from);
  MARKDOWN.lastIndex = from;
  const markdown = MARKDOWN.exec(text);
  return markdown && markdownLink(markdown, from);
}

function wikiLink([whole, mark, target = '', place = '', alias]: RegExpExecArray, from: number): Link | null {
  if (target.trim() === '' && place === '') return null;
  // In a table the pipe of a link stands behind a backslash.
  const name = (place === '' ? target.replace(/\\$/, '') : target).trim();
  const subpath = place.replace(/\\$/, '').slice(1).trim();
  return {
    from,
    to: from + whole.length,
    target: name,
    subpath: subpath === '' ? null : subpath,
    alias: alias ?? null,
    embed: mark === '!',
  };
}

function markdownLink([whole, mark, shown = '', quoted, bare]: RegExpExecArray, from: number): Link | null {
  const address = quoted ?? bare ?? '';
  if (address === '' || address.startsWith('//')) return null;
  const at = address.indexOf('#');
  const target = decoded(at < 0 ? address : address.slice(0, at)).replace(/^\.\//, '');
  const subpath = at < 0 ? '' : decoded(address.slice(at + 1));
  return {
    from,
    to: from + whole.length,
    target,
    subpath: subpath === '' ? null : subpath,
    alias: shown === '' ? null : shown,
    embed: mark === '!',
  };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
