import type { Actor, Concept, Matrix, PriorLiterature, Typology } from '../../src/paper';
import { acronymsOf } from '../../src/understand/acronyms';
import { actorsOf } from '../../src/understand/actors';
import { conceptsOf } from '../../src/understand/concepts';
import { matricesOf } from '../../src/understand/matrices';
import { typologiesOf } from '../../src/understand/typologies';
import { made, type Cited } from './madePapers';

/** What a made paper means, facet by facet. */
export interface Meant {
  readonly actors: readonly Actor[];
  readonly concepts: readonly Concept[];
  readonly typologies: readonly Typology[];
  readonly matrices: readonly Matrix[];
  readonly source: string;
}

/** Reads made-up lines (`# ` for headings) as a paper. */
export function meant(
  language: 'id' | 'en',
  lines: readonly string[],
  cited: readonly Cited[] = [],
  reviewed: readonly PriorLiterature[] = [],
): Meant {
  const { text, citations } = made(language, lines, cited);
  const acronyms = acronymsOf(text);
  const actors = actorsOf(text, acronyms, citations);
  const concepts = conceptsOf(text, acronyms, citations);
  const typologies = typologiesOf(text, concepts, actors, citations);
  const matrices = matricesOf(text, typologies, actors, reviewed, citations);
  return { actors, concepts, typologies, matrices, source: text.document.source };
}

export function memberNames(typologies: readonly Typology[]): readonly (readonly string[])[] {
  return typologies.map(({ members }) => members.map(({ name }) => name));
}

/** The filled cells of all matrices, as `row × role`. */
export function cellsOf(matrices: readonly Matrix[]): readonly string[] {
  return matrices.flatMap(({ cells }) => cells.map(({ row, role }) => `${row} × ${role}`)).sort();
}
