import { editProperties, parseNote } from '../markdown';
import { appended, printBase, type Base } from './base';
import { withLineEnds } from './lineEnds';
import { mergeProperties } from './mergeProperties';
import { mergeText } from './mergeText';
import { partUnder } from './sections';

/** What a note becomes. */
export interface MergedNote {
  readonly text: string;
  /** What was changed in it: names of properties; `''` for its text. */
  readonly what: readonly string[];
  readonly conflicts: number;
}

/** What else is known of a note. */
export interface Around {
  /** What other papers wrote in it last. */
  readonly others: readonly Base[];
  /** The name of the callout that shows what we would say where the person says something else. */
  readonly title: string;
}

/** A note as a person left it with what we would say now; null where its properties cannot be read. */
export function mergeNote(base: Base | null, theirs: string, ours: Base, around: Around): MergedNote | null {
  if (base && theirs === printBase(base))
    return { text: printBase(ours), what: whatChanged(base, ours), conflicts: 0 };
  const note = parseNote(theirs);
  if (note.problem) return null;
  const edits = mergeProperties(
    base?.properties ?? null,
    note.properties,
    ours.properties,
    around.others.map(({ properties }) => properties),
  );
  const body = theirs.slice(note.body);
  const merged = mergeBody(base, body, ours, around);
  const text = editProperties(theirs.slice(0, note.body) + merged.text, edits);
  if (text === null) return null;
  const what = [...Object.keys(edits), ...(merged.text === body ? [] : [''])];
  return { text, what, conflicts: merged.conflicts };
}

function whatChanged(base: Base, ours: Base): readonly string[] {
  const edits = mergeProperties(base.properties, base.properties, ours.properties);
  const same = base.body === ours.body && base.section?.text === ours.section?.text;
  return [...Object.keys(edits), ...(same ? [] : [''])];
}

interface Body {
  readonly text: string;
  readonly conflicts: number;
}

/** A note's text: all of it where one paper owns it, else what stands above the papers' parts, and this paper's part. */
function mergeBody(base: Base | null, theirs: string, ours: Base, { title }: Around): Body {
  if (!ours.section) return mergeText(base && base.body, theirs, ours.body, title);
  const above = mergeAbove(base, theirs, ours, title);
  const below = mergeSection(base?.section ?? null, above.text, ours.section, title);
  return { text: below.text, conflicts: above.conflicts + below.conflicts };
}

function mergeAbove(base: Base | null, theirs: string, ours: Base, title: string): Body {
  if (ours.body === (base?.body ?? '')) return { text: theirs, conflicts: 0 };
  const heading = base?.section?.heading ?? ours.section?.heading ?? '';
  const end = partUnder(theirs, heading)?.from ?? theirs.length;
  const [part, rest] = [theirs.slice(0, end), theirs.slice(end)];
  return around(part, rest, mergeText(base && base.body.trim(), part.trim(), ours.body.trim(), title));
}

/** A text put back between the blanks that stood around it. */
function around(part: string, rest: string, merged: Body): Body {
  const core = part.trim();
  const at = part.indexOf(core);
  const text = part.slice(0, at) + merged.text + part.slice(at + core.length) + rest;
  return { text, conflicts: merged.conflicts };
}

type Section = NonNullable<Base['section']>;

function mergeSection(base: Section | null, theirs: string, ours: Section, title: string): Body {
  const part = partUnder(theirs, base?.heading ?? ours.heading) ?? partUnder(theirs, ours.heading);
  if (!part) {
    // Where we wrote a part that is gone, or under another heading now, the person did that.
    return { text: base ? theirs : withLineEnds(appended(theirs, ours), theirs), conflicts: 0 };
  }
  const core = theirs.slice(part.begins, part.ends);
  const merged = mergeText(base && base.text.trim(), core, ours.text.trim(), title);
  const heading = base && base.heading !== ours.heading ? `## ${ours.heading}` : null;
  const head = theirs.slice(part.from, part.begins);
  const above =
    theirs.slice(0, part.from) + (heading === null ? head : head.replace(/^[^\r\n]*/, () => heading));
  return { text: above + merged.text + theirs.slice(part.ends), conflicts: merged.conflicts };
}
