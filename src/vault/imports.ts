import {
  frontmatterOf,
  parseNote,
  printNote,
  printProperties,
  type Properties,
  type PropertyValue,
} from '../markdown';
import type { Problem } from '../paper';
import type { Base } from './base';
import { parseChoices, sortedChoices, type Choices } from './choices';
import { isBefore, type Entry } from './journal';

/** The version of what stands in import notes. A later one is left alone by this program. */
const FORMAT = 1;

/** What an import did to one file. */
export interface Imported {
  /** The note's `cw-id`; null for a file that has none. */
  readonly id: string | null;
  /** Where it was then. */
  readonly path: string;
  /** What the reading said: the base of the next merge. Null where nothing is ever merged. */
  readonly base: Base | null;
  /**
   * What the file was before: its text, its bytes in hexadecimal signs where it is no text, or null where it was not
   * there. Left out where the file was not written.
   */
  readonly before?: Entry['before'];
  /** SHA-256 of what the import left there; null where it removed the file. */
  readonly after: string | null;
}

/** One import, as its note tells it: enough to merge and to undo, on any device. */
export interface Import {
  /** Where its note lies. */
  readonly path: string;
  readonly ulid: string;
  /** What the `cw-id`s of the paper begin with. */
  readonly paper: string;
  /** UTC, ISO 8601. */
  readonly made: string;
  readonly files: readonly Imported[];
  /** Folders that it made, the outermost first. */
  readonly folders: readonly string[];
  /** What the person decided about the paper's notes, where that was new. */
  readonly choices?: Choices;
  /**
   * BCP 47 code of the language in which the paper's notes are kept unless the person chooses one; null where the paper
   * was removed. Left out in imports of before we kept it.
   */
  readonly language?: string | null;
}

const ID = 'import/';

/** Whether a note is the note of an import, whatever its name: by a look at its first lines. */
export function isImport(note: string): boolean {
  const head = frontmatterOf(note);
  return head !== null && /^type:[ \t]*["']?import["']?[ \t]*\r?$/m.test(note.slice(head.from, head.to));
}

/** The note of an import. One file a line, so that two versions of it can be compared. */
export function printImport({ ulid, paper, made, files, folders, choices, language }: Import): string {
  const properties = { type: 'import', 'cw-id': ID + ulid, 'cw-format': FORMAT, paper, made };
  const lines = files.map((file) => JSON.stringify(file)).join(',\n');
  const chosen = choices ? `"choices":${JSON.stringify(sortedChoices(choices))},\n` : '';
  const spoken = language === undefined ? '' : `"language":${JSON.stringify(language)},\n`;
  const json = `{${chosen}${spoken}"folders":${JSON.stringify(folders)},"files":[\n${lines}\n]}`;
  return printNote(printProperties(properties), `\n\`\`\`json\n${json}\n\`\`\`\n`);
}

// ```json … ```
const BLOCK = /^(`{3,})json[ \t]*\r?\n([^]*?)\r?\n\1[ \t]*\r?$/m;

/** The inverse of `printImport`; a problem where the note is not as we write it. */
export function parseImport(path: string, note: string): Import | Problem {
  const { properties, body, problem } = parseNote(note);
  if (problem) return unreadable(path, problem.line, problem.message);
  const { paper, made } = properties;
  const format = properties['cw-format'];
  const id = properties['cw-id'];
  if (typeof format === 'number' && format > FORMAT) {
    return { kind: 'vault.import-newer', file: path, values: { format } };
  }
  const json = BLOCK.exec(note.slice(body))?.[2];
  if (json === undefined || typeof paper !== 'string' || typeof id !== 'string') {
    return unreadable(path, 1, 'incomplete');
  }
  try {
    const value: unknown = JSON.parse(json);
    const files = listOf(fieldOf(value, 'files'), importedOf);
    const folders = listOf(fieldOf(value, 'folders'), textOf);
    if (!files || !folders) return unreadable(path, 1, 'incomplete');
    // A person's own YAML may turn the time into a date.
    const time = made instanceof Date ? made.toISOString() : String(made);
    const choices = parseChoices(fieldOf(value, 'choices'));
    const language = fieldOf(value, 'language');
    return {
      ...{ path, ulid: id.replace(ID, ''), paper, made: time, files, folders },
      ...(choices ? { choices } : {}),
      ...(isTextOrNull(language) ? { language } : {}),
    };
  } catch (error) {
    return unreadable(path, 1, error instanceof Error ? error.message : String(error));
  }
}

function unreadable(path: string, line: number, message: string): Problem {
  return { kind: 'vault.import-unreadable', file: path, line, values: { message } };
}

function importedOf(value: unknown): Imported | null {
  const id = fieldOf(value, 'id');
  const path = fieldOf(value, 'path');
  const base = fieldOf(value, 'base');
  const before = fieldOf(value, 'before');
  const after = fieldOf(value, 'after');
  const read = base === null ? null : readBase(base);
  if (typeof path !== 'string' || !isTextOrNull(id) || !isTextOrNull(after) || read === undefined)
    return null;
  if (before === undefined) return { id, path, base: read, after };
  return isBefore(before) ? { id, path, base: read, before, after } : null;
}

/** Undefined where the value is no base. */
function readBase(value: unknown): Base | undefined {
  const body = fieldOf(value, 'body');
  const properties = readProperties(fieldOf(value, 'properties'));
  if (typeof body !== 'string' || !properties) return undefined;
  const section = fieldOf(value, 'section');
  if (section === undefined) return { properties, body };
  const heading = fieldOf(section, 'heading');
  const text = fieldOf(section, 'text');
  if (typeof heading !== 'string' || typeof text !== 'string') return undefined;
  return { properties, body, section: { heading, text } };
}

function readProperties(value: unknown): Properties | null {
  if (typeof value !== 'object' || value === null) return null;
  const properties: Record<string, PropertyValue> = {};
  for (const [name, one] of Object.entries(value)) {
    if (!isPropertyValue(one)) return null;
    properties[name] = one;
  }
  return properties;
}

/** Whether a value is one that a property of ours can have. */
export function isPropertyValue(value: unknown): value is PropertyValue {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return (
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  );
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const field: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
  return field;
}

function listOf<T>(value: unknown, read: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const items = value.map((item: unknown) => read(item));
  const good = items.filter((item) => item !== null);
  return good.length === items.length ? good : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
