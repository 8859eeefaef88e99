/** Names come up again and again within a paper, which has some thousands of them. */
const most = 20_000;

/** A pure function of a name that keeps its answers: the same names are asked about by many rules. */
export function remembering<T>(answer: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const made = answer(name);
    known.set(name, made);
    return made;
  };
}
