import { yearOf, type Name, type PriorLiterature, type Work } from '../paper';
import type { Draft, Properties } from '../vault/draft';
import { noteProperties, type Desk } from './desk';
import { apart, callouts, items } from './blocks';
import { Ready, type Quote } from './ready';
import { propertyLink, optionalText, propertyText } from './links';

/** The tag of works that a paper reviews, by which the base of prior literature finds them. */
const PRIOR_TAG = 'prior-literature';

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
    const properties = noteProperties('source', note, [propertyText(work.title ?? '')], {
      ...(reviewed.length > 0 ? { tags: [PRIOR_TAG] } : {}),
      citekey: work.id,
      ...aboutWork(work),
      known: work.status,
      ...(own ? { reading: propertyLink(desk.catalogue.hub) } : {}),
    });
    return [desk.shared(note, properties, textOf(desk, work, reviewed, own))];
  });
}

/** What the properties of a source note tell of its work. */
export function aboutWork(work: Pick<Work, 'title' | 'author' | 'issued' | 'DOI'>): Properties {
  return {
    title: optionalText(work.title),
    authors: authorsOf(work),
    year: yearOf(work),
    doi: optionalText(work.DOI),
  };
}

function textOf(desk: Desk, work: Work, reviews: readonly PriorLiterature[], own: boolean): string {
  const { uses } = desk;
  const spans = uses.citedAt(work.id);
  const where = desk.catalogue.places.linksTo(spans);
  const defines = uses.definedBy(work.id).map((thing) => desk.thing(thing));
  const divides = uses.dividedBy(work.id).map((typology) => desk.division(typology).named);
  const claims = uses.claimsOfWork(work.id).map((claim) => desk.claim(claim));
  const reviewed = reviews.map((prior) =>
    reviewPart(desk, reviewOf(desk, prior.title === work.title ? { ...prior, title: null } : prior)),
  );
  return desk.templates.render('source.liquid', {
    paper: desk.paper,
    reading: own,
    count: spans.length,
    cited: citedIn(desk, own, spans.length),
    entry:
      work.span && work.span.text !== '' ? desk.quote(work.span, new Ready(desk.say('note.entry'))) : null,
    where,
    defines,
    divides,
    claims,
    reviews: reviewed,
    facts: [
      desk.line('note.cited-where', where),
      desk.line('note.defines', defines),
      desk.items('note.divides', divides),
      desk.items('note.claims', claims),
      ...reviewed,
    ],
  });
}

/** How a paper uses a work, in a line. */
function citedIn(desk: Desk, own: boolean, count: number): Ready {
  if (own) return new Ready(desk.say('note.reads', { paper: desk.paper.markdown }));
  const said = count > 0 ? desk.say('note.cited-times', { count }) : desk.say('note.never-cited');
  return new Ready(`${said} · ${desk.briefly.markdown}`);
}

/** What a paper says of a work that it reviews. */
export interface Review {
  readonly title: string | null;
  readonly actors: readonly (Ready | string)[];
  readonly place: Ready | string | null;
  readonly findings: readonly Quote[];
  readonly contribution: readonly Quote[];
  readonly gaps: readonly Ready[];
}

/** A review as the part of a note, under a heading of its own. */
function reviewPart(desk: Desk, review: Review): Ready {
  const gaps = new Ready(items(review.gaps, desk.say('note.open')));
  const parts = [
    new Ready(`### ${desk.say('note.prior')}`),
    review.title,
    desk.line('note.actors', review.actors),
    desk.line('note.place', review.place),
    new Ready(callouts(review.findings, desk.say('note.findings'))),
    new Ready(callouts(review.contribution, desk.say('note.contribution'))),
    gaps,
  ];
  return new Ready(apart(parts));
}

export function reviewOf(desk: Desk, prior: PriorLiterature): Review {
  return {
    title: prior.title,
    actors: prior.actors.map((actor) => desk.named(actor)),
    place: prior.place === null ? null : desk.named(prior.place),
    findings: prior.findings.filter(({ text }) => text !== '').map((span) => desk.quote(span)),
    contribution: prior.contribution.filter(({ text }) => text !== '').map((span) => desk.quote(span)),
    gaps: desk.uses.gapsOf(prior).map((gap) => desk.gap(gap)),
  };
}

/** Names as a person writes them: `Sudana, Made`, and a body's name as it is. */
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
