/** A part of a value: text in braces or quotes, or a bare word: a number, or the name of a `@string`. */
export interface ValuePart {
  readonly text: string;
  readonly isBare: boolean;
}

/** A field of an entry as it is written. */
export interface RawField {
  /** In lower case. */
  readonly name: string;
  /** The first part of its value, most often all of it: there are hundreds of thousands. */
  readonly text: string;
  readonly isBare: boolean;
  /** The parts that `#` adds to it; null for none. */
  readonly more: readonly ValuePart[] | null;
  /** Where its name stands. */
  readonly at: number;
}

/** What is wrong with the form of an entry. */
export interface Fault {
  readonly kind: FaultKind;
  readonly at: number;
  /** The field that it is about; '' for none. */
  readonly field: string;
}

export type FaultKind =
  | 'bib.unclosed-entry'
  | 'bib.unclosed-value'
  | 'bib.no-key'
  | 'bib.no-comma'
  | 'bib.no-value'
  | 'bib.odd-text';

/** An entry as it is written: `@article{key, title = {…}}`. */
export interface RawEntry {
  /** In lower case. */
  readonly type: string;
  /** '' for none. */
  readonly key: string;
  readonly fields: readonly RawField[];
  readonly faults: readonly Fault[];
  /** From its `@` to the sign after its last. */
  readonly from: number;
  readonly to: number;
}

