import { CONTEXT, type Sought } from './anchor';
import { AGREES, rankOf, SHORT, type Candidate, type Candidates } from './candidates';
import { letterAt, placeOf, sectionAt, type Ground } from './ground';
import { isLetter } from './letters';

/** How an anchor was found again in a text. */
export type Tier =
  /** The words as they were, among the words that stood around them. */
  | 'verified'
  /** The words as they were, elsewhere: under another heading, or among other words. */
  | 'moved'
  /** The words were edited, where they were. */
  | 'changed'
  /** Nobody but a person can tell: two places are as good, or the only one is doubtful. */
  | 'review'
  /** The words are gone. */
  | 'lost';

/** A place in the text: UTF-16 indices, end exclusive, parting no sign. */
export interface FoundPlace {
  readonly start: number;
  readonly end: number;
  /** Share of the words' letters that stand there, 0 to 1; 1 for the very words. */
  readonly likeness: number;
}

export type Found =
  | ({ readonly tier: 'verified' | 'moved' | 'changed' } & FoundPlace)
  /** The candidates, the likeliest first: at least one. */
  | { readonly tier: 'review'; readonly candidates: readonly FoundPlace[] }
  | { readonly tier: 'lost' };

/** Candidates that a person is asked about: more are no help. */
const ASKED = 8;

/** What is so much less likely than the best is not worth a question. */
const FAR = 0.3;

/** By how much a place has to be likelier than the next: half a context on one side. */
const LEAD = 0.1;

/**
 * How well both contexts have to agree of words that mean nothing without them: of short ones, and, letter for letter
 * but for a slip, of words that stood more than once, as their copies often have like ones.
 */
const WHOLE = { short: 0.8, copies: 0.95 };

/** Letters from which on words that stand once are known without their context: four or five words. */
const PLAIN = 24;

/** How like changed words have to be. The measurements are in decision 27. */
const LIKE = {
  betweenBoth: 0.45,
  besideOne: 0.72,
  alone: 0.85,
  short: 0.75,
  asked: 0.5,
  askedBesideOne: 0.4,
};

export function judge(sought: Sought, { all, isClosed }: Candidates, ground: Ground): Found {
  const isShort = sought.words.length < SHORT;
  const known = isShort ? all.filter((one) => !isPart(sought, one, ground)) : all;
  const [best, rival] = known;
  if (!best) return { tier: 'lost' };
  const standing = standingAmong(sought, known, ground);
  if (standing) return { tier: 'verified', ...foundAt(standing, ground) };
  const tier = isExact(best, sought, ground)
    ? tierOfExact(sought, best, rival, ground)
    : tierOfChanged(sought, known, isClosed, ground);
  if (tier === 'lost') return { tier };
  if (tier !== 'review') return { tier, ...foundAt(best, ground) };
  const near = known.filter((one) => rankOf(best) - rankOf(one) < FAR).slice(0, ASKED);
  return { tier, candidates: near.map((one) => foundAt(one, ground)) };
}

function foundAt({ from, to, likeness }: Candidate, ground: Ground): FoundPlace {
  return { ...placeOf(ground, from, to), likeness };
}

const isExact = ({ from, to }: Candidate, { words }: Sought, { letters }: Ground): boolean =>
  to - from === words.length && letters.text.startsWith(words, from);

/** Whether short words are found within another word, and were none such part: `art` in `party`. */
function isPart({ anchor }: Sought, { from, to }: Candidate, ground: Ground): boolean {
  const { start, end } = placeOf(ground, from, to);
  const whole = anchor.prefix + anchor.exact + anchor.suffix;
  const first = anchor.prefix.length;
  const parts = (text: string, at: number): boolean =>
    isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at));
  return (
    (parts(ground.text, start) && !parts(whole, first)) ||
    (parts(ground.text, end) && !parts(whole, first + anchor.exact.length))
  );
}

/** How many of a place's contexts agree, and how many there are. */
function contextsOf({ before, after }: Candidate): { readonly agreed: number; readonly asked: number } {
  const asked = [before, after].filter((one) => one !== null);
  return { agreed: asked.filter((one) => one >= AGREES).length, asked: asked.length };
}

/** Whether the words stood more than once when they were described: they mean nothing without what is around them. */
const hadCopies = ({ prefix, suffix }: Sought): boolean =>
  prefix.length > CONTEXT + 1 || suffix.length > CONTEXT + 1;

/**
 * Of several places that are as good, the one where the words stood. If they stood once only, a copy was made since;
 * put before the first one, it would have moved that, so that the copy can stand in its place only as a repeat of it.
 */
