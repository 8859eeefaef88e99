import { LineCounter, parseDocument, stringify, isMap, isSeq, type Document, type Node } from 'yaml';
import type { Problem } from '../../paper';
import { tidy } from './cslJson';
import type { LibraryEntry, LibraryRead, LibraryWork } from './entry';

/** How often an alias may be followed: more is a bomb. */
const ALIASES = 100;

/** CSL-YAML, Pandoc's `references:` or a plain list. One that is broken is left out, and told. */
export function readCslYaml(text: string, file: string): LibraryRead {
  const whole = read(text, 0);
  if (whole.errors.length === 0) return collected([whole], file);
  const pieces = piecesOf(text).map(({ from, line }) => read(from, line));
  const good = pieces.filter(({ errors }) => errors.length === 0);
  const broken = pieces.flatMap(({ errors: [error] }): Problem[] =>
    error ? [{ kind: 'csl.broken', file, line: error.line }] : [],
  );
  const { entries, problems } = collected(good, file);
  return { entries, problems: [...broken, ...problems] };
}

interface Piece {
  readonly document: Document;
  readonly lineOf: (offset: number) => number;
  readonly errors: readonly { readonly line: number }[];
}

/** @param above lines of the file that stand above the text */
function read(text: string, above: number): Piece {
  const lines = new LineCounter();
  const document = parseDocument(
    text.replace(/^\ufeff?---[ \t]*\r?\n/, '\n').replace(/\n(?:---|\.\.\.)\s*$/, '\n'),
    {
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'error',
    },
  );
  const lineOf = (offset: number): number => above + lines.linePos(offset).line;
  return { document, lineOf, errors: document.errors.map(({ pos: [at] }) => ({ line: lineOf(at) })) };
}

/** The items of the outermost list, by the dashes that begin them. */
function piecesOf(text: string): readonly { readonly from: string; readonly line: number }[] {
  const rows = text.split('\n');
  const first = rows.findIndex((row) => /^\s*- /.test(row));
  const indent = /^\s*/.exec(rows[first] ?? '')?.[0] ?? '';
  const starts = rows.flatMap((row, at) => (row.startsWith(`${indent}- `) ? [at] : []));
  return starts.map((start, at) => ({ from: rows.slice(start, starts[at + 1]).join('\n'), line: start }));
}

function collected(pieces: readonly Piece[], file: string): LibraryRead {
  const entries: LibraryEntry[] = [];
  const problems: Problem[] = [];
  for (const { document, lineOf } of pieces) {
    for (const node of itemsIn(document)) {
      const line = lineOf(node.range?.[0] ?? 0);
      const value: unknown = safely(() => node.toJS(document, { maxAliasCount: ALIASES }) as unknown);
      const work =
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? tidy(value as Record<string, unknown>)
          : null;
      if (work) entries.push({ work, line });
      else problems.push({ kind: 'csl.no-work', file, line });
    }
  }
  return { entries, problems };
}

function safely(make: () => unknown): unknown {
  try {
    return make();
  } catch {
    return null;
  }
}

function itemsIn({ contents }: Document): readonly Node[] {
  const list = isMap(contents) ? contents.get('references') : contents;
  if (isSeq(list)) return list.items as Node[];
  return isMap(contents) && contents.has('id') ? [contents] : [];
}

/** Works as Pandoc has them in a note's properties or a file. */
export function printCslYaml(works: readonly LibraryWork[]): string {
  return `---\n${stringify({ references: works }, { lineWidth: 0 })}---\n`;
}
