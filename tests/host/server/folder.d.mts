import type { Boot } from '../app/page';

export class FolderError extends Error {}

export function readFolder(folder: string): Promise<Boot['files'][number][]>;

export function folderWriter(folder: string): {
  write(path: string, bytes: Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
};
