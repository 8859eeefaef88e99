import { frontmatterOf, parseNote } from '../markdown';
import type { Problem } from '../paper';
import { textOf, type Files } from './files';
import { isImport, parseImport, type Import } from './imports';

/** A vault as it is: what a plan is made against. */
export interface Vault {
  /** Every file's path. The text of Markdown; null for all other files, and for what is no UTF-8. */
  readonly texts: ReadonlyMap<string, string | null>;
  readonly folders: ReadonlySet<string>;
  /** What was written before, the oldest first. */
  readonly imports: readonly Import[];
  /** Import notes that could not be read. */
  readonly problems: readonly Problem[];
}

export const emptyVault: Vault = { texts: new Map(), folders: new Set(), imports: [], problems: [] };

/** Files read at once: enough to keep a disk busy, few enough for any host's limit of open files. */
const AT_ONCE = 32;

/** The files of a vault as they are: all paths, the text of each note, null for what is no text. */
export interface Texts {
  readonly texts: ReadonlyMap<string, string | null>;
  readonly folders: readonly string[];
}

/** Reads all notes of a vault: a note is found by its `cw-id`, whatever its name. */
export async function readVault(files: Files): Promise<Vault> {
  const { texts, folders } = await readTexts(files);
  return vaultOf(texts, folders);
}

export async function readTexts(files: Files): Promise<Texts> {
  const listing = await files.list();
  // In one order on every device: of two files of one name the same is found first.
  const paths = [...listing.files].sort();
  const texts = new Map<string, string | null>(paths.map((path) => [path, null] as const));
  const notes = paths.filter((path) => path.endsWith('.md'));
  for (let from = 0; from < notes.length; from += AT_ONCE) {
    const some = notes.slice(from, from + AT_ONCE);
    const read = await Promise.all(some.map((path) => files.read(path)));
    some.forEach((path, index) => {
      const bytes = read[index];
      if (bytes) texts.set(path, textOf(bytes));
      else texts.delete(path);
    });
  }
  return { texts, folders: listing.folders };
}

/** A vault of texts that are read already; folders that hold files need not be named. */
export function vaultOf(texts: ReadonlyMap<string, string | null>, folders: readonly string[] = []): Vault {
  const imports: Import[] = [];
  const problems: Problem[] = [];
  for (const [path, text] of texts) {
    if (text === null || !isImport(text)) continue;
    const read = parseImport(path, text);
    if ('kind' in read) problems.push(read);
    else imports.push(read);
  }
  const around = [...texts.keys()].flatMap((path) => parents(path));
  return { texts, folders: new Set([...folders, ...around]), imports: imports.sort(inOrder), problems };
}

function parents(path: string): readonly string[] {
  const found: string[] = [];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) found.push(path.slice(0, at));
  return found;
}

/** Each import's ULID comes after those that it knew of, and tells two of one time apart the same way on every device. */
function inOrder(a: Import, b: Import): number {
  return a.ulid < b.ulid ? -1 : a.ulid > b.ulid ? 1 : 0;
}

/** Paths that some system takes for one: in any case, however accents are composed. */
export function keyOf(path: string): string {
  // Most paths are ASCII, which has no accents to compose.
  return (ASCII.test(path) ? path : path.normalize('NFC')).toLowerCase();
}

const ASCII = /^[ -~]*$/;

const ID = /^cw-id:[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([^\s#'"][^\n]*?))[ \t]*(?:\s#.*)?\r?$/m;

/** What a note is, by its `cw-id`, without reading all of its properties; null for a note that has none. */
export function idOf(note: string): string | null {
  const head = frontmatterOf(note);
  if (!head) return null;
  const found = ID.exec(note.slice(head.from, head.to));
  if (!found) return null;
  const [, double, single, plain] = found;
  return double === undefined ? (single ?? plain ?? null) : double.replace(/\\(.)/g, '$1');
}

/** The property of a note that holds the `cw-id`s of other things that a person said are the same. */
export const ALSO = 'cw-also';

const SAYS_ALSO = /^["']?cw-also["']?[ \t]*:/m;

/** What else a note is, as a person decided: the `cw-id`s of things that were merged into it. */
export function alsoOf(note: string): readonly string[] {
  const head = frontmatterOf(note);
  if (!head || !SAYS_ALSO.test(note.slice(head.from, head.to))) return [];
  const said = parseNote(note).properties[ALSO];
  const all: readonly unknown[] = Array.isArray(said) ? said : [said];
  return all.filter((id) => typeof id === 'string');
}
