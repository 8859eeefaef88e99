import { editProperties, linksIn, parseNote, type PropertyValue } from '../../markdown';
import type { Resolve } from '../../matrix';
import { keyOf, linkName, retargetNote, type Targets } from '../../vault';

/** What a vault calls a thing, and what it is to call it from now on. */
export interface Renamed {
  /** The thing's note as it is. */
  readonly path: string;
  /** What links call it from now on. */
  readonly to: string;
  /** Names that are its own and that no note has: links to them lead nowhere. */
  readonly lost: readonly string[];
  /** Whether another note has its name too: then it depends on the place what a link means. */
  readonly isAmbiguous: boolean;
  readonly resolve: Resolve;
}

/** A note that calls a thing by its new name, wherever it names it. Null where its properties can't be read. */
export function noteRenamed(text: string, from: string, renamed: Renamed): string | null {
  const { properties, body, problem } = parseNote(text);
  if (problem) return null;
  const targets = targetsIn(from, renamed);
  const lost = new Set(renamed.lost.map(keyOf));
  const named = editProperties(
    text.slice(0, body) + labelled(text.slice(body), lost),
    linked(properties, targets),
  );
  const after = named === null ? null : retargetNote(named, targets);
  if (after === null || after === text) return after;
  const once = editProperties(after, onceEach(properties, after));
  return once === null ? null : shownAs(once, renamed);
}

/** Whether a text may name a thing: most notes name none. */
export function mayName(text: string, { path, lost }: Renamed): boolean {
  const all = keyOf(text);
  return [linkName(path), ...lost].some((name) => all.includes(keyOf(name)));
}

/** How links of a note call a thing: by its name, by the end of its path, or by a name that leads nowhere. */
function targetsIn(from: string, { path, to, lost, isAmbiguous, resolve }: Renamed): Targets {
  const parts = path.replace(/\.md$/, '').split('/');
  const ends = parts.map((_, at) => parts.slice(at).join('/'));
  const meant = isAmbiguous ? ends.filter((end) => resolve(end, from) === path) : ends;
  const written = meant.flatMap((end) => [end, `${end}.md`, `/${end}`]);
  return new Map([...lost, ...written].map((name) => [keyOf(name), to]));
}

/** Properties that name things, also where a person wrote a name instead of a link. */
const NAMING: ReadonlySet<string> = new Set(['actor', 'role', 'actors', 'roles', 'rows']);
/** Kinds of notes that have them; in any other note they are a person's own. */
const OURS: ReadonlySet<unknown> = new Set(['coding', 'verdict', 'cell-summary', 'claim', 'framework']);

/** Names that stand for notes, as links: Obsidian follows only those. */
function linked(properties: Readonly<Record<string, unknown>>, targets: Targets): Edits {
  const link = (value: unknown): unknown =>
    typeof value === 'string' && targets.has(keyOf(value.trim())) ? `[[${value.trim()}]]` : value;
  if (!OURS.has(properties['type'])) return {};
  return edited(properties, (name, value) => {
    if (!NAMING.has(name)) return value;
    return Array.isArray(value) ? value.map((item: unknown) => link(item)) : link(value);
  });
}

/** Lists whose links have become one and the same, with that once. */
function onceEach(before: Readonly<Record<string, unknown>>, after: string): Edits {
  return edited(parseNote(after).properties, (name, value): unknown => {
    if (!Array.isArray(value) || JSON.stringify(before[name]) === JSON.stringify(value)) return value;
    const known = new Set<unknown>();
    return value.filter((item: unknown) => {
      const is = typeof item === 'string' ? keyOf(linksIn(item)[0]?.target ?? item) : item;
      const isNew = !known.has(is);
      known.add(is);
      return isNew;
    });
  });
}

/** What codings and verdicts are shown as: who, and which role. */
function shownAs(text: string, { path, to }: Renamed): string | null {
  const { properties, body } = parseNote(text);
  const { type, aliases } = properties;
  if ((type !== 'coding' && type !== 'verdict') || !Array.isArray(aliases)) return text;
  const [old, now] = [linkName(path), linkName(to)];
  const shown = (alias: string): string => {
    if (alias.startsWith(`${old} – `)) return now + alias.slice(old.length);
    const at = alias.lastIndexOf(` – ${old}`);
    const rest = alias.slice(at + ` – ${old}`.length);
    return at >= 0 && /^(?: \([^()]*\))?$/.test(rest) ? `${alias.slice(0, at)} – ${now}${rest}` : alias;
  };
  const heading = /^# ([^\r\n]*)/.exec(text.slice(body))?.[1] ?? null;
  const isTitle = heading !== null && aliases.includes(heading);
  const title = isTitle ? `# ${shown(heading)}${text.slice(body + `# ${heading}`.length)}` : text.slice(body);
  const edits = edited({ aliases }, (_, value) =>
    Array.isArray(value) ? value.map((one: unknown) => (typeof one === 'string' ? shown(one) : one)) : value,
  );
  return editProperties(text.slice(0, body) + title, edits);
}

type Edits = Record<string, PropertyValue>;

/** Those of the properties that an edit makes others. */
function edited(
  properties: Readonly<Record<string, unknown>>,
  edit: (name: string, value: unknown) => unknown,
): Edits {
  const found: Edits = {};
  for (const [name, value] of Object.entries(properties)) {
    const now = edit(name, value);
    if (isSame(now, value)) continue;
    if (typeof now === 'string') found[name] = now;
    else if (Array.isArray(now) && now.every((item) => typeof item === 'string')) found[name] = now;
  }
  return found;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Links by names that lead nowhere keep showing them, where they lead to the note from now on. */
function labelled(text: string, lost: ReadonlySet<string>): string {
  let made = '';
  let done = 0;
  for (const { from, to, target, alias } of lost.size === 0 ? [] : linksIn(text)) {
    const link = text.slice(from, to);
    if (alias !== null || !link.startsWith('[[') || !lost.has(keyOf(target))) continue;
    const isInTable = /^[ \t]*\|/.test(text.slice(text.lastIndexOf('\n', from) + 1, from));
    made += `${text.slice(done, from)}${link.slice(0, -2)}${isInTable ? '\\|' : '|'}${target}]]`;
    done = to;
  }
  return made + text.slice(done);
}
