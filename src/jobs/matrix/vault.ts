import { linksIn, parseNote } from '../../markdown';
import { MatrixBook, type MatrixNote, type Resolve } from '../../matrix';
import { keyOf, linkName } from '../../vault';

/** The notes of a vault that matter to matrices; paths with the texts of their notes. One that cannot be read is among the problems of the book. */
export function matrixBookOf(texts: ReadonlyMap<string, string | null>): MatrixBook {
  const book = new MatrixBook(resolverOf([...texts.keys()]));
  for (const [path, text] of texts) {
    const note = text === null ? null : matrixNoteOf(path, text);
    if (note) book.set(note);
  }
  return book;
}

/** Notes of the kinds that matrices are made of, by the first line that says so: most notes are others. */
const OURS =
  /^["']?type["']?[ \t]*:[ \t]*["']?(paper|claim|actor|concept|category|role|framework|coding|verdict|cell-summary)\b/m;

/** Notes whose text links to the papers that tell of them. */
const LINKED = /^(?:actor|concept|category|role)$/;

/** A note as a matrix needs it; null for one that is nothing to it. */
function matrixNoteOf(path: string, text: string): MatrixNote | null {
  const [, type] = OURS.exec(text.slice(0, HEAD)) ?? [];
  if (type === undefined) return null;
  const { properties, problem } = parseNote(text);
  if (problem !== null) return { path, properties: null, line: problem.line };
  if (!LINKED.test(type)) return { path, properties };
  return { path, properties, links: linksIn(text).map(({ target }) => target) };
}

/** How far into a note its type is looked for. */
const HEAD = 4_000;

/** Finds notes as Obsidian does: by path from the root, else by name, the one nearest to the note that links to it first. */
export function resolverOf(paths: readonly string[]): Resolve {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    byPath.set(keyOf(path), path);
    const name = keyOf(linkName(path));
    const same = byName.get(name);
    if (same) same.push(path);
    else byName.set(name, [path]);
  }
  return (link, from) => {
    const target = keyOf(link.endsWith('.md') ? link.slice(0, -3) : link);
    const whole = byPath.get(`${target}.md`) ?? byPath.get(keyOf(link));
    if (whole !== undefined) return whole;
    const named = byName.get(target.slice(target.lastIndexOf('/') + 1)) ?? [];
    const found = named.filter((path) => `/${keyOf(path)}`.endsWith(`/${target}.md`));
    const [first = null, ...others] = found;
    if (others.length === 0) return first;
    const folder = from.slice(0, from.lastIndexOf('/') + 1);
    return found.find((path) => path.startsWith(folder)) ?? first;
  };
}
