import type { Problem } from '../paper';

/** A file's bytes as text. `source` is null where they are no text; a byte-order mark stays in it as U+FEFF. */
export interface Decoded {
  readonly source: string | null;
  readonly problems: readonly Problem[];
}

/**
 * Bytes to text: UTF-8, UTF-16 in either order, by their marks or without; else Windows-1252, which gives every
 * byte a sign, with a problem that says so. What is no text at all is refused.
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  if (bytes.length === 0) return { source: '', problems: [{ kind: 'receive.empty', file }] };
  if (isLocked(bytes)) return { source: null, problems: [{ kind: 'receive.password', file }] };
  const name = signatureOf(bytes);
  if (name !== null)
    return { source: null, problems: [{ kind: 'receive.format', file, values: { format: name } }] };
  const wide = wideOrder(bytes);
  if (wide) return checked(readAs(wide, bytes) ?? '', file, wide);
  const source = readAs('utf-8', bytes);
  return source !== null ? checked(source, file, 'utf-8') : fallback(bytes, file);
}

/** How files of other formats begin, which people name `.txt` by mistake. */
const signatures: readonly (readonly [format: string, begins: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ZIP, DOCX, ODT, EPUB', [0x50, 0x4b, 0x03, 0x04]],
  ['DOC, XLS, PPT', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['GZIP', [0x1f, 0x8b]],
  ['7Z', [0x37, 0x7a, 0xbc, 0xaf]],
];

function signatureOf(bytes: Uint8Array): string | null {
  const found = signatures.find(([, begins]) => begins.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? null;
}

/** A Word file with a password is no package, but a part of an older kind of file, which is named in it. */
const lockedPart = [...'EncryptedPackage'].flatMap((sign) => [sign.charCodeAt(0), 0]);

function isLocked(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return false;
  const first = lockedPart[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (lockedPart.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** The first 4 kB show how a file is written. */
const look = 4096;

/** The order of a UTF-16 file: by its mark, or by zeros in every second byte; null for other files. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const zeros: [number, number] = [0, 0];
  const end = Math.min(bytes.length, look);
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  // Text in our letters has a zero beside nearly each of them; more than two in three, and hardly any on the other side.
  const many = end / 3;
  if (zeros[1] > many && zeros[0] * 20 < zeros[1]) return 'utf-16le';
  return zeros[0] > many && zeros[1] * 20 < zeros[0] ? 'utf-16be' : null;
}

/** Null where the bytes are not valid in that encoding. UTF-16 is read as it comes: lone halves stay. */
function readAs(
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252',
  bytes: Uint8Array,
): string | null {
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function fallback(bytes: Uint8Array, file: string): Decoded {
  const source = readAs('windows-1252', bytes) ?? '';
  // A fiftieth: any byte is a sign of Windows-1252, but its texts have no control characters; random bytes have a tenth.
  if (isBinary(source, 1 / 50)) return refused(file);
  const line = lineOf(bytes, firstBad(bytes));
  const guessed: Problem = { kind: 'receive.encoding', file, line, values: { encoding: 'Windows-1252' } };
  const { problems } = checked(source, file, 'windows-1252');
  return { source, problems: [guessed, ...problems] };
}

const refused = (file: string): Decoded => ({ source: null, problems: [{ kind: 'receive.binary', file }] });

/** The offset of the first byte that is no UTF-8: the longest beginning that decodes, found by halving. */
function firstBad(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (decodes(bytes.subarray(good, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** Whether bytes are UTF-8 as far as they go; a sign that is cut at their end counts as good. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The line, from 1, on which the byte at `offset` stands. */
function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at++)
    if (bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10)) line++;
  return line;
}

/** Control characters that no text has: all of ASCII's but tab, line ends, form feed, escape. */
const isControl = (code: number): boolean =>
  code < 9 || (code > 13 && code < 32 && code !== 27) || code === 127;

/** How many control characters stand in a text, and the offset of the first; -1 for none. */
function controlsIn(text: string): { readonly count: number; readonly first: number } {
  let count = 0;
  let first = -1;
  for (let at = 0; at < text.length; at++) {
    if (!isControl(text.charCodeAt(at))) continue;
    if (count++ === 0) first = at;
  }
  return { count, first };
}

/** Whether a text's beginning holds more control characters than the `share` of it that spoilt text may have. */
function isBinary(source: string, share: number): boolean {
  const start = source.slice(0, look);
  return controlsIn(start).count > start.length * share;
}

/** What decoded without error may still be no text, or hold signs that nobody can read. */
function checked(source: string, file: string, encoding: string): Decoded {
  // A tenth: text that extraction spoilt has fewer, though its bytes are valid.
  if (isBinary(source, 1 / 10)) return refused(file);
  const problems: Problem[] = [];
  if (!/\S/u.test(source.replace(/^\ufeff/u, ''))) problems.push({ kind: 'receive.empty', file });
  const lost = source.indexOf('\ufffd');
  if (lost >= 0) {
    const count = source.split('\ufffd').length - 1;
    problems.push({
      kind: 'receive.lost-signs',
      file,
      line: lineAt(source, lost),
      values: { count, encoding },
    });
  }
  const { count, first } = controlsIn(source);
  if (count > 0) {
    problems.push({ kind: 'receive.control-signs', file, line: lineAt(source, first), values: { count } });
  }
  return { source, problems };
}

/** The line, from 1, on which the unit at `offset` stands. */
function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split(/\r\n|[\n\r]/u).length;
}
