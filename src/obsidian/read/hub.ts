import type { App, TFile } from 'obsidian';
import { propertiesOf } from './properties';

/** The hub of the paper that a file belongs to: itself, that of its text note, or one that is made of this very file. */
export function hubOf(app: App, file: TFile): TFile | null {
  const type = typeOf(app, file);
  if (type === 'paper') return file;
  if (type === 'text') return linked(app, file, 'paper');
  return type === null ? madeOf(app, file) : null;
}

/** What a note of ours is; null for any other file. */
function typeOf(app: App, file: TFile): string | null {
  const properties = propertiesOf(app, file);
  const { type } = properties;
  return properties['cw-id'] !== undefined && typeof type === 'string' ? type : null;
}

function linked(app: App, file: TFile, property: string): TFile | null {
  const { metadataCache } = app;
  const link = metadataCache.getFileCache(file)?.frontmatterLinks?.find(({ key }) => key === property);
  return link ? metadataCache.getFirstLinkpathDest(link.link, file.path) : null;
}

function madeOf(app: App, file: TFile): TFile | null {
  for (const [source, links] of Object.entries(app.metadataCache.resolvedLinks)) {
    if (links[file.path] === undefined) continue;
    const hub = app.vault.getFileByPath(source);
    if (hub && typeOf(app, hub) === 'paper' && linked(app, hub, 'file')?.path === file.path) return hub;
  }
  return null;
}
