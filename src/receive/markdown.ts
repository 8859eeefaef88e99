import { parseNote } from '../markdown';
import type { BlockKind, Document, NoteCall, Place, Problem } from '../paper';
import { clean, type RawBlock, type Stretch } from './cleaning';
import { saidIn } from './inline';
import { readText } from './text';
import { tellLanguages } from './tongues';

/** 2,000 signs without a heading: a text that only bears a Markdown name. */
const longWithoutHeading = 2000;

/** A document from Markdown: properties, headings, lists, quotes, code, tables, footnotes. */
export function readMarkdown(source: string, file: string): Document {
  const { properties, body, frontmatter, problem } = parseNote(source);
  const problems: readonly Problem[] = problem
    ? [{ kind: 'receive.properties', file, line: problem.line, values: { message: problem.message } }]
    : [];
  const from = problem ? 0 : body;
  const raw = blocksOf(source, from, problem && frontmatter ? frontmatter.end : from);
  if (!raw.some(({ kind }) => kind === 'heading') && source.length - from > longWithoutHeading) {
    return { ...readText(source, file, from), properties, problems };
  }
  const { text, offsets, blocks } = clean(source, raw);
  const noteCalls = noteCallsIn(source, from, raw);
  return {
    file,
    source,
    text,
    offsets,
    ...tellLanguages(text, blocks),
    furniture: [],
    properties,
    problems,
    ...(noteCalls.length > 0 ? { noteCalls } : {}),
  };
}

/** `[^1]`, and with a colon the note itself. 1: its name, 2: the colon. */
const noteMark = /\[\^([^\]\s]{1,40})\](:?)/g;

/** Where the text calls each note for the first time. */
function noteCallsIn(source: string, from: number, raw: readonly RawBlock[]): readonly NoteCall[] {
  const marks = new Map<string, Place>();
  const calls: NoteCall[] = [];
  const notes = raw
    .filter(({ kind }) => kind === 'footnote')
    .map(({ stretches }) => stretches[0]?.start ?? -1);
  if (notes.length === 0) return calls;
  let next = 0;
  noteMark.lastIndex = from;
  for (let match = noteMark.exec(source); match; match = noteMark.exec(source)) {
    const [whole, name = '', colon] = match;
    const place = { start: match.index, end: match.index + whole.length };
    if (colon === '') {
      if (!marks.has(name)) marks.set(name, place);
      continue;
    }
    while ((notes[next] ?? Infinity) < place.end) next++;
    const call = marks.get(name);
    const note = notes[next];
    if (call && note !== undefined) calls.push({ ...call, note });
  }
  return calls;
}

/** A line of the source, without its line break. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A block that is being read. */
interface Open {
  readonly kind: BlockKind;
  level: number;
  readonly stretches: Stretch[];
}

/** The blocks of Markdown from `from` on. What stands before `body` are properties that could not be read: kept as they are. */
function blocksOf(source: string, from: number, body: number): readonly RawBlock[] {
  // A comment that is never closed would hide all that follows: then comments are read as text.
  return readAll(source, from, body, true) ?? readAll(source, from, body, false) ?? [];
}

/** Null where a comment is still open at the end. */
function readAll(source: string, from: number, body: number, comments: boolean): readonly RawBlock[] | null {
  const reader = new Reader(source, comments);
  for (const line of linesOf(source, from)) {
    if (line.start < body) reader.verbatim(line);
    else reader.read(line);
  }
  return reader.finish();
}

function* linesOf(source: string, from: number): Generator<Line> {
  for (let start = from; start < source.length;) {
    const next = source.indexOf('\n', start);
    const last = next < 0 ? source.length : next;
    const end = source[last - 1] === '\r' && last > start ? last - 1 : last;
    yield { start, end, text: source.slice(start, end) };
    start = last + 1;
  }
}

