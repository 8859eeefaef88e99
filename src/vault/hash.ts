import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { bytesOf } from './files';

/** SHA-256 in hexadecimal signs. */
export function hashOf(content: string | Uint8Array): string {
  return bytesToHex(sha256(bytesOf(content)));
}
