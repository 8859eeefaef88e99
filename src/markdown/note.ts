import { LineCounter, parseDocument } from 'yaml';
import { readSimple } from './properties';

/** The properties at the head of a note, as UTF-16 indices into it, ends exclusive. */
export interface Frontmatter {
  /** The YAML between the two lines of `---`. */
  readonly from: number;
  readonly to: number;
  /** Where the note's text begins: after the second line of `---` and its line break. */
  readonly end: number;
}

/** Why properties could not be read. */
export interface NoteProblem {
  /** In the note, from 1. */
  readonly line: number;
  readonly message: string;
}

/** A note, read. */
export interface ParsedNote {
  /** Empty where the note has none, or where they could not be read. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly frontmatter: Frontmatter | null;
  /** Where the note's text begins. */
  readonly body: number;
  readonly problem: NoteProblem | null;
}

const OPENS = /^\ufeff?---[ \t]*\r?\n/;
const CLOSES = /^---[ \t]*(?:\r?\n|$)/gm;

/** Where the properties of a note stand; null where it has none. */
export function frontmatterOf(text: string): Frontmatter | null {
  const from = OPENS.exec(text)?.[0].length;
  if (from === undefined) return null;
  CLOSES.lastIndex = from;
  const closing = CLOSES.exec(text);
  return closing && { from, to: closing.index, end: closing.index + closing[0].length };
}

export function parseNote(text: string): ParsedNote {
  const frontmatter = frontmatterOf(text);
  if (!frontmatter) return { properties: {}, frontmatter, body: 0, problem: null };
  const { properties, problem } = readYaml(text.slice(frontmatter.from, frontmatter.to));
  return { properties, frontmatter, body: frontmatter.end, problem };
}

/** Properties printed before a text: the inverse of `parseNote`. */
export function printNote(properties: string, body: string): string {
  return properties === '' ? body : `---\n${properties}---\n${body}`;
}

function readYaml(yaml: string): Pick<ParsedNote, 'properties' | 'problem'> {
  // Most notes are as we printed them, and YAML in full costs a hundred times more.
  const simple = readSimple(yaml);
  if (simple) return { properties: simple, problem: null };
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false, logLevel: 'error' });
  const [error] = document.errors;
  if (error) return broken(lineCounter.linePos(error.pos[0]).line, error.message);
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (value === null || value === undefined) return { properties: {}, problem: null };
    if (isRecord(value)) return { properties: value, problem: null };
    return broken(1, 'not a list of properties');
  } catch (error) {
    return broken(1, error instanceof Error ? error.message : String(error));
  }
}

function broken(line: number, message: string): Pick<ParsedNote, 'properties' | 'problem'> {
  // The line of `---` stands before the first of the properties.
  return { properties: {}, problem: { line: line + 1, message } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
