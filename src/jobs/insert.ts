import { clustersIn, printCluster, printKey, type CiteItem, type Cluster, type FoundCluster } from '../cite';

/** What is being typed for a key: where its `@` stands, and what follows it so far. */
export interface TypedKey {
  /** UTF-16 index of the `@`. */
  readonly from: number;
  readonly said: string;
}

// What was typed behind an `@` that can begin a citation; a key in braces may have blanks.
const TYPED = /(?:^|[^\p{L}\p{M}\p{N}_/@\\])-?@(?:\{([^{}\n]*)|([^\s[\]{};,@|]*))$/u;

/** The key that somebody types at the end of a text; null where they type none. */
export function typedKey(before: string): TypedKey | null {
  const found = TYPED.exec(before);
  if (!found) return null;
  const from = before.lastIndexOf('@');
  return { from, said: found[1] ?? found[2] ?? '' };
}

/** What is put in place of what was typed, and how far the cursor stands from its end. */
export interface Written {
  readonly text: string;
  readonly back: number;
}

/** A key as it is put where somebody typed its beginning; a bracket that they opened is closed behind the cursor. */
export function keyWritten(key: string, before: string, after: string): Written {
  const written = printKey(key);
  const rest = keyRest(after);
  const isOpen = before.lastIndexOf('[') > before.lastIndexOf(']');
  const isClosed = /^[^[\n]*\]/.test(rest);
  return isOpen && !isClosed ? { text: `${written}]`, back: 1 } : { text: written, back: 0 };
}

/** What follows a key whose end is in a text. */
function keyRest(after: string): string {
  return after.replace(/^[^\s[\]{};,@|]*/u, '');
}

/** The citation in which an index lies; null for none. Its ends count as in it. */
export function citationAt(text: string, at: number): FoundCluster | null {
  return clustersIn(text).find(({ from, to }) => from <= at && at <= to) ?? null;
}

/** A citation of some works, in brackets, before anything else is said of them. */
export function citationOf(keys: readonly string[]): Cluster {
  return { form: 'bracketed', items: keys.map(plainItem) };
}

/** A work of a citation, of which nothing is said but its key. */
export function plainItem(key: string): CiteItem {
  return { key, prefix: '', locator: null, suffix: '', isAuthorSuppressed: false, link: null };
}

export { clustersIn, printCluster, type CiteItem, type Cluster, type FoundCluster };
