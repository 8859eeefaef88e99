import type { HeadingSign } from './headings';
import { inCapitals, numberingOf } from './looks';

/** A heading before its level is known. */
export interface Heading {
  readonly text: string;
  readonly sign: HeadingSign;
}

/**
 * How deep each heading stands, from 1. Numbers say it; without them capitals stand over small letters, the
 * headings that all papers have over a paper's own, and a row of headings of one wording under the one before it.
 */
export function levelsOf(headings: readonly Heading[]): readonly number[] {
  const numbered = headings.map(({ text }) => numberingOf(text));
  const chapters = numbered.some((one) => one?.style === 'chapter');
  const romans = numbered.some((one) => one?.style === 'roman' && (one.parts[0] ?? 0) === 1);
  const inLead = headings.map(({ sign, text }) => sign === 'known' && inCapitals(text));
  const [first, last] = [inLead.indexOf(true), inLead.lastIndexOf(true)];
  // Two of them at least.
  const capitalsLead = first !== last;
  // The abstract and what comes before the first heading in capitals stand alone, however they are written.
  const isEdge = (index: number): boolean => index < first || index > last;
  let unnumbered = 0;
  const levels = headings.map(({ sign }, index) => {
    const number = numbered[index];
    if (number) {
      if (number.style === 'chapter') return (unnumbered = 1);
      if (number.style === 'roman') return (unnumbered = chapters ? 2 : 1);
      const above = (chapters ? 1 : 0) + (romans && number.style !== 'decimal' ? 1 : 0);
      if (number.style === 'letter') return (unnumbered = above + (above === 0 && !leads(numbered) ? 2 : 1));
      return (unnumbered = number.parts.length + (romans ? 1 : 0));
    }
    if (sign === 'known' && (!capitalsLead || inLead[index])) return (unnumbered = 1);
    if (sign === 'capitals') return (unnumbered = 1);
    if (sign === 'known') return (unnumbered = unnumbered <= 1 && isEdge(index) ? 1 : 2);
    return unnumbered === 0 ? 1 : 2;
  });
  return deepen(headings, levels);
}

/** Whether letters are the outermost numbers of a paper. */
const leads = (numbered: readonly ReturnType<typeof numberingOf>[]): boolean =>
  !numbered.some((one) => one !== null && one.style !== 'letter');

const opening = (text: string): string => text.toLowerCase().split(' ').slice(0, 2).join(' ');

/** Two or more headings in a row that begin with the same two words are parts of the heading before them. */
function deepen(headings: readonly Heading[], levels: readonly number[]): readonly number[] {
  const deep = [...levels];
  const openings = headings.map(({ text }) => opening(text));
  for (let index = 1; index < headings.length; index++) {
    const words = openings[index];
    let end = index;
    while (levels[end] === levels[index] && headings[end]?.sign === 'title' && openings[end] === words) end++;
    const above = headings[index - 1];
    if (
      end - index >= 2 &&
      above &&
      above.sign === 'title' &&
      levels[index - 1] === levels[index] &&
      openings[index - 1] !== words
    ) {
      for (let at = index; at < end; at++) deep[at] = (levels[at] ?? 1) + 1;
    }
    if (end > index + 1) index = end - 1;
  }
  return deep;
}
