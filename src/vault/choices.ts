/** A note that a person made by hand from words of the paper: every later reading makes it like the rest. */
export interface Added {
  /** The note's `cw-id`. */
  readonly id: string;
  readonly kind: 'claim' | 'concept' | 'prior-literature';
  /** The words of the paper, as a person reads them. */
  readonly exact: string;
  /** The source offset at which they began, by which one of several such places is told. */
  readonly start: number;
  /** A claim's statement or a concept's name, in the person's words; '' where the quote says it. */
  readonly name: string;
  /** The citekey of the work that is reviewed; null for the other kinds. */
  readonly work: string | null;
}

/**
 * What a person decided about the notes of one paper. It stands in the note of the import, so that every later
 * reading, on any device, keeps to it. Notes are named by their `cw-id`s.
 */
export interface Choices {
  /** Things that get no note; nothing links to them. */
  readonly without: readonly string[];
  /** What notes are called instead of what the reading calls them. */
  readonly names: Readonly<Record<string, string>>;
  /** Paths of notes that were there and are the same thing: what the paper says goes into them. */
  readonly into: Readonly<Record<string, string>>;
  readonly added: readonly Added[];
  /** The paper's title, citekey and the BCP 47 code of its notes' language; null for what the reading says. */
  readonly title: string | null;
  readonly citekey: string | null;
  readonly language: string | null;
}

export const noChoices: Choices = {
  without: [],
  names: {},
  into: {},
  added: [],
  title: null,
  citekey: null,
  language: null,
};

/** The same choices in one order, so that those of two devices are the same text. */
export function sortedChoices({ without, names, into, added, title, citekey, language }: Choices): Choices {
  return {
    without: [...new Set(without)].sort(),
    names: sortedNames(names),
    into: sortedNames(into),
    added: [...added].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)),
    title,
    citekey,
    language,
  };
}

function sortedNames(names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function sameChoices(a: Choices, b: Choices): boolean {
  return JSON.stringify(sortedChoices(a)) === JSON.stringify(sortedChoices(b));
}

/** Choices as they stand in an import note; what is no choice of ours is left out, and null where there is none at all. */
export function parseChoices(value: unknown): Choices | null {
  if (typeof value !== 'object' || value === null) return null;
  const said = new Map<string, unknown>(Object.entries(value));
  const text = (name: string): string | null => textOrNull(said.get(name));
  return {
    without: listOf(said.get('without')).filter((id) => typeof id === 'string'),
    names: namesOf(said.get('names')),
    into: namesOf(said.get('into')),
    added: listOf(said.get('added')).flatMap((one) => addedOf(one) ?? []),
    title: text('title'),
    citekey: text('citekey'),
    language: text('language'),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function namesOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  const names: (readonly [string, string])[] = [];
  for (const [id, name] of Object.entries(value)) if (typeof name === 'string') names.push([id, name]);
  return Object.fromEntries(names);
}

function addedOf(value: unknown): Added | null {
  if (typeof value !== 'object' || value === null) return null;
  const said = new Map<string, unknown>(Object.entries(value));
  const [id, kind, exact, name] = ['id', 'kind', 'exact', 'name'].map((field) => said.get(field));
  const start = said.get('start');
  if (typeof id !== 'string' || typeof exact !== 'string' || typeof name !== 'string') return null;
  if (typeof start !== 'number' || !isKind(kind)) return null;
  return { id, kind, exact, start, name, work: textOrNull(said.get('work')) };
}

function isKind(value: unknown): value is Added['kind'] {
  return value === 'claim' || value === 'concept' || value === 'prior-literature';
}
