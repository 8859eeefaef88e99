import type { App, FrontMatterCache, TFile } from 'obsidian';
import { fileOf } from '../paperOf';

/** A paper of the vault: its hub, and its file where that is in the vault. */
export interface ReadPaper {
  readonly hub: TFile;
  readonly file: TFile;
}

/** The paper that was read last and whose file is still there, by its import notes; null for none. */
export function lastPaper(app: App): ReadPaper | null {
  const imports: (readonly [made: string, paper: string])[] = [];
  const hubs = new Map<string, TFile>();
  for (const note of app.vault.getMarkdownFiles()) {
    const told = app.metadataCache.getFileCache(note)?.frontmatter;
    const type = told ? textOf(told, 'type') : '';
    if (told && type === 'import') imports.push([note.basename, textOf(told, 'paper')]);
    if (told && type === 'paper') hubs.set(textOf(told, 'cw-id'), note);
  }
  // The name of an import note begins with its time.
  for (const [, paper] of imports.sort(([a], [b]) => (a < b ? 1 : -1))) {
    const hub = hubs.get(`${paper}/paper`);
    const file = hub && fileOf(app, hub);
    if (hub && file) return { hub, file };
  }
  return null;
}

function textOf(told: FrontMatterCache, name: string): string {
  const value: unknown = told[name];
  return typeof value === 'string' ? value : '';
}
