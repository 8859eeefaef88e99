import type { App, TFile } from 'obsidian';
import { fileOf, linked } from '../paperOf';
import { propertiesOf } from '../read/properties';

/** A claim note, and what it claims. */
export interface ClaimNote {
  readonly file: TFile;
  readonly text: string;
}

/** The notes of the claims that a work makes, or that are made with it, by their paths. @param source its source note */
export function claimNotes(app: App, source: TFile): readonly TFile[] {
  const { vault, metadataCache } = app;
  const hub = linked(app, source, 'reading');
  const notes = Object.entries(metadataCache.resolvedLinks).flatMap(([path, links]) => {
    if (links[source.path] === undefined && (!hub || links[hub.path] === undefined)) return [];
    const note = vault.getFileByPath(path);
    return note && propertiesOf(app, note)['type'] === 'claim' ? [note] : [];
  });
  return notes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a claim note claims: its first paragraph; its name where it has none. */
export async function claimOf({ vault, metadataCache }: App, file: TFile): Promise<ClaimNote> {
  const position = metadataCache
    .getFileCache(file)
    ?.sections?.find(({ type }) => type === 'paragraph')?.position;
  if (!position) return { file, text: file.basename };
  const text = await vault.cachedRead(file);
  return { file, text: text.slice(position.start.offset, position.end.offset) };
}

/** The file of a work that was read, a PDF say; null where the vault has none. */
export function readFileOf(app: App, source: TFile): TFile | null {
  const hub = linked(app, source, 'reading');
  return hub && fileOf(app, hub);
}