// `@book{`, `@string(`
const ENTRY_HERE = /@[ \t]*([A-Za-z][A-Za-z0-9_-]*)[ \t\r\n]*[{(]/y;
const FIELD = /[^\s=,{}"#%@()][^\s=,{}"#]*\s*=\s*/y;
const FIELD_AHEAD = /\s*(?:[,}]|[A-Za-z][\w+:.-]*\s*=)/y;

/** Cuts a BibTeX file into its entries, `@string` and `@preamble` among them. One that is broken ends where the next begins. */
export function splitBibtex(text: string): readonly RawEntry[] {
  return new Splitter(text).all();
}

class Splitter {
  private at = 0;
  /** Where the entry after the one that is being read begins at the latest. */
  private next = 0;
  private fields: RawField[] = [];
  private faults: Fault[] = [];

  constructor(private readonly text: string) {}

  all(): readonly RawEntry[] {
    const found: RawEntry[] = [];
    for (let from = this.startFrom(0); from < this.text.length; from = this.startAfter()) {
      const entry = this.entryAt(from);
      if (entry) found.push(entry);
    }
    return found;
  }

  /**
   * Where the first entry at or after an index begins: at the beginning of a line, as what is within a line may be an address or
   * a mention.
   */
  private startFrom(index: number): number {
    const { text } = this;
    for (let at = text.indexOf('@', index); at >= 0; at = text.indexOf('@', at + 1)) {
      let before = at - 1;
      while (text[before] === ' ' || text[before] === '\t') before -= 1;
      if (before >= 0 && text[before] !== '\n') continue;
      ENTRY_HERE.lastIndex = at;
      if (ENTRY_HERE.test(text)) return at;
    }
    return text.length;
  }

  /** Where the entry after the one that was just read begins. */
  private startAfter(): number {
    const here = this.afterBlanks(this.at);
    ENTRY_HERE.lastIndex = here;
    return ENTRY_HERE.test(this.text) ? here : this.startFrom(this.at);
  }

  private entryAt(from: number): RawEntry | null {
    ENTRY_HERE.lastIndex = from;
    const head = ENTRY_HERE.exec(this.text);
    const type = head?.[1]?.toLowerCase() ?? '';
    this.at = from + (head?.[0].length ?? 1);
    const closing = head?.[0].endsWith('(') ? ')' : '}';
    this.fields = [];
    this.faults = [];
    if (type === 'comment') {
      this.skipComment();
      return null;
    }
    this.next = this.startFrom(this.at);
    const key = type === 'string' || type === 'preamble' ? '' : this.key(closing);
    if (type === 'preamble') this.skipTo(closing);
    else this.body(closing);
    return { type, key, fields: this.fields, faults: this.faults, from, to: this.at };
  }

  /** A comment ends with its brace; one without an end, with its line. */
  private skipComment(): void {
    const begin = this.at;
    const end = this.endOfBraces(begin, '}', this.startFrom(begin));
    const line = this.text.indexOf('\n', begin);
    this.at = end ?? (line < 0 ? this.text.length : line);
  }

  private skipTo(closing: string): void {
    this.at = this.endOfBraces(this.at, closing, this.next) ?? this.next;
  }

  private fault(kind: FaultKind, at: number, field = ''): void {
    this.faults.push({ kind, at, field });
  }

  /** What stands before the first comma, where that is no field already. */
  private key(closing: string): string {
    const begin = this.at;
    const end = this.seek(begin, (sign) => sign === ',' || sign === '\n' || sign === '=' || sign === closing);
    const said = this.text.slice(begin, end).trim();
    // `@book{title = {…}}`, or a key that has its own line.
    if (this.text[end] === '=') {
      this.fault('bib.no-key', begin);
      return '';
    }
    if (said === '' && this.text[end] === '\n') {
      this.at = end + 1;
      return this.key(closing);
    }
    this.at = end;
    if (this.text[end] === ',') this.at = end + 1;
    else if (this.text[end] === '\n' && !/^\s*,/.test(this.text.slice(end, end + 100)))
      this.fault('bib.no-comma', begin);
    else if (this.text[end] === '\n') this.at = this.text.indexOf(',', end) + 1;
    if (said === '') this.fault('bib.no-key', begin);
    return said;
  }

  private body(closing: string): void {
    const begin = this.at;
    for (;;) {
      while (isBlank(this.text.charCodeAt(this.at)) || this.text[this.at] === ',') this.at += 1;
      if (this.at >= this.next) {
        if (this.mend(closing)) continue;
        this.fault('bib.unclosed-entry', begin);
        this.at = this.next;
        return;
      }
      const sign = this.text[this.at];
      if (sign === closing || sign === '}') {
        this.at += 1;
        return;
      }
      if (sign === '%') {
        this.at = this.seek(this.at, (one) => one === '\n');
        continue;
      }
      FIELD.lastIndex = this.at;
      const begins = this.at;
      if (FIELD.test(this.text) && FIELD.lastIndex <= this.next) {
        this.at = FIELD.lastIndex;
        this.field(begins, closing);
      } else this.skipOdd(closing);
    }
  }

  /** Where an entry has no end, a value may have taken it: one that holds other fields ends with its line. */
  private mend(closing: string): boolean {
    const at = this.fields.findIndex(
      ({ text, isBare }) => !isBare && /\n\s*[A-Za-z]\w*\s*=\s*["{\d]/.test(text),
    );
    const field = this.fields[at];
    if (
      !field ||
      this.faults.some(({ kind, field: name }) => kind === 'bib.unclosed-value' && name === field.name)
    )
      return false;
    FIELD.lastIndex = field.at;
    if (!FIELD.test(this.text)) return false;
    this.at = FIELD.lastIndex;
    this.fields = [
      ...this.fields.slice(0, at),
      { ...field, ...this.unclosed(field.name, closing), more: null },
    ];
    return true;
  }

  /** Something that is no field: up to the next comma, line or end. */
  private skipOdd(closing: string): void {
    const begin = this.at;
    const stop = this.seek(
      begin + 1,
      (sign) => sign === ',' || sign === '\n' || sign === closing || sign === '}',
    );
    const braces = this.text.slice(begin, stop).indexOf('{');
    this.fault('bib.odd-text', begin);
    this.at = braces < 0 ? stop : (this.endOfBraces(begin + braces + 1, '}', this.next) ?? stop);
  }

  private field(index: number, closing: string): void {
    const { text } = this;
    let end = index;
    while (text[end] !== '=' && !isBlank(text.charCodeAt(end))) end += 1;
    const field = text.slice(index, end).toLowerCase();
    const first = this.partAfter(field, closing);
    let more: ValuePart[] | null = null;
    while (text[this.at] === '#' && this.at < this.next) {
      this.at = this.afterBlanks(this.at + 1);
      const part = this.partAfter(field, closing);
      if (part) more = [...(more ?? []), part];
    }
    if (first) this.fields.push({ name: field, text: first.text, isBare: first.isBare, more, at: index });
    else this.fault('bib.no-value', index, field);
    if (this.at >= this.next) return;
    const sign = text[this.at];
    if (sign === ',') this.at += 1;
    else if (this.faults.at(-1)?.kind === 'bib.unclosed-value') return;
    else if (sign !== closing && sign !== '}' && sign !== '%') this.fault('bib.no-comma', this.at, field);
  }

  /** A part of a value, and the blanks behind it. */
  private partAfter(field: string, closing: string): ValuePart | null {
    const part = this.part(field, closing);
    this.at = this.afterBlanks(this.at);
    return part;
  }

  private part(field: string, closing: string): ValuePart | null {
    const begin = this.at;
    const sign = this.text[begin];
    if (begin >= this.next) return null;
    if (sign === '{' || sign === '"') {
      const end =
        sign === '{' ? this.endOfBraces(begin + 1, '}', this.next) : this.endOfQuotes(begin + 1, this.next);
      if (end === null) return this.unclosed(field, closing);
      this.at = end;
      return { text: this.text.slice(begin + 1, end - 1), isBare: false };
    }
    let end = begin;
    while (
      end < this.text.length &&
      !isBlank(this.text.charCodeAt(end)) &&
      !',#"{}'.includes(this.text[end] ?? '')
    ) {
      if (this.text[end] === closing) break;
      end += 1;
    }
    this.at = end;
    return end === begin ? null : { text: this.text.slice(begin, end), isBare: true };
  }

  /** A value without an end has that of its line, where a field, or the entry's end, follows. */
  private unclosed(field: string, closing: string): ValuePart {
    const begin = this.at;
    this.fault('bib.unclosed-value', begin, field);
    let end = begin;
    do {
      end = this.seek(end + 1, (sign) => sign === '\n');
      FIELD_AHEAD.lastIndex = end;
    } while (end < this.next && !FIELD_AHEAD.test(this.text));
    end = Math.min(end, this.next);
    const said = this.text
      .slice(begin + 1, end)
      .replace(/\s+$/, '')
      .replace(/,$/, '');
    this.at = end;
    // Its last brace may be the entry's own.
    if (end >= this.next && said.endsWith(closing) && depthOf(said) < 0) this.at = begin + said.length;
    return { text: balanced(said), isBare: false };
  }

  private afterBlanks(from: number): number {
    let at = from;
    while (isBlank(this.text.charCodeAt(at))) at += 1;
    return at;
  }

  private seek(from: number, isThere: (sign: string) => boolean): number {
    let at = from;
    while (at < this.text.length && !isThere(this.text[at] ?? '')) at += 1;
    return at;
  }

  /** The index after the brace that closes one before `from`; null where there is none before `end`. */
  private endOfBraces(from: number, closing: string, end: number): number | null {
    // As in BibTeX itself a backslash before a brace counts for nothing: `{C:\}`.
    let depth = 1;
    for (let at = from; at < end; at++) {
      const sign = this.text.charCodeAt(at);
      if (sign === OPEN) depth += 1;
      else if (sign === CLOSE && (depth > 1 || closing === '}')) depth -= 1;
      else if (closing === ')' && depth === 1 && this.text[at] === ')') depth -= 1;
      if (depth === 0) return at + 1;
    }
    return null;
  }

  private endOfQuotes(from: number, end: number): number | null {
    let depth = 0;
    for (let at = from; at < end; at++) {
      const sign = this.text[at];
      if (sign === '\\') at += 1;
      else if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      else if (sign === '"' && depth <= 0) return at + 1;
      if (depth < 0) return null;
    }
    return null;
  }
}

/** White space of ASCII, and the one that people paste. */
function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160;
}

const OPEN = 123;
const CLOSE = 125;

function depthOf(text: string): number {
  let depth = 0;
  for (const sign of text) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  return depth;
}

/** A text whose braces are in pairs: those that are not are left out. */
function balanced(text: string): string {
  let depth = 0;
  const kept: string[] = [];
  const open: number[] = [];
  for (const sign of text) {
    if (sign === '}' && depth === 0) continue;
    if (sign === '{') {
      depth += 1;
      open.push(kept.length);
    } else if (sign === '}') {
      depth -= 1;
      open.pop();
    }
    kept.push(sign);
  }
  for (const at of open) kept[at] = '';
  return kept.join('');
}
