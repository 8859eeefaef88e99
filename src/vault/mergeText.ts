import { calloutOf, showBelow, withoutCallouts } from './callout';
import { needsBlank, withMissing } from './missing';
import { regionsOf } from './regions';
import { mergeWords } from './words';

/** Texts of a person and of ours as one. */
export interface Merged {
  readonly text: string;
  /** Places where both said something else: both are shown. */
  readonly conflicts: number;
}

/**
 * Three texts to one, line by line, and word by word where both changed the same lines. (In our notes a line is a
 * paragraph, an item of a list or a row of a table.) What the person changed, added or took away stays; where we
 * would say something else in the same words, theirs stay and ours follow in a callout named `title`.
 *
 * @param base what we wrote last; null where nobody knows
 * @param theirs what is there now
 * @param ours what we would write now
 */
export function mergeText(base: string | null, theirs: string, ours: string, title: string): Merged {
  if (ours === base || ours === theirs) return { text: theirs, conflicts: 0 };
  if (theirs === base) return { text: ours, conflicts: 0 };
  if (isCrlf(theirs)) {
    const merged = mergeText(base === null ? null : toLf(base), toLf(theirs), toLf(ours), title);
    return { ...merged, text: merged.text.replace(/\n/g, '\r\n') };
  }
  if (base === null) return { text: withMissing(theirs, ours), conflicts: 0 };
  return mergeLines(base.split('\n'), theirs.split('\n'), ours.split('\n'), title);
}

function isCrlf(text: string): boolean {
  return text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text);
}

function toLf(text: string): string {
  return text.replace(/\r\n/g, '\n');
}

function mergeLines(
  base: readonly string[],
  theirs: readonly string[],
  ours: readonly string[],
  title: string,
): Merged {
  const lines: string[] = [];
  const conflicts: {
    readonly at: number;
    readonly ours: readonly string[];
    readonly base: readonly string[];
  }[] = [];
  for (const region of regionsOf(base, theirs, ours)) {
    if ('agreed' in region) {
      for (const line of region.agreed) lines.push(line);
      continue;
    }
    const own = withoutCallouts(region.theirs, region.base);
    const made = resolve(region.base, own, region.ours);
    for (const line of made ?? own) lines.push(line);
    if (made === null) conflicts.push({ ...region, at: lines.length - 1 });
  }
  // From the last: what is put in moves only what is done.
  for (const { at, ours: lost, base: old } of conflicts.reverse())
    showBelow(lines, at, calloutOf(lost, title), old);
  return { text: lines.join('\n'), conflicts: conflicts.length };
}

/** What becomes of lines that both changed; null where only a person can tell. */
function resolve(
  base: readonly string[],
  theirs: readonly string[],
  ours: readonly string[],
): readonly string[] | null {
  if (theirs.join('\n') === ours.join('\n')) return theirs;
  // What the person took away stays away; what we would take away stays where they changed it.
  if ((isBlank(theirs) && !isBlank(base)) || isBlank(ours)) return theirs;
  if (isBlank(base)) return both(theirs, ours);
  return mergeWords(base.join('\n'), theirs.join('\n'), ours.join('\n'))?.split('\n') ?? null;
}

function isBlank(lines: readonly string[]): boolean {
  return lines.every((line) => line.trim() === '');
}

/** Lines that both added at one place: theirs, then those of ours that they do not have. */
function both(theirs: readonly string[], ours: readonly string[]): readonly string[] {
  const known = new Set(theirs);
  const added = ours.filter((line) => line.trim() === '' || !known.has(line));
  if (isBlank(added)) return theirs;
  const between = needsBlank(theirs[theirs.length - 1] ?? '', added[0] ?? '') ? [''] : [];
  return [...theirs, ...between, ...added];
}
