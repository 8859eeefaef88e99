import { countClaims } from '../notes';
import type { Reading } from '../paper';

/** How much of everything a reading found, for one line that a person reads. */
export function understoodIn(reading: Reading): Readonly<Record<string, number>> {
  const { sections, citations, works, concepts, typologies, priorLiterature, questions } = reading;
  return {
    sections: sections.length,
    citations: citations.length,
    works: works.length,
    concepts: concepts.length,
    typologies: typologies.length,
    prior: priorLiterature.length,
    // Each gets a note: what a role in the paper rests on is one as well.
    claims: countClaims(reading),
    questions: questions.length,
  };
}
