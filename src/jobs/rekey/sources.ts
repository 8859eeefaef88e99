import { editProperties, parseNote, safeName, type Properties, type PropertyValue } from '../../markdown';
import { aboutWork } from '../../notes';
import type { LibraryWork } from '../../receive';
import { ALSO, alsoOf, idOf, keyOf, linkName, type Import, type Index, type Targets } from '../../vault';

/** A work that is to have another key. */
export interface Rekeyed {
  readonly from: string;
  readonly to: string;
  /** What the library knows of it, which its source note is to tell; null where the note stays as it is. */
  readonly work: LibraryWork | null;
}

/** What becomes of the source note of a work. */
export interface SourceMove {
  readonly rekeyed: Rekeyed;
  readonly path: string;
  /** Where it is from now on. */
  readonly newPath: string;
  /** Whether a note is there already, with which it is to be one. */
  readonly isJoined: boolean;
}

/** Source notes by their citekeys. */
export function sourceNotesIn(texts: ReadonlyMap<string, string | null>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [path, text] of texts) {
    if (text === null || !SOURCE.test(text.slice(0, HEAD))) continue;
    const { citekey } = parseNote(text).properties;
    if (typeof citekey === 'string' && !found.has(citekey)) found.set(citekey, path);
  }
  return found;
}

/** Source notes say of themselves what they are, in their first lines. */
const SOURCE = /^type:[ \t]*["']?source["']?[ \t]*\r?$/m;
const HEAD = 400;

/** Where the source note of a work goes; null for a work without one. A note that the person named otherwise keeps its name. */
export function moveOf(
  rekeyed: Rekeyed,
  notes: ReadonlyMap<string, string>,
  index: Index,
): SourceMove | null {
  const { from, to } = rekeyed;
  const path = notes.get(from);
  if (path === undefined) return null;
  const there = notes.get(to);
  if (there !== undefined && there !== path) return { rekeyed, path, newPath: there, isJoined: true };
  const wanted = path.slice(0, path.lastIndexOf('/') + 1) + `${nameOf(to)}.md`;
  const isOurs = keyOf(linkName(path)) === keyOf(nameOf(from));
  const isFree = keyOf(wanted) === keyOf(path) || !index.hasName(wanted);
  return { rekeyed, path, newPath: isOurs && isFree ? wanted : path, isJoined: false };
}

/** What the source note of a key is called. */
function nameOf(key: string): string {
  return safeName(`@${key}`);
}

/** How links are to call source notes from now on; also links to notes that there are not. */
export function targetsOf(keys: readonly Rekeyed[], moves: readonly SourceMove[]): Targets {
  const targets = new Map<string, string>();
  for (const { from, to } of keys) targets.set(keyOf(nameOf(from)), nameOf(to));
  for (const { path, newPath } of moves) {
    if (path === newPath) {
      targets.delete(keyOf(linkName(path)));
      continue;
    }
    targets.set(keyOf(linkName(path)), linkName(newPath));
    targets.set(keyOf(path), newPath);
    // A link by the path would show the old name where it kept the path: its name is all that one needs.
    targets.set(keyOf(path.replace(/\.md$/, '')), linkName(newPath));
  }
  return targets;
}

/** A source note that tells what the library knows of its work, where it told what a reading said, or nothing. */
export function filled(text: string, work: LibraryWork, imports: readonly Import[]): string {
  const { properties } = parseNote(text);
  const id = idOf(text);
  const said = imports
    .flatMap(({ files }) => files)
    .flatMap((file) => (file.id === id && file.base ? [file.base.properties] : []));
  const edits: Record<string, PropertyValue> = {};
  for (const [name, value] of Object.entries(aboutWork(work))) {
    const there = properties[name];
    const isOurs = isEmpty(there) || said.some((base) => isSame(base[name], there));
    if (isOurs && !isEmpty(value) && !isSame(there, value)) edits[name] = value;
  }
  return editProperties(text, { ...edits, known: 'library' }) ?? text;
}

/** Two source notes as one: the first one's text, then the other's; what the first does not tell, the other does. */
export function joined(kept: string, gone: string): string {
  const [there, other] = [parseNote(kept), parseNote(gone)];
  const id = idOf(gone);
  const also = [...new Set([...alsoOf(kept), ...(id === null ? [] : [id]), ...alsoOf(gone)])];
  const edits = { ...lacking(there.properties, other.properties), [ALSO]: also };
  const head = editProperties(kept, edits) ?? kept;
  const more = gone.slice(other.body).trim();
  return more === '' ? head : `${head.trimEnd()}\n\n${more}\n`;
}

const OWN: ReadonlySet<string> = new Set(['type', 'cw-id', 'citekey', 'known', ALSO]);

function lacking(
  there: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): Properties {
  const found: Record<string, PropertyValue> = {};
  for (const [name, value] of Object.entries(other)) {
    if (OWN.has(name) || isEmpty(value)) continue;
    const known = there[name];
    const both = (name === 'aliases' || name === 'tags') && !isEmpty(known);
    if (!isEmpty(known) && !both) continue;
    const all = [...listOf(both ? known : []), ...listOf(value)];
    if (all.length > 0 && (both || Array.isArray(value))) found[name] = [...new Set(all)];
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      found[name] = value;
  }
  return found;
}

function listOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === 'string');
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
