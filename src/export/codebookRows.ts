import type { Sheet } from './sheet';
import { Wording } from './wording';

/** The roles, what they are, who defined them and what else they are called: a head, and a line a role. */
export function codebookRows(sheet: Sheet): readonly (readonly string[])[] {
  const words = new Wording(sheet);
  const head = [
    words.say('matrix-out.role'),
    words.say('matrix-out.definition'),
    words.say('matrix-out.defined-by'),
    words.say('matrix-out.aliases'),
  ];
  const lines = sheet.columns.map(({ name, aliases, words: said }) => [
    name,
    words.definition(said),
    words.by(),
    aliases.filter((alias) => alias !== name).join('; '),
  ]);
  return [head, ...lines];
}
