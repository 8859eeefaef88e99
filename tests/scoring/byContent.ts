import type { Document, Name, Reading } from '../../src/paper';

/** What a gold of the open corpus says, as far as it is compared by words: its offsets belong to another text. */
export interface ContentGold {
  readonly sections: readonly { readonly title: string; readonly level: number }[];
  readonly references: readonly {
    readonly id: string;
    readonly raw: string;
    readonly csl: {
      readonly author?: readonly Name[];
      readonly title?: string;
      readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
    };
  }[];
  readonly callouts: readonly { readonly text: string; readonly refIds: readonly string[] }[];
  readonly readingOrder?: readonly string[];
}

/** Letters and figures, without case and accents. */
const folded = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Each facet's F1 or share, 0 to 1, of a reading against a gold of another text of the same paper. */
export function scoresByContent(
  gold: ContentGold,
  document: Document,
  reading: Reading,
): ReadonlyMap<string, number> {
  const listed = reading.works.filter(({ status }) => status === 'listed');
  const found = matched(gold, listed);
  const goldCallouts = gold.callouts.map(({ text }) => folded(text));
  const ownCallouts = calloutsOf(reading);
  const pairs = inOrder(
    goldCallouts,
    ownCallouts.map(({ said }) => said),
  );
  const linked = pairs.filter(([a, b]) => {
    const ids = gold.callouts[a]?.refIds ?? [];
    return ids.some((id) => found.get(id)?.id === ownCallouts[b]?.work);
  });
  const headings = reading.sections.map(({ title }) => plainTitle(title));
  const goldHeadings = gold.sections.map(({ title }) => plainTitle(title));
  const order = orderOf(gold.readingOrder ?? [], folded(document.text));
  const share = (fits: (ref: ContentGold['references'][number]) => boolean): number =>
    gold.references.filter(fits).length / gold.references.length;
  const entries: (readonly [string, number])[] = [
    ['headings in order', f1(inOrder(goldHeadings, headings).length, goldHeadings.length, headings.length)],
    ['citations in order', f1(pairs.length, goldCallouts.length, ownCallouts.length)],
    ['citation -> reference', linked.length / Math.max(1, goldCallouts.length)],
    ['references', f1(found.size, gold.references.length, listed.length)],
    ['first author', share(({ id, csl }) => firstAuthor(csl.author) === firstAuthor(found.get(id)?.author))],
    ['year', share(({ id, csl }) => yearOf(csl) === yearOf(found.get(id)))],
    ['title', share(({ id, csl }) => folded(csl.title) === folded(found.get(id)?.title))],
  ];
  return new Map(order === null ? entries : [...entries, ['reading order', order]]);
}

const f1 = (hits: number, gold: number, own: number): number => (2 * hits) / Math.max(1, gold + own);

const plainTitle = (title: string): string =>
  folded(title.replace(/^\s*(?:[\dIVX]+(?:\.\d+)*\.?|[A-H]\.)\s/u, ''));

interface Callout {
  readonly said: string;
  readonly work: string | null;
}

/** What each work is cited by, in the order of the text. */
function calloutsOf({ citations }: Reading): readonly Callout[] {
  const all = citations.flatMap((citation) =>
    citation.items.map(({ start, text, work }) => ({ start, said: folded(text), work })),
  );
  return all.sort((a, b) => a.start - b.start);
}

type Listed = Reading['works'][number];

/** For each gold reference the listed work of the same first author, year and beginning of a title. */
function matched(gold: ContentGold, listed: readonly Listed[]): ReadonlyMap<string, Listed> {
  const left = new Set(listed);
  const found = new Map<string, Listed>();
  const begins = (title: string | undefined): string => folded(title).slice(0, 20);
  const tests: readonly ((ref: ContentGold['references'][number], work: Listed) => boolean)[] = [
    ({ raw }, work) => folded(work.span?.text) === folded(raw),
    ({ csl }, work) =>
      begins(csl.title) !== '' && begins(csl.title) === begins(work.title) && yearOf(csl) === yearOf(work),
    ({ raw }, work) => folded(work.span?.text).slice(0, 30) === folded(raw).slice(0, 30),
  ];
  for (const test of tests) {
    for (const reference of gold.references) {
      if (found.has(reference.id)) continue;
      const work = [...left].find((one) => test(reference, one));
      if (!work) continue;
      found.set(reference.id, work);
      left.delete(work);
    }
  }
  return found;
}

const firstAuthor = (authors: readonly Name[] | undefined): string =>
  folded(authors?.[0]?.family ?? authors?.[0]?.literal ?? '');

function yearOf(
  work: { readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] } } | undefined,
): number {
  return work?.issued?.['date-parts']?.[0]?.[0] ?? 0;
}

/** Pairs of equal items that keep the order of both lists: as many as can be (longest common subsequence). */
function inOrder(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i];
    if (!row) continue;
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** The share of a text's landmarks that follow the one before them; null where there are none. */
function orderOf(landmarks: readonly string[], text: string): number | null {
  if (landmarks.length === 0) return null;
  const places = landmarks.map((words) => text.indexOf(folded(words)));
  const right = places.filter((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? -1)));
  return right.length / landmarks.length;
}