const fence = /^ {0,3}(`{3,}|~{3,})/u;
const heading = /^ {0,3}(#{1,6})(?:[ \t]+|$)/u;
const underline = /^ {0,3}(=+|-{2,})[ \t]*$/u;
const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const quote = /^ {0,3}(?:>[ \t]?)+(?:\[![\w-]+\][+-]?[ \t]*)?/u;
const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/u;
const footnote = /^ {0,3}\[\^[^\]\s]{1,40}\]:[ \t]*/u;
const delimiter = /^:?-+:?$/u;
const bold = /^(?:\*\*|__)([^*_]{2,120})(?:\*\*|__):?$/u;
/** A block id that Obsidian set at the end of a paragraph. */
const blockId = /[ \t]\^[\w-]+[ \t]*$/u;

/** Whether a line parts a table's head from its rows: `|---|:--|`. */
const isDelimiters = (text: string): boolean =>
  text
    .split('|')
    .map((cell) => cell.trim())
    .every(
      (cell, index, cells) =>
        delimiter.test(cell) || (cell === '' && (index === 0 || index === cells.length - 1)),
    );

class Reader {
  readonly #source: string;
  readonly #comments: boolean;
  readonly #blocks: Open[] = [];
  #open: Open | null = null;
  #fence = '';
  #comment = '';
  #table = false;
  #deepest = 0;

  constructor(source: string, comments: boolean) {
    this.#source = source;
    this.#comments = comments;
  }

  /** A line that is kept as it stands. */
  verbatim(line: Line): void {
    if (this.#open?.kind !== 'code') this.#begin('code');
    this.#add(line.start, line.end);
  }

  read(line: Line): void {
    if (this.#inFence(line) || this.#inComment(line)) return;
    if (line.text.trim() === '' || (rule.test(line.text) && !this.#underlines(line))) this.#close();
    else if (!this.#opensHeading(line) && !this.#opensRow(line)) this.#readText(line);
  }

  finish(): readonly RawBlock[] | null {
    if (this.#comment !== '') return null;
    this.#close();
    return this.#blocks.map(({ kind, level, stretches }) => ({ kind, level, page: null, stretches }));
  }

  #begin(kind: BlockKind, level = 0): void {
    this.#open = { kind, level, stretches: [] };
    this.#blocks.push(this.#open);
  }

  #close(): void {
    this.#open = null;
    this.#table = false;
  }

  #add(start: number, end: number): void {
    this.#open?.stretches.push({ start, end, glued: false });
  }

  /** What a line says from `start` on, white space at its ends left out. */
  #say(line: Line, from: number): void {
    const tail = blockId.exec(line.text);
    const text = line.text.slice(from, tail ? tail.index : undefined);
    const start = line.start + from + (text.length - text.trimStart().length);
    const end = start + text.trim().length;
    if (end > start) this.#open?.stretches.push(...saidIn(this.#source, start, end));
  }

  #inFence(line: Line): boolean {
    const mark = fence.exec(line.text)?.[1] ?? '';
    if (this.#fence !== '') {
      if (mark.startsWith(this.#fence) && line.text.trim() === mark) {
        this.#fence = '';
        this.#close();
      } else this.#add(line.start, line.end);
      return true;
    }
    if (mark === '') return false;
    this.#fence = mark;
    this.#begin('code');
    return true;
  }

  /** Comments of several lines; those within a line are taken out of it. */
  #inComment(line: Line): boolean {
    if (this.#comment !== '') {
      if (line.text.includes(this.#comment)) this.#comment = '';
      return true;
    }
    if (!this.#comments) return false;
    const text = line.text.trim();
    const [opens, closes] = text.startsWith('<!--')
      ? ['<!--', '-->']
      : text.startsWith('%%')
        ? ['%%', '%%']
        : ['', ''];
    if (opens === '') return false;
    const end = text.indexOf(closes, opens.length);
    if (end < 0) this.#comment = closes;
    return end < 0 || end + closes.length === text.length;
  }

  /** Whether a line is the rule under a heading of one to three lines. */
  #underlines(line: Line): boolean {
    return underline.test(line.text) && this.#open?.kind === 'paragraph' && this.#open.stretches.length > 0;
  }

  #opensHeading(line: Line): boolean {
    const found = heading.exec(line.text);
    if (found) {
      this.#begin('heading', this.#level(found[1]?.length ?? 1));
      this.#say({ ...line, text: line.text.replace(/[ \t]+#+[ \t]*$/u, '') }, found[0].length);
      this.#close();
      return true;
    }
    if (this.#underlines(line) && this.#open) {
      const { stretches } = this.#open;
      this.#blocks.pop();
      this.#begin('heading', this.#level(line.text.trim().startsWith('=') ? 1 : 2));
      this.#open.stretches.push(...stretches);
      this.#close();
      return true;
    }
    return this.#opensBold(line);
  }

  /** A line in bold alone in its paragraph is a heading that somebody made by hand: one deeper than the last real one. */
  #opensBold(line: Line): boolean {
    const text = line.text.trim();
    if (this.#open || !bold.test(text) || /[.,;]\**$/u.test(text)) return false;
    this.#begin('heading', this.#deepest + 1);
    this.#say(line, 0);
    this.#close();
    return true;
  }

  #level(level: number): number {
    this.#deepest = level;
    return level;
  }

  /** A row of a table, one block; the line between head and rows says nothing. */
  #opensRow(line: Line): boolean {
    if (!line.text.includes('|')) return false;
    const between = isDelimiters(line.text);
    if (this.#table) {
      if (!between) this.#row(line);
      return true;
    }
    if (!between || this.#open?.kind !== 'paragraph') return false;
    const head = this.#blocks.pop();
    const first = head?.stretches[0];
    const last = head?.stretches[head.stretches.length - 1];
    if (first && last)
      this.#row({ start: first.start, end: last.end, text: this.#source.slice(first.start, last.end) });
    this.#table = true;
    return true;
  }

  #row(line: Line): void {
    this.#begin('table');
    let from = 0;
    for (const cell of line.text.split('|')) {
      this.#say({ ...line, text: line.text.slice(0, from + cell.length) }, from);
      from += cell.length + 1;
    }
  }

  #readText(line: Line): void {
    const mark = footnote.exec(line.text) ?? quote.exec(line.text) ?? item.exec(line.text);
    if (!mark) {
      if (!this.#open) this.#begin('paragraph');
      this.#say(line, 0);
      return;
    }
    const kind: BlockKind = footnote.test(line.text)
      ? 'footnote'
      : quote.test(line.text)
        ? 'quote'
        : 'list-item';
    const goesOn = kind === 'quote' && this.#open?.kind === 'quote';
    if (goesOn && line.text.length === mark[0].trimEnd().length) this.#close();
    else if (!goesOn) this.#begin(kind);
    this.#say(line, mark[0].length);
  }
}
