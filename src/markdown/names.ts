/**
 * Bytes of UTF-8 that a name may have. The design allows a file's name 120; the longest ending that we give one
 * (`.canvas`) takes 7 of them.
 */
const LONGEST = 113;

/** What a name is when nothing of it can be kept. */
const NAMELESS = '_';

/** Names that Windows keeps for devices, whatever follows after a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?=\.|$)/i;

/**
 * A text as the name of a file, without folder and extension, safe on Windows, macOS, iOS, Android and in Obsidian's
 * links. `ending` (` (smith2020 7QK2)`) is kept whole at its end when the name must be cut, which is done at a word.
 */
export function safeName(name: string, ending = ''): string {
  const plain = name + ending;
  if (PLAIN.test(plain) && plain.length <= LONGEST && !DEVICE.test(plain)) return plain;
  // What is kept whole must leave room for the name; an ending of ours is far shorter.
  const tail = cut(clean(ending), LONGEST / 2).trimEnd();
  const head = cut(edges(clean(name)), LONGEST - bytesOf(tail));
  const whole = edges(`${edges(head) || NAMELESS}${tail}`);
  return whole.replace(DEVICE, '$&_');
}

/** Words of ASCII with single blanks between them, and no sign that means anything: such a name stays as it is. */
const PLAIN = /^[A-Za-z0-9@(](?:[A-Za-z0-9@(),;!&'+_-]|\.(?=[^ .])| (?=[^ .]))*[A-Za-z0-9@(),;!&'+_-]$/;

/** Signs that file systems or Obsidian's links refuse, or that would mean something in the text of a link. */
function clean(text: string): string {
  return (
    text
      .normalize('NFC')
      // Half of a sign outside of the first plane cannot be written as UTF-8.
      .replace(/\p{Cs}/gu, '')
      .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\uffff]/g, '')
      .replace(/:(?=\s)/g, ' -')
      .replace(/[\\/|:]/g, '-')
      .replace(/[[{]/g, '(')
      .replace(/[\]}]/g, ')')
      .replace(/["`]/g, "'")
      .replace(/[#^*?<>$]/g, ' ')
      .replace(/([%=~])\1+/g, '$1')
      .replace(/[\s\p{Cc}]+/gu, ' ')
  );
}

/** Blanks and dots at the beginning hide a file or are lost; at the end Windows drops them. */
function edges(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/g, '');
}

/** The longest beginning of at most `most` bytes, cut at a word; a single long word, between two signs. */
function cut(text: string, most: number): string {
  if (bytesOf(text) <= most) return text;
  let bytes = 0;
  let end = 0;
  for (const [sign] of text.matchAll(SIGN)) {
    bytes += bytesOf(sign);
    if (bytes > most) break;
    end += sign.length;
  }
  const word = text.lastIndexOf(' ', end);
  // A cut that leaves less than a third would say too little: then the last word is cut.
  return text.slice(0, word > end / 3 ? word : end).replace(/[\s.,;:(–-]+$/, '');
}

/** What is seen as one sign: a flag, or a sign with its accents, its skin colour and what is joined to it. */
const SIGN = /\p{RI}{2}|[^](?:[\p{M}\p{EMod}]|\u200d[^])*/gu;

function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair counts two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}
