import type { Choices } from '../../jobs';

/** The choices with these things taken off, or taken again. */
export function taken(choices: Choices, ids: readonly string[], isTaken: boolean): Choices {
  const without = new Set(choices.without);
  for (const id of ids) {
    if (isTaken) without.delete(id);
    else without.add(id);
  }
  return { ...choices, without: [...without] };
}

/** The choices with another name for a thing; null for the one that the paper gives it. */
export function named(choices: Choices, id: string, name: string | null): Choices {
  const names = withOne(choices.names, id, name);
  return { ...choices, names, ...(name === null ? {} : { into: withOne(choices.into, id, null) }) };
}

/** The choices with a thing merged into the note at a path; null for a note of its own. */
export function merged(choices: Choices, id: string, path: string | null): Choices {
  const into = withOne(choices.into, id, path);
  return { ...choices, into, ...(path === null ? {} : { names: withOne(choices.names, id, null) }) };
}

function withOne(
  all: Readonly<Record<string, string>>,
  id: string,
  value: string | null,
): Readonly<Record<string, string>> {
  const others = Object.entries(all).filter(([other]) => other !== id);
  return Object.fromEntries(value === null ? others : [...others, [id, value]]);
}

const offs = new WeakMap<Choices, ReadonlySet<string>>();

/** Whether a thing was taken off: asked for every row that is drawn. */
export function isOff(choices: Choices, id: string): boolean {
  const known = offs.get(choices);
  if (known) return known.has(id);
  offs.set(choices, new Set(choices.without));
  return isOff(choices, id);
}
