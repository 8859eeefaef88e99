import type { Acronym, Question, Typology, Work } from '../../../src/paper';
import { claimsOf } from '../../../src/understand/claims';
import { figuresOf } from '../../../src/understand/figures';
import type { Asked } from '../../../src/understand/questions/asking';
import type { MadePaper } from '../madePapers';

/** What is asked of a made paper: its figures and claims as the rules find them, its typologies as given. */
export function asked(
  paper: MadePaper,
  typologies: readonly Typology[] = [],
  works: readonly Work[] = paper.works,
  acronyms: readonly Acronym[] = [],
): Asked {
  const { text, citations, actors } = paper;
  const figures = figuresOf(text, citations);
  const claims = claimsOf(text, citations, actors, [], figures);
  return { text, citations, works, acronyms, typologies, claims, figures, language: text.language };
}

/** The places that a question shows. */
export function shown(questions: readonly Question[]): readonly (readonly string[])[] {
  return questions.map(({ spans }) => spans.map(({ text }) => text));
}
