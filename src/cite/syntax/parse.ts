import { frontmatterOf, hiddenIn } from '../../markdown';
import type { CiteItem, FoundCluster, NoteLink, Place } from './cluster';
import { canBegin, keyAt } from './key';
import { splitLocator } from './locator';

// What may begin a citation, hide one, or take the meaning of the next sign.
const SIGNS = /\\|%%|\[|@/g;

/**
 * The citations of a note in Pandoc's syntax, in their order; none in its properties, in code, in comments. A bracket in
 * which a part names no work is no citation, as in Pandoc: the works that it names count as parts of their sentence.
 */
export function clustersIn(text: string): readonly FoundCluster[] {
  if (!text.includes('@')) return [];
  const found: FoundCluster[] = [];
  let from = frontmatterOf(text)?.end ?? 0;
  for (const hidden of [...hiddenIn(text, from), { from: text.length, to: text.length }]) {
    scan(text, from, hidden.from, found);
    from = hidden.to;
  }
  return found;
}

function scan(text: string, from: number, to: number, found: FoundCluster[]): void {
  let at = from;
  for (;;) {
    SIGNS.lastIndex = at;
    const sign = SIGNS.exec(text);
    if (!sign || sign.index >= to) return;
    const cluster = clusterAt(text, sign.index, to);
    if (cluster) found.push(cluster);
    at = cluster?.to ?? afterSign(text, sign, to);
  }
}

/** Where the search goes on after a sign that begins no citation. */
function afterSign(text: string, { 0: sign, index }: RegExpExecArray, to: number): number {
  if (sign === '\\') return index + 2;
  if (sign === '%%') {
    const end = text.indexOf('%%', index + 2);
    return end < 0 ? to : end + 2;
  }
  // The text of a link, and a link to another file: what follows is their address.
  return (sign === '[' ? linkAt(text, index)?.to : null) ?? index + 1;
}

function clusterAt(text: string, at: number, end: number): FoundCluster | null {
  if (text[at] === '@') return canBegin(text, signOf(text, at)) ? narrativeAt(text, at, end) : null;
  if (text[at] !== '[') return null;
  return linkAt(text, at) ? narrativeAt(text, at, end) : bracketedAt(text, at, end);
}

/** Where a work's mention begins: at the `-` that takes its author out, else at its `@` or `[[`. */
function signOf(text: string, at: number): number {
  return text[at - 1] === '-' && canBegin(text, at - 1) ? at - 1 : at;
}

/** A work as it is named: by its key, or by a link to its note. */
interface Named extends Place {
  readonly key: string;
  readonly link: NoteLink | null;
}

// [[@lund2018]]   [[Sources/@lund2018|Lund]]
const WIKI = /\[\[([^\n[\]|#]*)(?:#[^\n[\]|]*)?(?:\|((?:(?!\]\]|\[\[)[^\n])*))?\]\]/y;

function namedAt(text: string, at: number): Named | null {
  const found = keyAt(text, at);
  if (found) return { key: found.key, link: null, from: at, to: found.to };
  if (!text.startsWith('[[', at) || text[at - 1] === '!') return null;
  WIKI.lastIndex = at;
  const [whole, target = '', alias] = WIKI.exec(text) ?? [];
  // In a table the pipe of a link stands behind a backslash.
  const note = target.replace(/\\$/, '').trim();
  const key = /(?:^|\/)@(?:\{(.+)\}|([^/]+?))(?:\.md)?$/.exec(note);
  if (whole === undefined || !key) return null;
  const link = { target: note, alias: alias ?? null };
  return { key: key[1] ?? key[2] ?? '', link, from: at, to: at + whole.length };
}

/** `@lund2018`, `@lund2018 [p. 3; see @b]`, `-@lund2018`, `[[@lund2018]] [p. 3]`. */
function narrativeAt(text: string, at: number, end: number): FoundCluster | null {
  const named = namedAt(text, at);
  if (!named || named.to > end) return null;
  const from = signOf(text, at);
  const first = (rest: string): CiteItem => itemOf(named, '', rest, from < at);
  const alone: FoundCluster = {
    form: 'narrative',
    items: [first('')],
    keys: [placeOf(named)],
    from,
    to: named.to,
  };
  const gap = /^[ \t]*(?:\n[ \t]*)?(?=\[(?![[^]))/.exec(text.slice(named.to, named.to + 200))?.[0];
  if (gap === undefined) return alone;
  const bracket = bracketAt(text, named.to + gap.length, end);
  if (!bracket) return alone;
  const [own, ...others] = bracket.parts;
  const more = (own?.named ? bracket.parts : others).map((part) => part.named && itemIn(text, part));
  if (!own || more.some((item) => !item)) return alone;
  if (bracket.parts.length === 1 && text.slice(own.from, own.to).trim() === '') return alone;
  const rest = own.named ? '' : `, ${text.slice(own.from, own.to).trimStart()}`;
  const parts = own.named ? bracket.parts : others;
  return {
    ...alone,
    items: [first(rest.trim() === ',' ? '' : rest), ...more.flatMap((item) => item ?? [])],
    keys: [...alone.keys, ...parts.flatMap((part) => (part.named ? [placeOf(part.named)] : []))],
    to: bracket.to,
  };
}

/** `[see @a, p. 3; -@b]`. */
function bracketedAt(text: string, at: number, end: number): FoundCluster | null {
  const bracket = bracketAt(text, at, end);
  if (!bracket) return null;
  const items = bracket.parts.map((part) => (part.named ? itemIn(text, part) : null));
  if (items.some((item) => item === null)) return null;
  return {
    form: 'bracketed',
    items: items.flatMap((item) => item ?? []),
    keys: bracket.parts.flatMap((part) => (part.named ? [placeOf(part.named)] : [])),
    from: at,
    to: bracket.to,
  };
}

function placeOf({ from, to }: Place): Place {
  return { from, to };
}

/** What stands between two `;` of a bracket, with the first work that it names. */
interface Part extends Place {
  readonly named: Named | null;
}

/** The parts of a bracket that begins at an index; null where it does not end, is the text of a link, or calls a note. */
function bracketAt(
  text: string,
  at: number,
  end: number,
): { readonly parts: readonly Part[]; readonly to: number } | null {
  if (text[at + 1] === '^' || text[at - 1] === '!') return null;
  const parts: Part[] = [];
  let from = at + 1;
  let named: Named | null = null;
  let depth = 0;
  for (let here = at + 1; here < end; here++) {
    const sign = text[here];
    if (sign === '\\') here += 1;
    else if (sign === '\n' && /^[ \t]*\n/.test(text.slice(here + 1, here + 80))) return null;
    else if (sign === '@' || text.startsWith('[[', here)) {
      const work = sign !== '@' || canBegin(text, signOf(text, here)) ? namedAt(text, here) : null;
      const skipped = work ?? linkAt(text, here);
      if (!skipped) {
        if (sign === '[') depth += 1;
        continue;
      }
      named ??= work;
      here = skipped.to - 1;
    } else if (sign === '[') depth += 1;
    else if (sign === ';' && depth === 0) {
      parts.push({ from, to: here, named });
      from = here + 1;
      named = null;
    } else if (sign === ']') {
      if (depth > 0) {
        depth -= 1;
        continue;
      }
      if (/[([{]/.test(text[here + 1] ?? '')) return null;
      parts.push({ from, to: here, named });
      return { parts, to: here + 1 };
    }
  }
  return null;
}

function linkAt(text: string, at: number): Place | null {
  if (!text.startsWith('[[', at)) return null;
  WIKI.lastIndex = at;
  return WIKI.test(text) ? { from: at, to: WIKI.lastIndex } : null;
}

function itemIn(text: string, { from, to, named }: Part): CiteItem | null {
  if (!named) return null;
  const start = signOf(text, named.from);
  const prefix = text.slice(from, Math.max(from, start)).trim();
  return itemOf(named, prefix, text.slice(named.to, to), start < named.from);
}

function itemOf({ key, link }: Named, prefix: string, rest: string, isAuthorSuppressed: boolean): CiteItem {
  return { key, prefix, ...splitLocator(rest), isAuthorSuppressed, link };
}
