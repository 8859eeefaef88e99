import type { Problem } from '../../paper';

/** How far from its beginning a file may say that it is a PDF, and from its end that it ends (PDF 32000-1, annex H): bytes. */
const HEAD = 1024;
const TAIL = 2048;

/** Whether bytes are a PDF, by their beginning. */
export function isPdf(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(0, HEAD)).includes('%PDF-');
}

/**
 * What is wrong with a PDF that could be opened all the same: its end is missing, or the table by which its parts are found is not
 * where it says. Then parts were sought one by one, and some may be lost.
 */
export function faultsOf(bytes: Uint8Array, file: string): readonly Problem[] {
  const tail = latin(bytes.subarray(Math.max(0, bytes.length - TAIL)));
  if (!tail.includes('%%EOF')) return [{ kind: 'pdf.cut', file }];
  const place = /startxref\s+(\d+)/g;
  const told = [...tail.matchAll(place)].pop()?.[1];
  return told !== undefined && holdsTable(bytes, Number(told)) ? [] : [{ kind: 'pdf.mended', file }];
}

/** A table begins with its name, or is an object of its own; what stands before the file's beginning does not count. */
function holdsTable(bytes: Uint8Array, offset: number): boolean {
  const begins = latin(bytes.subarray(0, HEAD)).indexOf('%PDF-');
  return [offset, offset + Math.max(0, begins)].some((at) =>
    /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(latin(bytes.subarray(at, at + 40))),
  );
}

/** Bytes as signs, one each. */
const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
