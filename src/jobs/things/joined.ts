import { editProperties, hiddenIn, parseNote, type PropertyValue } from '../../markdown';
import { ALSO, alsoOf, idOf, linkName, withLineEnds } from '../../vault';

/** Two notes of things as one. What the kept one says stands; all that only the other says is added to it. */
export function joinedThings(
  [keptPath, kept]: readonly [path: string, text: string],
  [gonePath, gone]: readonly [path: string, text: string],
): string | null {
  const [there, other] = [parseNote(kept), parseNote(gone)];
  const name = linkName(gonePath);
  const id = idOf(gone);
  const also = [...alsoOf(kept), ...(id === null ? [] : [id]), ...alsoOf(gone)];
  const aliases = [...textsIn(there.properties['aliases']), name, ...textsIn(other.properties['aliases'])];
  const { edits, differing } = fromOther(there.properties, other.properties);
  const others = once(also).filter((one) => one !== idOf(kept));
  const named = once(aliases).filter((one) => one !== linkName(keptPath));
  const lists = { aliases: named, ...(others.length > 0 ? { [ALSO]: others } : {}) };
  const own = differing.map(([property, value]) => `- ${property}: ${value}`).join('\n');
  const added = gone.slice(other.body) + (own === '' ? '' : `\n\n## ${name}\n\n${own}\n`);
  const body = joinedTexts(kept.slice(there.body), withLineEnds(added, kept));
  return editProperties(kept.slice(0, there.body) + body, { ...edits, ...lists });
}

/** What a note is, and what its kind is known by: it stays what it is. */
const OWN: ReadonlySet<string> = new Set(['type', 'cw-id', 'aliases', ALSO]);

/** What the other note says and the kept one does not, and what both say in other words. */
function fromOther(
  there: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): {
  readonly edits: Record<string, PropertyValue>;
  readonly differing: readonly (readonly [string, string])[];
} {
  const edits: Record<string, PropertyValue> = {};
  const differing: (readonly [string, string])[] = [];
  for (const [name, value] of Object.entries(other)) {
    const known = there[name];
    if (OWN.has(name) || isEmpty(value) || JSON.stringify(known) === JSON.stringify(value)) continue;
    if (isEmpty(known) && isPlain(value)) edits[name] = value;
    else if (Array.isArray(known) && isPlain(known) && isPlain(value))
      edits[name] = once([...textsIn(known), ...(Array.isArray(value) ? textsIn(value) : [String(value)])]);
    else differing.push([name, typeof value === 'string' ? value : JSON.stringify(value)]);
  }
  return { edits, differing };
}

interface Part {
  /** The heading with its line; '' for what stands above the first one. */
  readonly heading: string;
  readonly text: string;
}

/** One text below the other, heading by heading: what both have the same heading for stands under it, and once. */
function joinedTexts(kept: string, added: string): string {
  const parts = [...partsOf(kept)];
  for (const part of partsOf(added)) {
    const at = parts.findIndex(({ heading }) => heading.trim() === part.heading.trim());
    const same = parts[at];
    if (same) parts[at] = { ...same, text: bothTexts(same.text, part.text) };
    else parts.push(part);
  }
  return parts
    .map(({ heading, text }, at) => heading + (at < parts.length - 1 ? spaced(text) : text))
    .join('');
}

/** A text that leaves a blank line to what follows it. */
function spaced(text: string): string {
  return text === '' || /\n\r?\n$/.test(text) ? text : `${text.trimEnd()}\n\n`;
}

const HEADING = /^#{1,2}[ \t]+[^\n]*(?:\n|$)/gm;

/** A text by its headings of the first two levels, as the parts of papers are. */
function partsOf(text: string): readonly Part[] {
  const hidden = hiddenIn(text);
  const found = [...text.matchAll(HEADING)].filter(
    ({ index }) => !hidden.some(({ from, to }) => from <= index && index < to),
  );
  const above = text.slice(0, found[0]?.index ?? text.length);
  const parts = found.map(({ 0: heading, index }, at) => ({
    heading,
    text: text.slice(index + heading.length, found[at + 1]?.index ?? text.length),
  }));
  return [{ heading: '', text: above }, ...parts];
}

/** Two parts as one: paragraphs that both have stand once. */
function bothTexts(some: string, others: string): string {
  const known = new Set(paragraphsOf(some));
  const added = paragraphsOf(others).filter((one) => one !== '' && !known.has(one));
  if (added.length === 0) return some;
  return `${[...(some.trim() === '' ? [] : [some.trimEnd()]), ...added].join('\n\n')}\n`;
}

function paragraphsOf(text: string): readonly string[] {
  return text.split(/\r?\n(?:[ \t]*\r?\n)+/).map((one) => one.trim());
}

/** Obsidian finds a note by its aliases in any case. */
function once(texts: readonly string[]): readonly string[] {
  const known = new Map<string, string>();
  for (const text of texts) if (!known.has(text.toLowerCase())) known.set(text.toLowerCase(), text);
  return [...known.values()];
}

export function textsIn(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === 'string');
}

function isPlain(value: unknown): value is PropertyValue {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
