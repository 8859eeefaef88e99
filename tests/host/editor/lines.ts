import type { Text } from '@codemirror/state';

/** What a line of a note is, as far as it decides how the line looks. */
export type LineKind = 'properties' | 'code' | 'math' | 'comment' | 'quote' | 'callout' | 'table' | 'text';

/** The kind of each line, from 0. A callout's kind counts for all its lines. */
export function kindsOf(doc: Text): readonly LineKind[] {
  const kinds: LineKind[] = [];
  let inside: LineKind | null = null;
  let fence = '';
  let before: LineKind = 'text';
  for (const line of doc.iterLines()) {
    const opened: string | undefined = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    let kind: LineKind;
    if (inside) {
      kind = inside;
      if (ends(inside, line, fence)) inside = null;
    } else if (kinds.length === 0 && line === '---') kind = inside = 'properties';
    else if (opened !== undefined) {
      kind = inside = 'code';
      fence = opened;
    } else if (line.startsWith('$$') && line.indexOf('$$', 2) < 0) kind = inside = 'math';
    else if (line.startsWith('%%') && line.indexOf('%%', 2) < 0) kind = inside = 'comment';
    else kind = plainKind(line, before);
    kinds.push(kind);
    before = kind;
  }
  return kinds;
}

function ends(inside: LineKind, line: string, fence: string): boolean {
  if (inside === 'properties') return line === '---';
  if (inside === 'math') return line.includes('$$');
  if (inside === 'comment') return line.includes('%%');
  return line.trim().startsWith(fence) && /^[`~]+$/.test(line.trim());
}

function plainKind(line: string, before: LineKind): LineKind {
  if (/^>\s*\[!/.test(line)) return 'callout';
  if (line.startsWith('>')) return before === 'callout' ? 'callout' : 'quote';
  if (/^\s*\|.*\|\s*$/.test(line)) return 'table';
  return 'text';
}

/** Lines of one kind that follow each other, as first and last line from 0. */
export function runsOf(kinds: readonly LineKind[], wanted: LineKind): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const [line, kind] of kinds.entries()) {
    if (kind !== wanted) continue;
    const last = runs[runs.length - 1];
    if (last && last[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}
