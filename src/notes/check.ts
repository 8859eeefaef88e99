import { linksIn, parseNote, type ParsedNote } from '../markdown';
import type { Problem } from '../paper';
import { findFolded, foldNote, type Folded, type Found } from './folded';
import { fits, propertiesOf } from './properties';
import { quotesOf } from './quotes';
import { tellStrays, type Stray } from './strays';

/** A note as it is in the vault. */
export interface NoteFile {
  /** From the vault's root. */
  readonly path: string;
  readonly text: string;
}

/** A note of ours, read once for all that is checked. */
interface Read {
  readonly path: string;
  readonly text: string;
  readonly note: ParsedNote;
}

/**
 * Everything in the notes that does not hold: quotes that are not in the paragraph that they link to, links to
 * nothing or to several notes of one name, properties that are missing or are not what they must be. Only notes that have a `cw-id` are asked: a
 * person's own notes are theirs. One bad note hides no other. `others` are the paths of all other files.
 */
export function checkNotes(notes: readonly NoteFile[], others: readonly string[] = []): readonly Problem[] {
  const vault = new Vault(notes, others);
  const ids = new Map<string, string>();
  const found = notes.flatMap((file): readonly (Problem | Stray)[] => {
    const read = vault.read(file.path);
    if (!read) return [];
    const { note } = read;
    if (note.problem !== null) {
      const ours = /^cw-id:/m.test(file.text.slice(0, HEAD));
      return ours
        ? [at(file.path, note.problem.line, 'check.properties', { message: note.problem.message })]
        : [];
    }
    if (note.properties['cw-id'] === undefined) return [];
    return [
      ...checkProperties(read),
      ...checkId(read, ids),
      ...checkLinks(read, vault),
      ...strayQuotes(read, vault),
    ];
  });
  // All of one text are looked for at once.
  const told = tellStrays(found.filter(isStray), (path) => vault.read(path)?.text ?? '');
  return found.flatMap((one) => (isStray(one) ? (told.get(one) ?? []) : [one]));
}

const isStray = (one: Problem | Stray): one is Stray => 'words' in one;

/** How far into a note whose properties cannot be read its `cw-id` is looked for: one of ours stands in the first lines. */
const HEAD = 500;

function at(path: string, line: number, kind: string, values: Record<string, string | number>): Problem {
  return { kind, file: path, line, values };
}

function checkProperties({ path, text, note }: Read): readonly Problem[] {
  const { type: named } = note.properties;
  const type = typeof named === 'string' ? named : '';
  return Object.entries(propertiesOf[type] ?? {}).flatMap(([property, asked]) => {
    const value = note.properties[property];
    if (fits(value, asked)) return [];
    const empty = value === undefined || value === null || value === '';
    const line = lineOfProperty(text, property);
    if (empty) return [at(path, line, 'check.property-missing', { type, property })];
    return [at(path, line, `check.not-${asked.expected}`, { type, property })];
  });
}

/** The line on which a property stands, from 1; 1 where it does not. */
function lineOfProperty(text: string, property: string): number {
  const lines = text.split('\n', LONGEST_HEAD);
  const index = lines.findIndex(
    (line) => line.startsWith(`${property}:`) || line.startsWith(`"${property}":`),
  );
  return Math.max(0, index) + 1;
}

/** Lines in which properties are looked for: a source with 200 authors and more still fits. */
const LONGEST_HEAD = 500;

function checkId({ path, text, note }: Read, ids: Map<string, string>): readonly Problem[] {
  const id = note.properties['cw-id'];
  if (typeof id !== 'string') return [];
  const other = ids.get(id);
  if (other === undefined) ids.set(id, path);
  return other === undefined
    ? []
    : [at(path, lineOfProperty(text, 'cw-id'), 'check.id-twice', { id, other })];
}

function checkLinks({ path, text }: Read, vault: Vault): readonly Problem[] {
  const lines = new Lines(text);
  return linksIn(text).flatMap((link) => {
    const found = vault.resolve(link.target, path);
    const shown = link.target + (link.subpath ? `#${link.subpath}` : '');
    if (found === null) return [at(path, lines.lineAt(link.from), 'check.link', { link: shown })];
    const several = vault.severalOf(link.target);
    if (several.length > 1) {
      const values = { link: shown, notes: several.join(', ') };
      return [at(path, lines.lineAt(link.from), 'check.ambiguous', values)];
    }
    if (!link.subpath?.startsWith('^') || vault.place(found, link.subpath.slice(1)) !== null) return [];
    return vault.read(found) ? [at(path, lines.lineAt(link.from), 'check.block', { link: shown })] : [];
  });
}

