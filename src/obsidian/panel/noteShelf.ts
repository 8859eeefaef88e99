import type { App } from 'obsidian';
import type { NoteShelf } from '../../jobs';
import { Breath } from '../breath';
import { hubOfFile } from '../paperOf';

/** The notes of the vault that is open, and its links as Obsidian follows them. */
export function noteShelfOf(app: App): NoteShelf {
  const { vault, metadataCache } = app;
  const breath = new Breath();
  return {
    read: async (path) => {
      const file = vault.getFileByPath(path);
      return file?.extension === 'md' ? vault.cachedRead(file) : null;
    },
    hubOfFile: (path) => {
      const file = vault.getFileByPath(path);
      return (file && hubOfFile(app, file)?.path) ?? null;
    },
    resolve: (target, from) => metadataCache.getFirstLinkpathDest(target, from)?.path ?? null,
    pause: () => breath.take(),
  };
}
