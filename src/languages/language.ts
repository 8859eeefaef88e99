import type { ArgumentCues } from './cues/argument';
import type { CitingCues } from './cues/citing';
import type { LayoutCues } from './cues/layout';
import type { MeaningCues } from './cues/meaning';
import type { Words } from './cues/words';

/**
 * All that is known of one language, as data: how papers written in it speak, and how we speak to those who
 * read it. A new language is one more file of this shape, named in `index.ts`; no logic changes.
 *
 * Cues are literal words or regular-expression sources without flags; the rules compile them once (`u`, and
 * `i` where they say so). They name how papers speak, never what one paper says.
 */
export interface Language {
  /** BCP 47 code. */
  readonly code: string;
  /** What its speakers call it. */
  readonly name: string;
  readonly layout: LayoutCues;
  readonly citing: CitingCues;
  readonly meaning: MeaningCues;
  readonly argument: ArgumentCues;
  readonly words: Words;
}
