import type { Language } from '../languages';
import { argumentOf } from './argument';
import { gateOf, type Gate, type Marks } from './gate';
import { meaningOf } from './meaning';

const gates = new Map<Language, Gate>();

/** The gate of all cues of a language that are looked for in every sentence. */
export function cuesOf(language: Language): Gate {
  const known = gates.get(language);
  if (known) return known;
  const { reviews, claims } = argumentOf(language);
  const { dividing } = meaningOf(language);
  const { whole, divided, divides, dividesInto, applies, appliesNot } = dividing;
  const gate = gateOf([
    ...Object.values(reviews),
    ...Object.values(claims),
    ...[whole, divided, divides, dividesInto, applies, appliesNot],
  ]);
  gates.set(language, gate);
  return gate;
}

/** A sentence in lower case, and the cues of its language that may fit in it. */
export interface Spoken {
  readonly lower: string;
  readonly marks: Marks;
}

/** Whether a cue fits in a sentence. */
export function says({ lower, marks }: Spoken, cue: RegExp): boolean {
  return marks.may(cue) && cue.test(lower);
}
