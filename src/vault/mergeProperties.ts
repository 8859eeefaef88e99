import type { Properties, PropertyEdits, PropertyValue } from '../markdown';

/**
 * What we would change in the properties of a note, property by property; empty where nothing. A value that the
 * person changed, added or took away stays as they have it; lists are merged item by item.
 *
 * @param base what we wrote last; null where nobody knows
 * @param theirs what is there now: anything that YAML can say
 * @param ours what we would write now
 * @param others what other papers wrote in this note
 */
export function mergeProperties(
  base: Properties | null,
  theirs: Readonly<Record<string, unknown>>,
  ours: Properties,
  others: readonly Properties[] = [],
): PropertyEdits {
  const edits: Record<string, PropertyValue | undefined> = {};
  const isForeign = base === null && others.length === 0;
  const names = new Set([...Object.keys(base ?? {}), ...Object.keys(ours)]);
  for (const name of names) {
    const said = {
      old: base?.[name],
      now: ours[name],
      there: theirs[name],
      others: others.map((one) => one[name]),
    };
    if (sameValue(said.old, said.now) || sameValue(said.there, said.now)) continue;
    // A note that no paper made has no need of our empty properties.
    if (isForeign && said.there === undefined && isEmpty(said.now)) continue;
    const merged = knownBetter(name, said) ? said.now : mergeValue(name, said);
    if (merged !== KEPT && !sameValue(merged, said.there)) edits[name] = merged;
  }
  return edits;
}

/** Where papers share a note, the one that knows most says these: what a value knows less than stands before it. */
const ranked: Readonly<Record<string, readonly PropertyValue[]>> = { known: ['stub', 'listed', 'library'] };

/** Whether we know better than another paper whose word stands there. */
function knownBetter(name: string, { now, there, others }: Said): boolean {
  const ranks = ranked[name] ?? [];
  const at = ranks.findIndex((value) => sameValue(value, there));
  const above = ranks.findIndex((value) => sameValue(value, now));
  return at >= 0 && above > at && others.some((value) => sameValue(value, there));
}

/** What other papers say of a property of which this one says nothing any more; undefined where they don't either. */
function bestOf(name: string, others: Said['others']): PropertyValue | undefined {
  const said = others.filter((value) => value !== undefined);
  const ranks = ranked[name] ?? [];
  const best = [...ranks].reverse().find((rank) => said.some((value) => sameValue(value, rank)));
  return best ?? said[said.length - 1];
}

/** The person's value stays, whatever it is. */
const KEPT = Symbol('kept');

/** One property; undefined where a property is not there. */
interface Said {
  readonly old: PropertyValue | undefined;
  readonly now: PropertyValue | undefined;
  readonly there: unknown;
  readonly others: readonly (PropertyValue | undefined)[];
}

function mergeValue(
  name: string,
  { old, now, there, others }: Said,
): PropertyValue | undefined | typeof KEPT {
  const lists = [old, now, there].every((value) => isEmpty(value) || itemsOf(value) !== null);
  if (lists && [old, now, there].some((value) => Array.isArray(value)))
    return mergeLists({ old, now, there, others });
  if (sameValue(there, old)) {
    // Another paper wrote it once, and it is gone: the person took it away.
    if (there === undefined && others.some((value) => value !== undefined)) return KEPT;
    // Another paper still says it.
    if (now === undefined && others.some((value) => sameValue(value, there))) return KEPT;
    return now === undefined ? bestOf(name, others) : now;
  }
  // An empty property that Obsidian's own template made says nothing yet, if we never filled it.
  return isEmpty(there) && there !== undefined && isEmpty(old) ? now : KEPT;
}

/** Their items, with those that are new with us, without those that we say no more. */
function mergeLists({ old, now, there, others }: Said): PropertyValue | undefined | typeof KEPT {
  const told = others.flatMap((value) => itemsOf(value) ?? []);
  // A list that we wrote and that is gone was taken away whole.
  if (there === undefined && (!isEmpty(old) || told.length > 0)) return KEPT;
  const [was, is, kept] = [itemsOf(old) ?? [], itemsOf(now) ?? [], itemsOf(there) ?? []];
  const known = new Set([...was, ...kept, ...told]);
  const gone = new Set(was.filter((item) => !is.includes(item) && !told.includes(item)));
  const left = kept.filter((item) => !gone.has(item));
  const merged = [...left, ...is.filter((item) => !known.has(item))];
  if (merged.length === kept.length && left.length === kept.length) return KEPT;
  return merged.length === 0 && now === undefined ? undefined : merged;
}

/** A value as a list of texts: Obsidian takes a single text for a list of one. Null for what is no list of texts. */
function itemsOf(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return null;
  const items: string[] = [];
  for (const item of value as readonly unknown[]) {
    if (typeof item !== 'string') return null;
    items.push(item);
  }
  return items;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** No value and a value that is left empty are two things: the first was taken away. */
function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
