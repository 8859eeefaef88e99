import { withKeys } from '../../cite';
import { editProperties, parseNote, type PropertyValue } from '../../markdown';
import { retargetNote, type Targets } from '../../vault';
import { rememberedIn } from '../formatted';

/** What names works in notes: keys, and links to source notes. */
export interface Renaming {
  readonly keys: ReadonlyMap<string, string>;
  readonly targets: Targets;
}

/** A note that names works by their new keys, wherever it names them. Null where its properties can't be read. */
export function noteRekeyed(text: string, { keys, targets }: Renaming): string | null {
  const { properties, body, problem } = parseNote(text);
  if (problem) return null;
  const rewritten = text.slice(0, body) + textRekeyed(text.slice(body), keys);
  const edits: Record<string, PropertyValue> = {};
  for (const [name, value] of Object.entries(properties)) {
    const there = NAMING[name]?.(value, keys);
    if (there !== undefined && JSON.stringify(there) !== JSON.stringify(value)) edits[name] = there;
  }
  const named = editProperties(rewritten, edits);
  return named === null ? null : retargetNote(named, targets);
}

/** The text of a note without its properties, or of a card of a canvas. */
export function textRekeyed(text: string, keys: ReadonlyMap<string, string>): string {
  let made = '';
  let at = 0;
  for (const { from, to, citation } of rememberedIn(text)) {
    const end = to - '%%'.length;
    made += withKeys(text.slice(at, from), keys);
    made += text.slice(from, end - citation.length) + withKeys(citation, keys) + text.slice(end, to);
    at = to;
  }
  return (made + withKeys(text.slice(at), keys)).replace(
    LISTED,
    (_, head: string, said: string) => head + withKeys(said, keys),
  );
}

/** What a `bibliography` block lists although nothing cites it. */
const LISTED = /^([ \t]*nocite:[ \t]*)([^\n]*@[^\n]*)$/gm;

type Named = (value: unknown, keys: ReadonlyMap<string, string>) => PropertyValue | undefined;

/** The properties that name works by their keys. */
const NAMING: Readonly<Record<string, Named>> = {
  citekey: (value, keys) => (typeof value === 'string' ? keys.get(value) : undefined),
  nocite: (value, keys) => {
    if (typeof value === 'string') return withKeys(value, keys);
    if (!Array.isArray(value)) return undefined;
    const all: readonly unknown[] = value;
    return all.every((one) => typeof one === 'string') ? all.map((one) => withKeys(one, keys)) : undefined;
  },
};
