import type { BlockKind, Document, Given, NoteCall, Place, Problem } from '../paper';
import { clean, type RawBlock, type Stretch } from './cleaning';
import { tellLanguages } from './tongues';

/** What a file says of itself, and what it holds as data. */
export interface Beside {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  /** What the file points to, once the text stands. */
  readonly given?: (source: string) => Given;
}

/** A state of the writing. */
export interface Mark {
  readonly parts: number;
  readonly length: number;
}

interface Open {
  readonly kind: BlockKind;
  readonly level: number;
  readonly stretches: Stretch[];
}

/** What parts two cells of a table's row in the text that is taken out of a file. */
const betweenCells = ' | ';

/**
 * The text that is taken out of a file that is no text itself, as it is being written: one line a block, a blank line
 * between blocks. White space is folded as it comes, for it says nothing there; code keeps its lines.
 */
export class Extract {
  readonly #parts: string[] = [];
  readonly #blocks: Open[] = [];
  #open: Open | null = null;
  /** Where the stretch being written begins, or -1 before its first sign. */
  #from = -1;
  #length = 0;
  /** White space came, and stands before the next sign. */
  #space = false;
  readonly #calls: NoteCall[] = [];
  /** Where the notes are called whose first sign comes next. */
  readonly #called: number[] = [];

  /** Begins a block; one that is open ends. A block that stays without a sign is left out. */
  begin(kind: BlockKind, level = 0): void {
    this.close();
    this.#open = { kind, level, stretches: [] };
  }

  close(): void {
    this.#endStretch();
    if (this.#open && this.#open.stretches.length > 0) this.#blocks.push(this.#open);
    this.#open = null;
  }

  /** Ends a cell of a table's row: what comes next stands in the next one. */
  cell(): void {
    this.#endStretch();
  }

  /** Writes text into the open block; a paragraph is begun where none is open. */
  say(text: string): void {
    if (this.#open?.kind === 'code') this.#write(text.replace(/\r\n?/gu, '\n'));
    else this.#sayFolded(text.replace(white, ' ').replace(/\u00ad/gu, ''));
  }

  /** Where the writing stands, to ask later for the place of all that was written since. */
  get mark(): Mark {
    return { parts: this.#parts.length, length: this.#length };
  }

  /** Writes a note that the text calls behind its first `length` signs. The mark itself is not written. */
  noteCalledAt(length: number, write: () => void): void {
    this.#called.push(length);
    write();
    this.#called.length = 0;
  }

  /** What was written since a mark, with what parts it from what stood before. */
  saidSince({ parts }: Mark): string {
    return this.#parts.slice(parts).join('');
  }

  /** The place of what was written since a mark, white space around it aside; null where that is nothing. */
  since({ parts, length }: Mark): Place | null {
    const said = this.saidSince({ parts, length });
    const lead = said.startsWith(betweenCells) ? betweenCells.length : said.length - said.trimStart().length;
    return said.length > lead ? { start: length + lead, end: this.#length } : null;
  }

  #sayFolded(words: string): void {
    const first = words.startsWith(' ') ? 1 : 0;
    const last = words.length - (words.length > first && words.endsWith(' ') ? 1 : 0);
    this.#space ||= first === 1;
    if (last <= first) return;
    this.#write((this.#space && this.#from >= 0 ? ' ' : '') + words.slice(first, last));
    this.#space = last < words.length;
  }

  #write(text: string): void {
    if (text === '') return;
    if (!this.#open) this.begin('paragraph');
    if (this.#from < 0) this.#part();
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** What stands before a stretch's first sign. */
  #part(): void {
    const inRow = (this.#open?.stretches.length ?? 0) > 0;
    const gap = inRow ? betweenCells : this.#length > 0 ? '\n\n' : '';
    this.#parts.push(gap);
    this.#length += gap.length;
    this.#from = this.#length;
    for (const at of this.#called.splice(0)) this.#calls.push({ start: at, end: at, note: this.#from });
  }

  #endStretch(): void {
    if (this.#from >= 0) {
      this.#open?.stretches.push({ start: this.#from, end: this.#length, glued: false });
    }
    this.#from = -1;
    this.#space = false;
  }

  /** The document of all that was written. */
  document(file: string, { properties, problems, given }: Beside): Document {
    this.close();
    const source = this.#parts.join('');
    const raw: readonly RawBlock[] = this.#blocks.map((block) => ({ page: null, ...block }));
    const { text, offsets, blocks } = clean(source, raw);
    const told = tellLanguages(text, blocks);
    const data = given?.(source);
    return {
      file,
      source,
      text,
      offsets,
      ...told,
      furniture: [],
      properties,
      problems,
      ...(this.#calls.length > 0 ? { noteCalls: this.#calls } : {}),
      ...(data ? { given: data } : {}),
    };
  }
}

/** Runs of white space, no-break spaces and control signs among them. */
const white = /[\s\p{Cc}]+/gu;
