import { cuePattern } from '../languages';
import type { Name, Range } from '../paper';
import { isSpace } from './codes';
import { citing } from './citing';
import { remembering } from './remembering';
import { isAcronym, isSuffix, namesBody, spokenName } from './names';

/** Authors named in running text. Offsets are into the text that was looked at. */
export interface Mention extends Range {
  readonly names: readonly Name[];
  /** Whether further authors are meant: `et al.`, `dkk.`. */
  readonly others: boolean;
  /** Whether its form shows that persons are named: two joined by a word, or `et al.`. */
  readonly joined: boolean;
}

/** A word before a year, from the left. */
interface Token extends Range {
  readonly word: string;
  readonly kind: 'name' | 'particle' | 'and' | 'link';
  readonly comma: boolean;
}

/** How far before a year its authors can begin: ten names of 25 signs. */
const reach = 250;

const othersAtEnd = cuePattern(`[\\s,]+(?:${citing.others})(?:['’]s)?[\\s.,(]*$`, 'i');
const nameWord =
  /^(?:\p{Lu}[\p{L}\p{M}\p{N}'’‘`&-]*|['’]t|d['’]\p{Lu}[\p{L}]+|\p{Ll}{1,3}[-'’]\p{Lu}[\p{L}-]+|\p{Lu}{1,2}\.(?:-?\p{Lu}\.)*|\p{L}[\p{L}\p{N}-]+(?:\.\p{Ll}{2,5}){1,2})$/u;
const dotted = /^(?:(?:\p{Lu}\p{Ll}?\.-?)+|(?:\p{L}+-)?Jr\.|St\.|Sr\.)$/u;

/** The tokens that can belong to names and end at `end`, at most `reach` back and not beyond `floor`. */
function tokensBefore(text: string, floor: number, end: number): readonly Token[] {
  const tokens: Token[] = [];
  let at = end;
  const least = Math.max(floor, end - reach);
  while (at > least) {
    let to = at;
    while (to > least && isSpace(text.charCodeAt(to - 1))) to--;
    let from = to;
    while (from > least && !isSpace(text.charCodeAt(from - 1))) from--;
    if (from === to || (from === least && from > floor && !isSpace(text.charCodeAt(from - 1)))) break;
    const token = tokenOf(text.slice(from, to), from, tokens[0]);
    if (token) tokens.unshift(token.token);
    if (!token || token.last) break;
    at = from;
  }
  return tokens;
}

