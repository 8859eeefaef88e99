import {
  rangeOf,
  spanOf,
  type Acronym,
  type Actor,
  type Citation,
  type Gap,
  type PriorLiterature,
  type Range,
  type Span,
  type Work,
} from '../paper';
import { citing } from './citing';
import { says } from './cues';
import { gapOf, leavesOpen } from './gap';
import { firstCue, reasonsOf, type Ground } from './grounds';
import { mentionsIn, mentionsInOrder, type MentionAt } from './mentioned';
import { passagesOf, type Passage } from './passages';
import { sayingsOf, type Saying } from './parts';
import { sectionAt, type PaperText } from './text';

/** The works that the paper reviews, and what it says they leave open. */
export interface Reviewed {
  readonly priorLiterature: readonly PriorLiterature[];
  readonly gap: readonly Gap[];
}

export function priorLiteratureOf(
  text: PaperText,
  citations: readonly Citation[],
  works: readonly Work[],
  actors: readonly Actor[],
  acronyms: readonly Acronym[],
): Reviewed {
  const passages = passagesOf(text, citations);
  const byId = new Map(works.map((work) => [work.id, work]));
  const mentions = mentionsInOrder(text, actors);
  const found = new Map<string, PriorLiterature>();
  for (const passage of passages) {
    const review = reviewOf(text, passage, mentions, acronyms);
    for (const id of passage.works) {
      const work = byId.get(id);
      const title = work?.title ?? null;
      const place = (title === null ? null : placeInTitle(text, title)) ?? review.place;
      const one = { work: id, title, ...review, place };
      const known = found.get(id);
      if (!known || known.end - known.start < one.end - one.start) found.set(id, one);
    }
  }
  return { priorLiterature: [...found.values()], gap: gapOf(text, passages) };
}

type Review = Omit<PriorLiterature, 'work' | 'title'>;

function reviewOf(
  text: PaperText,
  passage: Passage,
  mentions: readonly MentionAt[],
  acronyms: readonly Acronym[],
): Review {
  const { from, to } = passage;
  const sayings = sayingsOf(text)
    .slice(passage.first, passage.last + 1)
    .map((saying) => cutTo(saying, passage));
  const inside = mentionsIn(mentions, { from, to });
  const tellings = sayings.flatMap(halvesOf);
  const given = givenBy(tellings);
  const findings = findingsIn(tellings, given, passage);
  const span = (saying: Saying): Span => spanOf(text.document, saying.from, saying.to);
  return {
    actors: actorsIn(inside, acronyms),
    place: commonest(inside.filter(({ actor }) => actor.kind === 'place')),
    findings: findings.map(span),
    contribution: tellings.filter((saying) => given.has(saying)).map(span),
    reasons: reasonsOf(text.document, [groundOf(text, passage)]),
    ...spanOf(text.document, from, to),
  };
}

/** What made a passage a review: its place in a row, the section that it stands in, or the words of its first sentence. */
function groundOf(text: PaperText, { first, opening }: Passage): Ground {
  const saying = sayingsOf(text)[first];
  if (!saying) return { kind: 'reported' };
  const { ordinalOpening, announced, studied, reports, found, shows } = saying.argument.reviews;
  if (opening === 'ordinal') return { kind: 'review-ordinal', ...firstCue(saying, [ordinalOpening]) };
  if (opening === 'announced') return { kind: 'review-announced', ...firstCue(saying, [announced]) };
  const heading =
    saying.part === 'review' ? sectionAt(text.sections, text.document.offsets[saying.from] ?? 0) : null;
  if (heading) return { kind: 'review-section', at: rangeOf(text.document, heading) };
  return { kind: 'reported', ...firstCue(saying, [studied, reports, found, shows]) };
}

/** Who acts in a passage: organisations and programmes, each once and by its short form, in the order of the text. */
function actorsIn(mentions: readonly MentionAt[], acronyms: readonly Acronym[]): readonly string[] {
  const long = new Map(acronyms.map((one) => [one.expansion, one.acronym]));
  const names = mentions
    .filter(({ actor }) => actor.kind === 'organisation' || actor.kind === 'programme')
    .map(({ actor }) => actor.acronym ?? long.get(actor.name) ?? actor.name);
  return [...new Set(names)];
}

