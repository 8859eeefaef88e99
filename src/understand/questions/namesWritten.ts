import type { Name, Question, Range } from '../../paper';
import { ask, briefSpan, type Asked } from './asking';
import { oneLetterApart } from './nameVariants';
import { folded } from './sameWork';

/** Two words in capitals side by side, in Latin letters: 1 and 2. Those of other letters are seldom spelled in two ways. */
const pair = /([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,}) (?=([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,})(?![\p{L}’'-]))/gu;

/** A name's words stand beside so many others at most; a word beside more is a common one. */
const fewest = 2;
const most = 12;

/** A name in two words, and where it first stands outside of reference lists; in them, where it stands nowhere else. */
interface Written extends Range {
  readonly words: readonly [string, string];
  readonly listed: boolean;
  count: number;
}

/**
 * Names of things that are written in two ways, as `Pen Treebank` and `Penn Treebank`: one word is the same, the other has a
 * letter more, less or changed. At least once outside of the reference list, and not as people of one family are called.
 */
export function namesWrittenTwice(asked: Asked): readonly Question[] {
  const { document } = asked.text;
  const written = [...namesIn(asked)];
  const people = new Set(asked.works.flatMap(({ author = [] }) => author.map(({ family = '' }) => family)));
  const found: Question[] = [];
  for (const [same, other] of [
    [0, 1],
    [1, 0],
  ] as const) {
    for (const group of groupsBy(written, same).values()) {
      if (group.length < fewest || group.length > most || people.has(group[0]?.words[same] ?? '')) continue;
      const odd = oddPair(group, other);
      if (!odd) continue;
      const spans = odd.map(({ from, to }) => briefSpan(document, from, to));
      const [first = '', second = ''] = odd.map(({ words }) => words.join(' '));
      found.push(ask(asked, 'name-variants', spans, { first, second }, 'names'));
    }
  }
  return found;
}

function namesIn({ text: { document, referenceLists } }: Asked): Iterable<Written> {
  const known = new Map<string, Written>();
  pair.lastIndex = 0;
  for (let match = pair.exec(document.text); match; match = pair.exec(document.text)) {
    const [, first = '', second = ''] = match;
    const from = match.index;
    const listed = referenceLists.some((list) => list.from <= from && from < list.to);
    const key = `${first} ${second}`;
    const before = known.get(key);
    if (before && (listed || !before.listed)) before.count++;
    else
      known.set(key, {
        words: [first, second],
        from,
        to: from + key.length,
        listed,
        count: (before?.count ?? 0) + 1,
      });
  }
  return known.values();
}

function groupsBy(written: readonly Written[], word: 0 | 1): ReadonlyMap<string, readonly Written[]> {
  const groups = new Map<string, Written[]>();
  for (const one of written) {
    const group = groups.get(one.words[word]);
    if (group) group.push(one);
    else groups.set(one.words[word], [one]);
  }
  return groups;
}

/** The first two names of a group of which one seems a slip: written once, and not only in a list. */
function oddPair(group: readonly Written[], word: 0 | 1): readonly Written[] | null {
  for (const [index, one] of group.entries())
    for (const other of group.slice(index + 1))
      if (
        Math.min(one.count, other.count) === 1 &&
        !(one.listed && other.listed) &&
        isSlip(one.words[word], other.words[word])
      )
        return one.from < other.from ? [one, other] : [other, one];
  return null;
}

/** One letter apart inside of longer words, or a letter doubled in short ones; an accent more or less is no slip. */
function isSlip(a: string, b: string): boolean {
  if (folded(a) === folded(b)) return false;
  return oneLetterApart(a, b) || (a !== b && a.slice(-1) === b.slice(-1) && undoubled(a) === undoubled(b));
}

function undoubled(word: string): string {
  return word.toLowerCase().replace(/([a-zß-öø-ÿ])\1/gu, '$1');
}

/** Authors of the paper whose names run together elsewhere in it, or part: `Rina Ayulestari` for Rina Ayu Lestari. */
export function authorsRunTogether(asked: Asked): readonly Question[] {
  const { document } = asked.text;
  return (asked.authors ?? []).flatMap((author): readonly Question[] => {
    const words = wordsOf(author);
    const first = words[0];
    if (first === undefined || words.length < 3 || first.length < 3) return [];
    const home = document.text.indexOf(words.join(' '));
    if (home < 0) return [];
    for (
      let at = document.text.indexOf(`${first} `);
      at >= 0;
      at = document.text.indexOf(`${first} `, at + 1)
    ) {
      const said = /^(?:\p{Lu}\p{L}+ ?){2,4}/u.exec(document.text.slice(at, at + longestName))?.[0].trim();
      if (said === undefined || !runsTogether(said.split(' '), words)) continue;
      const spans = [
        briefSpan(document, home, home + words.join(' ').length),
        briefSpan(document, at, at + said.length),
      ];
      return [ask(asked, 'name-variants', spans, { first: words.join(' '), second: said })];
    }
    return [];
  });
}

/** The longest name that is looked at, in signs. */
const longestName = 60;

function wordsOf({ given = '', family = '' }: Name): readonly string[] {
  return `${given} ${family}`.trim().split(/\s+/u);
}

/** Whether a name is the same letters as the whole of another or its first words, parted elsewhere. */
function runsTogether(said: readonly string[], words: readonly string[]): boolean {
  const letters = folded(said.join(''));
  if (!folded(words.join('')).startsWith(letters)) return false;
  const ends = words.map((_, index) => folded(words.slice(0, index + 1).join('')).length);
  return (
    ends.includes(letters.length) && !said.every((word, index) => folded(word) === folded(words[index] ?? ''))
  );
}
