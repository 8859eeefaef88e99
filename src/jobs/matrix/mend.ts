import { editProperties, parseNote } from '../../markdown';
import { listOf, textOf } from '../../matrix';
import type { Problem } from '../../paper';

/** What would end a problem of a matrix: a note for who or what has none, a coding withdrawn, a role named once. */
export type Mend =
  | { readonly act: 'actor' | 'role'; readonly name: string }
  | { readonly act: 'withdraw'; readonly coding: string }
  | { readonly act: 'once'; readonly framework: string };

/** What can be done about a problem at one press; null where a person has to look into the note. */
export function mendOf({ kind, file, values = {} }: Problem): Mend | null {
  const name = String(values['value'] ?? '');
  switch (kind) {
    case 'matrix.role-without-note':
      return { act: 'role', name };
    case 'matrix.twice':
      return { act: 'once', framework: file };
    case 'matrix.missing': {
      const { property } = values;
      if (property === 'claim') return { act: 'withdraw', coding: file };
      return property === 'actor' || property === 'role' ? { act: property, name } : null;
    }
    default:
      return null;
  }
}

/** A framework's note with each role named once; the same text where it cannot be read. `keyOf`: what a role's text means. */
export function withRolesOnce(note: string, keyOf: (role: string) => string): string {
  const { properties, problem } = parseNote(note);
  const roles = listOf(properties['roles']).map(textOf);
  if (problem !== null || roles.includes('')) return note;
  const meant = roles.map(keyOf);
  const once = roles.filter((_role, at) => meant.indexOf(meant[at] ?? '') === at);
  return once.length === roles.length ? note : (editProperties(note, { roles: once }) ?? note);
}
