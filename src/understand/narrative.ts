import { cuePattern } from '../languages';
import type { Bibliography } from './bibliography';
import type { Callout, Cluster } from './callouts';
import { citing } from './citing';
import { isAcronym } from './names';

/** A citation joined to the one before: `Haq (2018) dan Lim (2019)`. */
const behindAnother = cuePattern(`[)\\]],?\\s+(?:${citing.and1})\\s+$`, 'i');

/** A word and the signs around it, at the end of a text. */
const wordAtEnd = /([\p{L}.]+)["“‘(]?\s*$/u;

const noun = cuePattern(`^(?:${citing.titled.nouns})$`, 'i');

/** An article between what announces an author and a body's name: `according to the`. */
const articleAtEnd = /\s(\p{Ll}{2,4})\s+$/u;

/** The word right behind a citation by which its author says or finds something. */
const argues = cuePattern(`^\\s+(?:${citing.titled.verbs})(?!\\p{L})`, 'i');

/** Words right before an author: `menurut`, `according to`, `see also`. */
const announced = cuePattern(
  `(?:^|[^\\p{L}])(?:${[...citing.prefixes].map((word) => word.replace(/\./gu, '\\.')).join('|')})[,:]?\\s+["“‘(]?$`,
  'i',
);

/**
 * Whether `Name (2010)` is a citation though no work of that author and year is known: `Jakarta (2010)` has the same
 * form. It is one if the author is known otherwise, or if the word before it announces one (`menurut`, `by`, `theory`), or
 * where a person's name opens a sentence that goes on in small letters, in a document without a list.
 */
export function acceptable(
  text: string,
  cluster: Cluster,
  callout: Callout,
  bibliography: Bibliography,
): boolean {
  const mention = callout.mentions[0];
  const name = mention?.names[0];
  if (!mention || !name || cluster.form !== 'narrative') return false;
  if (mention.joined || bibliography.knows(mention)) return true;
  const whole = text.slice(Math.max(0, mention.from - 40), mention.from);
  const article = articleAtEnd.exec(whole);
  const before =
    article && citing.nameLinks.has(article[1] ?? '') && !citing.placesBefore.has(article[1] ?? '')
      ? whole.slice(0, article.index + 1)
      : whole;
  const word = wordAtEnd.exec(before)?.[1] ?? '';
  const lower = word.toLowerCase().replace(/\.$/u, '');
  if (citing.notNames.has(lower) || citing.placesBefore.has(lower)) return false;
  if (
    citing.leadIns.has(word.replace(/\.$/u, '')) ||
    citing.attributing.has(lower) ||
    noun.test(lower) ||
    announced.test(before) ||
    behindAnother.test(before)
  )
    return true;
  const opens = /(?:^|[.!?\n]["”’)]?)\s*$/u.test(before);
  // A list may lack a work, or spell its author otherwise: who argues or finds is a person, no place.
  if (bibliography.lists)
    return opens && name.family !== undefined && argues.test(text.slice(cluster.to, cluster.to + 24));
  const goesOn = /^\s+\p{Ll}/u.test(text.slice(cluster.to, cluster.to + 3));
  return opens && goesOn && (name.family !== undefined || isAcronym(name.literal ?? ''));
}
