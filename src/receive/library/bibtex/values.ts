import type { RawField } from './split';

/** The macros that all styles of BibTeX know: months, as numbers. */
const given: Readonly<Record<string, string>> = {
  jan: '1',
  feb: '2',
  mar: '3',
  apr: '4',
  may: '5',
  jun: '6',
  jul: '7',
  aug: '8',
  sep: '9',
  oct: '10',
  nov: '11',
  dec: '12',
};

/** The names of these macros, January first. */
export const monthMacros: readonly string[] = Object.keys(given);

/** The `@string` macros of a file. Each stands for what it stood for where it was written, so none can be its own part. */
export class Macros {
  private readonly known = new Map(Object.entries(given));

  define(field: RawField): readonly string[] {
    const unknown: string[] = [];
    this.known.set(field.name, this.valueOf(field, unknown));
    return unknown;
  }

  /** The whole text of a value; names of macros that nobody defined stay, and are added to `unknown`. */
  valueOf({ text: said, isBare: isName, more }: RawField, unknown: string[]): string {
    if (!isName && more === null) return said;
    return [{ text: said, isBare: isName }, ...(more ?? [])]
      .map(({ text, isBare }) => {
        if (!isBare || /^-?\d+$/.test(text)) return text;
        const value = this.known.get(text.toLowerCase());
        if (value === undefined) unknown.push(text);
        return value ?? text;
      })
      .join('');
  }
}

/** The fields of an entry, with their whole texts. */
export type Fields = ReadonlyMap<string, string>;

/** An entry whose macros are put in. */
export class Entry {
  private known: Fields | null = null;

  constructor(
    readonly type: string,
    readonly key: string,
    private readonly raw: readonly RawField[],
  ) {}

  /** All fields, the first of a name; made when somebody asks, as most entries of a large library are only listed. */
  get fields(): Fields {
    if (this.known) return this.known;
    const fields = new Map<string, string>();
    for (const { name, text } of this.raw)
      if (!fields.has(name) && text.trim() !== '') fields.set(name, text);
    this.known = fields;
    return fields;
  }

  /** One field's text; '' for none. */
  field(name: string): string {
    return this.raw.find((one) => one.name === name)?.text ?? '';
  }
}
