/** Why a host could not do what it was asked. */
export type Refusal =
  | 'full'
  | 'read-only'
  | 'denied'
  | 'outside'
  | 'link'
  | 'taken'
  | 'name'
  /** A person edits the file at this very moment. */
  | 'changed-since'
  | 'failed';

/** What the functions of `Files` throw. `vault.<reason>` is the sentence for it. */
export class FilesError extends Error {
  constructor(
    readonly reason: Refusal,
    /** From the vault's root. */
    readonly path: string,
    message: string = reason,
  ) {
    super(message);
    this.name = 'FilesError';
  }
}

/** All files and folders of a vault, from its root, with `/`; nothing that lies in a folder whose name begins with a dot. */
export interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/**
 * What is asked of a host: Obsidian, the terminal, a test. Paths go from the vault's root, with `/`. What cannot be
 * done is thrown as a `FilesError`; what is not there is no error.
 */
export interface Files {
  readonly list: () => Promise<Listing>;
  /** A file's bytes; null where there is none. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /**
   * Writes a file whole or not at all: a reader, or a crash, finds the old bytes or the new ones. Its folder is there.
   * `there` is what the file was a moment ago, null for none: a host in which others write too compares once more,
   * right before it writes, and refuses (`changed-since`) where that is not so any more. Left out, nothing is compared.
   */
  readonly write: (path: string, bytes: Uint8Array, there?: Uint8Array | null) => Promise<void>;
  /** Removes a file, where there is one; `there` as for `write`. */
  readonly remove: (path: string, there?: Uint8Array | null) => Promise<void>;
  /** Makes a folder, where there is none; the one around it is there. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Removes a folder, where there is one and nothing is in it. */
  readonly removeFolder: (path: string) => Promise<void>;
  /**
   * Waits for as long as another process of ours that writes to this vault takes for several files; left out where
   * there can be no other.
   */
  readonly pause?: () => Promise<void>;
}

const encoder = new TextEncoder();
/** A byte-order mark stays, and what is no UTF-8 is refused: a text is written back as the bytes that it was. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? encoder.encode(content) : content;
}

/** The inverse of `bytesOf` for texts; null where the bytes are no UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** A file's path in a folder; '' is the vault's root. */
export function inFolder(folder: string, file: string): string {
  return folder === '' ? file : `${folder}/${file}`;
}

/** The folders around a path, the outermost first. */
export function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}
