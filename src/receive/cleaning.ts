import { gathered, isBlank, type Block } from '../paper';
import { isHyphen, mend, partsDoubled, vocabularyOf, type Mending, type Vocabulary } from './hyphens';

/** A stretch of the source that belongs to a block. `glued`: no space parts it from the stretch before it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly glued: boolean;
}

/** A block before its text is cleaned: the stretches of the source that it is made of, in order. */
export interface RawBlock extends Pick<Block, 'kind' | 'level' | 'page'> {
  readonly stretches: readonly Stretch[];
}

/** The clean text with its offsets (see `Document`), and where each raw block stands in it. Empty blocks are left out. */
export interface Cleaned {
  readonly text: string;
  readonly offsets: Uint32Array;
  readonly blocks: readonly (Omit<Block, 'language'> & { readonly from: number; readonly to: number })[];
}

/** Puts the stretches of all blocks together: one line a block, white space folded, line-end hyphens mended. */
export function clean(source: string, raw: readonly RawBlock[]): Cleaned {
  const page = new Sheet(source);
  const blocks = gathered(raw, ({ stretches, kind, level, page: printed }) => {
    const range = page.write(stretches);
    return range ? [{ from: range.from, to: range.to, kind, level, page: printed }] : [];
  });
  return { blocks, ...page.finish() };
}

/** All that is blank but plain spaces. */
const odd = '\\x00-\\x1f\\x7f-\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff';
/** Ends in white space that is more than a space between words: one of another kind, the first of several, or behind a hyphen. */
const blanks = new RegExp(`[${odd}]|- | (?=[ ${odd}]|$)`, 'g');

/** Clean text as it is written, unit by unit with its offset. */
class Sheet {
  private readonly source: string;
  private readonly parts: string[] = [];
  private offsets: Uint32Array;
  private length = 0;
  /** Where the block that is being written begins in the clean text; -1 before its first sign. */
  private from = -1;
  /** Offset of the white space that stands before the next sign; -1 for none. */
  private space = -1;
  /** From where white space was sought last, and where it was found: the next search may find the same. */
  private sought = 0;
  private blank = -1;
  private words: Vocabulary | null = null;

  constructor(source: string) {
    this.source = source;
    // Clean text is never longer than its source, but for line feeds between blocks that touch.
    this.offsets = new Uint32Array(source.length + 64);
  }

  /** One block; null where it holds nothing but white space. */
  write(stretches: readonly Stretch[]): { from: number; to: number } | null {
    this.from = -1;
    this.space = -1;
    let mending: Mending | null = null;
    for (const [index, stretch] of stretches.entries()) {
      if (index > 0 && !stretch.glued && mending !== 'join' && mending !== 'keep') {
        this.rest(stretches[index - 1]?.end ?? stretch.start);
      }
      const next = stretches[index + 1];
      mending = next && !next.glued ? this.mending(stretch, next) : null;
      this.addFolded(stretch.start, mending === 'join' ? stretch.end - 1 : stretch.end);
    }
    return this.from < 0 ? null : { from: this.from, to: this.length };
  }

  finish(): { text: string; offsets: Uint32Array } {
    // A view, not a copy: what lies behind it is as long as the page's furniture.
    const offsets = this.offsets.subarray(0, this.length + 1);
    offsets[this.length] = this.source.length;
    return { text: this.parts.join(''), offsets };
  }

  /** White space at `offset`: written when a sign of the block follows. */
  private rest(offset: number): void {
    if (this.space < 0) this.space = offset;
  }

  private mending(stretch: Stretch, next: Stretch): Mending | null {
    const last = this.source.charCodeAt(stretch.end - 1);
    if (!isHyphen(last) || stretch.end - stretch.start < 2) return null;
    // 60 signs hold any word.
    const before = this.source.slice(Math.max(stretch.start, stretch.end - 61), stretch.end - 1);
    const after = this.source.slice(next.start, Math.min(next.end, next.start + 60));
    return mend(before, after, () => (this.words ??= vocabularyOf(this.source)), last === 0xad);
  }

  /** What stands from `start` to `end`, runs of white space as one space. */
  private addFolded(start: number, end: number): void {
    const source = this.source;
    let from = start;
    // A stretch may begin and end in a space that is a plain one in the source.
    const first = isBlank(source.charCodeAt(start)) ? start : this.blankFrom(start);
    for (let at = first; at < end; at = this.blankFrom(at + 1)) {
      const next = at + 1 < end ? source.charCodeAt(at + 1) : 0;
      if (source.charCodeAt(at) === 32 && at > from && !isBlank(next)) {
        if (!partsDoubled(source, at, end)) continue;
        this.addVerbatim(from, at);
        from = at + 1;
        continue;
      }
      this.addVerbatim(from, at);
      this.rest(at);
      while (at + 1 < end && isBlank(source.charCodeAt(at + 1))) at++;
      from = at + 1;
    }
    const open = end > from && source.charCodeAt(end - 1) === 32;
    this.addVerbatim(from, open ? end - 1 : end);
    if (open) this.rest(end - 1);
  }

  /** The next white space from `from` on that may be no plain single space between words, or parts a doubled word. */
  private blankFrom(from: number): number {
    if (from < this.sought || this.blank < from) {
      blanks.lastIndex = from;
      const found = blanks.test(this.source);
      this.blank = found ? blanks.lastIndex - 1 : this.source.length;
    }
    this.sought = from;
    return this.blank;
  }

  private addVerbatim(from: number, to: number): void {
    if (to <= from) return;
    if (this.from < 0) {
      // The line feed between blocks stands for the white space behind the last one.
      if (this.length > 0) this.add('\n', Math.min(from, (this.offsets[this.length - 1] ?? 0) + 1));
      this.from = this.length;
    } else if (this.space >= 0) this.add(' ', this.space);
    this.space = -1;
    this.parts.push(this.source.slice(from, to));
    this.room(to - from);
    const offsets = this.offsets;
    const shift = this.length - from;
    for (let at = from; at < to; at++) offsets[at + shift] = at;
    this.length += to - from;
  }

  private add(sign: string, offset: number): void {
    this.parts.push(sign);
    this.room(1);
    this.offsets[this.length++] = offset;
  }

  private room(units: number): void {
    if (this.length + units < this.offsets.length) return;
    const wider = new Uint32Array((this.length + units) * 2);
    wider.set(this.offsets);
    this.offsets = wider;
  }
}
