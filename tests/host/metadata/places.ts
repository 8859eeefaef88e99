import type * as O from 'obsidian';

/** Turns offsets of a text into lines and columns, all from 0. */
export class Places {
  private readonly starts: readonly number[];

  constructor(readonly text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  startOfLine(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** Where a line ends, before its line break. */
  endOfLine(line: number): number {
    const next = this.starts[line + 1];
    return next === undefined ? this.text.length : next - 1;
  }

  at(offset: number): O.Loc {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.startOfLine(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, col: offset - this.startOfLine(low), offset };
  }

  between(from: number, to: number): O.Pos {
    return { start: this.at(from), end: this.at(to) };
  }
}
