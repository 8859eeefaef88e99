import { parseNote } from '../markdown';
import { chosenFolders, type Folders } from '../notes';
import type { Problem } from '../paper';
import { otherFilesOf, readTexts, removalOf, vaultOf, type Files } from '../vault';
import { changesOf, type PlannedChanges } from './plan';

/**
 * Plans to take a paper out of a vault, with all that it made and nobody else uses or changed. `hub` is the path of any
 * note that the paper alone made; null, with a problem, where it is none. `folders` are those that the person chose.
 */
export async function planRemoval(
  files: Files,
  hub: string,
  told = 'en',
  folders: Partial<Folders> = {},
): Promise<{ readonly removal: PlannedChanges | null; readonly problems: readonly Problem[] }> {
  const { texts, folders: made } = await readTexts(files);
  const paper = paperOfNote(texts.get(hub) ?? '');
  if (paper === null) return { removal: null, problems: [{ kind: 'vault.no-such-paper', file: hub }] };
  const vault = vaultOf(texts, made);
  const bytes = new Map<string, Uint8Array>();
  for (const path of otherFilesOf(paper, vault)) {
    const there = await files.read(path);
    if (there !== null) bytes.set(path, there);
  }
  const plan = removalOf(paper, vault, bytes, chosenFolders(folders).folders.imports);
  const { problems } = plan;
  return { removal: { plan, changes: changesOf(plan, told), problems }, problems: [] };
}

/** What the `cw-id`s of a paper begin with, by one of the notes that it alone made; null for any other note. */
function paperOfNote(note: string): string | null {
  const id = parseNote(note).properties['cw-id'];
  return typeof id === 'string' ? (OWN.exec(id)?.[1] ?? null) : null;
}

const OWN = /^(.+)\/(?:paper|text|claim|gap|coding)(?:\/.*)?$/;
