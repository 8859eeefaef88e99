import { cuePattern, languages } from '../languages';
import type { ActingCues } from '../languages/cues/meaning';
import { Leads } from './leads';

// Papers name bodies in several languages at once: each pattern here knows the words of all.

const acting = languages.map(({ meaning }) => meaning.acting);

/** One of the words of any language; words that a language has none of are left out. */
function either(pick: (cues: ActingCues) => string): string {
  const sources = acting.map(pick).filter((source) => source !== '');
  return sources.map((source) => `(?:${source})`).join('|');
}

const lead = (source: string): RegExp => cuePattern(`(?:^|[ ,(\\n])(?:${source})$`);

/** What leads to a name: to one who acts, a kind of body, one of a kind, an office, a government, an undertaking, a place. */
export const leads = new Leads(
  new Map([
    ['acted', lead(`(?:${either((one) => one.actedBy)}) [‘“"']?`)],
    ['body', lead(either((one) => one.bodyBefore))],
    ['kind', lead(`(?:${either((one) => one.oneOfKind)}) [‘“"']?`)],
    ['office', lead(`(?:${either((one) => one.offices)}) [‘“"']?`)],
    ['government', lead(`(?:${either((one) => one.government)}) [‘“"']?`)],
    ['programme', lead(either((one) => one.programmeBefore))],
    ['place', lead(`(?:${either((one) => one.placeBefore)}) `)],
    ['placeWord', lead(`(?:${either((one) => one.placeWords.join('|'))}) `)],
  ]),
);

/** An office at the head of a name. */
export const officeHere = cuePattern(`^(?:${either((one) => one.offices)}) `);

/** What follows a name right behind it (sticky): its short form or not, and a verb of acting, or what kind of body it is. */
const shortForm = `[’”"']?(?: \\([^()]{1,12}\\))?`;
export const acts = cuePattern(
  `${shortForm}(?:,? (?:${either((one) => one.who)}))? (?:${either((one) => one.acts)})`,
  'y',
);
export const isBody = cuePattern(
  `${shortForm},? (?:${either((one) => one.being)}|,) ?(?:${languages
    .map(({ meaning }) => `(?:${meaning.defining.actorGenus})`)
    .join('|')})`,
  'y',
);

/** Behind a name, what kind of place it is (sticky). */
export const placeAfter = cuePattern(` (?:${either((one) => one.placeAfter.join('|'))})(?!\\p{L})`, 'y');

/** Small words within a name: `Centre for the Study of Tides`. */
export const withinName = either((one) => one.withinName);

/** Between two names that are one where the first names a body. */
export const joiningNames = cuePattern(`^ (?:${either((one) => one.joiningNames)}) $`);

/** A small word after the word for what kind of body it is: `Board of`, `Society for`. */
export const afterBodyWord = cuePattern(`^(?:${either((one) => one.afterBodyWord)})$`);

/** An article at the head of a name that is no part of it. */
export const article = cuePattern(`^(?:${either((one) => one.article)}) (?=\\p{Lu})`);
