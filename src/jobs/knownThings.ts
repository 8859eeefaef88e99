import { frontmatterOf, parseNote } from '../markdown';
import { foldName } from '../notes';
import type { Choices, Draft, Vault } from '../vault';

/**
 * The drafts with the things that this vault knows already: what one paper tells of an organisation and another
 * defines as a concept, or calls by a name that is an alias there, is one thing with one note. Such a draft takes the
 * `cw-id` of the note that is there, and so is merged into it. A name that two notes have decides nothing.
 */
export function withKnownThings(drafts: readonly Draft[], vault: Vault, choices: Choices): Knowing {
  const wanted = new Set(drafts.flatMap(({ id }) => id ?? []));
  const known = knownIn(vault, wanted);
  const same = new Map<string, string>();
  if (known.names.size === 0) return { drafts, same };
  const decided = new Set([...choices.without, ...Object.keys(choices.names), ...Object.keys(choices.into)]);
  const taken = new Set<string>();
  const made = drafts.map((draft) => {
    if (draft.id === null || known.ids.has(draft.id) || !isThing(draft.properties['type'])) return draft;
    // What the person decided about it comes first.
    if (decided.has(draft.id)) return draft;
    const names = namesOf(draft.path, draft.properties['aliases']);
    const found = new Set(names.flatMap((name) => [...(known.names.get(foldName(name)) ?? [])]));
    const [id] = found;
    if (id === undefined || found.size > 1 || taken.has(id)) return draft;
    taken.add(id);
    same.set(draft.id, id);
    return named(draft, id);
  });
  return { drafts: made, same };
}

/** Drafts under the ids that a vault knows their things by, and those ids by the drafts' own. */
export interface Knowing {
  readonly drafts: readonly Draft[];
  readonly same: ReadonlyMap<string, string>;
}

/** A draft under another id, with its own name among its aliases. */
function named(draft: Draft, id: string): Draft {
  const { type = null, aliases, ...others } = draft.properties;
  const all = [...new Set([nameIn(draft.path), ...textsOf(aliases)])];
  const properties = { type, 'cw-id': id, aliases: all };
  return { ...draft, id, properties: { ...properties, ...others, 'cw-id': id } };
}

/** What notes of things are called. */
interface Known {
  /** The ids of all of them. */
  readonly ids: ReadonlySet<string>;
  /** By folded name, the ids of those that the reading does not make itself. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
}

/** From the notes as they are, and from what imports wrote: a note that the person deleted is still known. */
function knownIn(vault: Vault, wanted: ReadonlySet<string>): Known {
  const ids = new Set<string>();
  const names = new Map<string, Set<string>>();
  const add = (path: string, properties: Readonly<Record<string, unknown>>): void => {
    const id = properties['cw-id'];
    if (typeof id !== 'string' || !isThing(properties['type'])) return;
    ids.add(id);
    if (wanted.has(id)) return;
    for (const name of namesOf(path, properties['aliases']).map(foldName))
      names.set(name, (names.get(name) ?? new Set()).add(id));
  };
  for (const [path, text] of vault.texts)
    if (text !== null && tells(text)) add(path, parseNote(text).properties);
  for (const { files } of vault.imports)
    for (const { path, base } of files) if (base) add(path, base.properties);
  return { ids, names };
}

const told = /^type:[ \t]*["']?(?:concept|category|actor)["']?[ \t]*\r?$/m;

/** Whether the properties of a note say that it is of a thing: most notes of a vault need no parsing. */
function tells(note: string): boolean {
  const head = frontmatterOf(note);
  return head !== null && told.test(note.slice(head.from, head.to));
}

function isThing(type: unknown): boolean {
  return type === 'concept' || type === 'category' || type === 'actor';
}

/** The names by which a thing may be known in another paper: acronyms stand for many things. */
function namesOf(path: string, aliases: unknown): readonly string[] {
  return [nameIn(path), ...textsOf(aliases)].filter((name) => name.length > SHORTEST && /\p{Ll}/u.test(name));
}

/** Names of so few signs are acronyms as often, in any case: `Ngos`. */
const SHORTEST = 4;

/** A file's name without what tells it apart from another thing of its name. */
function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?: \([^()]*\))?\.md$/, '');
}

function textsOf(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.filter((item) => typeof item === 'string');
}
