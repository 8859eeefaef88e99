import { slugOf } from '../../languages/spelling';
import { editProperties, parseNote, printNote, printProperties, safeName } from '../../markdown';
import { listOf, textOf } from '../../matrix';
import { inFolder } from '../../vault';
import type { MadeNote, Writing } from './made';

type Where = Pick<Writing, 'folder'>;

/** A note for somebody who acts, made on the fly; a later reading that finds them uses it. */
export function actorNote(name: string, { folder }: Where): MadeNote {
  const properties = {
    type: 'actor',
    'cw-id': `actor/${slugOf(name)}`,
    kind: 'organisation',
    acronym: null,
    place: null,
  };
  return { path: inFolder(folder, `${safeName(name)}.md`), text: printNote(printProperties(properties), '') };
}

/** A note for a role, made on the fly. */
export function roleNote(name: string, { folder }: Where): MadeNote {
  const properties = { type: 'category', 'cw-id': `concept/${slugOf(name)}` };
  return { path: inFolder(folder, `${safeName(name)}.md`), text: printNote(printProperties(properties), '') };
}

/** A framework's note with one more role at the end of its list; the same text where it has the role, or where its properties or one of its roles cannot be read. */
export function withRole(note: string, link: string): string {
  const { properties, problem } = parseNote(note);
  if (problem !== null) return note;
  const roles = listOf(properties['roles']).map(textOf);
  // What nobody can read is left for the person to mend.
  if (roles.includes('')) return note;
  return roles.includes(link) ? note : (editProperties(note, { roles: [...roles, link] }) ?? note);
}
