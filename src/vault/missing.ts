import { isVersionOf } from './words';

const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;

/** Two lines are one paragraph unless a blank one stands between, but for items of a list and rows of a table. */
export function needsBlank(above: string, below: string): boolean {
  if (above.trim() === '' || below.trim() === '') return false;
  const items = ITEM.test(above) && ITEM.test(below);
  return !items && !(above.startsWith('|') && below.startsWith('|'));
}

/**
 * A person's text with what it lacks of ours, where nobody knows what we wrote before. A part of ours that is there
 * word for word, or that they worked on, is not added again. Nothing of theirs is changed.
 */
export function withMissing(theirs: string, ours: string): string {
  const parts = partsOf(theirs);
  const wanted = partsOf(ours).filter((part) => part.trim() !== '');
  const places = new Map(parts.map((part, index) => [part.trim(), index] as const));
  const ourOwn = new Set(wanted.map((part) => part.trim()));
  const worked = parts.flatMap((part, index) => (ourOwn.has(part.trim()) ? [] : [index]));
  const added = new Map<number, string[]>();
  const found = wanted.map(
    (part) => places.get(part.trim()) ?? worked.find((index) => isVersionOf(parts[index] ?? '', part)),
  );
  // What stands above all that is there goes above it; where nothing is there, all goes to the end.
  let after = (found.find((at) => at !== undefined) ?? parts.length) - 1;
  wanted.forEach((part, index) => {
    const at = found[index];
    if (at !== undefined) after = at;
    else added.set(after, [...(added.get(after) ?? []), part]);
  });
  return joined(parts, added);
}

const OWN = /^\s*(?:[-*+]|\d{1,9}[.)])\s|^\||^#{1,6}\s/;

/** Paragraphs with the blank lines below them; headings, items of lists and rows of tables each for itself. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let ended = true;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const blank = line.trim() === '';
    const last = parts[parts.length - 1];
    if (last === undefined || (!blank && (ended || OWN.test(line) || OWN.test(last)))) parts.push(line);
    else parts[parts.length - 1] = last + line;
    ended = blank;
  }
  return parts;
}

/** All parts in order, each followed by what is added after it, with a blank line where two would run together. */
function joined(parts: readonly string[], added: ReadonlyMap<number, readonly string[]>): string {
  let text = '';
  const add = (part: string): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
    const above = text.slice(text.lastIndexOf('\n', text.length - 2) + 1, -1);
    if (needsBlank(above, part.split('\n')[0] ?? '')) text += '\n';
    text += part;
  };
  for (const part of added.get(-1) ?? []) add(part);
  parts.forEach((part, index) => {
    const more = added.get(index) ?? [];
    if (index === 0 && text !== '') add(part);
    else if (index > 0 && added.has(index - 1)) add(part);
    else text += part;
    more.forEach(add);
  });
  return text;
}
