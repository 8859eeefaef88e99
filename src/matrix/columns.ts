import { foldName } from '../languages/spelling';
import type { MatrixBook } from './book';
import type { Coding, FrameworkNote, Ref, Verdict } from './records';

/** A role. */
export interface Column {
  /** The note's path; for a name without a note `?` and the folded name. */
  readonly key: string;
  readonly name: string;
  readonly path: string | null;
  /** Whether a note is named that is not there. */
  readonly isMissing: boolean;
  /** Whether codings name it and the framework does not. */
  readonly isStray: boolean;
}

/** A role of a second framework that may be a column under another name. */
export interface Doubt {
  readonly role: Column;
  readonly column: Column;
}

export interface Columns {
  readonly columns: readonly Column[];
  /** By the key of a role the key of its column. */
  readonly columnOf: ReadonlyMap<string, string>;
  readonly doubts: readonly Doubt[];
}

/**
 * The least share of the shorter name's words that the longer one has too, where two names may mean one role: `agenda setting` and
 * `agenda setter` share half. A person is asked, so rather too many than too few.
 */
const LIKE = 0.5;

/**
 * The columns of frameworks that are looked at as one: roles of one note, or of one name, alias, plural form or spelling, are one
 * column. Roles that codings or verdicts name (those that hold) and no framework does come last.
 */
export function columnsOf(
  book: MatrixBook,
  frameworks: readonly FrameworkNote[],
  said: Iterable<Coding | Verdict>,
): Columns {
  const columns: Column[] = [];
  const columnOf = new Map<string, string>();
  const byName = new Map<string, Column>();
  const doubts: Doubt[] = [];
  frameworks.forEach(({ roles }, at) => {
    const before = [...columns];
    for (const role of roles) {
      // Within one framework two roles stay two, also where their names are alike.
      const same = at > 0 ? namesOf(book, role).flatMap((name) => byName.get(name) ?? [])[0] : undefined;
      const column = add(role, false, same);
      const like =
        at > 0 && !same
          ? before.find((one) => isLike(one.name, role.name) && !areDifferent(book, one, role))
          : undefined;
      if (like && column && column !== like) doubts.push({ role: column, column: like });
    }
  });
  for (const { role } of said) {
    // Thousands of codings name a few roles.
    if (columnOf.has(role.key)) continue;
    add(role, true, namesOf(book, role).flatMap((name) => byName.get(name) ?? [])[0]);
  }
  return { columns, columnOf, doubts };

  function add(role: Ref, isStray: boolean, same?: Column): Column | null {
    if (columnOf.has(role.key)) return null;
    if (same) {
      columnOf.set(role.key, same.key);
      return same;
    }
    const { key, name, path, isBroken } = role;
    const column: Column = { key, name, path, isMissing: isBroken, isStray };
    columns.push(column);
    columnOf.set(key, key);
    for (const one of namesOf(book, role)) if (!byName.has(one)) byName.set(one, column);
    return column;
  }
}

/**
 * Frameworks that are the same one, as other papers tell of it: of the same author, with the same roles under any of their names. They
 * are looked at as one without being asked for.
 */
export function twinsOf(book: MatrixBook, { path, by, roles }: FrameworkNote): readonly FrameworkNote[] {
  const authors = new Set(by.map(({ key }) => key));
  const names = roles.map((role) => namesOf(book, role));
  return book.frameworks.filter((other) => {
    if (other.path === path || roles.length === 0 || other.roles.length !== roles.length) return false;
    if (!other.by.some(({ key }) => authors.has(key))) return false;
    const others = other.roles.map((role) => namesOf(book, role));
    return names.every((some) => others.some((said) => said.some((name) => some.includes(name))));
  });
}

/** All that a role is called, folded. */
function namesOf(book: MatrixBook, { name, path }: Ref): readonly string[] {
  return [name, ...(book.thing(path)?.aliases ?? [])].map(foldName);
}

/** Whether a person said that two roles are not one. */
function areDifferent(book: MatrixBook, one: Column, other: Ref): boolean {
  const said = (path: string | null, key: string): boolean =>
    book.thing(path)?.differentFrom.includes(key) === true;
  return said(one.path, other.key) || said(other.path, one.key);
}

function isLike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => new Set(foldName(name).split(' ')));
  if (!one || !other) return false;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.min(one.size, other.size) >= LIKE;
}