function standingAmong(sought: Sought, known: readonly Candidate[], ground: Ground): Candidate | null {
  const [best, rival] = known;
  if (!best || !rival || rankOf(best) - rankOf(rival) >= LEAD) return null;
  const standing = known.find((one) => isExact(one, sought, ground) && isStanding(one, sought, ground));
  if (!standing || rankOf(best) - rankOf(standing) >= LEAD) return null;
  const { agreed, asked } = contextsOf(standing);
  if (agreed < asked) return null;
  if (asked === 0 || hadCopies(sought) || isAll(sought, ground)) return standing;
  return known.some((one) => one !== standing && isRepeat(standing, one, sought.words, ground))
    ? null
    : standing;
}

/**
 * Whether two places of the words are a stretch and its repeat right behind it: which of them was there first, nobody
 * can say, as the text would be the same. So it is where what they have in common reaches from one to the other.
 */
function isRepeat(one: Candidate, other: Candidate, words: string, { letters: { text } }: Ground): boolean {
  const first = Math.min(one.from, other.from);
  const second = Math.max(one.from, other.from);
  if (!text.startsWith(words, first) || !text.startsWith(words, second)) return false;
  const apart = second - first;
  // The contexts reach over a repeat of so few letters: where both agree, they tell.
  if (apart < CONTEXT && (one.before ?? 1) >= WHOLE.copies && (one.after ?? 1) >= WHOLE.copies) return false;
  let shared = words.length;
  while (shared < apart && text[first + shared] === text[second + shared]) shared += 1;
  for (let back = 1; shared < apart && back <= first && text[first - back] === text[second - back]; back++)
    shared += 1;
  return shared >= apart;
}

/** Whether a candidate begins where the words began: with their first letter, as blanks before it are nobody's. */
const isStanding = ({ from }: Candidate, { anchor }: Sought, ground: Ground): boolean =>
  from === letterAt(ground, anchor.start);

/** Letters off which a place is the same: a paragraph. */
const NEAR = 1500;

const isNear = ({ from }: Candidate, { anchor }: Sought, ground: Ground): boolean =>
  Math.abs(from - letterAt(ground, anchor.start)) <= NEAR;

/** Whether the words and their context are all of the text (but for a dash at its edges): it is as it was. */
function isAll({ prefix, words, suffix }: Sought, { letters: { text } }: Ground): boolean {
  return (
    text.length <= prefix.length + words.length + suffix.length + 2 && text.includes(prefix + words + suffix)
  );
}

function tierOfExact(sought: Sought, best: Candidate, rival: Candidate | undefined, ground: Ground): Tier {
  const { anchor, words } = sought;
  const { start } = placeOf(ground, best.from, best.to);
  const { agreed, asked } = contextsOf(best);
  const isSame = isStanding(best, sought, ground);
  if (rival && (rankOf(best) - rankOf(rival) < LEAD || isRepeat(best, rival, words, ground))) return 'review';
  const least = hadCopies(sought) ? WHOLE.copies : words.length < SHORT ? WHOLE.short : 0;
  if ([best.before, best.after].some((one) => one !== null && one < least)) return 'review';
  const isAlone = agreed === 0 && !(asked === 0 && isSame);
  if (isAlone) return words.length < PLAIN ? 'review' : 'moved';
  return isSame || anchor.section === '' || anchor.section === sectionAt(ground, start)
    ? 'verified'
    : 'moved';
}

function tierOfChanged(sought: Sought, known: readonly Candidate[], isClosed: boolean, ground: Ground): Tier {
  const [best, rival] = known;
  if (!best) return 'lost';
  const { likeness } = best;
  const { agreed, asked } = contextsOf(best);
  const isShort = sought.words.length < SHORT;
  const isBetween = asked > 0 && agreed === asked;
  const hasExact = known.some((one) => isExact(one, sought, ground));
  // Its neighbours stand side by side: what is like it is something else.
  if (isClosed && !hasExact) return likeness >= (isBetween ? LIKE.asked : 1 - LEAD) ? 'review' : 'lost';
  const isClear = !hasExact && (!rival || rankOf(best) - rankOf(rival) >= LEAD);
  const enough = isShort ? LIKE.short : isBetween ? LIKE.betweenBoth : LIKE.besideOne;
  if (isClear && likeness >= enough && (isBetween || (agreed > 0 && !isShort))) return 'changed';
  // Of words whose context nobody knows, their place speaks instead.
  const alone = isNear(best, sought, ground) ? LIKE.besideOne : LIKE.alone;
  if (asked === 0 && isClear && !isShort && likeness >= alone) return 'changed';
  if (hasExact || isBetween || likeness >= LIKE.asked) return 'review';
  return agreed > 0 && likeness >= LIKE.askedBesideOne ? 'review' : 'lost';
}
