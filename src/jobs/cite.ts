import {
  cite,
  clustersIn,
  plainText,
  readStyle,
  shippedStyle,
  toMarkdown,
  type Bibliography,
  type Entry,
  type FormattedCluster,
  type FoundCluster,
  type Run,
  type Style,
  type StyleRead,
} from '../cite';
import { languageOf, say } from '../languages';
import { nearestKeys } from '../library';
import { editProperties, parseNote } from '../markdown';
import type { Problem } from '../paper';
import { bibliographyBlocks, keysOf } from './bibliographyBlock';
import { HtmlNote } from './htmlNote';

/** What a note says of its citations, in the properties that Pandoc and Zettlr read. */
export interface AskedByNote {
  /** `csl`, or `citation-style`: an id, or a file. */
  readonly style: string | null;
  /** `lang`: a BCP 47 code. */
  readonly language: string | null;
  /** `bibliography`: files, as the note names them. */
  readonly libraries: readonly string[];
  /** `nocite`, there or in a `bibliography` block: keys that are listed although nothing cites them; `*` for all. */
  readonly nocite: readonly string[];
  /** `reference-section-title`: the heading above the list. */
  readonly heading: string | null;
}

/** The wishes in a note's properties. */
export function askedByNote(text: string): AskedByNote {
  const { properties } = parseNote(text);
  return {
    style: textIn(properties['csl']) ?? textIn(properties['citation-style']),
    language: textIn(properties['lang']),
    libraries: textsIn(properties['bibliography']),
    nocite: [
      ...textsIn(properties['nocite']).flatMap(keysOf),
      ...bibliographyBlocks(text).flatMap(({ asks }) => asks.nocite),
    ],
    heading: textIn(properties['reference-section-title']),
  };
}

/** What a note is to ask for from now on; null is what the settings say, and what is not named stays. */
export interface AskOfNote {
  readonly style?: string | null;
  readonly language?: string | null;
}

/** A note that asks for it, in the properties that Pandoc and Zettlr read. Null where its properties cannot be read. */
export function noteAsking(text: string, { style, language }: AskOfNote): string | null {
  const styled =
    style === undefined
      ? {}
      : style === null
        ? { csl: undefined, 'citation-style': undefined }
        : { csl: style };
  const spoken = language === undefined ? {} : { lang: language ?? undefined };
  // What is not there needs not be taken away.
  const { properties } = parseNote(text);
  const edits = Object.entries({ ...styled, ...spoken }).filter(
    ([name, value]) => value !== undefined || name in properties,
  );
  return editProperties(text, Object.fromEntries(edits));
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function textsIn(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => textIn(one) ?? []);
}

/** A style that ships, by its id; null for none. */
export const styleNamed: (id: string) => Style | null = shippedStyle;

/** A style of the user's own, from its file's bytes. */
export function styleFrom(bytes: Uint8Array, file: string): StyleRead {
  return readStyle(new TextDecoder().decode(bytes), file);
}

export interface CiteWishes {
  /** The note's name, for what is said of it. */
  readonly file: string;
  readonly style: Style;
  /** BCP 47 code; null for the note's, else the style's own. */
  readonly language: string | null;
  /** By citekey. */
  readonly works: ReadonlyMap<string, object>;
  readonly to: CitedFormat;
  /** The style that a `bibliography` block asks for; left out, that of the citations. */
  readonly listStyle?: Style;
}

/** What a cited note can be written as. */
export type CitedFormat = 'md' | 'txt' | 'html';

