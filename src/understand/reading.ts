import { languageOf } from '../languages';
import type { Document, Reading } from '../paper';
import { acronymsOf } from './acronyms';
import { actorsOf } from './actors';
import { citationsOf } from './citations';
import { claimsOf } from './claims';
import { conceptsOf } from './concepts';
import { figuresOf } from './figures';
import { headOf } from './head';
import { withoutLigatures } from './ligatures';
import { matricesOf } from './matrices';
import { asCalled } from './noteCitations';
import { priorLiteratureOf } from './priorLiterature';
import { questionsOf } from './questions';
import { worksListed } from './references';
import { prepare } from './text';
import { typologiesOf } from './typologies';

export interface Understanding {
  /** BCP 47 code of the language in which questions are asked; left out, the document's main one. */
  readonly language?: string;
}

/**
 * All that we understand of a document: each facet from the text and from the facets before it. A pure
 * function of the document: the same text gives the same reading on every device.
 */
export function understand(read: Document, { language }: Understanding = {}): Reading {
  const document = withoutLigatures(read);
  const text = prepare(document);
  const head = headOf(text);
  const acronyms = acronymsOf(text);
  const cited = citationsOf(text, worksListed(document), acronyms);
  const { works } = cited;
  const citations = asCalled(cited.citations);
  const actors = actorsOf(text, acronyms, citations);
  const concepts = conceptsOf(text, acronyms, citations, head.title);
  const typologies = typologiesOf(text, concepts, actors, citations);
  const { priorLiterature, gap } = priorLiteratureOf(text, citations, works, actors, acronyms);
  const figures = figuresOf(text, citations);
  const claims = claimsOf(text, citations, actors, priorLiterature, figures);
  const matrices = matricesOf(text, typologies, actors, priorLiterature, citations);
  const asking = language === undefined ? text.language : languageOf(language);
  const questions = questionsOf({
    text,
    citations,
    works,
    authors: head.authors,
    acronyms,
    typologies,
    claims,
    figures,
    language: asking,
  });
  return {
    file: document.file,
    languages: document.languages,
    ...head,
    sections: text.sections,
    furniture: document.furniture,
    citations: cited.citations,
    works,
    acronyms,
    concepts,
    typologies,
    priorLiterature,
    gap,
    claims,
    actors,
    matrices,
    questions,
    problems: document.problems,
  };
}
