import type { Draft, Properties } from '../vault/draft';
import { heads, type Desk } from './desk';
import { linkTo, propertyLink, optionalText, propertyText } from './links';
import { Ready, type Quote } from './ready';
import type { Membership, Thing } from './things';

/** Concepts, and categories: what somebody divides a concept into. */
export function conceptDrafts(desk: Desk): readonly Draft[] {
  return desk.catalogue.things.all
    .filter(({ kind }) => kind !== 'actor')
    .map((thing) => conceptDraft(desk, thing));
}

function conceptDraft(desk: Desk, thing: Thing): Draft {
  const note = desk.noteOf(thing);
  const { reading, places, frameworks } = desk.catalogue;
  const introduced = reading.acronyms.filter(({ acronym }) => acronym === thing.acronym);
  const text = desk.templates.render('concept.liquid', {
    paper: desk.paper,
    name: thing.name,
    acronym: thing.acronym,
    definitions: definitionsOf(desk, thing),
    memberships: thing.memberships.map((membership) => membershipOf(desk, thing, membership)),
    divisions: thing.divisions.map((typology) => desk.division(typology)),
    frameworks: frameworks
      .filter(({ roles }) => roles.some((role) => role.thing === thing))
      .map(({ note: framework }) => linkTo(framework)),
    mentions: places.linksTo(introduced),
  });
  return desk.shared(note, propertiesOf(desk, thing), text);
}

function propertiesOf(desk: Desk, thing: Thing): Properties {
  const base = heads(thing.kind, desk.noteOf(thing), [thing.name, ...thing.aliases].map(propertyText));
  const acronym = thing.kind === 'category' ? {} : { acronym: optionalText(thing.acronym) };
  if (thing.memberships.length === 0) return { ...base, ...acronym };
  const of = thing.memberships.find(({ typology }) => typology.of !== null)?.typology.of ?? null;
  const divided = of === null ? null : desk.catalogue.things.named(of);
  return {
    ...base,
    ...acronym,
    of: divided ? propertyLink(desk.noteOf(divided)) : optionalText(of),
    by: desk.sourceProperties(thing.memberships.flatMap(({ typology }) => typology.by)),
  };
}

/** Each definition as a quote, with who says so. */
export function definitionsOf(desk: Desk, thing: Thing): readonly Quote[] {
  return thing.definitions.map((definition) => {
    const works = desk.sources(definition.works).map(({ markdown }) => markdown);
    const by = works.length > 0 ? works.join(', ') : desk.say('note.itself');
    return desk.quote(definition, new Ready(desk.say('note.according', { works: by })));
  });
}

/** What a category is one of, with the words that name it, and whether the paper says that it applies. */
export function membershipOf(desk: Desk, thing: Thing, { typology, member }: Membership): object {
  const others = typology.members.filter((other) => desk.catalogue.things.ofMember(other) !== thing);
  const { applies } = member;
  const { applied } = typology;
  return {
    told: desk.oneOf(typology),
    quote: desk.around(member, new Ready(desk.say('note.named-here'))),
    applies: applies === undefined ? null : desk.say(applies ? 'note.applies-yes' : 'note.applies-no'),
    applied: applied ? desk.quote(applied, new Ready(desk.say('note.applied-here'))) : null,
    siblings: others.flatMap((other) => desk.member(other)),
  };
}
