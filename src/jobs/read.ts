import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Document, Problem, Reading } from '../paper';
import { receive, type PdfPages } from '../receive';
import { understand } from '../understand';

/** A paper as it was read. */
export interface Paper {
  /** The file as the person named it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal signs. */
  readonly sha256: string;
  readonly document: Document;
  readonly reading: Reading;
}

/** A paper, or null where the bytes hold no text that can be read; and why, or what was not used in full. */
export interface Read {
  readonly paper: Paper | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads a paper: its bytes to text, the text to a document, the document to a reading. `language` is the BCP 47
 * code in which questions are asked; left out, the paper's own. `pages`: what a PDF draws.
 */
export function readPaper(bytes: Uint8Array, file: string, language?: string, pages?: PdfPages): Read {
  const { document, problems } = receive(bytes, file, pages);
  if (!document) return { paper: null, problems };
  const reading = understand(document, language === undefined ? {} : { language });
  const digest = bytesToHex(sha256(bytes));
  return { paper: { file, bytes, sha256: digest, document, reading }, problems };
}
