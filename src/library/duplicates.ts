import { areApart, comparedOf, sameTitle, type Compared } from './alike';
import type { Row } from './row';

/**
 * Works that are in the library more than once, as groups in the order in which the first of each stands: by the same DOI, or by the same
 * title, year and first author.
 */
export function duplicatesIn(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups = new Groups(rows.length);
  const compared = rows.map(comparedOf);
  for (const places of shelved(compared, ({ doi }) => doi))
    for (const at of places) groups.join(places[0] ?? at, at);
  for (const places of shelved(compared, shelfOf)) {
    places.forEach((at, index) => {
      for (const other of places.slice(0, index)) {
        const [one, two] = [compared[at], compared[other]];
        if (one && two && sameTitle(one, two) && !areApart(one, two)) groups.join(other, at);
      }
    });
  }
  return groups.all().map((places) => places.flatMap((at) => rows[at] ?? []));
}

/** Works that can be one by their authors, years and main titles stand together; '' for one that says too little. */
function shelfOf({ first, year, main }: Compared): string {
  return first === '' || year === '' || main === '' ? '' : `${first}|${year}|${main}`;
}

/** The places of works that stand together, where there are several. */
function shelved(all: readonly Compared[], shelf: (one: Compared) => string): readonly (readonly number[])[] {
  const shelves = new Map<string, number[]>();
  all.forEach((one, at) => {
    const name = shelf(one);
    if (name === '') return;
    const there = shelves.get(name);
    if (there) there.push(at);
    else shelves.set(name, [at]);
  });
  return [...shelves.values()].filter(({ length }) => length > 1);
}

/** What belongs together, by the first of each group. */
class Groups {
  private readonly firsts: number[];

  constructor(count: number) {
    this.firsts = Array.from({ length: count }, (_, at) => at);
  }

  join(one: number, other: number): void {
    const [a, b] = [this.first(one), this.first(other)];
    this.firsts[Math.max(a, b)] = Math.min(a, b);
  }

  all(): readonly (readonly number[])[] {
    const found = new Map<number, number[]>();
    this.firsts.forEach((_, at) => {
      const first = this.first(at);
      found.set(first, [...(found.get(first) ?? []), at]);
    });
    return [...found.values()].filter(({ length }) => length > 1);
  }

  private first(at: number): number {
    let first = at;
    while (this.firsts[first] !== first) first = this.firsts[first] ?? at;
    return first;
  }
}
