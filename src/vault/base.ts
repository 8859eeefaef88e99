import { printNote, printProperties, type Properties } from '../markdown';
import type { Draft } from './draft';

/** What a reading says in a note: what it writes, and the base of the next merge. */
export interface Base {
  readonly properties: Properties;
  readonly body: string;
  /** This paper's own part of a note that papers share. */
  readonly section?: { readonly heading: string; readonly text: string };
}

export function baseOf({ properties, body, section }: Draft): Base {
  return section === undefined ? { properties, body } : { properties, body, section };
}

/** A note that only this reading has written to. */
export function printBase({ properties, body, section }: Base): string {
  return printNote(printProperties(properties), section ? appended(body, section) : body);
}

/** A paper's part at the end of a note's text. */
export function appended(body: string, section: NonNullable<Base['section']>): string {
  const above = body.trimEnd();
  return `${above}${above === '' ? '' : '\n'}\n## ${section.heading}\n\n${section.text}`;
}

/** Whether two readings say the same in a note. */
export function sameBase(a: Base, b: Base): boolean {
  return (
    a.body === b.body &&
    a.section?.heading === b.section?.heading &&
    a.section?.text === b.section?.text &&
    JSON.stringify(a.properties) === JSON.stringify(b.properties)
  );
}
