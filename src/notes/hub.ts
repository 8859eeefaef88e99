import { languages } from '../languages';
import type { Actor, PriorLiterature, Question } from '../paper';
import type { Draft } from '../vault/draft';
import { apart, escapeValue, items, joined, labelled, quotesInCell } from './blocks';
import { escaped, noteProperties, type Desk } from './desk';
import { matrixOf } from './frameworks';
import { linkTo, propertyLink, propertyText } from './links';
import { placeOf } from './actors';
import { Ready } from './ready';
import { bySection } from './sections';
import { authorsOf, reviewOf } from './sources';
import type { Thing } from './things';

type ActorKind = Actor['kind'];

/** The paper's hub: what the paper is and says, with a link to every note that it made. */
export function hubDraft(desk: Desk): Draft {
  const { catalogue } = desk;
  const { hub, reading, citekey, filePath, title } = catalogue;
  const work = catalogue.sources.get(citekey);
  const properties = noteProperties('paper', hub, [title, reading.title ?? title].map(propertyText), {
    title: propertyText(title),
    authors: authorsOf({ author: reading.authors }),
    year: reading.year,
    citekey,
    work: work ? propertyLink(work) : null,
    file: filePath === null ? propertyText(reading.file) : `[[${filePath}]]`,
    language: reading.languages[0] ?? null,
  });
  const body = desk.templates.render('paper.liquid', {
    ...whatItIs(desk),
    outline: outlineOf(desk),
    concepts: conceptsOf(desk),
    divisions: reading.typologies
      .filter((typology) => divided(desk, typology.of)?.kind !== 'concept')
      .map((one) => desk.division(one).named),
    prior: reading.priorLiterature.map((prior) => priorRow(desk, prior)),
    gaps: [...catalogue.gaps.keys()].map((gap) => desk.gap(gap)),
    claims: claimsBySection(desk),
    frameworks: catalogue.frameworks
      .filter(({ matrices }) => matrices.length > 0)
      .map((one) => {
        const matrices = one.matrices.map((matrix) => matrixOf(desk, one, matrix));
        return headed(linkTo(one.note).markdown, matrices);
      }),
    actors: actorsOf(desk),
    works: worksOf(desk),
    questions: reading.questions.map((question) => questionOf(desk, question)),
  });
  return desk.private(hub, properties, body);
}

function whatItIs(desk: Desk): Readonly<Record<string, unknown>> {
  const { catalogue } = desk;
  const { reading } = catalogue;
  const note = catalogue.sources.get(catalogue.citekey);
  const authors = authorsOf({ author: reading.authors });
  const languages = reading.languages.map(tongue);
  const work = note ? linkTo(note) : null;
  const texts = catalogue.texts.map((text) => linkTo(text));
  const canvas = catalogue.canvas === null ? null : desk.file(catalogue.canvas);
  const lines = [
    labelled(desk.say('note.authors'), new Ready(joined(authors, '; '))),
    labelled(desk.say('note.year'), reading.year),
    labelled(desk.say('note.languages', { count: languages.length }), languages),
    labelled(desk.say('note.keywords'), reading.keywords),
    labelled(desk.say('note.source-note'), work),
    labelled(desk.say('note.full-text'), texts),
    labelled(desk.say('note.canvas'), canvas),
  ];
  return {
    title: catalogue.title,
    authors,
    year: reading.year,
    languages,
    keywords: reading.keywords,
    work,
    texts,
    canvas,
    facts: lines.filter((line) => line !== '').map((line) => new Ready(`> ${line}`)),
    abstract: reading.abstract && reading.abstract.text !== '' ? desk.quote(reading.abstract) : null,
  };
}

/** What a language is called by those who speak it; the code where we do not know it. */
function tongue(code: string): string {
  return languages.find((language) => language.code === code)?.name ?? code;
}

/** The headings, indented by how deep they stand below the highest one. */
function outlineOf(desk: Desk): readonly Ready[] {
  const { reading } = desk.catalogue;
  let depths: number[] = [];
  return reading.sections.map((section) => {
    depths = [...depths.filter((level) => level < section.level), section.level];
    return new Ready(`${INDENT.repeat(depths.length - 1)}- ${desk.section(section).markdown}`);
  });
}

const INDENT = '    ';

/**
 * A concept with its short form, who defines it, and below it what it is divided into. What else is divided is no
 * concept: an organisation into its tasks.
 */
