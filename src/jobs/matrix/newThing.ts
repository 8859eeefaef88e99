import { foldName, slugOf } from '../../languages/spelling';
import { languageOf, say } from '../../languages';
import {
  editProperties,
  escapeText,
  parseNote,
  printLink,
  printNote,
  printProperties,
  safeName,
} from '../../markdown';
import { listOf, textOf } from '../../matrix';
import { inFolder, ulidOf } from '../../vault';
import type { MadeNote, Named, Writing } from '../writeOnce';

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

/** A claim in words that a person wrote themselves in a note of theirs, which it names. `paper`: what that note is about, as a property has it. */
export function ownClaimNote(words: string, from: Named, paper: string | null, writing: Writing): MadeNote {
  const plain = words.replace(/\s+/g, ' ').trim();
  const ulid = ulidOf(writing.now, writing.random);
  const properties = { type: 'claim', 'cw-id': `claim/${ulid}`, ...(paper === null ? {} : { paper }) };
  const link = printLink({ target: writing.linkTo(from.path ?? from.name) });
  const told = say(languageOf(writing.language), 'note.from', { paper: link });
  return {
    path: inFolder(writing.folder, `${safeName(plain, ` (${ulid.slice(-4)})`)}.md`),
    text: printNote(printProperties(properties), `${escapeText(plain)}\n\n${told}\n`),
  };
}

/** A note for a role, made on the fly. */
export function roleNote(name: string, { folder }: Where): MadeNote {
  const properties = { type: 'category', 'cw-id': `concept/${slugOf(name)}` };
  return { path: inFolder(folder, `${safeName(name)}.md`), text: printNote(printProperties(properties), '') };
}

/**
 * A framework's note with one more role, as a link: in the place of a name without a link, else at the end of its list. The same text where
 * it has the role, or where its properties or one of its roles cannot be read.
 */
export function withRole(note: string, link: string): string {
  const { properties, problem } = parseNote(note);
  if (problem !== null) return note;
  const roles = listOf(properties['roles']).map(textOf);
  // What nobody can read is left for the person to mend.
  if (roles.includes('')) return note;
  if (roles.includes(link)) return note;
  const name = foldName(link.replace(/^\[\[(?:.*\/)?|\]\]$/g, ''));
  const named = roles.findIndex((role) => !role.startsWith('[[') && foldName(role) === name);
  const now = named < 0 ? [...roles, link] : roles.map((role, at) => (at === named ? link : role));
  return editProperties(note, { roles: now }) ?? note;
}

/** A note with one more item in a list of its properties; the same text where it is there, or where they cannot be read. */
export function withListed(note: string, property: 'aliases' | 'different-from', item: string): string {
  const { properties, problem } = parseNote(note);
  if (problem !== null) return note;
  const items = listOf(properties[property]).map(textOf);
  if (items.includes('') || items.includes(item)) return note;
  return editProperties(note, { [property]: [...items, item] }) ?? note;
}
