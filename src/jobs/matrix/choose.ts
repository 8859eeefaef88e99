import { foldName } from '../../languages/spelling';
import { MatrixTable, type FrameworkNote, type MatrixBook, type RowKind } from '../../matrix';

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
  const counted = [...book.frameworks]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((one) => ({ one, filled: filledIn(new MatrixTable(book, { framework: one.path, rows: 'actor' })) }));
  return counted.sort((a, b) => b.filled - a.filled)[0]?.one ?? null;
}

function filledIn(table: MatrixTable): number {
  return table.rows.reduce(
    (sum, { key }) =>
      sum + table.columns.filter((column) => table.cell(key, column.key).codings.length > 0).length,
    0,
  );
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