/** A word as a part of names; `last` where nothing before it can belong to them. Null where it is no part of names. */
function tokenOf(
  raw: string,
  from: number,
  right: Token | undefined,
): { readonly token: Token; readonly last: boolean } | null {
  if (plainWord.test(raw)) return plainToken(raw, from, right);
  const lead = /^[("“‘'[*_]+/u.exec(raw)?.[0].length ?? 0;
  const tail = /[,*_]+$/u.exec(raw)?.[0] ?? '';
  let word = raw.slice(lead, raw.length - tail.length);
  const comma = tail.includes(',');
  if (!right) word = word.replace(/['’]s?$/u, '');
  if (word === '') return null;
  const at = from + lead;
  const make = (kind: Token['kind']): { token: Token; last: boolean } => ({
    token: { word, kind, comma, from: at, to: at + word.length },
    last: lead > 0,
  });
  const glued = /^.*[;:—(]/u.exec(word)?.[0].length ?? 0;
  if (glued > 0) {
    word = word.slice(glued);
    if (!nameWord.test(word)) return null;
    return {
      token: { word, kind: 'name', comma, from: at + glued, to: at + glued + word.length },
      last: true,
    };
  }
  if (/[.!?]$/u.test(word) && !dotted.test(word)) return null;
  if (joins(word, right)) return right ? make('and') : null;
  if (nameWord.test(word) || dotted.test(word) || isSuffix(word)) return make('name');
  if (citing.particles.has(word) && right) return make('particle');
  if (citing.nameLinks.has(word) && right && !comma) return make('link');
  return null;
}

const plainWord = /^[A-Za-z]+$/;

/** A word of nothing but letters of ASCII, as most are: `tokenOf` without what it does to signs. */
function plainToken(
  word: string,
  from: number,
  right: Token | undefined,
): { readonly token: Token; readonly last: boolean } | null {
  const make = (kind: Token['kind']): { token: Token; last: boolean } => ({
    token: { word, kind, comma: false, from, to: from + word.length },
    last: false,
  });
  if (joins(word, right)) return right ? make('and') : null;
  if (word.charCodeAt(0) <= 90 || isSuffix(word)) return make('name');
  if (citing.particles.has(word) && right) return make('particle');
  return citing.nameLinks.has(word) && right ? make('link') : null;
}

/** Whether a word joins two authors: a word of ours, one letter only if it is small, or of other languages where a name follows. */
const joins = (word: string, right: Token | undefined): boolean =>
  citing.and.has(word.length > 1 ? word.toLowerCase() : word) ||
  (/^(?:et|und)$/u.test(word) && right?.kind === 'name');

/** The authors whose names end right before `end` (a year, or the bracket around it), longest reading first. */
export function mentionsBefore(text: string, floor: number, end: number): readonly Mention[] {
  const before = text.slice(Math.max(floor, end - reach - 40), end);
  const others = othersAtEnd.exec(before);
  let whole = end;
  while (whole > end - before.length && /[\s,(:]/u.test(text[whole - 1] ?? '')) whole--;
  const edge = others ? end - before.length + others.index : whole;
  const tokens = trimmed(tokensBefore(text, floor, edge));
  const found: Mention[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!begins(tokens, index)) continue;
    const mention = mentionOf(tokens.slice(index), others !== null);
    if (!mention) continue;
    const { names, others: further, joined } = mention;
    const to = others ? whole : Math.max(edge, mention.to);
    found.push({ names, others: further, joined, from: token.from, to });
  }
  return found;
}

/** Whether names can begin with a token: not in the middle of a person's initials or particles. */
function begins(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const left = index > 0 ? tokens[index - 1] : undefined;
  if (token?.kind === 'particle') {
    const next = tokens.slice(index).find((one) => one.kind !== 'particle');
    return (
      token.word.length > 1 && next?.kind === 'name' && left?.kind !== 'particle' && !opensBody(next.word)
    );
  }
  if (token?.kind !== 'name' || (isSuffix(token.word) && index > 0)) return false;
  return (
    left?.kind !== 'particle' ||
    left.word.length === 1 ||
    citing.particles.has(token.word.toLowerCase()) ||
    opensBody(token.word)
  );
}

/** Whether a body's name begins here: what looks like a particle before it is an article, `la` in `la OMS`. */
const opensBody = (word: string): boolean => isAcronym(word) || namesBody(word);

/** What a work is called, before its author: `Tesis Haq`, `Study Haq`. */
const workNoun = cuePattern(`^(?:${citing.titled.nouns})$`, 'i');

const plainOf = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word);

const isPrefix = remembering((word) => citing.prefixes.has(plainOf(word).toLowerCase()));

/** Whether a word opens a sentence before names, or counts or names something else than authors. */
const leadsToNames = remembering((word) => {
  const plain = plainOf(word);
  return citing.leadIns.has(plain) || workNoun.test(plain) || citing.notNames.has(plain.toLowerCase());
});

/** Without words at its start that open a sentence or announce names: `Menurut`, `According to`. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  let first = 0;
  for (const [index, token] of tokens.entries()) {
    if (leadsToNames(token.word) || (token.kind === 'name' && isPrefix(token.word))) {
      const next = tokens[index + 1];
      const partOfBody =
        index > first &&
        (next?.kind === 'name' || next?.kind === 'link') &&
        tokens[index - 1]?.kind !== 'and' &&
        !tokens[index - 1]?.comma;
      if (!partOfBody) first = index + 1;
    }
  }
  while (first < tokens.length && (tokens[first]?.kind === 'and' || tokens[first]?.kind === 'link')) first++;
  return tokens.slice(first);
}

/** Tokens read as one mention; null where they do not fit together. */
function mentionOf(tokens: readonly Token[], others: boolean): Omit<Mention, 'from'> | null {
  const parts: Token[][] = [[]];
  let joined = others;
  for (const token of tokens) {
    const part = parts[parts.length - 1];
    if (token.kind === 'and') {
      // `and` inside of a body's name stays in it: `Office on Drugs and Crime`.
      if (part && parts.length === 1 && isBody(part)) part.push(token);
      else if (part && part.length > 0) parts.push([]);
      joined = true;
      continue;
    }
    part?.push(token);
    if (token.comma) parts.push([]);
  }
  const filled = parts.filter((part) => part.length > 0);
  const names: Name[] = [];
  for (const part of filled) {
    const text = part.map((token) => token.word).join(' ');
    if (
      names.length > 0 &&
      part.length === 1 &&
      (isSuffix(text) || /^(?:(?:\p{Lu}\p{Ll}?\.-?)+|\p{Lu}{1,2})$/u.test(text))
    )
      continue;
    const name = nameOf(part, text);
    if (!name) return null;
    names.push(name);
  }
  const last = tokens[tokens.length - 1];
  if (names.length === 0 || !last || last.kind !== 'name') return null;
  return { names, others, joined: others || (joined && names.length > 1), to: last.to };
}

function isBody(part: readonly Token[]): boolean {
  return part.some((token) => token.kind === 'link') || namesBody(part.map((token) => token.word).join(' '));
}

/** One author: a person by one family name or initials, else a body or a full name. */
function nameOf(part: readonly Token[], text: string): Name | null {
  if (part[0]?.kind === 'link' || part[part.length - 1]?.kind !== 'name') return null;
  if (part.length === 1)
    return isAcronym(text) || /\.\p{Ll}/u.test(text) || namesBody(text)
      ? { literal: text }
      : { family: text };
  if (isBody(part) || part.some((token) => isAcronym(token.word)) || part.length > 6)
    return { literal: text };
  return spokenName(text);
}
