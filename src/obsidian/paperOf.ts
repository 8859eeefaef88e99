import { getLinkpath, type App, type TFile } from 'obsidian';

/** The paper that a note or file belongs to. */
export interface PaperOfNote {
  readonly hub: TFile;
  /** The file that was read; null where it is not in the vault. */
  readonly file: TFile | null;
}

/** Whether a note is the text of a paper, which the notes quote. */
export function isTextNote({ metadataCache }: App, file: TFile): boolean {
  const frontmatter: Readonly<Record<string, unknown>> | undefined =
    metadataCache.getFileCache(file)?.frontmatter;
  return frontmatter?.['type'] === 'text' && frontmatter['cw-id'] !== undefined;
}

/** The paper of its text note, or of the very file that was read; null for any other file. */
export function paperOf(app: App, file: TFile): PaperOfNote | null {
  const hub = isTextNote(app, file) ? linked(app, file, 'paper') : hubOfFile(app, file);
  return hub && { hub, file: fileOf(app, hub) };
}

/** The file that a hub names as the one that was read; null where it is not in the vault. */
export function fileOf(app: App, hub: TFile): TFile | null {
  return linked(app, hub, 'file');
}

/** The hub that says of a file that it was read. */
export function hubOfFile(app: App, file: TFile): TFile | null {
  const { vault, metadataCache } = app;
  for (const [path, links] of Object.entries(metadataCache.resolvedLinks)) {
    if (links[file.path] === undefined) continue;
    const note = vault.getFileByPath(path);
    if (note && fileOf(app, note) === file) return note;
  }
  return null;
}

/** Where the link in a property of a note leads. */
export function linked({ metadataCache }: App, note: TFile, property: string): TFile | null {
  const links = metadataCache.getFileCache(note)?.frontmatterLinks ?? [];
  const link = links.find(({ key }) => key === property)?.link;
  return link === undefined ? null : metadataCache.getFirstLinkpathDest(getLinkpath(link), note.path);
}
