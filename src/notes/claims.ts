import type { Draft } from '../vault/draft';
import { escaped, noteProperties, type Desk } from './desk';
import { linkTo, propertyLink, optionalText, propertyText } from './links';
import { Ready } from './ready';
import type { Stated } from './stated';

/** Claims: what the paper states, with its words and where they stand. */
export function claimDrafts(desk: Desk): readonly Draft[] {
  return desk.catalogue.claims.all.flatMap((claim) => {
    const note = desk.catalogue.claimNotes.get(claim.start);
    if (!note) return [];
    const actors = desk.uses.actorsOf(claim);
    const properties = noteProperties('claim', note, [], {
      paper: propertyLink(desk.catalogue.hub),
      sources: desk.sourceProperties(claim.works),
      section: optionalText(claim.section),
      page: optionalText(claim.page),
      figures: claim.figures.map(({ text, unit }) => propertyText(figureText(text, unit))),
      actors: actors.map((actor) => propertyLink(desk.noteOf(actor))),
    });
    return [desk.private(note, properties, bodyOf(desk, claim))];
  });
}

/** A figure with its unit, which may stand apart from it in the sentence; a sign (`%`) may be written out in it. */
function figureText(text: string, unit: string): string {
  const isTold = text.includes(unit) || (!LETTER.test(unit) && LETTER.test(text));
  return isTold ? text : `${text} ${unit}`;
}

const LETTER = /\p{L}/u;

function bodyOf(desk: Desk, claim: Stated): string {
  const { reading, places } = desk.catalogue;
  const at = reading.sections[places.sectionOf(claim)];
  const section = at ? desk.section(at) : null;
  const sources = desk.sources(claim.works);
  const actors = desk.uses.actorsOf(claim).map((actor) => desk.thing(actor));
  const plays = desk.uses.codingsOfClaim(claim).map(({ note, row, role, framework }) => {
    const [actor, column] = [escaped(desk.named(row)), desk.role(framework, role).markdown];
    const coding = linkTo(note, desk.say('note.coding')).markdown;
    return new Ready(`${actor}: ${column} (${linkTo(framework.note).markdown}) · ${coding}`);
  });
  const { marked: note } = claim;
  const marked =
    note === undefined ? null : desk.line('note.marked', note === '' ? desk.say('note.no-words') : note);
  return desk.templates.render('claim.liquid', {
    origin: desk.origin,
    paper: desk.paper,
    statement: desk.catalogue.stated(claim),
    quote: desk.quote(claim),
    section,
    sources,
    actors,
    figures: claim.figures.map(({ text }) => text),
    plays,
    marked,
    facts: [
      desk.line('note.section', section),
      desk.line('note.sources', sources),
      desk.line('note.actors', actors),
      desk.items('note.roles', plays),
      marked,
      desk.origin,
    ],
  });
}
/** Research gaps that the paper itself names. */
export function gapDrafts(desk: Desk): readonly Draft[] {
  return [...desk.catalogue.gaps].map(([gap, note]) => {
    const works = desk.uses.priorsOf(gap).map(({ work }) => work);
    const properties = noteProperties('research-gap', note, [], {
      paper: propertyLink(desk.catalogue.hub),
      sources: desk.sourceProperties(works),
    });
    const body = desk.templates.render('research-gap.liquid', {
      origin: desk.origin,
      paper: desk.paper,
      statement: desk.catalogue.stated(gap),
      quote: desk.quote(gap),
      sources: desk.sources(works),
    });
    return desk.private(note, properties, body);
  });
}
