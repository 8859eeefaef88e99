/** How many changes make one text the other: a sign put in, left out, another, or two exchanged. More than `most` is `most + 1`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: readonly number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const isSame = one[at - 1] === other[to - 1];
      let least = Math.min(
        (row[to] ?? 0) + 1,
        (next[to - 1] ?? 0) + 1,
        (row[to - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
        least = Math.min(least, (before[to - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The keys that are most like one, at most three: what was meant, where it is none of them. */
export function nearestKeys(key: string, keys: Iterable<string>): readonly string[] {
  const said = key.toLowerCase();
  const most = Math.max(1, Math.min(3, Math.floor(said.length / 4)));
  const found: { readonly key: string; readonly far: number }[] = [];
  for (const one of keys) {
    const known = one.toLowerCase();
    const isPart = said.length >= 3 && (known.startsWith(said) || said.startsWith(known));
    const far = known === said ? 0 : isPart ? 1 : distance(said, known, most);
    if (far <= most) found.push({ key: one, far });
  }
  return found
    .sort((a, b) => a.far - b.far || (a.key < b.key ? -1 : 1))
    .slice(0, 3)
    .map(({ key: one }) => one);
}
