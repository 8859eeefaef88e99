import { stringify } from 'yaml';
import { draftsOf, type NoteOptions } from '../../src/notes';
import type { Document, Reading } from '../../src/paper';
import type { Draft } from '../../src/vault/draft';

/** A reading's files as an empty vault would hold them: text by path. */
export function vaultOf(
  reading: Reading,
  document: Document,
  options: NoteOptions = {},
): Map<string, string> {
  return new Map(
    draftsOf(reading, document, options).drafts.map((draft) => [draft.path, textOf(draft)] as const),
  );
}

function textOf({ path, properties, body, section }: Draft): string {
  if (!path.endsWith('.md')) return body;
  const head = `---\n${stringify(properties, { lineWidth: 0 })}---\n`;
  const own = section ? `\n## ${section.heading}\n\n${section.text}` : '';
  return head + body + own;
}

/** The notes of a vault, as `checkNotes` takes them. */
export function notesIn(vault: ReadonlyMap<string, string>): { path: string; text: string }[] {
  return [...vault].filter(([path]) => path.endsWith('.md')).map(([path, text]) => ({ path, text }));
}

/** Everything in a vault that is no note. */
export function othersIn(vault: ReadonlyMap<string, string>): string[] {
  return [...vault.keys()].filter((path) => !path.endsWith('.md'));
}

/** The names that a text links to, by an independent, simple rule. */
export function targetsIn(text: string): string[] {
  return [...text.matchAll(/\[\[([^\]|#\\]+)/g)].map(([, target = '']) => target);
}
