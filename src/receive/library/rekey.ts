import { splitBibtex, type RawEntry, type RawField } from './bibtex/split';
import { openReferences } from './index';

/** A stretch of a text, and what is put in its place. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Fields of BibTeX and BibLaTeX that name other entries by their keys. */
const naming: ReadonlySet<string> = new Set(['crossref', 'entryset', 'ids', 'related', 'xdata', 'xref']);

/**
 * A file of references in which a work has another key, wherever the file names it; all else stays as it was written. Null where that
 * can't be done: the form has no keys of its own, or another entry would be lost.
 */
export function referencesRekeyed(text: string, file: string, from: string, to: string): string | null {
  const after = edited(text, rekeyingOf(text, from, to));
  const wanted = keysIn(text, file).map((key) => (key === from ? to : key));
  return JSON.stringify(keysIn(after, file)) === JSON.stringify(wanted) ? after : null;
}

/**
 * A BibTeX file in which a work is one with another: its entry goes, and what that entry alone says is put into the other one, where it
 * is in this file; whoever names the one names the other. Null where that can't be done.
 */
export function referencesJoined(text: string, file: string, from: string, to: string): string | null {
  if (formOf(text) !== 'bibtex') return null;
  const entries = splitBibtex(text);
  const gone = entries.find(({ key }) => key === from);
  const kept = entries.find(({ key }) => key === to);
  if (!gone || gone.faults.length > 0 || (kept && kept.faults.length > 0)) return null;
  const others = entries.filter((entry) => entry !== gone);
  const edits = [
    ...others.flatMap((entry) => namingIn(text, entry, from, to)),
    ...(kept ? filledIn(text, kept, gone) : []),
    { ...withLineEnd(text, gone), text: '' },
  ];
  const after = edited(text, edits);
  const wanted = keysIn(text, file).filter((key) => key !== from);
  return JSON.stringify(keysIn(after, file)) === JSON.stringify(wanted) ? after : null;
}

function keysIn(text: string, file: string): readonly string[] {
  return openReferences(new TextEncoder().encode(text), file).entries.map(({ key }) => key);
}

type Form = 'bibtex' | 'json' | 'yaml' | 'ris' | 'enw' | 'other';

const looks: readonly (readonly [RegExp, Form])[] = [
  [/^\s*</, 'other'],
  [/^\s*[[{]/, 'json'],
  [/^\s*TY {0,2}-/, 'ris'],
  [/^\s*PMID ?- /, 'other'],
  [/^\s*%\w /, 'enw'],
  [/^\s*(?:---\s*\n)?(?:references:|- \w+:)/, 'yaml'],
];

function formOf(text: string): Form {
  const begin = text.replace(/^\ufeff/, '').slice(0, 20_000);
  return looks.find(([look]) => look.test(begin))?.[1] ?? 'bibtex';
}

function rekeyingOf(text: string, from: string, to: string): readonly Edit[] {
  switch (formOf(text)) {
    case 'bibtex':
      return splitBibtex(text).flatMap((entry) => [
        ...(entry.key === from ? keyOf(text, entry, to) : []),
        ...namingIn(text, entry, from, to),
      ]);
    case 'json':
      return found(text, /"(?:id|citekey|citationKey|citation-key)"\s*:\s*("(?:[^"\\\n]|\\.)*")/g, (said) =>
        textOfJson(said) === from ? JSON.stringify(to) : null,
      );
    case 'yaml':
      return found(text, /^(?:[ \t]*-[ \t]+|[ \t]+)id:[ \t]*([^\n]*?)[ \t]*\r?$/gm, (said) =>
        said.replace(/^(["'])(.*)\1$/, '$2') === from ? yamlOf(to) : null,
      );
    case 'ris':
      return found(text, /^ID {0,2}- ?([^\n]*?)[ \t]*\r?$/gm, (said) => (said === from ? to : null));
    case 'enw':
      return found(text, /^%F ([^\n]*?)[ \t]*\r?$/gm, (said) => (said === from ? to : null));
    case 'other':
      return [];
  }
}

function textOfJson(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return null;
  }
}

/** A key that YAML would take for something else is put in quotes: `2019`, `yes`. */
function yamlOf(key: string): string {
  return /^[A-Za-z][\w-]*\d[\w-]*$/.test(key) ? key : JSON.stringify(key);
}

/** What a pattern catches, where something else is to stand there. */
function found(text: string, pattern: RegExp, other: (said: string) => string | null): readonly Edit[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: said = '', index }) => {
    const there = other(said);
    if (there === null) return [];
    const from = index + whole.lastIndexOf(said);
    return [{ from, to: from + said.length, text: there }];
  });
}

/** The key of an entry stands behind its first bracket. */
function keyOf(text: string, { from, key }: RawEntry, to: string): readonly Edit[] {
  const bracket = text.slice(from).search(/[{(]/);
  const at = text.indexOf(key, from + bracket + 1);
  return at < 0 ? [] : [{ from: at, to: at + key.length, text: to }];
}

/** Where an entry names another one: `crossref = {key}`, `xdata = {one,key}`. */
function namingIn(text: string, entry: RawEntry, from: string, to: string): readonly Edit[] {
  return entry.fields.flatMap((field): readonly Edit[] => {
    if (!naming.has(field.name) || field.isBare || field.more) return [];
    const said = field.text.split(',');
    if (!said.some((key) => key.trim() === from)) return [];
    const value = valueOf(text, field);
    const others = said.map((key) => (key.trim() === from ? key.replace(from, () => to) : key));
    return value ? [{ ...value, text: others.join(',') }] : [];
  });
}

function valueOf(text: string, field: RawField): Omit<Edit, 'text'> | null {
  const equals = text.indexOf('=', field.at);
  const from = text.indexOf(field.text, equals + 1);
  return equals < 0 || from < 0 ? null : { from, to: from + field.text.length };
}

/** Fields that one entry alone has, as they are written, at the end of the other. */
function filledIn(text: string, kept: RawEntry, gone: RawEntry): readonly Edit[] {
  const known = new Set(kept.fields.map(({ name }) => name));
  const lacking = gone.fields.filter(({ name }) => !known.has(name));
  if (lacking.length === 0) return [];
  const written = lacking.map((field) => {
    const next = gone.fields.find(({ at }) => at > field.at)?.at ?? gone.to - 1;
    return text.slice(field.at, next).replace(/[\s,]+$/, '');
  });
  // Behind the last field, before the bracket that closes the entry.
  const end = text.slice(kept.from, kept.to - 1).trimEnd();
  const at = kept.from + end.length;
  const comma = end.endsWith(',') ? '' : ',';
  return [{ from: at, to: at, text: `${comma}\n  ${written.join(',\n  ')}` }];
}

/** An entry, with the line end behind it and an empty line. */
function withLineEnd(text: string, { from, to }: RawEntry): Omit<Edit, 'text'> {
  const [blanks = ''] = /^[ \t]*(?:\r?\n){0,2}/.exec(text.slice(to, to + 40)) ?? [];
  return { from, to: to + blanks.length };
}

function edited(text: string, edits: readonly Edit[]): string {
  let made = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    if (edit.from < at) continue;
    made += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return made + text.slice(at);
}
