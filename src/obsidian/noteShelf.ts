import type { App } from 'obsidian';
import type { NoteShelf } from '../jobs';
import { slices } from './slices';

/** The notes of the vault that is open, and its links as Obsidian follows them. */
export function noteShelfOf({ vault, metadataCache }: App): NoteShelf {
  return {
    read: async (path) => {
      const file = vault.getFileByPath(path);
      return file?.extension === 'md' ? vault.cachedRead(file) : null;
    },
    resolve: (target, from) => metadataCache.getFirstLinkpathDest(target, from)?.path ?? null,
    pause: slices(),
  };
}
