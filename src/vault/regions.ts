import { diff3MergeRegions } from 'node-diff3';

/** A stretch of three texts: as one of them has it, or changed by both. */
export type Region =
  | { readonly agreed: readonly string[] }
  | {
      readonly base: readonly string[];
      readonly theirs: readonly string[];
      readonly ours: readonly string[];
    };

/** Three lists of lines or words in stretches, in order. Equal beginnings and ends are not compared again. */
export function regionsOf(
  base: readonly string[],
  theirs: readonly string[],
  ours: readonly string[],
): readonly Region[] {
  const all = [base, theirs, ours];
  const least = Math.min(...all.map(({ length }) => length));
  let start = 0;
  while (start < least && base[start] === theirs[start] && base[start] === ours[start]) start += 1;
  let end = 0;
  while (end < least - start && all.every((one) => one[one.length - 1 - end] === base[base.length - 1 - end]))
    end += 1;
  const [o = [], a = [], b = []] = all.map((one) => one.slice(start, one.length - end));
  const between = diff3MergeRegions(a, o, b).map((region) =>
    region.stable
      ? { agreed: region.bufferContent }
      : { base: region.oContent, theirs: region.aContent, ours: region.bContent },
  );
  return [{ agreed: base.slice(0, start) }, ...between, { agreed: base.slice(base.length - end) }];
}
