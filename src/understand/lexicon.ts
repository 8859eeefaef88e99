import type { Defined } from './definitions';
import { sayingsOf, type Saying } from './parts';
import { wordsIn } from './terms';
import type { PaperText } from './text';

/** Fewer sentences in a row that open with a name and a colon are labels. */
const fewest = 3;

/** What a term is takes a few words. */
const fewestWords = 4;

/** A name ends within so many signs, with its bracket. */
const longestName = 100;

/** A name of one to four words and a colon, at the head of a sentence or line: 1 the name. */
const entry =
  /^(?:[-–•*▪●]\s+)?[‘“"']?(\p{Lu}[\p{L}-]+(?: [\p{L}-]+){0,3})[’”"']?(?: \([^()]{1,40}\))?:\s+(?=\p{L})/u;

/** The terms of a lexicon: sentences in a row, each a name, a colon and what it is. */
export function lexiconOf(text: PaperText): readonly Defined[] {
  const found: Defined[] = [];
  let row: Defined[] = [];
  const close = (): void => {
    if (row.length >= fewest) found.push(...row);
    row = [];
  };
  for (const saying of sayingsOf(text)) {
    const one = saying.part === 'backMatter' ? null : entryIn(text, saying);
    if (one) row.push(one);
    else close();
  }
  close();
  return found;
}

function entryIn({ document }: PaperText, saying: Saying): Defined | null {
  const colon = saying.lower.indexOf(': ');
  if (colon < 0 || colon > longestName) return null;
  const { defining } = saying.meaning;
  const words = document.text.slice(saying.from, saying.to);
  const match = entry.exec(words);
  const name = match?.[1];
  if (!match || name === undefined || saying.heading) return null;
  const lower = name.toLowerCase();
  if (defining.notTerm.test(lower) || defining.plainHead.test(lower)) return null;
  const rest = words.slice(match[0].length).replace(/[.;]\s*$/u, '');
  if (wordsIn(rest) < fewestWords) return null;
  const from = saying.from + match[0].indexOf(name);
  const to = saying.from + match[0].length + rest.length;
  return {
    from,
    to,
    term: { from, to: from + name.length },
    works: [],
    ground: { kind: 'explained' },
    sure: true,
    called: false,
    topic: null,
  };
}
