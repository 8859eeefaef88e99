import type { App } from 'obsidian';
import type { NoteShelf } from '../../jobs';
import { hubOfFile } from '../paperOf';
import { slices } from '../slices';

/** The notes of the vault that is open, and its links as Obsidian follows them. */
export function noteShelfOf(app: App): NoteShelf {
  const { vault, metadataCache } = app;
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
    pause: slices(),
  };
}
