/** Crockford's base 32: no I, L, O or U, so that a name read aloud is not mistaken. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `count` signs (at most 25) that follow from `content` alone: the same on every device. */
export function signsOf(content: string, count: number): string {
  const lanes = hashOf(content);
  let signs = '';
  let bits = 0;
  let held = 0;
  for (const lane of lanes) {
    // Bytes, so that what is held stays within the 32 bits of JavaScript's operators.
    for (let shift = 24; shift >= 0 && signs.length < count; shift -= 8) {
      bits = ((bits << 8) | ((lane >>> shift) & 255)) & 0xffff;
      for (held += 8; held >= 5 && signs.length < count;) {
        held -= 5;
        signs += CROCKFORD[(bits >>> held) & 31] ?? '';
      }
    }
  }
  return signs;
}

/**
 * A name of a ULID's form (26 signs, the first at most 7) made of content, not of time and chance.
 * See `docs/decisions/0003-codings-of-a-reading.md`.
 */
export function ulidOf(content: string): string {
  // 128 bits are 25 signs of five and one of three.
  const [first = 0] = hashOf(`${content}/ulid`);
  return (CROCKFORD[first & 7] ?? '0') + signsOf(content, 25);
}

/** Seeds of four hashes side by side: the first digits of π in hexadecimal, as in Blowfish; nothing up the sleeve. */
const SEEDS: readonly number[] = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];

/**
 * 128 bits of a text: FNV-1a over its UTF-16 units from four seeds, each mixed as in MurmurHash3. It tells names apart
 * and keeps no secret; SHA-256 in JavaScript would take a tenth of the time in which all notes are made.
 */
function hashOf(content: string): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0] = SEEDS;
  for (let at = 0; at < content.length; at += 1) {
    const unit = content.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000193);
    c = Math.imul(c ^ unit, 0x01000193);
    d = Math.imul(d ^ unit, 0x01000193);
  }
  return [a, b, c, d].map((lane) => {
    let hash = lane;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  });
}
