import type { WordKey } from './cues/words';
import type { Language } from './language';

/** What fills the blanks of a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * A sentence of the message table in `language`, its blanks filled. An unknown `kind` gives the kind itself with
 * its values, so that nothing that a person should know is lost.
 */
export function say(language: Language, kind: WordKey | (string & {}), values: Values = {}): string {
  return knows(language, kind) ? fill(language, language.words.sentences[kind], values) : bare(kind, values);
}

/** Whether the message table has a sentence of this key. */
export function knows(language: Language, kind: string): kind is WordKey {
  const sentences: Readonly<Record<string, unknown>> = language.words.sentences;
  // `typeof`, since every object has a `constructor`.
  return typeof sentences[kind] === 'string';
}

// {count}      {count|one=claim|other=claims}
const BLANK = /\{([a-z][\w-]*)((?:\|[a-z]+=[^|{}]*)*)\}/giu;

/** A stretch of a sentence that stands as it is, or a blank with the forms that it chooses from (null for none). */
type Piece = string | Blank;
interface Blank {
  readonly written: string;
  readonly name: string;
  readonly forms: ReadonlyMap<string, string> | null;
}

/** Sentences taken apart, each once: some are said for every line of every note. */
const known = new Map<string, readonly Piece[]>();

function fill(language: Language, sentence: string, values: Values): string {
  if (!sentence.includes('{')) return sentence;
  let pieces = known.get(sentence);
  if (!pieces) known.set(sentence, (pieces = piecesOf(sentence)));
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : filled(language, piece, values)))
    .join('');
}

function piecesOf(sentence: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: written, 1: name = '', 2: forms = '', index } of sentence.matchAll(BLANK)) {
    pieces.push(sentence.slice(from, index), { written, name, forms: forms === '' ? null : formsOf(forms) });
    from = index + written.length;
  }
  return [...pieces, sentence.slice(from)];
}

/** The forms of `|one=claim|other=claims`. */
function formsOf(forms: string): ReadonlyMap<string, string> {
  return new Map(
    forms
      .slice(1)
      .split('|')
      .map((form) => [form.slice(0, form.indexOf('=')), form.slice(form.indexOf('=') + 1)] as const),
  );
}

/** A blank filled; as it is written where it was given nothing; the form `other` where that of a number is missing. */
function filled(language: Language, { written, name, forms }: Blank, values: Values): string {
  const value: unknown = values[name];
  if (typeof value !== 'string' && typeof value !== 'number') return forms ? '' : written;
  if (!forms) return String(value);
  return forms.get(pluralOf(language, Number(value))) ?? forms.get('other') ?? '';
}

const rules = new Map<string, Intl.PluralRules>();

function pluralOf(language: Language, value: number): string {
  let rule = rules.get(language.code);
  if (!rule) rules.set(language.code, (rule = new Intl.PluralRules(language.code)));
  return rule.select(value);
}

function bare(kind: string, values: Values): string {
  const said = Object.entries(values).map(([name, value]) => `${name}: ${value}`);
  return said.length > 0 ? `${kind} (${said.join(', ')})` : kind;
}
