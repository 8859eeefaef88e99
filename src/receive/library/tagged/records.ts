/** A line of a format whose lines begin with tags. */
export interface Tagged {
  readonly tag: string;
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

/** A record: its lines, those that go on put together. */
export interface TaggedRecord {
  readonly lines: readonly Tagged[];
  /** From 1. */
  readonly line: number;
}

/** How a format writes its records. */
export interface TagRules {
  /** A line with its tag and its value. */
  readonly tag: RegExp;
  /** The tag that begins a record; null where a blank line parts records. */
  readonly begin: string | null;
  /** The tag that ends one. */
  readonly end: string | null;
  /** Whether a line without a tag goes on with the value above. */
  readonly goesOn: boolean;
}

/** The records of a text, and the lines that belong to none. */
export function recordsIn(
  text: string,
  { tag, begin, end, goesOn }: TagRules,
): { readonly records: readonly TaggedRecord[]; readonly strays: readonly number[] } {
  const records: { lines: { tag: string; value: string; line: number }[]; line: number }[] = [];
  const strays: number[] = [];
  let open: { lines: { tag: string; value: string; line: number }[]; line: number } | null = null;
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .forEach((row, index) => {
      const line = index + 1;
      const [, name, value = ''] = tag.exec(row) ?? [];
      if (name === undefined) {
        const last = open?.lines.at(-1);
        if (row.trim() === '') {
          if (begin === null) open = null;
        } else if (goesOn && last) last.value = `${last.value} ${row.trim()}`.trim();
        else strays.push(line);
        return;
      }
      if (name === end) {
        open = null;
        return;
      }
      if (name === begin || !open) {
        open = { lines: [], line };
        records.push(open);
      }
      open.lines.push({ tag: name, value: value.trim(), line });
    });
  return { records: records.filter(({ lines }) => lines.length > 0), strays };
}
