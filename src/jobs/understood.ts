import type { Reading } from '../paper';

/** How much of everything a reading found, for one line that a person reads. */
export function understoodIn(reading: Reading): Readonly<Record<string, number>> {
  const { sections, citations, works, concepts, typologies, priorLiterature, claims, questions } = reading;
  return {
    sections: sections.length,
    citations: citations.length,
    works: works.length,
    concepts: concepts.length,
    typologies: typologies.length,
    prior: priorLiterature.length,
    claims: claims.length,
    questions: questions.length,
  };
}
