import type { Draft } from '../vault/draft';
import { callouts, joined } from './blocks';
import type { Coding, Framework } from './codings';
import { definitionsOf, membershipOf } from './concepts';
import { noteProperties, type Desk } from './desk';
import { linkTo, optionalText, propertyText } from './links';
import { Ready } from './ready';
import type { Thing } from './things';

/** Who acts: organisations, programmes, persons and places. */
export function actorDrafts(desk: Desk): readonly Draft[] {
  return desk.catalogue.things.all
    .filter(({ kind }) => kind === 'actor')
    .map((thing) => actorDraft(desk, thing));
}

function actorDraft(desk: Desk, thing: Thing): Draft {
  const { places } = desk.catalogue;
  const kind = thing.actors[0]?.kind ?? 'organisation';
  const place = placeOf(thing);
  const told = { kind: desk.say(`kind.${kind}`), place: place === null ? null : desk.named(place) };
  const definitions = definitionsOf(desk, thing);
  const memberships = thing.memberships.map((membership) => membershipOf(desk, thing, membership));
  const divisions = thing.divisions.map((typology) => desk.division(typology).told);
  const plays = playsOf(desk, thing);
  const mentions = places.linksTo(thing.actors.flatMap(({ mentions: where }) => where));
  const text = desk.templates.render('actor.liquid', {
    origin: desk.partOrigin,
    paper: desk.paper,
    name: thing.name,
    acronym: thing.acronym,
    ...told,
    definitions,
    memberships,
    divisions,
    plays,
    mentions,
    claims: desk.uses.claimsOfActor(thing).map((claim) => desk.claim(claim)),
    facts: [
      desk.line('note.kind', told.kind),
      desk.line('note.place', told.place),
      new Ready(callouts(definitions)),
      ...memberships,
      ...divisions,
      desk.items('note.plays', plays),
      desk.line('note.mentioned', mentions),
    ],
  });
  const note = desk.noteOf(thing);
  const properties = noteProperties('actor', note, [thing.name, ...thing.aliases].map(propertyText), {
    kind,
    acronym: optionalText(thing.acronym),
    place: optionalText(place),
  });
  return desk.shared(note, properties, text);
}

/** Where it acts, as the actors or the typology that lists it say; null where neither does. */
export function placeOf(thing: Thing): string | null {
  const named = thing.actors.find(({ place }) => place !== undefined)?.place;
  return named ?? thing.memberships.find(({ member }) => member.place !== undefined)?.member.place ?? null;
}

/** The roles that an actor is shown to play, each with its evidence. */
function playsOf(desk: Desk, thing: Thing): readonly Ready[] {
  const byRole = new Map<string, { framework: Framework; role: string; codings: Coding[] }>();
  for (const coding of desk.uses.codingsOfActor(thing)) {
    const key = `${coding.framework.note.id}/${coding.role}`;
    const known = byRole.get(key);
    if (known) known.codings.push(coding);
    else byRole.set(key, { framework: coding.framework, role: coding.role, codings: [coding] });
  }
  return [...byRole.values()].map(({ framework, role, codings }) => {
    const evidence = joined(desk.evidenceOf(codings.map(({ claim }) => claim)));
    return new Ready(
      `${desk.role(framework, role).markdown} (${linkTo(framework.note).markdown}): ${evidence}`,
    );
  });
}
