import type { Evidence, SheetCell } from './sheet';

/** The codings of each claim and stance: two people who code one claim show it once. */
export function byClaim({ evidence }: SheetCell): Iterable<readonly [Evidence, ...Evidence[]]> {
  const claims = new Map<string, [Evidence, ...Evidence[]]>();
  for (const one of evidence) {
    const key = `${one.stance} ${one.claim}`;
    const known = claims.get(key);
    if (known) known.push(one);
    else claims.set(key, [one]);
  }
  return claims.values();
}
