import { spanOf, type Gap } from '../paper';
import { says } from './cues';
import { firstCue, reasonsOf } from './grounds';
import type { Passage } from './passages';
import { sayingsOf, type Saying } from './parts';
import type { PaperText } from './text';

/** After the last reviewed work a paper says within this many sentences what all of them leave open. */
const closing = 6;

/**
 * Where the paper says what the literature leaves open: before its own method and results, or right after it
 * has reviewed works; in its conclusion where it says that something is still not known, and among its results where it
 * speaks of the literature as such. The abstract tells it only for
 * those papers that say it nowhere else.
 */
export function gapOf(text: PaperText, passages: readonly Passage[]): readonly Gap[] {
  const sayings = sayingsOf(text);
  const near = new Set<number>();
  for (const { first, last } of passages) {
    for (let index = first; index <= last + closing; index++) near.add(index);
  }
  const told = new Set(passages.map(({ first }) => first));
  const open = sayings.filter((saying) => {
    if (told.has(saying.index) && says(saying, saying.argument.reviews.openTold)) return true;
    if (mayTell(saying, near)) return leavesOpen(saying);
    if (saying.part === 'conclusion') return !saying.heading && staysOpen(saying);
    return saying.part === 'result' && findsMissing(saying);
  });
  const body = open.filter((saying) => saying.part !== 'abstract');
  return (body.length > 0 ? body : open).map((saying) => gapIn(text, saying));
}

function gapIn({ document }: PaperText, saying: Saying): Gap {
  const { open, openTold, openNamed } = saying.argument.reviews;
  const kind = says(saying, open) || !says(saying, openNamed) ? 'leaves-open' : 'lacks';
  const cue = firstCue(saying, kind === 'lacks' ? [openNamed] : [open, openTold]);
  return {
    ...spanOf(document, saying.from, saying.to),
    reasons: reasonsOf(document, [{ kind, ...cue }]),
  };
}

function mayTell({ heading, part, front, index }: Saying, near: ReadonlySet<number>): boolean {
  if (heading || part === 'backMatter') return false;
  return part === 'abstract' || front || near.has(index);
}

/** Whether a sentence says that something is not known, or that the literature does not tell it. */
export function leavesOpen(saying: Saying): boolean {
  const { reviews } = saying.argument;
  if (says(saying, reviews.open)) return true;
  if (!says(saying, reviews.openNamed)) return false;
  return [reviews.together, reviews.announced, reviews.literature].some((cue) => says(saying, cue));
}

/** Whether a sentence of the conclusion says that something is still not known, and not what this study leaves to others. */
function staysOpen(saying: Saying): boolean {
  const { reviews, claims } = saying.argument;
  return says(saying, reviews.unknown) && !says(saying, reviews.ourselves) && !says(saying, claims.plan);
}

/** Whether a sentence among results says that the literature lacks something, and not this study or the world. */
function findsMissing(saying: Saying): boolean {
  const { reviews, claims } = saying.argument;
  if (saying.heading || !says(saying, reviews.openNamed) || !says(saying, reviews.literature)) return false;
  return !says(saying, reviews.ourselves) && !says(saying, claims.plan);
}
