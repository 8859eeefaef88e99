import { languages } from '../languages';
import type { Question } from '../paper';
import type { Draft } from '../vault/draft';
import { heads, type Desk } from './desk';
import { matrixOf } from './frameworks';
import { linkTo, propertyLink, propertyText } from './links';
import { placeOf } from './actors';
import { canvasPath } from './canvas';
import { Ready } from './ready';
import { bySection } from './sections';
import { authorsOf, reviewOf } from './sources';
import type { Thing } from './things';

/** The paper's hub: what the paper is and says, with a link to every note that it made. */
export function hubDraft(desk: Desk): Draft {
  const { catalogue } = desk;
  const { hub, reading, citekey, filePath, title } = catalogue;
  const work = catalogue.sources.get(citekey);
  const properties = {
    ...heads('paper', hub, [propertyText(title)]),
    title: propertyText(title),
    authors: authorsOf({ author: reading.authors }),
    year: reading.year,
    citekey,
    work: work ? propertyLink(work) : null,
    file: filePath === null ? propertyText(reading.file) : `[[${filePath}]]`,
    language: reading.languages[0] ?? null,
  };
  const body = desk.templates.render('paper.liquid', {
    ...whatItIs(desk),
    outline: outlineOf(desk),
    concepts: conceptsOf(desk),
    divisions: reading.typologies
      .filter((typology) => divided(desk, typology.of) === null)
      .map((one) => desk.division(one)),
    prior: priorOf(desk),
    gaps: [...catalogue.gaps.keys()].map((gap) => desk.gap(gap)),
    claims: claimsBySection(desk),
    frameworks: catalogue.frameworks
      .filter(({ matrices }) => matrices.length > 0)
      .map((one) => ({
        link: linkTo(one.note),
        matrices: one.matrices.map((matrix) => matrixOf(desk, one, matrix)),
      })),
    actors: actorsOf(desk),
    works: worksOf(desk),
    questions: reading.questions.map((question) => questionOf(desk, question)),
  });
  return desk.private(hub, properties, body);
}

function whatItIs(desk: Desk): object {
  const { catalogue } = desk;
  const { reading } = catalogue;
  const work = catalogue.sources.get(catalogue.citekey);
  return {
    title: catalogue.title,
    authors: authorsOf({ author: reading.authors }),
    year: reading.year,
    languages: reading.languages.map(tongue),
    keywords: reading.keywords,
    work: work ? linkTo(work) : null,
    texts: catalogue.texts.map((note) => linkTo(note)),
    canvas: desk.file(canvasPath(catalogue)),
    abstract: reading.abstract && reading.abstract.text !== '' ? desk.quote(reading.abstract) : null,
  };
}

/** What a language is called by those who speak it; the code where we do not know it. */
function tongue(code: string): string {
  return languages.find((language) => language.code === code)?.name ?? code;
}

/** The headings, indented by how deep they stand below the highest one. */
function outlineOf(desk: Desk): readonly object[] {
  const { reading } = desk.catalogue;
  let depths: number[] = [];
  return reading.sections.map((section) => {
    depths = [...depths.filter((level) => level < section.level), section.level];
    return {
      indent: new Ready('    '.repeat(depths.length - 1)),
      link: desk.section(section),
    };
  });
}

function conceptsOf(desk: Desk): readonly object[] {
  const { things } = desk.catalogue;
  const own = things.all.filter((thing) => thing.kind === 'concept' || thing.divisions.length > 0);
  return own.map((thing) => ({
    link: desk.thing(thing),
    acronym: thing.acronym,
    by: desk.sources(thing.definitions.flatMap(({ works }) => works)),
    divisions: thing.divisions.map((typology) => desk.division(typology)),
  }));
}

function divided(desk: Desk, of: string | null): Thing | null {
  return of === null ? null : desk.catalogue.things.named(of);
}

function priorOf(desk: Desk): readonly object[] {
  return desk.catalogue.reading.priorLiterature.map((prior) => {
    const link = desk.sources([prior.work]);
    return { link: link.length > 0 ? link : [prior.work], ...reviewOf(desk, prior) };
  });
}

/** Claims under the headings that they stand under, in the order of the text, each with its sources. */
function claimsBySection(desk: Desk): readonly object[] {
  const { claims, reading } = desk.catalogue;
  return [...bySection(desk.catalogue, claims.all)].map(([index, inside]) => ({
    title: reading.sections[index]?.title ?? desk.say('note.no-section'),
    claims: inside.map((claim) => {
      const sources = desk.sources(claim.works).map(({ markdown }) => markdown);
      const link = desk.claim(claim).markdown;
      return new Ready(sources.length > 0 ? `${link} · ${sources.join(', ')}` : link);
    }),
  }));
}

function actorsOf(desk: Desk): readonly object[] {
  const actors = desk.catalogue.things.all.filter(({ kind }) => kind === 'actor');
  return actors.map((thing) => {
    const place = placeOf(thing);
    const kind = desk.say(`kind.${thing.actors[0]?.kind ?? 'organisation'}`);
    return { link: desk.thing(thing), told: place === null ? [kind] : [kind, desk.named(place)] };
  });
}

/** The works that the paper cites or lists, with how often; the most cited first. */
function worksOf(desk: Desk): readonly object[] {
  const { works, citekey } = desk.catalogue;
  const counted = works.map((work) => ({ work, count: desk.uses.citedAt(work.id).length }));
  const cited = counted.filter(({ work, count }) => work.id !== citekey || count > 0);
  // Array sorting is stable: works cited as often stay in the order of the reading.
  return cited
    .sort((a, b) => b.count - a.count)
    .map(({ work, count }) => ({
      link: desk.sources([work.id]),
      title: work.title ?? null,
      count,
      known: desk.say(`note.known-${work.status}`),
    }));
}

function questionOf(desk: Desk, { kind, why, spans }: Question): object {
  return {
    kind: desk.say(`question.${kind}`),
    why,
    spans: spans.filter(({ text }) => text !== '').map((span) => desk.quote(span)),
  };
}
