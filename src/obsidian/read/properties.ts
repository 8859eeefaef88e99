import type { App, TFile } from 'obsidian';

/** The properties of a note as Obsidian has them indexed; none for any other file. */
export function propertiesOf({ metadataCache }: App, file: TFile): Readonly<Record<string, unknown>> {
  return metadataCache.getFileCache(file)?.frontmatter ?? {};
}
