import { printNote, printProperties, type Properties } from '../markdown';
import { inFolder, ulidOf } from '../vault';

/** A note that is to be written as it is: nothing has its path. */
export interface MadeNote {
  readonly path: string;
  readonly text: string;
}

/** What a cell names: a note by its path, or a name without one. */
export interface Named {
  readonly path: string | null;
  readonly name: string;
}

/** Who writes, when and where. */
export interface Writing {
  /** The person's name, as this device knows it. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Gives numbers from 0 to below 1. */
  readonly random: () => number;
  /** What a link calls a note: its name, or its path where two have that name. */
  readonly linkTo: (path: string) => string;
  /** The folder of such notes. */
  readonly folder: string;
  /** BCP 47 code of the language in which to write. */
  readonly language: string;
}

/** A note that is written once, under a ULID; its folder has one for each month. */
export function onceNote(type: string, properties: Properties, body: string, writing: Writing): MadeNote {
  const ulid = ulidOf(writing.now, writing.random);
  const month = new Date(writing.now).toISOString().slice(0, 'YYYY-MM'.length);
  return {
    path: inFolder(writing.folder, `${month}/${ulid}.md`),
    text: printNote(printProperties({ type, 'cw-id': `${type}/${ulid}`, ...properties }), `${body}\n`),
  };
}

export function signedBy({ by, now }: Writing): Properties {
  return { by, made: new Date(now).toISOString() };
}

/** What a property names: a link where there is a note. */
export function propertyOf({ path, name }: Named, { linkTo }: Writing): string {
  return path === null ? name : `[[${linkTo(path)}]]`;
}
