import type { App, TFile } from 'obsidian';
import { ownTemplateAt, templateText, type NoteTemplate } from '../../jobs';
import { openVault } from '../files';

/** A person's own copy of a template, as a note or under its full name; null where they have none. A note comes first. */
export function ownTemplate({ vault }: App, name: NoteTemplate, folder: string): TFile | null {
  return vault.getFileByPath(ownTemplateAt(name, folder)) ?? vault.getFileByPath(`${folder}/${name}`);
}

/** Makes a person's own copy of ours, in their folder of templates; what is there already stays. */
export async function copyTemplate(app: App, name: NoteTemplate, folder: string): Promise<TFile | null> {
  const there = ownTemplate(app, name, folder);
  if (there) return there;
  const path = ownTemplateAt(name, folder);
  await writeNew(app, path, templateText(name));
  return app.vault.getFileByPath(path);
}

/** A new file, with the folders around it. */
export async function writeNew(app: App, path: string, text: string): Promise<void> {
  const files = openVault(app);
  const around = path.split('/').slice(0, -1);
  for (let depth = 1; depth <= around.length; depth += 1)
    await files.makeFolder(around.slice(0, depth).join('/'));
  await files.write(path, new TextEncoder().encode(text));
}

/** Saves what a person typed, unless the file was changed elsewhere since; gives what it holds now. */
export function saveTemplate(
  { vault }: App,
  file: TFile,
  { known, typed }: { readonly known: string; readonly typed: string },
): Promise<string> {
  return vault.process(file, (there) => (there === known ? typed : there));
}
