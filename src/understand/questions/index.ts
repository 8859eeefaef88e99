import type { Question } from '../../paper';
import { abstractAgainstBody } from './abstractCounts';
import type { Asked } from './asking';
import { countMismatches } from './counts';
import { figuresDiffer } from './figuresDiffer';
import { multiplesThatDoNotFit } from './multiples';
import { nameVariants } from './nameVariants';
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
    ...figuresDiffer(asked),
    ...multiplesThatDoNotFit(asked),
    ...countMismatches(asked),
    ...abstractAgainstBody(asked),
    ...noReferenceList(asked),
    ...citationsWithoutReference(asked),
    ...referencesNeverCited(asked),
    ...citationsWithoutYear(asked),
    ...nameVariants(asked),
    ...mixedNumberFormat(asked),
    ...uncitedFigures(asked),
  ].slice(0, most);
}
