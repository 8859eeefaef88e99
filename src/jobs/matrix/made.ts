import { languageOf, say } from '../../languages';
import { printLink, printNote, printProperties, safeName, type Properties } from '../../markdown';
import type { Stance, VerdictKind } from '../../matrix';
import { inFolder } from '../../vault';
import { onceNote, propertyOf, signedBy, type MadeNote, type Named, type Writing } from '../writeOnce';

export interface CellNamed {
  readonly framework: Named;
  readonly actor: Named;
  readonly role: Named;
}

/** A claim in a cell. `withdraws`: paths of codings that hold no more, so that one note moves a claim. */
interface WantedCoding extends CellNamed {
  readonly claim: Named;
  readonly stance: Stance;
  readonly withdraws?: readonly string[];
}

/** The note of a coding: write-once, under a ULID. */
export function codingNote(
  { claim, stance, withdraws = [], ...cell }: WantedCoding,
  writing: Writing,
): MadeNote {
  const [actor, role, framework, shown] = [cell.actor, cell.role, cell.framework, claim].map((one) =>
    textOf(one, writing),
  );
  const told = `${actor}, ${role} (${framework}): ${shown}`;
  const against = stance === 'opposes' ? `\n\n${sentence(writing, 'matrix.against')}` : '';
  return onceNote(
    'coding',
    {
      aliases: [`${cell.actor.name} – ${cell.role.name}`],
      claim: propertyOf(claim, writing),
      ...propertiesOf(cell, writing),
      stance,
      ...signedBy(writing),
      ...withdrawing(withdraws, writing),
    },
    told + against,
    writing,
  );
}

/** A note that withdraws codings or verdicts: what they are and who made them stays to be read. */
export function withdrawalNote(withdraws: readonly string[], writing: Writing): MadeNote {
  const properties = { ...signedBy(writing), ...withdrawing(withdraws, writing) };
  const links = withdraws.map((path) => printLink({ target: writing.linkTo(path) }));
  return onceNote(
    'coding',
    properties,
    sentence(writing, 'matrix.withdrawn', { what: links.join(', ') }),
    writing,
  );
}

/** What a person says of a cell without evidence. */
export interface WantedVerdict extends CellNamed {
  readonly verdict: VerdictKind;
  /** Papers that were searched. */
  readonly searched: readonly Named[];
  /** Which kind of rows the row is of, where it is nobody who acts: `place`, `paper`, `property:status`. */
  readonly rows?: string | undefined;
  /** What else was searched, and how, in the person's words. */
  readonly words?: string;
}

export function verdictNote(
  { verdict, searched, rows, words = '', ...cell }: WantedVerdict,
  writing: Writing,
): MadeNote {
  const [actor, role, framework] = [cell.actor, cell.role, cell.framework].map((one) => textOf(one, writing));
  const told = `${actor}, ${role} (${framework}): ${sentence(writing, `matrix.state-${verdict}`)}`;
  return onceNote(
    'verdict',
    {
      aliases: [`${cell.actor.name} – ${cell.role.name}`],
      ...propertiesOf(cell, writing),
      verdict,
      ...(rows === undefined ? {} : { rows }),
      searched: searched.map((one) => propertyOf(one, writing)),
      ...signedBy(writing),
    },
    words.trim() === '' ? told : `${told}\n\n${words.trim()}`,
    writing,
  );
}

/** A note for a cell in a person's own words: theirs from the first word on. Another cell of these names may have its place. */
export function summaryNote(
  cell: CellNamed,
  writing: Writing,
  isTaken: (path: string) => boolean = () => false,
): MadeNote {
  const name = `${cell.actor.name} – ${cell.role.name} (${cell.framework.name})`;
  const pathOf = (ending: string): string => inFolder(writing.folder, `${safeName(name, ending)}.md`);
  let path = pathOf('');
  for (let at = 2; isTaken(path); at += 1) path = pathOf(` (${String(at)})`);
  const properties = { type: 'cell-summary', ...propertiesOf(cell, writing) };
  return { path, text: printNote(printProperties(properties), '') };
}

function propertiesOf({ framework, actor, role }: CellNamed, writing: Writing): Properties {
  const [one, other, third] = [framework, actor, role].map((named) => propertyOf(named, writing));
  return { framework: one ?? '', actor: other ?? '', role: third ?? '' };
}

function withdrawing(paths: readonly string[], { linkTo }: Writing): Properties {
  return paths.length === 0 ? {} : { withdraws: paths.map((path) => `[[${linkTo(path)}]]`) };
}

function textOf({ path, name }: Named, { linkTo }: Writing): string {
  return path === null ? name : printLink({ target: linkTo(path), shown: name });
}

function sentence({ language }: Writing, key: Parameters<typeof say>[1], values = {}): string {
  return say(languageOf(language), key, values);
}
