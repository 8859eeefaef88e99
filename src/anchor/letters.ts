import { isBlank, type Place } from '../paper';

/**
 * A text as quotes are looked up in it: only the signs that a reader would read out or write down, none of which
 * layout, extraction or typography change.
 *
 * Left out are white space, control signs, soft hyphens, signs without width, and hyphens and dashes between letters,
 * so that `masing-` + line end + `masing`, `masing-masing` and `masing - masing` are one (and a word that a line end
 * broke is whole again). All quotation marks are one sign, a run of them too; all dashes are `-`; ligatures are
 * their letters; accents are composed (NFC).
 */
export interface Letters {
  readonly text: string;
  /** `offsets[i]` is the UTF-16 index in the source of the sign that gave `text[i]`; it never falls. One more than `text`: the source's length. */
  readonly offsets: Uint32Array;
}

const enum Kind {
  Plain,
  Blank,
  Quote,
  Dash,
  Several,
}

const QUOTE = 39;
const DASH = 45;

/** Signs that stand for several letters: the ligatures of fonts, ĳ and Ĳ, the ellipsis. */
const isSeveral = (code: number): boolean =>
  (code >= 0xfb00 && code <= 0xfb06) || code === 0x132 || code === 0x133 || code === 0x2026;

/** Signs without width: soft hyphen, joiners, marks of direction, variation selectors, the byte-order mark. */
const isUnseen = (code: number): boolean =>
  code === 0xad ||
  code === 0x34f ||
  code === 0x61c ||
  code === 0x180e ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff;

const quotes = new Set([...'"\'`´«»‘’‚‛“”„‟‹›′″＂＇「」『』'].map((sign) => sign.charCodeAt(0)));
const dashes = new Set([...'-‐‑‒–—―−﹘﹣－⁃'].map((sign) => sign.charCodeAt(0)));

function kindOf(code: number): Kind {
  if (isBlank(code) || isUnseen(code)) return Kind.Blank;
  if (quotes.has(code)) return Kind.Quote;
  if (dashes.has(code)) return Kind.Dash;
  return isSeveral(code) ? Kind.Several : Kind.Plain;
}

const ascii = Uint8Array.from({ length: 128 }, (_none, code) => kindOf(code));
const kind = (code: number): Kind => (code < 128 ? (ascii[code] ?? Kind.Plain) : kindOf(code));

/** Whether a unit is a letter, as far as hyphens need it: ASCII's, and all signs from À on but general punctuation. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
  return code >= 0xc0 && (code < 0x2000 || code > 0x2bff) && !isUnseen(code);
}

/** What is put together with the sign before it: marks, and the vowels and ends of Korean syllables. */
const MARK = /[\p{M}\u1160-\u11ff]/u;

/** The letters of a text. `hidden` are stretches that nobody reads (the backslashes of Markdown, say), rising, apart. */
export function lettersOf(source: string, hidden: readonly Place[] = []): Letters {
  const writer = new Writer(source.length);
  const composed = source.normalize('NFC') === source;
  let next = 0;
  for (let at = 0; at < source.length;) {
    const place = hidden[next];
    if (place && at >= place.start) {
      at = Math.max(at, place.end);
      next += 1;
      continue;
    }
    const code = source.charCodeAt(at);
    const what = kind(code);
    if (what === Kind.Dash) {
      const end = afterDash(source, at, hidden, next);
      writer.dash(at, source.charCodeAt(end));
      // Hidden stretches within what was passed are passed too.
      while ((hidden[next]?.end ?? Infinity) <= end) next += 1;
      at = end;
      continue;
    }
    if (composed || (code < 0x300 && !(source.charCodeAt(at + 1) >= 0x300))) {
      writer.put(code, what, at);
      at += 1;
      continue;
    }
    const end = clusterEnd(source, at);
    for (const sign of source.slice(at, end).normalize('NFC').split(''))
      writer.put(sign.charCodeAt(0), kind(sign.charCodeAt(0)), at);
    at = end;
  }
  return writer.letters(source.length);
}

/** The end of dashes, blanks and hidden stretches that begin at a dash. */
function afterDash(source: string, from: number, hidden: readonly Place[], first: number): number {
  let next = first;
  for (let at = from; ;) {
    const place = hidden[next];
    if (place && at >= place.start) {
      at = Math.max(at, place.end);
      next += 1;
      continue;
    }
    const what = at < source.length ? kind(source.charCodeAt(at)) : Kind.Plain;
    if (what !== Kind.Dash && what !== Kind.Blank) return at;
    at += 1;
  }
}

function clusterEnd(source: string, at: number): number {
  let end = at + ((source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < source.length && source.charCodeAt(end) >= 0x300 && MARK.test(source.charAt(end))) end += 1;
  return end;
}

/** Takes the units of the letters, one after the other. */
class Writer {
  length = 0;
  private units: Uint16Array;
  private offsets: Uint32Array;

  constructor(size: number) {
    this.units = new Uint16Array(size + 1);
    this.offsets = new Uint32Array(size + 1);
  }

  put(code: number, what: Kind, at: number): void {
    if (what === Kind.Plain) this.add(code, at);
    else if (what === Kind.Quote) {
      if (this.last !== QUOTE) this.add(QUOTE, at);
    } else if (what === Kind.Several)
      for (const sign of String.fromCharCode(code).normalize('NFKC')) this.add(sign.charCodeAt(0), at);
    else if (what === Kind.Dash) this.add(DASH, at);
  }

  /** Dashes that are followed by `next`. */
  dash(at: number, next: number): void {
    if (this.last !== DASH && !(isLetter(this.last) && isLetter(next))) this.add(DASH, at);
  }

  letters(end: number): Letters {
    const offsets = this.offsets.slice(0, this.length + 1);
    offsets[this.length] = end;
    const parts: string[] = [];
    for (let from = 0; from < this.length; from += PART)
      parts.push(String.fromCharCode(...this.units.subarray(from, Math.min(this.length, from + PART))));
    return { text: parts.join(''), offsets };
  }

  private get last(): number {
    return this.units[this.length - 1] ?? NaN;
  }

  private add(code: number, at: number): void {
    if (this.length + 1 >= this.units.length) this.grow();
    this.units[this.length] = code;
    this.offsets[this.length] = at;
    this.length += 1;
  }

  private grow(): void {
    const units = new Uint16Array(this.units.length * 2 + 8);
    const offsets = new Uint32Array(units.length);
    units.set(this.units);
    offsets.set(this.offsets);
    this.units = units;
    this.offsets = offsets;
  }
}

/** How many units are made a string at once: arguments of one call, of which engines take some ten thousand. */
const PART = 8192;
