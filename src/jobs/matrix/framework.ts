import shipped from 'frameworks:notes';
import { foldName, slugOf } from '../../languages/spelling';
import { parseNote, printNote, printProperties, safeName } from '../../markdown';
import type { FrameworkNote, MatrixBook } from '../../matrix';
import { inFolder } from '../../vault';
import { thingNamed } from './choose';
import type { MadeNote, Writing } from '../writeOnce';

/** A division that a person can code by, before it is in the vault. */
export interface NewFramework {
  readonly name: string;
  /** The citekey of the work that divides so; '' for none. */
  readonly key: string;
  /** Who divides so, in words; '' for nobody. */
  readonly author: string;
  readonly about: string;
  readonly roles: readonly NewRole[];
}

interface NewRole {
  readonly name: string;
  /** What else it is called, also in other languages. */
  readonly aliases: readonly string[];
  readonly definition: string;
}

/** The frameworks that ship, in a language where they are written in it, else in English; roles are known by their names in all. */
export function shippedFrameworks(language: string): readonly NewFramework[] {
  const code = language.toLowerCase().split('-')[0];
  const ids = [...new Set(shipped.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const all = shipped
      .filter((one) => one.id === id)
      .map(({ language: written, text }) => ({ written, framework: frameworkIn(text) }));
    const best = all.find((one) => one.written === code) ?? all.find((one) => one.written === 'en') ?? all[0];
    if (!best) return [];
    const roles = best.framework.roles.map((role, at) => ({
      ...role,
      aliases: others(
        role.name,
        all.map(({ framework }) => framework.roles[at]),
      ),
    }));
    return [{ ...best.framework, roles }];
  });
}

/** What else a role is called in any language. */
function others(name: string, roles: readonly (NewRole | undefined)[]): readonly string[] {
  const all = roles.flatMap((role) => (role ? [role.name, ...role.aliases] : []));
  return [...new Map(all.map((one) => [foldName(one), one])).values()].filter(
    (one) => foldName(one) !== foldName(name),
  );
}

/**
 * A framework as it is written: its name and author in properties, a heading for each role with what else it is called behind strokes
 * (`educator | teacher`), its definition below that.
 */
function frameworkIn(note: string): NewFramework {
  const { properties, body } = parseNote(note);
  const text = (property: string): string => {
    const value = properties[property];
    return typeof value === 'string' ? value : '';
  };
  const [about = '', ...parts] = note.slice(body).split(/^## /m);
  const roles = parts.map((part) => {
    const [head = '', ...lines] = part.split('\n');
    const [name = '', ...aliases] = head.split('|').map((one) => one.trim());
    return { name, aliases, definition: lines.join('\n').trim() };
  });
  return { name: text('name'), key: text('by'), author: text('author'), about: about.trim(), roles };
}

/**
 * The framework of a vault that is the one wanted, as a paper or a person has it already: of the same author with at least half of the
 * roles, or with all of them, under any of their names. Null for none.
 */
export function frameworkThere(book: MatrixBook, { key, author, roles }: NewFramework): FrameworkNote | null {
  const authors = [key, author].filter((one) => one !== '').map(foldName);
  const found = book.frameworks.find((one) => {
    const names = one.roles.map(({ name, path }) =>
      [name, ...(book.thing(path)?.aliases ?? [])].map(foldName),
    );
    const known = roles.filter((role) =>
      [role.name, ...role.aliases].some((name) => names.some((some) => some.includes(foldName(name)))),
    ).length;
    if (known === roles.length && names.length === roles.length) return true;
    return known * 2 >= roles.length && one.by.some(({ name }) => authors.includes(foldName(name)));
  });
  return found ?? null;
}

/** What is needed to write a framework: where each kind of note goes, and what a link calls one. */
interface FrameworkWriting extends Pick<Writing, 'linkTo'> {
  readonly folders: { readonly frameworks: string; readonly concepts: string };
  /** The path of the source note of a citekey; null where there is none. */
  readonly sourceOf: (citekey: string) => string | null;
}

/**
 * The notes of a framework: its own, and one for each role that no note of the vault is called. What the vault has already is linked to,
 * and never written over. The framework's note comes last, so that its links find the roles.
 */
export function frameworkNotes(
  { name, key, author, about, roles }: NewFramework,
  book: MatrixBook,
  { linkTo, folders, sourceOf }: FrameworkWriting,
): readonly MadeNote[] {
  const made: MadeNote[] = [];
  const source = key === '' ? null : sourceOf(key);
  const by = source === null ? author : `[[${linkTo(source)}]]`;
  const links = roles.map((role) => {
    const known = [role.name, ...role.aliases].flatMap((called) => thingNamed(book, called, 'role') ?? [])[0];
    if (known) return `[[${linkTo(known.path)}]]`;
    const path = inFolder(folders.concepts, `${safeName(role.name)}.md`);
    const properties = {
      type: 'category',
      'cw-id': `concept/${slugOf(role.name)}`,
      ...(role.aliases.length === 0 ? {} : { aliases: role.aliases }),
      of: name,
      ...(by === '' ? {} : { by: [by] }),
    };
    made.push({
      path,
      text: printNote(printProperties(properties), role.definition === '' ? '' : `${role.definition}\n`),
    });
    return `[[${linkTo(path)}]]`;
  });
  const whose = key === '' ? '' : ` (${key})`;
  const properties = {
    type: 'framework',
    'cw-id': `framework/${slugOf(name + whose)}`,
    aliases: [name],
    by: by === '' ? [] : [by],
    roles: links,
    rows: [],
  };
  const path = inFolder(folders.frameworks, `${safeName(name + whose)}.md`);
  return [...made, { path, text: printNote(printProperties(properties), about === '' ? '' : `${about}\n`) }];
}
