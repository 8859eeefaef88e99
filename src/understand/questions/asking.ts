import type { Language } from '../../languages';
import type { QuestionWording } from '../../languages/cues/argument';
import {
  positionOf,
  spanOf,
  type Acronym,
  type Citation,
  type Claim,
  type Document,
  type Name,
  type Question,
  type QuestionKind,
  type Span,
  type Typology,
  type Work,
} from '../../paper';
import type { FigureAt } from '../figures';
import type { PaperText } from '../text';

/** What the questions are asked of: a reading as far as it has come. */
export interface Asked {
  readonly text: PaperText;
  readonly citations: readonly Citation[];
  readonly works: readonly Work[];
  /** Who wrote the paper, where that is known. */
  readonly authors?: readonly Name[];
  readonly acronyms: readonly Acronym[];
  readonly typologies: readonly Typology[];
  readonly claims: readonly Claim[];
  readonly figures: readonly FigureAt[];
  /** The language in which to ask. */
  readonly language: Language;
}

/** A span that is shown with a question is a place to look at, not a page to read: this many signs of the source. */
const briefest = 400;

/** The stretch `from`..`to` of the clean text, cut at a word where it is longer than a person would look at. */
export function briefSpan(document: Document, from: number, to: number): Span {
  const whole = spanOf(document, from, to);
  if (whole.end - whole.start <= briefest) return whole;
  const end = Math.min(to, positionOf(document, whole.start + briefest) - 1);
  const blank = document.text.lastIndexOf(' ', end);
  return spanOf(document, from, blank > from ? blank : end);
}

/** How many names or examples a sentence holds before it reads `…`. */
const mostNamed = 8;

/** Several things named in a sentence, each once. */
export function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const more = distinct.length > mostNamed ? '; …' : '';
  return distinct.slice(0, mostNamed).join('; ') + more;
}

/** A question whose sentence is the language's template with its blanks filled. */
export function ask(
  asked: Asked,
  kind: QuestionKind,
  spans: readonly Span[],
  blanks: Readonly<Record<string, string | number>>,
  wording: QuestionWording = kind,
): Question {
  const template = asked.language.argument.questions[wording];
  const why = template.replace(/\{(\w+)\}/gu, (blank, name: string) => String(blanks[name] ?? blank));
  return { kind, why, spans };
}
