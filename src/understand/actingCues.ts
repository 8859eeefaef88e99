import { cuePattern, languages } from '../languages';
import type { ActingCues } from '../languages/cues/meaning';

// Papers name bodies in several languages at once: each pattern here knows the words of all.

const acting = languages.map(({ meaning }) => meaning.acting);

/** One of the words of any language; words that a language has none of are left out. */
function either(pick: (cues: ActingCues) => string): string {
  const sources = acting.map(pick).filter((source) => source !== '');
  return sources.map((source) => `(?:${source})`).join('|');
}

/** What leads to a name: for lower-cased text, global, ending where the name begins. */
const lead = (source: string): RegExp => cuePattern(`(?:^|[ ,(\\n])(?:${source})`, 'g');

/** Before one who acts, a kind of body, one of a kind, an office and a government. */
export const actedBy = lead(`(?:${either((one) => one.actedBy)}) [‘“"']?`);
export const bodyBefore = lead(either((one) => one.bodyBefore));
export const oneOfKind = lead(`(?:${either((one) => one.oneOfKind)}) [‘“"']?`);
export const offices = lead(`(?:${either((one) => one.offices)}) [‘“"']?`);
export const government = lead(`(?:${either((one) => one.government)}) [‘“"']?`);

/** Before an undertaking, a place, and a kind of place. */
export const programmeBefore = lead(either((one) => one.programmeBefore));
export const placeBefore = lead(`(?:${either((one) => one.placeBefore)}) `);
export const kindOfPlace = lead(`(?:${either((one) => one.placeWords.join('|'))}) `);

export const leads: readonly RegExp[] = [
  ...[actedBy, bodyBefore, oneOfKind, offices, government],
  ...[programmeBefore, placeBefore, kindOfPlace],
];

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
