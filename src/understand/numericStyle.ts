import type { Bracket } from './brackets';
import { flatClusters } from './flatNumbers';
import { raisedClusters, roundClusters, squareClusters, type NumberCluster } from './numeric';
import type { ListedWork } from './references';
import { yearsIn } from './years';

/**
 * The numeric citations of a document, in the form that it uses; none where it cites by names. Numbers in square brackets speak
 * for themselves; other forms need a numbered list, and are looked at only where the clearer ones are missing.
 */
export function numericStyle(
  text: string,
  brackets: readonly Bracket[],
  listed: readonly ListedWork[],
  outside: (at: number) => boolean,
): readonly NumberCluster[] {
  const numbered = listed.reduce((most, { label }) => Math.max(most, label ?? 0), 0);
  // Without a list, three numbers in brackets make a style; with one, a number cited is a number listed, but for slips.
  const most = numbered > 0 ? numbered : listed.length === 0 ? 999 : 0;
  if (most === 0) return [];
  const square = squareClusters(text, brackets, most);
  if (square.length >= 3 || (numbered > 0 && square.length > 0 && square.length * 8 >= numbered))
    return numbered > 0 ? squareClusters(text, brackets, slipped(numbered)) : square;
  if (numbered === 0 || datedBrackets(text, brackets) * 3 > numbered)
    return square.length > 0 && numbered > 0 ? square : [];
  const raised = raisedClusters(text, most).filter((one) => outside(one.from));
  if (raised.length * 4 >= numbered) return raised;
  const round = roundClusters(text, brackets, most);
  if (round.length * 4 >= numbered) return round;
  const inBracket = holders(brackets);
  return flatClusters(text, most, (at) => !outside(at) || inBracket(at));
}

/** The highest number that a writer may have meant whose list ends at `numbered`: it lost a few entries, or a digit was slipped. */
function slipped(numbered: number): number {
  return numbered + Math.max(10, Math.floor(numbered / 2));
}

/** How many brackets end in a year, as citations by name do. */
function datedBrackets(text: string, brackets: readonly Bracket[]): number {
  return brackets.filter(
    ({ from, to }) =>
      to - from < 200 &&
      /\p{L}/u.test(text.slice(from, to)) &&
      yearsIn(text.slice(from + 1, to - 1)).length > 0,
  ).length;
}

/** Whether a place stands in a short bracket (`n = 5`, `2 h`): its numbers are amounts. */
function holders(brackets: readonly Bracket[]): (at: number) => boolean {
  const ordered = [...brackets].sort((a, b) => a.from - b.from);
  return (at) => {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ordered[middle]?.from ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    const bracket = ordered[low - 1];
    return bracket !== undefined && at < bracket.to && bracket.to - bracket.from < 25;
  };
}
