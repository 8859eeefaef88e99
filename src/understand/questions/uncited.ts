import { positionOf, type Question } from '../../paper';
import { citationsBySentence } from '../cited';
import { says } from '../cues';
import type { FigureAt } from '../figures';
import { sayingsOf, type Saying } from '../parts';
import { ask, briefSpan, listed, type Asked } from './asking';

/** So many places are enough to show a writer where sources are missing. */
const most = 20;

/**
 * Figures of others without a source: no citation in the sentence, none that covers it from the end of its
 * paragraph. A study's own results need none; so where a paper gathers data itself only what comes before
 * its method is asked about, and where it works from what others published, all of it.
 */
export function uncitedFigures(asked: Asked): readonly Question[] {
  const { text, figures, citations } = asked;
  const sayings = sayingsOf(text);
  if (citations.length === 0) return [];
  const stated = sentencesWithoutSource(asked);
  const cited = citationsBySentence(text, citations);
  const everywhere = worksFromSources(sayings);
  const divided = sayings.some(({ part }) => part === 'method' || part === 'result' || part === 'conclusion');
  const open = new Map<number, FigureAt[]>();
  const wanted = sayings.map((saying) => {
    if (!stated.has(saying.index) || cited.has(saying.index)) return false;
    // Told right after a cited sentence, it is read as going on with that source.
    const goesOn = sayings[saying.index - 1]?.block === saying.block && cited.has(saying.index - 1);
    return !goesOn && wantsSource(saying, everywhere, divided);
  });
  for (const figure of figures) {
    if (wanted[figure.sentence] !== true || !isAmount(figure)) continue;
    const group = open.get(figure.sentence);
    if (group) group.push(figure);
    else open.set(figure.sentence, [figure]);
  }
  if (open.size === 0) return [];
  const groups = [...open.values()].slice(0, most);
  const spans = groups.map((group) => {
    const last = group[group.length - 1];
    return briefSpan(text.document, group[0]?.from ?? 0, last?.to ?? 0);
  });
  const named = groups.flatMap((group) => group.map((figure) => figure.text));
  return [ask(asked, 'uncited-figure', spans, { figures: listed(named) })];
}

/** The sentences that are claims without a work to their name. */
function sentencesWithoutSource({ text, claims }: Asked): ReadonlySet<number> {
  const found = new Set<number>();
  let index = 0;
  for (const claim of claims) {
    const at = positionOf(text.document, claim.start);
    while ((text.sentences[index]?.to ?? Infinity) <= at) index++;
    if (claim.works.length === 0) found.add(index);
  }
  return found;
}

/** Where no later part was found (`divided`), an introduction may run on to the end: then nothing is asked. */
function wantsSource(saying: Saying, everywhere: boolean, divided: boolean): boolean {
  const { part, argument } = saying;
  const opening = divided && (part === 'introduction' || part === 'review');
  const others = opening || (everywhere && (part === 'result' || part === 'body'));
  if (argument.claims.ownSource.test(saying.lower)) return false;
  return others && !says(saying, argument.claims.plan) && !says(saying, argument.reviews.ourselves);
}

function isAmount(figure: FigureAt): boolean {
  if (!figure.inDigits || !figure.matters || figure.unit === '') return false;
  return figure.kind === 'count' || figure.kind === 'percent' || figure.kind === 'money';
}

/** Whether the paper says in its method or abstract that its data are what others published. */
function worksFromSources(sayings: readonly Saying[]): boolean {
  return sayings.some(
    (saying) =>
      (saying.part === 'method' || saying.part === 'abstract') &&
      says(saying, saying.argument.claims.secondary),
  );
}
