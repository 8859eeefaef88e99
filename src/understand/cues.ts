import type { Language } from '../languages';
import { argumentOf } from './argument';
import { lateGateOf, type Gate, type Marks } from './gate';
import { matchesIn } from './matchesIn';
import { meaningOf } from './meaning';

const gates = new Map<Language, Gate>();

/** The gate of all cues of a language that are looked for in every sentence. */
export function cuesOf(language: Language): Gate {
  const known = gates.get(language);
  if (known) return known;
  const gate = lateGateOf(() => searchedFor(language));
  gates.set(language, gate);
  return gate;
}

/** The cues that are looked for in every sentence. */
function searchedFor(language: Language): readonly RegExp[] {
  const { reviews, claims, numbers } = argumentOf(language);
  const { defining, dividing, playing } = meaningOf(language);
  return [
    ...Object.values(reviews),
    ...Object.values(claims),
    numbers.spelled,
    ...[defining.strong, defining.weak, defining.defines, defining.called],
    ...[defining.meant, defining.meantBehind, defining.coined, defining.labelled],
    ...[defining.consequence, defining.byName, defining.introduces, defining.viewed],
    ...(defining.introducesAfter ? [defining.introducesAfter] : []),
    ...[dividing.anyNoun, dividing.intro, dividing.asList, dividing.divided, dividing.dividesInto],
    ...[dividing.examples, dividing.things, dividing.countBehind],
    ...[dividing.applies, dividing.appliesNot, dividing.concerns, dividing.only, dividing.allButLast],
    ...[playing.again, playing.not, playing.notOnly],
  ];
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

/** Where a cue first fits in a sentence, or null. */
export function said({ lower, marks }: Spoken, cue: RegExp): RegExpExecArray | null {
  return marks.may(cue) ? cue.exec(lower) : null;
}

/** All places in a sentence where a global cue fits. */
export function allSaid({ lower, marks }: Spoken, cue: RegExp): readonly RegExpExecArray[] {
  return marks.may(cue) ? matchesIn(cue, lower) : nowhere;
}

const nowhere: readonly RegExpExecArray[] = [];
