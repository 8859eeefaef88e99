import {
  editProperties,
  escapeText,
  linksIn,
  parseNote,
  printLink,
  type Properties,
  type PropertyValue,
} from '../markdown';
import type { Base } from './base';
import { isPropertyValue } from './imports';
import { keyOf } from './state';

/** What notes are called in this vault, by what a reading calls them (`keyOf` its name); null for one that the person deleted. */
export type Targets = ReadonlyMap<string, string | null>;

/**
 * What a reading says with its links as this vault needs them: to a note that the person renamed by its new name, to
 * one whose name another note has by its path, and in place of a link to a note that they deleted its plain words.
 */
export function retarget(base: Base, targets: Targets): Base {
  if (targets.size === 0) return base;
  const body = retargetText(base.body, targets);
  const properties = retargetProperties(base.properties, targets);
  if (!base.section) return { properties, body };
  const { heading, text } = base.section;
  return { properties, body, section: { heading, text: retargetText(text, targets) } };
}

/** The same for a note as it stands: nothing but its links changes. Null where its properties cannot be read. */
export function retargetNote(note: string, targets: Targets): string | null {
  if (targets.size === 0) return note;
  const { properties, body, problem } = parseNote(note);
  if (problem) return null;
  const edits: Record<string, PropertyValue> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (!isPropertyValue(value)) continue;
    const there = retargetValue(value, targets);
    if (JSON.stringify(there) !== JSON.stringify(value)) edits[name] = there;
  }
  return editProperties(note.slice(0, body) + retargetText(note.slice(body), targets), edits);
}

function retargetText(text: string, targets: Targets): string {
  let made = '';
  let done = 0;
  for (const { from, to, target, subpath, alias, embed } of linksIn(text)) {
    const name = targets.get(keyOf(target));
    if (name === undefined) continue;
    const shown = alias ?? target;
    const place = subpath === null ? {} : { subpath };
    // A link in a table has a backslash before its pipe.
    const cell = text.slice(from, to).includes('\\|');
    const label = alias ?? (name?.includes('/') === true ? target : undefined);
    const link =
      name === null
        ? escapeText(shown)
        : (embed ? '!' : '') +
          printLink({ target: name, ...place, ...(label === undefined ? {} : { shown: label }) });
    made += text.slice(done, from) + (cell && name !== null ? link.replace('|', '\\|') : link);
    done = to;
  }
  return made + text.slice(done);
}

function retargetProperties(properties: Properties, targets: Targets): Properties {
  const entries = Object.entries(properties).map(
    ([name, value]) => [name, retargetValue(value, targets)] as const,
  );
  return Object.fromEntries(entries);
}

function retargetValue(value: PropertyValue, targets: Targets): PropertyValue {
  if (typeof value === 'string') return retargetLink(value, targets);
  return Array.isArray(value) ? value.map((item: string) => retargetLink(item, targets)) : value;
}

/** In properties a plain text needs no escaping. */
function retargetLink(value: string, targets: Targets): string {
  if (!value.startsWith('[[')) return value;
  const [link] = linksIn(value);
  const name = link && link.to === value.length ? targets.get(keyOf(link.target)) : undefined;
  if (!link || name === undefined) return value;
  if (name === null) return link.alias ?? link.target;
  return retargetText(value, targets);
}
