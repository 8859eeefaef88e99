import type { Draft, Properties } from '../vault/draft';
import { apart, callouts } from './blocks';
import { noteProperties, type Desk } from './desk';
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
  const used = frameworks
    .filter(({ roles }) => roles.some((role) => role.thing === thing))
    .map(({ note: framework }) => linkTo(framework));
  const mentions = places.linksTo(introduced);
  const bare = thing.definitions.length + thing.memberships.length === 0;
  const memberships = thing.memberships.map((membership) => membershipOf(desk, thing, membership));
  const divisions = thing.divisions.map((typology) => desk.division(typology).told);
  const text = desk.templates.render('concept.liquid', {
    origin: desk.partOrigin,
    paper: desk.paper,
    name: thing.name,
    acronym: thing.acronym,
    definitions: definitionsOf(desk, thing),
    memberships,
    divisions,
    frameworks: used,
    mentions,
    facts: [
      bare ? desk.say('note.no-definition') : '',
      ...memberships,
      ...divisions,
      desk.line('note.framework', used),
      desk.line('note.mentioned', mentions),
    ],
  });
  return desk.shared(note, propertiesOf(desk, thing), text);
}

function propertiesOf(desk: Desk, thing: Thing): Properties {
  const names = [thing.name, ...thing.aliases].map(propertyText);
  return noteProperties(thing.kind, desk.noteOf(thing), names, {
    ...(thing.kind === 'category' ? {} : { acronym: optionalText(thing.acronym) }),
    ...placeInDivision(desk, thing),
  });
}

function placeInDivision(desk: Desk, thing: Thing): Properties {
  if (thing.memberships.length === 0) return {};
  const of = thing.memberships.find(({ typology }) => typology.of !== null)?.typology.of ?? null;
  const divided = of === null ? null : desk.catalogue.things.named(of);
  return {
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
export function membershipOf(desk: Desk, thing: Thing, { typology, member }: Membership): Ready {
  const others = typology.members.filter((other) => desk.catalogue.things.ofMember(other) !== thing);
  const { applies } = member;
  const { applied } = typology;
  const answer = applies === undefined ? null : desk.say(applies ? 'note.applies-yes' : 'note.applies-no');
  const parts = [
    new Ready(`${desk.oneOf(typology).markdown}.`),
    new Ready(callouts(desk.around(member, new Ready(desk.say('note.named-here'))))),
    desk.line('note.applies', answer),
    new Ready(applied ? callouts(desk.quote(applied, new Ready(desk.say('note.applied-here')))) : ''),
    desk.line('note.siblings', [...new Set(others.flatMap((other) => desk.member(other)))]),
  ];
  return new Ready(apart(parts));
}
