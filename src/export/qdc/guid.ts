import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** The namespace of addresses (RFC 9562, appendix C): a `urn:` is one. */
const NAMESPACE = '6ba7b8119dad11d180b400c04fd430c8';

/** An id of 128 bits that follows from what a note is (UUID version 5, RFC 9562): the same in every export and on every device. */
export function guidOf(id: string): string {
  const name = utf8ToBytes(`urn:citeweave:${id}`);
  const space = hexToBytes(NAMESPACE);
  const hash = sha1(Uint8Array.from([...space, ...name])).slice(0, 16);
  // Version and variant take the place of six bits.
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(hash).toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Ids of notes: the one that each came with, else one that follows from what it is; a copy of a note has one of its own. */
export class Guids {
  private readonly known = new Map<string, string>();
  private readonly taken = new Set<string>();

  /** The id of a note at a path (or another text that tells it from all others). */
  of(words: { readonly guid: string | null; readonly id: string | null } | null, path: string): string {
    const known = this.known.get(path);
    if (known !== undefined) return known;
    const own = [words?.guid ?? null, words?.id ? guidOf(words.id) : null].find(
      (guid) => guid !== null && !this.taken.has(guid),
    );
    const guid = own ?? guidOf(path);
    this.known.set(path, guid);
    this.taken.add(guid);
    return guid;
  }
}

const GUID = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;

/** An id as a file has it, in one form: without braces, in capitals; null for what is none. */
export function readGuid(text: string): string | null {
  return GUID.exec(text.trim())?.[1]?.toUpperCase() ?? null;
}