function conceptsOf(desk: Desk): readonly Ready[] {
  const { things } = desk.catalogue;
  const own = things.all.filter(({ kind }) => kind === 'concept');
  return own.map((thing) => {
    const short = thing.acronym === null ? '' : ` (${escapeValue(thing.acronym)})`;
    const by = desk.sources(thing.definitions.flatMap(({ works }) => works));
    const defined = by.length === 0 ? '' : ` · ${desk.say('note.definitions')}: ${joined(by)}`;
    const divisions = thing.divisions.map((one) => `\n${INDENT}- ${desk.division(one).told.markdown}`);
    return new Ready(desk.thing(thing).markdown + short + defined + divisions.join(''));
  });
}

function divided(desk: Desk, of: string | null): Thing | null {
  return of === null ? null : desk.catalogue.things.named(of);
}

function priorRow(desk: Desk, prior: PriorLiterature): readonly unknown[] {
  const { title, actors, place, findings, contribution, gaps } = reviewOf(desk, prior);
  const quotes = [findings, contribution].map((some) => new Ready(quotesInCell(some)));
  return [workIn(desk, prior.work, title), actors, place, ...quotes, new Ready(joined(gaps, '<br>'))];
}

/** A work with its title below it. */
function workIn(desk: Desk, id: string, title: string | null): Ready {
  const [link] = desk.sources([id]);
  const named = link ? link.markdown : escapeValue(id);
  return new Ready(title === null || title === '' ? named : `${named}<br>${escapeValue(title)}`);
}

/** Parts of a note under a heading. */
function headed(heading: string, parts: readonly Ready[]): Ready {
  return new Ready(apart([new Ready(`### ${heading}`), ...parts]));
}

/** Claims under the headings that they stand under, in the order of the text, each with its sources. */
function claimsBySection(desk: Desk): readonly Ready[] {
  const { claims, reading } = desk.catalogue;
  return [...bySection(desk.catalogue, claims.all)].map(([index, inside]) => {
    const links = inside.map((claim) => {
      const sources = joined(desk.sources(claim.works));
      const link = desk.claim(claim);
      return sources === '' ? link : new Ready(`${link.markdown} · ${sources}`);
    });
    const heading = escapeValue(reading.sections[index]?.title ?? desk.say('note.no-section'));
    return headed(heading, [new Ready(items(links))]);
  });
}

/** Who acts, by what they are, in the order in which they are met; programmes with their places. */
function actorsOf(desk: Desk): readonly Ready[] {
  const byKind = new Map<ActorKind, Ready[]>(kinds.map((kind) => [kind, []]));
  for (const thing of desk.catalogue.things.all) {
    if (thing.kind !== 'actor') continue;
    const place = placeOf(thing);
    const link = desk.thing(thing);
    const told = place === null ? link : new Ready(`${link.markdown} (${escaped(desk.named(place))})`);
    byKind.get(thing.actors[0]?.kind ?? 'organisation')?.push(told);
  }
  return [...byKind]
    .filter(([, some]) => some.length > 0)
    .map(([kind, some]) => desk.line(`kinds.${kind}`, some));
}

/** Those who act by themselves first. */
const kinds: readonly ActorKind[] = ['organisation', 'person', 'programme', 'place'];

/** The works that the paper cites or lists, with how often; the most cited first. */
function worksOf(desk: Desk): readonly (readonly unknown[])[] {
  const { works, citekey } = desk.catalogue;
  const counted = works.map((work) => ({ work, count: desk.uses.citedAt(work.id).length }));
  const cited = counted.filter(({ work, count }) => work.id !== citekey || count > 0);
  // Array sorting is stable: works cited as often stay in the order of the reading.
  return cited
    .sort((a, b) => b.count - a.count)
    .map(({ work, count }) => [
      workIn(desk, work.id, work.title ?? null),
      count,
      desk.say(`note.known-${work.status}`),
    ]);
}

function questionOf(desk: Desk, { kind, why, spans }: Question): Ready {
  const quotes = spans.filter(({ text }) => text !== '').map((span) => desk.quote(span));
  const lines = [
    `> [!question] ${desk.say(`question.${kind}`)}`,
    `> ${escapeValue(why)}`,
    ...quotes.flatMap(({ text, link }) => ['>', `> > ${escapeValue(text)} ${link.markdown}`]),
  ];
  return new Ready(lines.join('\n'));
}
