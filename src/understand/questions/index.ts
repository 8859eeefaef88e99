import type { Question } from '../../paper';
import { abstractAgainstBody } from './abstractCounts';
import { abstractFiguresDiffer } from './abstractFigures';
import type { Asked } from './asking';
import { countMismatches } from './counts';
import { figuresDiffer } from './figuresDiffer';
import { multiplesThatDoNotFit } from './multiples';
import { nameVariants } from './nameVariants';
import { numbersBeyondList, numbersNeverCited } from './numbered';
import { mixedNumberFormat } from './numberFormat';
import {
  citationsWithoutReference,
  citationsWithoutYear,
  noReferenceList,
  referencesNeverCited,
} from './sourcesAsked';
import { uncitedFigures } from './uncited';

export type { Asked } from './asking';

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
    ...countMismatches(asked),
    ...abstractAgainstBody(asked),
    ...noReferenceList(asked),
    ...citationsWithoutReference(asked),
    ...numbersBeyondList(asked),
    ...referencesNeverCited(asked),
    ...numbersNeverCited(asked),
    ...citationsWithoutYear(asked),
    ...nameVariants(asked),
    ...mixedNumberFormat(asked),
    ...uncitedFigures(asked),
  ].slice(0, most);
}

/** Figures that differ: those of the abstract that another rule has not asked about. */
function differing(asked: Asked): readonly Question[] {
  const found = figuresDiffer(asked);
  const known = found.flatMap(({ spans }) => spans);
  const more = abstractFiguresDiffer(asked).filter(
    ({ spans }) => !spans.some((span) => known.some((one) => one.start < span.end && span.start < one.end)),
  );
  return [...found, ...more];
}
