/** A stretch of a note: UTF-16 indices, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

// ```js      > ~~~      - ```
const FENCE = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))*[ \t]*(`{3,}(?!.*`)|~{3,})/;
const QUOTE_MARKS = /^(?:[ \t]{0,3}>[ \t]?)*/;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/**
 * Where signs mean nothing: code (fenced, indented, in a line) and HTML comments, rising. What stands in `%%` is
 * not among them: Obsidian indexes links there.
 */
export function hiddenIn(text: string, start = 0): readonly Stretch[] {
  if (!/`|~~~|<!--|^ {0,3}(?: |\t)/m.test(text)) return [];
  const hidden: Stretch[] = [];
  let prose = start;
  for (const block of codeBlocksIn(text, start)) {
    inlineIn(text, prose, block.from, hidden);
    hidden.push(block);
    prose = block.to;
  }
  inlineIn(text, prose, text.length, hidden);
  return hidden;
}

/** Fenced and indented code. A fence that is not closed runs to the end, as in CommonMark; in a quote, to its end. */
function codeBlocksIn(text: string, start: number): readonly Stretch[] {
  const reader = new CodeReader();
  for (let from = start; from < text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end + 1;
    reader.read(text.slice(from, to), from, to);
    from = to;
  }
  return reader.end(text.length);
}

interface Fence {
  readonly from: number;
  readonly sign: string;
  readonly quoted: boolean;
}

/** Finds code in lines that are given one after the other. */
class CodeReader {
  private readonly blocks: Stretch[] = [];
  private fence: Fence | null = null;
  /** Whether the line above is blank (or code, or none): only below such a line can indented code begin. */
  private blank = true;
  /** Whether an item of a list stands above: its indented lines are no code. */
  private listed = false;

  read(line: string, from: number, to: number): void {
    const { fence } = this;
    if (fence?.quoted === true && !isQuoted(line)) this.close(fence, from);
    const mark = FENCE.exec(line)?.[1];
    if (this.fence) {
      if (mark?.startsWith(this.fence.sign) === true && line.trimEnd().endsWith(mark))
        this.close(this.fence, to);
    } else if (mark !== undefined) {
      this.fence = { from, sign: mark, quoted: isQuoted(line) };
    } else this.readText(line.replace(QUOTE_MARKS, ''), from, to);
  }

  end(length: number): readonly Stretch[] {
    if (this.fence) this.close(this.fence, length);
    return this.blocks;
  }

  private close({ from }: Fence, to: number): void {
    this.blocks.push({ from, to });
    this.fence = null;
    this.blank = true;
  }

  private readText(line: string, from: number, to: number): void {
    const empty = line.trim() === '';
    const indented = !empty && /^(?: {4}|\t)/.test(line);
    if (indented && this.blank && !this.listed) {
      this.blocks.push({ from, to });
      return;
    }
    // A paragraph at the margin, below a blank line, ends a list.
    const goesOn = this.listed && (!this.blank || /^[ \t]/.test(line));
    if (!empty) this.listed = LIST_ITEM.test(line) || goesOn;
    this.blank = empty;
  }
}

function isQuoted(line: string): boolean {
  return line.trimStart().startsWith('>');
}

const INLINE = /\\[^]|`+|<!--/g;

/** Code in a line and HTML comments between `from` and `to`. A run of backticks is closed by one of its length. */
function inlineIn(text: string, from: number, to: number, hidden: Stretch[]): void {
  const part = text.slice(from, to);
  const runs = runsIn(part);
  INLINE.lastIndex = 0;
  for (let found = INLINE.exec(part); found; found = INLINE.exec(part)) {
    const [sign] = found;
    if (sign.startsWith('\\')) continue;
    const begins = found.index;
    const ends = sign === '<!--' ? endOfComment(part, begins) : runs.endOf(begins, sign.length);
    if (ends === null) continue;
    hidden.push({ from: from + begins, to: from + ends });
    INLINE.lastIndex = ends;
  }
}

function endOfComment(part: string, begins: number): number {
  const close = part.indexOf('-->', begins + 4);
  return close < 0 ? part.length : close + 3;
}

interface Runs {
  /** Where the code ends that a run of `length` backticks at `begins` opens; null where none closes it. */
  readonly endOf: (begins: number, length: number) => number | null;
}

/** The runs of backticks in a text, by length, so that unclosed ones cost no second look at the rest. */
function runsIn(part: string): Runs {
  const byLength = new Map<number, number[]>();
  for (const { 0: run, index } of part.matchAll(/`+/g)) {
    const known = byLength.get(run.length);
    if (known) known.push(index);
    else byLength.set(run.length, [index]);
  }
  const next = new Map<number, number>();
  return { endOf };

  function endOf(begins: number, length: number): number | null {
    const places = byLength.get(length) ?? [];
    let at = next.get(length) ?? 0;
    while (at < places.length && (places[at] ?? 0) <= begins) at += 1;
    next.set(length, at);
    const close = places[at];
    if (close === undefined) return null;
    // Code never runs over a blank line: it lies within one paragraph.
    return /\n[ \t]*\n/.test(part.slice(begins, close)) ? null : close + length;
  }
}
