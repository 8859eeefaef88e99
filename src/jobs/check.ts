import { checkNotes } from '../notes';
import type { Problem } from '../paper';
import { readVault, type Files } from '../vault';

/** What a check found. */
export interface Checked {
  /** How many notes were looked at. */
  readonly notes: number;
  readonly problems: readonly Problem[];
}

/** Looks up every quote in its text, follows every link and checks every property of the notes that are ours. */
export async function checkVault(files: Files): Promise<Checked> {
  const { texts, problems } = await readVault(files);
  const notes = [...texts].flatMap(([path, text]) =>
    text !== null && path.endsWith('.md') ? [{ path, text }] : [],
  );
  const others = [...texts.keys()].filter((path) => !path.endsWith('.md'));
  return { notes: notes.length, problems: [...problems, ...checkNotes(notes, others)] };
}
