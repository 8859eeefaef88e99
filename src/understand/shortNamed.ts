import { cuePattern } from '../languages';
import { citing } from './citing';

/** What names a short form without a bracket, in lower case: `, yang selanjutnya disebut bpd`. 1: the short form. Global. */
export const shortNamed = cuePattern(
  `,? (?:(?:${citing.shortBefore}) )?(?:${citing.shortBefore}),? [“"‘']?([\\p{L}\\d-]{2,10})(?![\\p{L}\\d-])`,
  'g',
);
