import { gathered, type Range } from '../paper';
import { cuePattern, languages } from '../languages';
import { bracketsOf, contentOf, type Bracket } from './brackets';
import { meaningOf, type Defining } from './meaning';
import { stopWords } from './stopWords';
import type { PaperText } from './text';

/** A term beside what it is called in another language: `kadar garam (salt content)`. `range` is of the clean text. */
export interface Gloss {
  readonly name: string;
  readonly other: string;
  readonly range: Range;
}

/** The longest gloss, in signs, and the most words of it: a term, no remark. */
const longest = 60;
const mostWords = 4;

/** The terms that a paper gives in another language too, by how the words in the bracket are spelled. */
export function glossesIn({ document, language }: PaperText): readonly Gloss[] {
  const { defining } = meaningOf(language);
  const { foreign } = defining;
  if (!foreign) return [];
  return gathered(bracketsOf(document.text), (bracket) => {
    if (bracket.square || bracket.to - bracket.from > longest) return [];
    const other = glossIn(document.text, bracket, foreign);
    return other === null ? [] : termBefore(document.text, bracket, other, defining);
  });
}

/** What a bracket gives as the name of something: its words up to the first sign, spelled as those of another language. */
function glossIn(source: string, bracket: Bracket, foreign: RegExp): string | null {
  const words = /^[‘“"']?(\p{Ll}[\p{L}-]*(?: [\p{L}-]+){0,4})(?=[’”"']?\s*(?:,|;|\/|$))/u.exec(
    contentOf(source, bracket).split(orAlso)[0] ?? '',
  )?.[1];
  if (words === undefined || !foreign.test(words)) return null;
  return words.split(' ').some((word) => stopWords.has(word) && !withinIdea.test(word)) ? null : words;
}

/** Between two names, and small words within one, in any language. */
const orAlso = cuePattern(` (?:${languages.map(({ meaning }) => meaning.defining.orAlso).join('|')}) `);
const withinIdea = cuePattern(
  `^(?:${languages.map(({ meaning }) => meaning.defining.withinIdea).join('|')})$`,
);

/** As many words before the bracket as say something in it: names have as many in two languages. */
function termBefore(source: string, bracket: Bracket, other: string, defining: Defining): readonly Gloss[] {
  const count = other.split(/[ -]/u).filter((word) => word.length > 2 && !stopWords.has(word)).length;
  if (count < 2 || count > mostWords) return [];
  const before = /(?:[\p{L}-]+ )+$/u.exec(
    source.slice(Math.max(0, bracket.from - longest), bracket.from),
  )?.[0];
  const words = before?.trim().split(' ').slice(-count) ?? [];
  const first = words.findLastIndex((word) => stopWords.has(word.toLowerCase())) + 1;
  const name = words.slice(first).join(' ');
  if (words.length - first < 2 || defining.lead.test(`${name.toLowerCase()} `)) return [];
  const to = bracket.from - 1;
  return [{ name, other, range: { from: to - name.length, to } }];
}
