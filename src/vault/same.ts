import type { Properties } from '../markdown';
import type { Draft } from './draft';
import type { Place } from './places';
import { ALSO } from './state';

/**
 * A draft for a note that is there and that a person said is the same thing. Where that note has a `cw-id` it keeps
 * it, and is told what else it is, so that every later reading, also of another paper, finds it.
 *
 * @param id the note's own `cw-id`; null for a person's own note, which gets the draft's
 */
export function mergedInto(draft: Draft, id: string | null): Draft {
  const named = withAlias(draft, '');
  if (id === null || draft.id === null) return named;
  return { ...named, id, properties: { ...named.properties, 'cw-id': id, [ALSO]: [draft.id] } };
}

/** A draft that is called something else: it is still found by the name that the reading gives it. */
export function withAlias(draft: Draft, name: string): Draft {
  const old = draft.path.slice(draft.path.lastIndexOf('/') + 1, -'.md'.length);
  const aliases = listOf(draft.properties['aliases']);
  // A note of one paper alone is linked to from that paper's notes, which follow.
  if (draft.section === undefined || old.toLowerCase() === name.toLowerCase() || has(aliases, old))
    return draft;
  return { ...draft, properties: withList(draft.properties, 'aliases', [...aliases, old]) };
}

/** Several drafts that go into one note, as one: two things of a paper that a person said are the same. */
export function joinPlaces(places: readonly Place[]): readonly Place[] {
  const first = new Map<string, Place>();
  for (const place of places) {
    if (place.state === 'off' || place.state === 'left') continue;
    const known = first.get(place.path);
    if (!known) first.set(place.path, place);
    else first.set(place.path, joined(known, place));
  }
  return [...first.values()];
}

/** The draft of the note itself leads; what only the other says is added. */
function joined(some: Place, other: Place): Place {
  const [lead, more] =
    some.called !== undefined && other.called === undefined ? [other, some] : [some, other];
  const { draft } = lead;
  const { properties, section, body } = more.draft;
  const said = Object.fromEntries(Object.entries(properties).filter(([name]) => !(name in draft.properties)));
  let all: Properties = { ...draft.properties, ...said };
  for (const name of ['aliases', ALSO]) {
    const lists = [draft.properties[name], properties[name]].map(listOf);
    if (lists.some(({ length }) => length > 0)) all = withList(all, name, [...new Set(lists.flat())]);
  }
  if (!draft.section) return { ...lead, draft: { ...draft, properties: all, body: draft.body + body } };
  const text = both(draft.section.text, section?.text ?? body);
  return { ...lead, draft: { ...draft, properties: all, section: { ...draft.section, text } } };
}

/** Two parts as one: paragraphs that both have stand once. */
function both(some: string, others: string): string {
  const known = new Set(some.split('\n\n').map((part) => part.trim()));
  const added = others.split('\n\n').filter((part) => !known.has(part.trim()));
  return added.length === 0 ? some : `${some.trimEnd()}\n\n${added.join('\n\n').trimEnd()}\n`;
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Obsidian finds a note by its aliases in any case. */
function has(names: readonly string[], name: string): boolean {
  return names.some((one) => one.toLowerCase() === name.toLowerCase());
}

/** Properties with a list, which stands behind the `cw-id` where it is new. */
function withList(properties: Properties, name: string, list: readonly string[]): Properties {
  if (name in properties) return { ...properties, [name]: list };
  const entries = Object.entries(properties).flatMap(([key, value]): [string, Properties[string]][] =>
    key === 'cw-id'
      ? [
          [key, value],
          [name, list],
        ]
      : [[key, value]],
  );
  return Object.fromEntries(entries);
}
