import shipped from 'frameworks:notes';
import { foldName, slugOf } from '../../languages/spelling';
import { parseNote, printNote, printProperties, safeName } from '../../markdown';
import type { MatrixBook } from '../../matrix';
import { inFolder } from '../../vault';
import type { MadeNote, Writing } from './made';

/** A division that a person can code by, before it is in the vault. */
export interface NewFramework {
  readonly name: string;
  /** The citekey of the work that divides so; '' for none. */
  readonly key: string;
  /** Who divides so, in words; '' for nobody. */
  readonly author: string;
  readonly about: string;
  readonly roles: readonly { readonly name: string; readonly definition: string }[];
}

/** The frameworks that ship, in a language where they are written in it, else in English. */
export function shippedFrameworks(language: string): readonly NewFramework[] {
  const code = language.toLowerCase().split('-')[0];
  const ids = [...new Set(shipped.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const all = shipped.filter((one) => one.id === id);
    const best =
      all.find((one) => one.language === code) ?? all.find((one) => one.language === 'en') ?? all[0];
    return best ? [frameworkIn(best.text)] : [];
  });
}

/** A framework as it is written: its name and author in properties, a heading for each role, its definition below that. */
function frameworkIn(note: string): NewFramework {
  const { properties, body } = parseNote(note);
  const text = (property: string): string => {
    const value = properties[property];
    return typeof value === 'string' ? value : '';
  };
  const [about = '', ...parts] = note.slice(body).split(/^## /m);
  const roles = parts.map((part) => {
    const [name = '', ...lines] = part.split('\n');
    return { name: name.trim(), definition: lines.join('\n').trim() };
  });
  return { name: text('name'), key: text('by'), author: text('author'), about: about.trim(), roles };
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
    const known = book.things.find((one) =>
      [one.name, ...one.aliases].map(foldName).includes(foldName(role.name)),
    );
    if (known) return `[[${linkTo(known.path)}]]`;
    const path = inFolder(folders.concepts, `${safeName(role.name)}.md`);
    const properties = {
      type: 'category',
      'cw-id': `concept/${slugOf(role.name)}`,
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
