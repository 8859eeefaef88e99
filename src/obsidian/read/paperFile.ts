import type { App, TFile } from 'obsidian';

/** A paper that is to be read, wherever it comes from. */
export interface PaperFile {
  /** Its path in the vault, or its name where it comes from outside. */
  readonly name: string;
  /** Null where it comes from outside, and is copied. */
  readonly pathInVault: string | null;
  readonly bytes: () => Promise<Uint8Array>;
}

/** The endings of files that can be read as papers. */
export const endings: readonly string[] = ['txt', 'md', 'pdf'];

export function isPaper({ extension }: TFile): boolean {
  return endings.includes(extension.toLowerCase());
}

/** A paper that lies in the vault. */
export function paperInVault({ vault }: App, file: TFile): PaperFile {
  const bytes = async (): Promise<Uint8Array> => new Uint8Array(await vault.readBinary(file));
  return { name: file.path, pathInVault: file.path, bytes };
}

/** A paper from anywhere else on the device. */
export function paperFromOutside(file: File): PaperFile {
  const bytes = async (): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
  return { name: file.name, pathInVault: null, bytes };
}
