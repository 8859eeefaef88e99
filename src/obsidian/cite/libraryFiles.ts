import { FileSystemAdapter, normalizePath, type App, type TFile } from 'obsidian';
import type { Problem } from '../../jobs';
import { slices } from '../slices';
import { isAddress, serve, tellsChanges } from './loopback';

/** A file of references, wherever it is. */
export interface LibraryAt {
  readonly path: string;
  /** Another text for another state. */
  readonly state: string;
  readonly read: () => Promise<ArrayBuffer>;
}

/** Endings of files that are of references by what they are called; others are used where the settings name them. */
const ENDINGS: readonly string[] = ['bib', 'bibtex', 'biblatex', 'ris', 'enw', 'nbib'];

/** What was last read of a library that tells of no change. */
interface Last {
  readonly state: string;
  readonly size: number;
  readonly version: string | null;
}

/** The files of references that there are: in the vault, on this device, and what a program of this computer serves. */
export class LibraryFiles {
  private readonly last = new Map<string, Last>();
  /** Why libraries that the settings name can't be read now. */
  private readonly missing = new Map<string, Problem>();

  /** @param changed called when another library can be read, or can't, than before */
  constructor(
    private readonly app: App,
    private readonly named: () => readonly string[],
    private readonly changed: () => void,
  ) {}

  /** Why libraries that the settings name can't be read now. */
  problems(): readonly Problem[] {
    return [...this.missing.values()];
  }

  /** Whether there is a library that tells of no change: it has to be looked at again. */
  get hasSilent(): boolean {
    return this.named().some((library) => isOutside(library) || isAddress(library));
  }

  /** Whatever says that nothing changed is asked for all of it again. */
  again(): void {
    for (const [path, last] of this.last) this.last.set(path, { ...last, version: null });
  }

  /** Nothing that was read counts: all of it is read again. */
  forget(): void {
    this.last.clear();
  }

  /** Each of them as it is now, null for one that is not there: one that is long to come keeps none waiting. @param least bytes from which on a library outside of the vault is not looked at again */
  all(least: number): readonly Promise<LibraryAt | null>[] {
    const { vault } = this.app;
    const libraries = this.named();
    const inVault = (file: TFile): LibraryAt => ({
      path: file.path,
      state: String(file.stat.mtime),
      read: () => vault.readBinary(file),
    });
    if (libraries.length === 0)
      return vault
        .getFiles()
        .filter(({ extension }) => ENDINGS.includes(extension.toLowerCase()))
        .map((file) => Promise.resolve(inVault(file)));
    for (const path of this.missing.keys()) if (!libraries.includes(path)) this.missing.delete(path);
    return libraries.map((path) => {
      const file = isAddress(path) ? null : vault.getFileByPath(normalizePath(path));
      if (!file) return this.silent(path, least);
      this.missing.delete(path);
      return Promise.resolve(inVault(file));
    });
  }

  /** A library that tells of no change; null for none. What was read of it serves on while it can't be read: another program may be writing it. */
  private async silent(path: string, least: number): Promise<LibraryAt | null> {
    const last = this.last.get(path);
    const asBefore = last ? { path, state: last.state, read: () => Promise.reject(new Error(path)) } : null;
    const isCheap =
      (last?.size ?? 0) < least && (!isAddress(path) || tellsChanges(path) || least === Infinity);
    if (asBefore && !isCheap) return asBefore;
    const now = isAddress(path) ? await serve(path, last?.version ?? null) : await this.onDevice(path);
    if ('problem' in now) {
      const before = this.missing.get(path);
      this.missing.set(path, now.problem);
      if (before?.kind !== now.problem.kind) this.changed();
      return asBefore;
    }
    if (this.missing.delete(path)) this.changed();
    if ('same' in now) return asBefore;
    const { bytes, version } = now;
    const state = await sumOf(bytes);
    this.last.set(path, { state, size: bytes.byteLength, version });
    return { path, state, read: () => Promise.resolve(bytes) };
  }

  private async onDevice(path: string): ReturnType<typeof serve> {
    const canRead = isOutside(path) && this.app.vault.adapter instanceof FileSystemAdapter;
    const bytes = canRead ? await FileSystemAdapter.readLocalFile(path).catch(() => null) : null;
    return bytes ? { bytes, version: null } : { problem: { kind: 'file.missing', file: path } };
  }
}

function isOutside(path: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path);
}

/** Bytes that are looked at before others have their turn: well under a frame. */
const STRETCH = 1 << 20;

/** Another text for other bytes: a file of the device can't be asked when it was changed. Step by step, as it may be large. */
async function sumOf(bytes: ArrayBuffer): Promise<string> {
  const pause = slices();
  let sum = bytes.byteLength;
  for (let from = 0; from < bytes.byteLength; from += STRETCH) {
    await pause();
    const length = Math.min(STRETCH, bytes.byteLength - from);
    for (const byte of new Uint8Array(bytes, from, length)) sum = (sum * 31 + byte) | 0;
  }
  return String(sum);
}