function commonest(mentions: readonly MentionAt[]): string | null {
  const counts = new Map<string, number>();
  for (const { actor } of mentions) counts.set(actor.name, (counts.get(actor.name) ?? 0) + 1);
  let best: string | null = null;
  for (const [name, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = name;
  return best;
}

/**
 * The sentences that say what a work gives to this study: those that say so by a verb of giving, and those
 * at the end of the passage that say what the work shows. Earlier on, what it shows is what it found.
 */
function givenBy(sayings: readonly Saying[]): ReadonlySet<Saying> {
  const given = new Set<Saying>();
  for (const saying of sayings) {
    if (says(saying, saying.argument.reviews.gives)) given.add(saying);
  }
  const last = sayings[sayings.length - 1];
  if (last && sayings.length > 1 && says(last, last.argument.reviews.ourVoice) && !leavesOpen(last))
    given.add(last);
  for (const saying of [...sayings].reverse().slice(0, -1)) {
    if (!given.has(saying) && !says(saying, saying.argument.reviews.shows)) break;
    given.add(saying);
  }
  return given;
}

/** What of a sentence belongs to a passage. */
function cutTo(saying: Saying, { from, to }: Range): Saying {
  if (saying.from >= from && saying.to <= to) return saying;
  const cut = { from: Math.max(saying.from, from), to: Math.min(saying.to, to) };
  return { ...saying, ...cut, lower: saying.lower.slice(cut.from - saying.from, cut.to - saying.from) };
}

/** A sentence as it is; two where only what stands behind a semicolon says what the work gives: before it, it tells what was found. */
function halvesOf(saying: Saying): readonly Saying[] {
  const at = saying.lower.lastIndexOf('; ');
  const { gives } = saying.argument.reviews;
  if (at < 0 || !gives.test(saying.lower.slice(at)) || gives.test(saying.lower.slice(0, at))) return [saying];
  const first = { ...saying, to: saying.from + at, lower: saying.lower.slice(0, at) };
  return [first, { ...saying, from: saying.from + at + 2, lower: saying.lower.slice(at + 2) }];
}

/** What a work found: the sentences that say so; where none does, what stands between its naming and what it gives. */
function findingsIn(
  tellings: readonly Saying[],
  given: ReadonlySet<Saying>,
  passage: Passage,
): readonly Saying[] {
  const found = tellings.filter((saying) => !given.has(saying) && tellsFinding(saying, passage));
  if (found.length > 0) return found;
  return tellings.slice(1).filter((saying) => !given.has(saying) && !leavesOpen(saying));
}

/** Whether a sentence says what a work found. The one that only names the work and its title does not. */
function tellsFinding(saying: Saying, passage: Passage): boolean {
  const { reviews } = saying.argument;
  if (saying.index === passage.first && passage.opening === 'ordinal' && says(saying, reviews.titleBefore)) {
    return false;
  }
  return says(saying, reviews.found) || says(saying, reviews.shows);
}

/** The place that a title names last, after a word such as `in`: names in capitals up to the end, a year or a sign. */
function placeInTitle(text: PaperText, title: string): string | null {
  const { placeBefore } = text.language.argument.reviews;
  const words = title.split(/\s+/u);
  for (let index = words.length - 2; index >= 0; index--) {
    if (!placeBefore.includes((words[index] ?? '').toLowerCase())) continue;
    const place: string[] = [];
    for (const word of words.slice(index + 1)) {
      if (!/^\p{Lu}/u.test(word) || citing.notNames.has(word.toLowerCase())) break;
      place.push(word.replace(/[.,:;)]+$/u, ''));
      if (/[.,:;)]$/u.test(word)) break;
    }
    if (place.length > 0) return place.join(' ');
  }
  return null;
}
