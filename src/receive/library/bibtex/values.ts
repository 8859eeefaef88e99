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

/** The `@string` macros of a file. Each stands for what it stood for where it was written, so none can be its own part. */
export class Macros {
  private readonly known = new Map(Object.entries(given));

  define({ name, parts }: RawField): readonly string[] {
    const unknown: string[] = [];
    this.known.set(name, this.valueOf({ parts }, unknown));
    return unknown;
  }

  /** The whole text of a value; names of macros that nobody defined stay, and are added to `unknown`. */
  valueOf({ parts }: Pick<RawField, 'parts'>, unknown: string[]): string {
    return parts
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
export interface Entry {
  readonly type: string;
  readonly key: string;
  readonly fields: Fields;
}
