import { gathered, type Citation } from '../paper';
import { citationsBySentence, type CitationAt } from './cited';
import { folded } from './names';
import { sayingsOf } from './parts';
import { remembering } from './remembering';
import type { PaperText } from './text';

/** Who says what stands in a sentence: the works cited there, and the authors named there without a year. */
export interface Attribution {
  /** The citations of a sentence, by its index, in reading order. */
  readonly at: (sentence: number) => readonly CitationAt[];
  /** The works cited in sentences `first`..`last` (both included). */
  readonly within: (first: number, last: number) => readonly string[];
  /** The works of the first citation after sentence `index` in its paragraph, at most `reach` sentences on. */
  readonly after: (index: number, reach: number) => readonly string[];
  /** The works of the last citation before sentence `index` in its paragraph. */
  readonly before: (index: number, reach: number) => readonly string[];
  /** The work whose first author is named so, where the paper cites just one of that name. */
  readonly named: (name: string) => string | null;
}

const remembered = new WeakMap<
  PaperText,
  { readonly citations: readonly Citation[]; readonly made: Attribution }
>();

export function attributionOf(text: PaperText, citations: readonly Citation[]): Attribution {
  const known = remembered.get(text);
  if (known?.citations === citations) return known.made;
  const cited = citationsBySentence(text, citations);
  const blocks = sayingsOf(text);
  const names = workNames(citations);
  const none: readonly CitationAt[] = [];
  const at = (sentence: number): readonly CitationAt[] => cited.get(sentence) ?? none;
  const works = (sentence: number): readonly string[] => [
    ...new Set(gathered(at(sentence), (one) => one.works)),
  ];
  const near = (index: number, reach: number, step: 1 | -1): readonly string[] => {
    const home = blocks[index]?.block;
    for (let far = 1; far <= reach; far++) {
      const sentence = index + step * far;
      if (blocks[sentence]?.block !== home) break;
      const found = works(sentence);
      if (found.length > 0) return found;
    }
    return [];
  };
  const made: Attribution = {
    at,
    within: (first, last) => {
      const found = new Set<string>();
      for (let sentence = first; sentence <= last; sentence++)
        for (const work of works(sentence)) found.add(work);
      return [...found];
    },
    after: (index, reach) => near(index, reach, 1),
    before: (index, reach) => near(index, reach, -1),
    named: (name) => names.get(folded(name)) ?? null,
  };
  remembered.set(text, { citations, made });
  return made;
}

/** The name that a citation begins with, folded. A paper cites most works several times, in the same words. */
const leadOf = remembering((text) => folded(/^[^,(&;\d]*/u.exec(text.replace(/^[\s([]+/u, ''))?.[0] ?? ''));

/** Works by the name that their citations begin with; null where several works share it. */
function workNames(citations: readonly Citation[]): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { items } of citations) {
    for (const { text, work } of items) {
      if (work === null) continue;
      const name = leadOf(text);
      if (name === '') continue;
      const known = names.get(name);
      names.set(name, known === undefined || known === work ? work : null);
    }
  }
  return names;
}
