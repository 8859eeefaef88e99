import type { Question } from '../../paper';
import { abstractAgainstBody } from './abstractCounts';
import { abstractFiguresDiffer } from './abstractFigures';
import type { Asked } from './asking';
import { comparisonsThatDoNotHold } from './comparisons';
import { countMismatches } from './counts';
import { figuresDiffer } from './figuresDiffer';
import { multiplesThatDoNotFit } from './multiples';
import { authorsRunTogether, namesWrittenTwice } from './namesWritten';
import { nameVariants } from './nameVariants';
import { numbersBeyondList, numbersNeverCited } from './numbered';
import { listsOfAnotherLength } from './listedCounts';
import { sumsThatDoNotFit } from './sums';
import { mixedNumberFormat } from './numberFormat';
import {
  citationsWithoutReference,
  citationsWithoutYear,
  noReferenceList,
  referencesNeverCited,
} from './sourcesAsked';
import { uncitedFigures } from './uncited';

/** A supervisor who asks more than this at once is not read to the end. */
const most = 20;

/**
 * What a careful reader would ask of the paper, the gravest first. One question gathers all places of its
 * kind where the answer is one act (`add the years`); contradictions are asked one by one.
 */
export function questionsOf(asked: Asked): readonly Question[] {
  return [
    ...differing(asked),
    ...multiplesThatDoNotFit(asked),
    ...mismatches(asked),
    ...noReferenceList(asked),
    ...citationsWithoutReference(asked),
    ...numbersBeyondList(asked),
    ...referencesNeverCited(asked),
    ...numbersNeverCited(asked),
    ...citationsWithoutYear(asked),
    ...withNew(nameVariants(asked), [...authorsRunTogether(asked), ...namesWrittenTwice(asked)]),
    ...mixedNumberFormat(asked),
    ...uncitedFigures(asked),
  ].slice(0, most);
}

/** Figures that differ: those of the abstract that another rule has not asked about. */
function differing(asked: Asked): readonly Question[] {
  return withNew(
    withNew(figuresDiffer(asked), abstractFiguresDiffer(asked)),
    comparisonsThatDoNotHold(asked),
  );
}

/** Counts that do not fit, each place once. */
function mismatches(asked: Asked): readonly Question[] {
  const found = [...countMismatches(asked), ...abstractAgainstBody(asked)];
  return withNew(withNew(found, listsOfAnotherLength(asked)), sumsThatDoNotFit(asked));
}

/** Questions, and those of `more` that show no place which one of them shows. */
function withNew(found: readonly Question[], more: readonly Question[]): readonly Question[] {
  const known = found.flatMap(({ spans }) => spans);
  const fresh = more.filter(
    ({ spans }) => !spans.some((span) => known.some((one) => one.start < span.end && span.start < one.end)),
  );
  return [...found, ...fresh];
}
