import { eachOnce, spanOf, type Document, type Range, type Reason, type ReasonKind } from '../paper';
import { said } from './cues';
import type { Saying } from './parts';

/** A reason on its way: the words that show it are a range of the clean text. */
export interface Ground {
  readonly kind: ReasonKind;
  readonly at?: Range;
  readonly count?: number;
}

/** More signs than a long line are no cue but the whole sentence, which is shown anyhow. */
const longest = 90;

function reasonOf(document: Document, { kind, at, count }: Ground): Reason {
  const isShown = at !== undefined && at.to > at.from && at.to - at.from <= longest;
  return {
    kind,
    ...(isShown ? { shown: spanOf(document, at.from, at.to) } : {}),
    ...(count === undefined ? {} : { count }),
  };
}

/** Where a cue fits in a sentence, without the blanks and signs around it. */
export function cueAt({ from }: Range, match: RegExpExecArray): Range {
  const [words] = match;
  const start = from + match.index + (/^[\s,;:.()’”"']*/u.exec(words)?.[0].length ?? 0);
  const end = from + match.index + words.replace(/[\s,;:.(‘“"']+$/u, '').length;
  return { from: start, to: Math.max(start, end) };
}

/** Where the first of several cues fits in a sentence that one of them made what it is. */
export function firstCue(saying: Saying, cues: readonly RegExp[]): Pick<Ground, 'at'> {
  for (const cue of cues) {
    const match = said(saying, cue);
    if (match) return { at: cueAt(saying, match) };
  }
  return {};
}

/** The reasons for one thing in their order, the first one of each kind. */
export function reasonsOf(document: Document, grounds: readonly Ground[]): readonly Reason[] {
  return eachOnce(grounds).map((ground) => reasonOf(document, ground));
}
