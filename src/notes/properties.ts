/** What a property of a note must be. */
export type Expected = 'text' | 'number' | 'list' | 'link' | 'links';

interface Asked {
  readonly expected: Expected;
  /** Without it the note cannot do its work; all others may be missing or empty, and a person may delete them. */
  readonly needed: boolean;
}

const text: Asked = { expected: 'text', needed: false };
const number: Asked = { expected: 'number', needed: false };
const list: Asked = { expected: 'list', needed: false };
const link: Asked = { expected: 'link', needed: false };
const links: Asked = { expected: 'links', needed: false };
const needed = (asked: Asked): Asked => ({ ...asked, needed: true });

const all = { 'cw-id': needed(text), 'cw-also': list, aliases: list, tags: list };

/** The properties of each type of note, as the design names them. */
export const propertiesOf: Readonly<Record<string, Readonly<Record<string, Asked>>>> = {
  paper: {
    ...all,
    title: text,
    authors: list,
    year: number,
    citekey: needed(text),
    work: link,
    file: text,
    language: text,
  },
  text: { ...all, paper: needed(link), 'file-sha256': text },
  concept: { ...all, acronym: text, of: text, by: links },
  category: { ...all, of: text, by: links },
  source: {
    ...all,
    citekey: needed(text),
    title: text,
    authors: list,
    year: number,
    doi: text,
    known: needed(text),
    reading: link,
  },
  actor: { ...all, kind: needed(text), acronym: text, place: text },
  claim: {
    ...all,
    paper: needed(link),
    sources: links,
    section: text,
    page: text,
    figures: list,
    actors: links,
  },
  'research-gap': { ...all, paper: needed(link), sources: links },
  framework: { ...all, by: links, roles: needed(links), rows: links },
  coding: {
    ...all,
    claim: link,
    framework: link,
    actor: link,
    role: link,
    stance: text,
    by: text,
    made: text,
    withdraws: links,
  },
  verdict: {
    ...all,
    framework: needed(link),
    actor: needed(link),
    role: needed(link),
    verdict: needed(text),
    rows: text,
    searched: links,
    by: text,
    made: text,
    withdraws: links,
  },
};

/** Whether a value is what is asked; an empty one is, unless the property is needed. */
export function fits(value: unknown, { expected, needed }: Asked): boolean {
  if (value === null || value === undefined || value === '') return !needed;
  switch (expected) {
    case 'number':
      return typeof value === 'number';
    case 'text':
      // YAML reads an unquoted page or name as a number or a date; a person may well have typed it so.
      return typeof value === 'string' || typeof value === 'number' || value instanceof Date;
    case 'link':
      return isLink(value);
    // Obsidian shows a single text where it expects a list as a list of one.
    case 'list':
      return Array.isArray(value) || typeof value === 'string';
    case 'links':
      return (Array.isArray(value) ? value : [value]).every((one) => isLink(one));
  }
}

const LINK = /^\[\[[^[\]]+\]\]$/;

/** A link; or the plain name that an update leaves where it finds the note deleted. No half of a link. */
function isLink(value: unknown): boolean {
  return typeof value === 'string' && (LINK.test(value.trim()) || !/\[\[|\]\]/.test(value));
}
