import { getLanguage } from 'obsidian';
import { sentence, tell, type Problem } from '../jobs';

type Said = typeof sentence extends (language: string, ...rest: infer Rest) => string ? Rest : never;

/** A sentence of the message table in Obsidian's language. */
export function say(...said: Said): string {
  return sentence(getLanguage(), ...said);
}

/** A problem in Obsidian's language, with the file and the line that it is about, where it does not name them itself. */
export function told(problem: Problem): string {
  const { file, line } = problem;
  const text = tell(problem, getLanguage());
  if (file === '' || (line === undefined && text.startsWith(file))) return text;
  return `${file}${line === undefined ? '' : `, ${say('plan.line', { line })}`}: ${text}`;
}
