import type { PageStretch, Span } from '../../paper';
import type { RawBlock, Stretch } from '../cleaning';
import type { PrintedBlock } from './blocks';
import type { Layout } from './layout';
import type { PrintedLine } from './lines';

/** A PDF as a text: a printed line a line, a blank line between blocks, a form feed between pages. */
export interface Printed {
  readonly source: string;
  readonly blocks: readonly RawBlock[];
  readonly furniture: readonly Span[];
  readonly pages: readonly PageStretch[];
  /** Where each line stands in the source. */
  readonly starts: ReadonlyMap<PrintedLine, number>;
}

/** Writes blocks one after another; the heads and feet of a page stand where its first line does. */
export function print(blocks: readonly PrintedBlock[], layout: Layout): Printed {
  const sheet = new Sheet(layout);
  const raw = blocks.map(({ kind, level, lines }): RawBlock => {
    const page = layout.printed[lines[0]?.page ?? 0] ?? null;
    const stretches = lines.map((line) => sheet.write(line));
    sheet.part();
    return { kind, level, page, stretches };
  });
  return { blocks: raw, ...sheet.finish() };
}

class Sheet {
  private readonly parts: string[] = [];
  private length = 0;
  private opened = -1;
  private current = -1;
  private readonly furniture: Span[] = [];
  private readonly pages: PageStretch[] = [];
  private readonly starts = new Map<PrintedLine, number>();

  constructor(private readonly layout: Layout) {}

  write(line: PrintedLine): Stretch {
    this.openTo(line.page);
    if (line.page !== this.current) this.turnTo(line.page);
    const start = this.length;
    this.starts.set(line, start);
    this.put(line.text);
    this.put('\n');
    return { start, end: start + line.text.length, glued: false };
  }

  /** A block ends. */
  part(): void {
    this.put('\n');
  }

  finish(): Omit<Printed, 'blocks'> {
    this.openTo(this.layout.printed.length - 1);
    const { furniture, pages, starts } = this;
    return { source: `${this.parts.join('').trimEnd()}\n`, furniture, pages, starts };
  }

  /** Begins all pages up to one, each with what belongs to it and not to its text. */
  private openTo(page: number): void {
    while (this.opened < page) {
      this.opened += 1;
      if (this.opened > 0) this.put('\f');
      this.turnTo(this.opened);
      const heads = this.layout.furniture[this.opened] ?? [];
      for (const text of heads) {
        this.furniture.push({ start: this.length, end: this.length + text.length, text });
        this.put(`${text}\n`);
      }
      if (heads.length > 0) this.put('\n');
    }
  }

  private turnTo(page: number): void {
    this.current = page;
    this.pages.push({ start: this.length, sheet: page + 1, printed: this.layout.printed[page] ?? null });
  }

  private put(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}
