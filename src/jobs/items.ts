import { languageOf, say } from '../languages';
import { itemKinds, Namesakes, surenessOf, type Item, type Likeness, type Sureness } from '../notes';
import type { Reason } from '../paper';
import type { Action, Choices, Plan, Vault } from '../vault';

/** A note that is there and may be about the same thing. */
export interface Suggestion {
  readonly path: string;
  readonly name: string;
  readonly likeness: Likeness;
  /** Why, in words. */
  readonly why: string;
  /** From 0 to 1, the likeliest first. */
  readonly score: number;
}

/** A thing that gets a note, with what was decided about it and what becomes of it. */
export interface PlannedItem extends Omit<Item, 'sure' | 'reasons'> {
  readonly sureness: Sureness;
  /** Why the reading takes it for what it is, in words, the weightiest first. */
  readonly why: readonly string[];
  /** Whether the person took it off. */
  readonly off: boolean;
  /** Where its note is or will be; null where it was taken off. */
  readonly path: string | null;
  /** What becomes of its note; null where it was taken off. */
  readonly action: Action | null;
  /**
   * Whether it gets the name, or the note, that the person chooses: a note that is there has its own, and a coding is
   * never changed.
   */
  readonly renamable: boolean;
  /** The name that the person chose; null for the reading's. */
  readonly renamed: string | null;
  /** The note that the person merged it with; null for none. */
  readonly into: string | null;
  readonly suggestions: readonly Suggestion[];
}

/**
 * Adds to what a reading makes notes of what is decided and planned, and the notes that each may be the same as.
 * `same` holds the ids of notes that are there for the items that they are known to be about. They come by
 * their kinds, of each kind those first of which the reading is surer, else in the order of the reading.
 */
export function plannedItems(
  items: readonly Item[],
  same: ReadonlyMap<string, string>,
  plan: Plan,
  choices: Choices,
  vault: Vault,
  told: string,
): readonly PlannedItem[] {
  if (items.length === 0) return [];
  const without = new Set(choices.without);
  const actions = new Map(plan.changes.map(({ path, action }) => [path, action] as const));
  const namesakes = namesakesIn(vault);
  const planned = items.map((thing): PlannedItem => {
    const { sure, reasons, ...item } = thing;
    const { id } = item;
    const off = without.has(id);
    const path = plan.paths.get(same.get(id) ?? id) ?? null;
    const action = path === null ? null : (actions.get(path) ?? null);
    const into = choices.into[id] ?? null;
    const renamable = item.kind !== 'coding' && (action === 'create' || off);
    const suggestions = renamable || into !== null ? suggestionsFor(thing, namesakes, told) : [];
    const why = reasons.map((reason) => inWords(reason, told));
    const decided = { off, path, action, renamable, renamed: choices.names[id] ?? null, into, suggestions };
    return { ...item, ...decided, sureness: surenessOf(sure), why };
  });
  return itemKinds.flatMap((kind) => {
    const ofKind = planned.filter((item) => item.kind === kind);
    return surest.flatMap((level) => ofKind.filter(({ sureness }) => sureness === level));
  });
}

const surest: readonly Sureness[] = ['sure', 'likely', 'doubtful'];

/** A reason as a person reads it: without a full stop, with the words of the paper that show it. */
export function inWords({ kind, shown, count = 0 }: Reason, told: string): string {
  const language = languageOf(told);
  const why = say(language, `why.${kind}`, { count });
  return shown ? say(language, 'sure.shown', { why, words: shown.text }) : why;
}

/** The names of a vault are gone through once, however often a person decides anew. */
const indexed = new WeakMap<Vault['texts'], Namesakes>();

function namesakesIn({ texts }: Vault): Namesakes {
  const known = indexed.get(texts) ?? new Namesakes(texts);
  indexed.set(texts, known);
  return known;
}

function suggestionsFor(item: Item, namesakes: Namesakes, told: string): readonly Suggestion[] {
  const language = languageOf(told);
  return namesakes.of(item).map(({ path, name, likeness, score }) => {
    const why = say(language, `suggest.${likeness}`, { name });
    return { path, name, likeness, why, score };
  });
}
