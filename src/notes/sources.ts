import { yearOf, type Name, type PriorLiterature, type Work } from '../paper';
import type { Draft } from '../vault/draft';
import { heads, type Desk } from './desk';
import { Ready } from './ready';
import { propertyLink, optionalText, propertyText } from './links';

/** The tag of works that a paper reviews, by which the base of prior literature finds them. */
export const PRIOR_TAG = 'prior-literature';

/** Every cited work, and the paper itself: one note a citekey. */
export function sourceDrafts(desk: Desk): readonly Draft[] {
  const reviews = new Map<string, PriorLiterature[]>();
  for (const prior of desk.catalogue.reading.priorLiterature) {
    reviews.set(prior.work, [...(reviews.get(prior.work) ?? []), prior]);
  }
  return desk.catalogue.works.flatMap((work) => {
    const note = desk.catalogue.sources.get(work.id);
    if (!note) return [];
    const reviewed = reviews.get(work.id) ?? [];
    const own = work.id === desk.catalogue.citekey;
    const properties = {
      ...heads('source', note, [propertyText(work.title ?? '')]),
      ...(reviewed.length > 0 ? { tags: [PRIOR_TAG] } : {}),
      citekey: work.id,
      title: optionalText(work.title),
      authors: authorsOf(work),
      year: yearOf(work),
      doi: optionalText(work.DOI),
      known: work.status,
      ...(own ? { reading: propertyLink(desk.catalogue.hub) } : {}),
    };
    return [desk.shared(note, properties, textOf(desk, work, reviewed, own))];
  });
}

function textOf(desk: Desk, work: Work, reviewed: readonly PriorLiterature[], own: boolean): string {
  const { uses } = desk;
  const cited = uses.citedAt(work.id);
  return desk.templates.render('source.liquid', {
    paper: desk.paper,
    reading: own,
    count: cited.length,
    entry:
      work.span && work.span.text !== '' ? desk.quote(work.span, new Ready(desk.say('note.entry'))) : null,
    cited: desk.catalogue.places.linksTo(cited),
    defines: uses.definedBy(work.id).map((thing) => desk.thing(thing)),
    divides: uses.dividedBy(work.id).map((typology) => desk.division(typology).named),
    claims: uses.claimsOfWork(work.id).map((claim) => desk.claim(claim)),
    reviews: reviewed.map((prior) =>
      reviewOf(desk, prior.title === work.title ? { ...prior, title: null } : prior),
    ),
  });
}

/** What a paper says of a work that it reviews. */
export function reviewOf(desk: Desk, prior: PriorLiterature): object {
  return {
    title: prior.title,
    actors: prior.actors.map((actor) => desk.named(actor)),
    place: prior.place === null ? null : desk.named(prior.place),
    findings: prior.findings.filter(({ text }) => text !== '').map((span) => desk.quote(span)),
    contribution: prior.contribution.filter(({ text }) => text !== '').map((span) => desk.quote(span)),
    gaps: desk.uses.gapsOf(prior).map((gap) => desk.gap(gap)),
  };
}

/** Names as a person writes them: `Lestari, Eka`, and a body's name as it is. */
export function authorsOf(work: Pick<Work, 'author'>): readonly string[] {
  return (work.author ?? []).map(nameOf).filter((name) => name !== '');
}

function nameOf(name: Name): string {
  if (name.literal !== undefined) return propertyText(name.literal);
  const particle = name['non-dropping-particle'];
  const family = particle === undefined ? name.family : `${particle} ${name.family ?? ''}`;
  const given = [name.given, name['dropping-particle']].filter((part) => part !== undefined).join(' ');
  const parts = [family, given, name.suffix].filter((part) => part !== undefined && part !== '');
  return propertyText(parts.join(', '));
}
