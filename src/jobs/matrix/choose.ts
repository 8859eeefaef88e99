import { foldName } from '../../languages/spelling';
import { columnsOf, twinsOf, type FrameworkNote, type MatrixBook, type RowKind } from '../../matrix';

/** The framework of a name, an alias or a note's name; null for none. */
export function frameworkNamed(book: MatrixBook, name: string): FrameworkNote | null {
  const wanted = foldName(name);
  const names = (one: FrameworkNote): readonly string[] =>
    [one.name, one.path, nameIn(one.path)].map(foldName);
  return book.frameworks.find((one) => names(one).includes(wanted)) ?? null;
}

/** Who acts, or which role, is called so by name or alias; null for nobody. */
export function thingNamed(
  { things }: MatrixBook,
  name: string,
  of: 'actor' | 'role',
): { readonly path: string; readonly name: string } | null {
  const wanted = foldName(name);
  const found = things.find(
    (one) =>
      (one.of === 'actor') === (of === 'actor') &&
      [one.name, ...one.aliases].some((called) => foldName(called) === wanted),
  );
  return found ?? null;
}

/** The framework with most cells that something shows; null where the vault has none. Of two alike the first by its path. */
export function fullestFramework(book: MatrixBook): FrameworkNote | null {
  const spots = spotsOf(book);
  const counted = [...book.frameworks]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((one) => ({ one, filled: filledIn(book, one, spots) }));
  return counted.sort((a, b) => b.filled - a.filled)[0]?.one ?? null;
}

type Spots = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** By the framework, and by the role, who is coded so. */
function spotsOf(book: MatrixBook): Spots {
  const spots = new Map<string, Map<string, string[]>>();
  for (const { path, stance, framework, role, actor } of book.codings) {
    if (stance === null || book.isWithdrawn(path)) continue;
    const roles = spots.get(framework.key) ?? new Map<string, string[]>();
    const actors = roles.get(role.key);
    if (actors) actors.push(actor.key);
    else roles.set(role.key, [actor.key]);
    spots.set(framework.key, roles);
  }
  return spots;
}

/** How many cells are filled, those of its twins with it. */
function filledIn(book: MatrixBook, framework: FrameworkNote, spots: Spots): number {
  const all = [framework, ...twinsOf(book, framework)];
  const { columnOf } = columnsOf(book, all, []);
  const columns = new Map<string, Set<string>>();
  for (const { path } of all)
    for (const [role, actors] of spots.get(path) ?? []) {
      const column = columnOf.get(role) ?? role;
      columns.set(column, new Set([...(columns.get(column) ?? []), ...actors]));
    }
  return [...columns.values()].reduce((sum, { size }) => sum + size, 0);
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

const kinds = ['actor', 'organisation', 'programme', 'person', 'place', 'paper'] as const;

/** The kind of rows that a word asks for: one of ours, or `property:` and its name; null for another word. */
export function rowKindOf(word: string): RowKind | null {
  const kind = kinds.find((one) => one === word);
  if (kind) return kind;
  return /^property:./.test(word) ? (word as RowKind) : null;
}