/** The quotes that are not in the paragraph that they link to. */
function strayQuotes({ path, text }: Read, vault: Vault): readonly Stray[] {
  return quotesOf(text).flatMap(({ text: words, link, line }) => {
    const source = vault.resolve(link.target, path);
    if (source === null) return [];
    const block = link.subpath?.slice(1) ?? '';
    const found = vault.find(source, block, words);
    if (found === 'there' || found === 'unknown') return [];
    return [{ file: path, line, words, source, target: link.target, block }];
  });
}

/** Line numbers of places in a text that are asked in rising order. */
class Lines {
  private line = 1;
  private reached = 0;

  constructor(private readonly text: string) {}

  lineAt(offset: number): number {
    for (let next = this.text.indexOf('\n', this.reached); next >= 0 && next < offset;) {
      this.line += 1;
      this.reached = next + 1;
      next = this.text.indexOf('\n', this.reached);
    }
    return this.line;
  }
}

/** The files of a vault, found as Obsidian finds them. */
class Vault {
  private readonly paths = new Map<string, string>();
  private readonly names = new Map<string, string[]>();
  private readonly texts: ReadonlyMap<string, string>;
  private readonly parsed = new Map<string, Read | null>();
  private readonly folds = new Map<string, Folded>();

  constructor(notes: readonly NoteFile[], others: readonly string[]) {
    this.texts = new Map(notes.map(({ path, text }) => [path, text] as const));
    for (const path of [...this.texts.keys(), ...others]) this.add(path);
  }

  private add(path: string): void {
    const key = keyOf(path);
    this.paths.set(key, path);
    const name = key.split('/').pop() ?? key;
    const known = this.names.get(name);
    if (known) known.push(path);
    else this.names.set(name, [path]);
  }

  read(path: string): Read | null {
    let read = this.parsed.get(path);
    if (read !== undefined) return read;
    const text = this.texts.get(path);
    read = text === undefined ? null : { path, text, note: parseNote(text) };
    this.parsed.set(path, read);
    return read;
  }

  /** The file that a link means: by its path, by the end of its path, or by its name; null for none. */
  resolve(target: string, from: string): string | null {
    if (target === '') return from;
    // YAML may break a long value at a blank.
    const key = keyOf(target.replace(/\s+/g, ' '));
    const exact = this.paths.get(key);
    if (exact !== undefined) return exact;
    const name = key.split('/').pop() ?? key;
    const named = this.names.get(name) ?? [];
    return named.find((path) => key === name || keyOf(path).endsWith(`/${key}`)) ?? null;
  }

  /**
   * The files that a link may mean which names no folder, in order: a second one of the name may have come later, and
   * which one Obsidian follows depends on where they lie. One of ours that lies in no folder cannot be linked to otherwise.
   */
  severalOf(target: string): readonly string[] {
    const key = keyOf(target.replace(/\s+/g, ' '));
    const named = this.names.get(key) ?? [];
    const root = this.paths.get(key);
    const isOurs = root !== undefined && this.read(root)?.note.properties['cw-id'] !== undefined;
    return isOurs || named.length < 2 ? [] : [...named].sort();
  }

  /** Where a paragraph begins in the folded text of its note; null where it has no such paragraph. */
  place(path: string, block: string): number | null {
    return this.folded(path)?.starts.get(block) ?? null;
  }

  /** Whether a quote begins in a paragraph of a text; it may run on into the next ones. */
  find(path: string, block: string, quote: string): Found {
    const folded = this.folded(path);
    return folded ? findFolded(folded, block, quote) : 'unknown';
  }

  private folded(path: string): Folded | null {
    const known = this.folds.get(path);
    if (known) return known;
    const text = this.texts.get(path);
    if (text === undefined) return null;
    const folded = foldNote(text);
    this.folds.set(path, folded);
    return folded;
  }
}

/** Names in any case and any composition of accents are one; `.md` may be left out. */
function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase().replace(/\.md$/, '').replace(/^\/+/, '');
}