/** A note with its citations and its list formatted. */
export interface CitedNote {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * A note in which citations are text: the same Markdown, plain text, or a page of HTML. Where the style cites in notes they are footnotes. The
 * list of works stands where a `bibliography` block, or Pandoc's `#refs`, asks for it; else at the end.
 */
export function citeNote(text: string, wishes: CiteWishes): CitedNote {
  const clusters = clustersIn(text);
  const { nocite, heading, language } = askedByNote(text);
  const { works, style, file, to, listStyle = style } = wishes;
  const spoken = wishes.language ?? language;
  const asked = { language: spoken, works, clusters, nocite };
  const cited = cite({ ...asked, style });
  const listed = listStyle === style ? cited : cite({ ...asked, style: listStyle });
  const { lineAt, before } = linesIn(text);
  const unknown = cited.unknown.map(({ cluster, key }): Problem => {
    const near = nearestKeys(key, works.keys()).map((one) => `@${one}`);
    const line = lineAt(clusters[cluster]?.from ?? 0);
    const kind = near.length > 0 ? 'cite.unknown-near' : 'cite.unknown-key';
    return { kind, file, line, values: { key, near: near.join(', ') } };
  });
  const told = languageOf(spoken ?? style.language ?? 'en');
  const page = to === 'html' ? new HtmlNote(spoken ?? style.language ?? 'en') : null;
  const print = page ? page.cited : to === 'md' ? toMarkdown : plainText;
  const [block] = bibliographyBlocks(text);
  const title = block?.asks.heading ?? heading ?? say(told, 'cite.references');
  const list = listOf(listed.bibliography, title, to, page);
  const whole = withCitations(text, clusters, cited.clusters, print, before, block && { ...block, list });
  const shown = block || list === '' ? whole : `${whole.replace(/\s*$/, '')}\n\n${list}`;
  const problems = [...cited.problems, ...(listed === cited ? [] : listed.problems), ...unknown];
  return { text: page ? page.whole(shown) : shown, problems };
}

/** Tells the line of an index, and the last number that a footnote of ours may not have. */
function linesIn(text: string): { readonly lineAt: (index: number) => number; readonly before: string } {
  // A name for footnotes that the note does not have.
  let before = 'cite';
  while (text.includes(`[^${before}`)) before += '-';
  return { lineAt: (index) => text.slice(0, index).split('\n').length, before };
}

/** Where the list of works is to stand, and the list. */
interface PlacedList {
  readonly from: number;
  readonly to: number;
  readonly list: string;
}

function withCitations(
  text: string,
  clusters: readonly FoundCluster[],
  shown: readonly FormattedCluster[],
  print: (runs: readonly Run[]) => string,
  name: string,
  placed: PlacedList | undefined,
): string {
  let said = '';
  let at = 0;
  let isListed = placed === undefined;
  const notes: string[] = [];
  const upTo = (index: number): void => {
    if (placed && !isListed && placed.from < index) {
      said += text.slice(at, placed.from) + placed.list;
      at = placed.to;
      isListed = true;
    }
    said += text.slice(at, index);
  };
  clusters.forEach(({ from, to }, index) => {
    const { text: inText = [], note = null } = shown[index] ?? {};
    // What stands where the list comes is part of its block.
    if (placed && placed.from <= from && from < placed.to) return;
    upTo(from);
    at = to;
    const alone = print(inText);
    if (note) {
      const label = `[^${name}${notes.length + 1}]`;
      notes.push(`${label}: ${print(note)}`);
      // A note's mark stands at the word, without the blank before the citation.
      if (inText.length === 0) said = said.replace(/[ \t]+$/, '');
      said += alone + label;
    } else said += alone;
  });
  upTo(text.length);
  return notes.length === 0 ? said : `${said.replace(/\s*$/, '')}\n\n${notes.join('\n\n')}\n`;
}

function listOf(
  bibliography: Bibliography | null,
  title: string,
  to: CitedFormat,
  page: HtmlNote | null,
): string {
  const entries = bibliography?.entries ?? [];
  if (entries.length === 0) return '';
  const head = to === 'txt' ? title : `## ${title}`;
  const list = page
    ? page.list(entries)
    : entries.map((entry) => entryIn(entry, to === 'md' ? toMarkdown : plainText)).join('\n\n');
  return `${head}\n\n${list}\n`;
}

function entryIn({ margin, lines }: Entry, print: (runs: readonly Run[]) => string): string {
  const [first = '', ...others] = lines.map(({ runs }) => print(runs).trim());
  const mark = print(margin).trim();
  return [mark === '' ? first : `${mark} ${first}`, ...others].join('\n');
}
