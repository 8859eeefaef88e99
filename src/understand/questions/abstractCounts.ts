import { positionOf, type Question, type Range, type Typology } from '../../paper';
import { sayingsOf, type Saying } from '../parts';
import { announcing } from './counts';
import type { PaperText } from '../text';
import { ask, briefSpan, listed, type Asked } from './asking';

/** Abstracts in three languages are no longer than this, in sentences; and none of these longer than a page, in signs. */
const longest = 60;
const page = 3000;

/** Members that an abstract runs together: the body announces and names one more than its abstract does. */
export function abstractAgainstBody(asked: Asked): readonly Question[] {
  let lists: readonly (readonly Item[])[] | null = null;
  const used = new Set<readonly Item[]>();
  return asked.typologies.flatMap((typology) => {
    const { announced, members } = typology;
    // Names of one word (`educator`) turn up in any sentence; only those of two or more tell a list again.
    if (announced === null || announced < 3 || members.length !== announced) return [];
    const names = members.map((member) => stemsOf(member.name));
    if (names.some((name) => name.size < 2)) return [];
    lists ??= listsOf(asked.text);
    const told = lists.flatMap((list) => {
      const items = used.has(list) ? [] : matching(list, names);
      if (items.length === 0 || items.length !== announced - 1) return [];
      used.add(list);
      return [items];
    });
    return told.length > 0 ? question(asked, typology, announced, told) : [];
  });
}

/** The sentences of the abstracts, taken apart. */
function listsOf(text: PaperText): readonly (readonly Item[])[] {
  return sayingsOf(text)
    .filter((saying) => saying.part === 'abstract' && !saying.heading && saying.lower.length <= page)
    .slice(0, longest)
    .filter((saying) => parting.test(saying.lower))
    .map(itemsOf);
}

function question(
  asked: Asked,
  { members }: Typology,
  announced: number,
  told: readonly (readonly Item[])[],
): readonly Question[] {
  const { document } = asked.text;
  const figure = announcing(asked.figures, announced, positionOf(document, members[0]?.start ?? 0));
  if (!figure) return [];
  const lists = told.map((items) =>
    briefSpan(document, items[0]?.from ?? 0, items[items.length - 1]?.to ?? 0),
  );
  const names = (told[0] ?? []).map((item) => document.text.slice(item.from, item.to));
  return [
    ask(asked, 'count-mismatch', [briefSpan(document, figure.from, figure.to), ...lists], {
      announced: figure.text,
      count: names.length,
      members: listed(names),
    }),
  ];
}

/** A comma-parted piece of a sentence, and where in it each word begins. */
interface Item extends Range {
  readonly words: readonly (Range & { readonly stem: string })[];
}

/** What parts the items of a list: a sentence without it lists nothing. */
const parting = /[,;:]/;

/** A piece between two commas is a clause; what is longer than this is no item of a list. */
const piece = 400;

function itemsOf(saying: Saying): readonly Item[] {
  const items: Item[] = [];
  for (const match of saying.lower.matchAll(/[^,;:]+/gu)) {
    const from = saying.from + match.index;
    const words = [...match[0].slice(0, piece).matchAll(/[\p{L}\p{N}]{4,}/gu)].map((word) => ({
      from: from + word.index,
      to: from + word.index + word[0].length,
      stem: word[0].slice(0, stem),
    }));
    items.push({ from, to: from + match[0].length, words });
  }
  return items;
}

/** So many letters tell a word from others whatever ending it takes: `criminals`, `criminal`. */
const stem = 5;

function stemsOf(name: string): ReadonlySet<string> {
  return new Set(
    [...name.toLowerCase().matchAll(/[\p{L}\p{N}]{4,}/gu)].map((word) => word[0].slice(0, stem)),
  );
}

/** The longest run of items each of which names another member, cut to the words that do. */
function matching(list: readonly Item[], names: readonly ReadonlySet<string>[]): readonly Item[] {
  let best: Item[] = [];
  let run: Item[] = [];
  const named = new Set<ReadonlySet<string>>();
  for (const item of list) {
    const name = names.find((one) => !named.has(one) && shared(item, one).length >= 2);
    const words = name ? shared(item, name) : [];
    if (!name) {
      run = [];
      named.clear();
    } else {
      named.add(name);
      run.push({ ...item, from: words[0]?.from ?? item.from, to: words[words.length - 1]?.to ?? item.to });
    }
    if (run.length > best.length) best = [...run];
  }
  return best;
}

/** The words of an item that belong to a name, each stem once. */
function shared(item: Item, name: ReadonlySet<string>): Item['words'] {
  return item.words.filter(
    (word, index) =>
      name.has(word.stem) && item.words.findIndex((other) => other.stem === word.stem) === index,
  );
}
