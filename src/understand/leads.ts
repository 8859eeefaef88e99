import { sayingsOf } from './parts';
import type { PaperText } from './text';

const remembered = new WeakMap<PaperText, Map<RegExp, ReadonlySet<number>>>();

/**
 * Where in the clean text the words of `lead` end, so that what begins there is led by them: one pass over the text,
 * however many names are asked about. `lead` is global, for lower-cased text, and ends with the space before the name.
 */
export function ledBy(text: PaperText, lead: RegExp): ReadonlySet<number> {
  const known = remembered.get(text) ?? new Map<RegExp, ReadonlySet<number>>();
  remembered.set(text, known);
  let ends = known.get(lead);
  if (!ends) {
    const found = new Set<number>();
    for (const { from, lower, marks } of sayingsOf(text)) {
      if (!marks.may(lead)) continue;
      lead.lastIndex = 0;
      while (lead.test(lower)) found.add(from + lead.lastIndex);
    }
    ends = found;
    known.set(lead, ends);
  }
  return ends;
}

/** Whether a sticky pattern fits right at `at`. */
export function fitsAt(pattern: RegExp, lower: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(lower);
}
