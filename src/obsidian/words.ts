import { getLanguage } from 'obsidian';
import { sentence, tell, type Problem } from '../jobs';

type Said = typeof sentence extends (language: string, ...rest: infer Rest) => string ? Rest : never;

/** A sentence of the message table in Obsidian's language. */
export function say(...said: Said): string {
  return sentence(getLanguage(), ...said);
}

/** A problem in Obsidian's language, with the file and the line that it is about. */
export function told(problem: Problem): string {
  const line = problem.line === undefined ? '' : `, ${say('plan.line', { line: problem.line })}`;
  const place = problem.file === '' ? '' : `${problem.file}${line}: `;
  return place + tell(problem, getLanguage());
}
