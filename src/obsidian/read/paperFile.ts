import type { App, TFile } from 'obsidian';
import type { Problem } from '../../jobs';
import { WorkFailed } from './thread';

/** A paper that is to be read, wherever it comes from. */
export interface PaperFile {
  /** Its path in the vault when it was asked for, or its name where it comes from outside. */
  readonly name: string;
  /**
   * Its path in the vault now, as it may be renamed while its plan is looked at; null where it comes from outside, and
   * is copied. Throws `WorkFailed` where it is not there any more.
   */
  readonly place: () => string | null;
  readonly bytes: () => Promise<Uint8Array>;
}

/** The endings of files that can be read as papers. */
export const endings: readonly string[] = [
  'pdf',
  'docx',
  'html',
  'htm',
  'xhtml',
  'xml',
  'nxml',
  'tei',
  'txt',
  'md',
];

export function isPaper({ extension }: TFile): boolean {
  return endings.includes(extension.toLowerCase());
}

/** A paper that lies in the vault. */
export function paperInVault({ vault }: App, file: TFile): PaperFile {
  const { path: name } = file;
  const place = (): string => {
    if (vault.getFileByPath(file.path) !== file) throw new WorkFailed([gone(file.path)]);
    return file.path;
  };
  const bytes = async (): Promise<Uint8Array> => {
    place();
    return new Uint8Array(await vault.readBinary(file));
  };
  return { name, place, bytes };
}

function gone(path: string): Problem {
  return { kind: 'read.not-there', file: '', values: { path } };
}

/** A paper from anywhere else on the device. */
export function paperFromOutside(file: File): PaperFile {
  const bytes = async (): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
  return { name: file.name, place: () => null, bytes };
}
