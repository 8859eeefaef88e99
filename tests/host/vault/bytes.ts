export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A byte order mark is not part of the text. */
export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The bytes in a buffer of their own: a view may show only a part of its buffer. */
export function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
