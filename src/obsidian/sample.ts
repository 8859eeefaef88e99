import { TFile, type App } from 'obsidian';
import text from '../../templates/sample/peran-organisasi-internasional.txt';
import { chosenFolders, type Folders } from '../jobs';
import { writeNew } from './templates/own';

/** A paper of ours to try things on, with slips on purpose. */
export const sampleText = text;

const NAME = 'peran-organisasi-internasional';

/** Where the sample is put: among the files of papers. */
export function samplePath(folders: Partial<Folders>, added = ''): string {
  const { files } = chosenFolders(folders).folders;
  return `${files === '' ? '' : `${files}/`}${NAME}${added}.txt`;
}

/** Puts the sample into the vault, unless it is there; a person's own file of its name stays, and it gets a number. */
export async function putSample(app: App, folders: Partial<Folders>): Promise<TFile | null> {
  for (let count = 1; ; count += 1) {
    const path = samplePath(folders, count === 1 ? '' : ` ${count}`);
    const there = app.vault.getAbstractFileByPath(path);
    if (there instanceof TFile && (await app.vault.read(there)) === text) return there;
    if (there) continue;
    await writeNew(app, path, text);
    return app.vault.getFileByPath(path);
  }
}
