import { parseNote } from '../markdown';
import { Matcher, type Match } from '../library';
import { lightOf, type LibraryWork } from '../receive';
import { readTexts, type Files } from '../vault';
import { isCited, workOfNote } from './noteWork';
import type { Rekeyed } from './rekey';

/** The works of a vault of which only papers tell, beside a library. */
export interface CitedMatches {
  /** Those that are surely works of the library. */
  readonly keys: readonly Rekeyed[];
  /** Those that may be, which a person has to say. */
  readonly doubtful: readonly Match[];
}

/** Which works that papers cite are works of a library. */
export async function matchCited(files: Files, library: readonly LibraryWork[]): Promise<CitedMatches> {
  const works = new Map(library.map((work) => [work.id, work]));
  const matcher = new Matcher(library.map((work) => lightOf(work)));
  const { texts } = await readTexts(files);
  const matches = [...texts.values()].flatMap((text) => {
    if (text === null || !text.includes('citekey')) return [];
    const { properties } = parseNote(text);
    const work = isCited(properties) ? workOfNote(properties) : null;
    return (work && matcher.match(lightOf(work))) ?? [];
  });
  const sure = matches.filter(({ isSure }) => isSure);
  const keys = sure.flatMap(({ cited, candidates: [first] }) => {
    const work = first && works.get(first.row.key);
    return work ? [{ from: cited.key, to: work.id, work }] : [];
  });
  return { keys, doubtful: matches.filter(({ isSure }) => !isSure) };
}
