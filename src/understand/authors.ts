import { cuePattern } from '../languages';
import type { Name } from '../paper';
import { citing } from './citing';
import { areInitials, familyName, isAcronym, isSuffix, namesBody, spokenName } from './names';

/** Authors as a reference list writes them. `sure` where each has a form that only persons' names have. */
export interface ListedAuthors {
  readonly names: readonly Name[];
  readonly sure: boolean;
  readonly editors: boolean;
}

interface Piece {
  readonly text: string;
  /** Whether `and`, `dan` or `&` stands before it. */
  readonly and: boolean;
}

const joiner = cuePattern(
  `\\s*[,;]\\s*(?:(?:${citing.and1}|et|und)\\s+)?|\\s+(?:${citing.andWords}|y|et|und)\\s+|\\s*&\\s*|\\s+e\\s+(?=\\p{Lu}\\p{Ll}+,)`,
  'gi',
);
const editorsAtEnd = cuePattern(
  `(?:[\\s,]*[([](?:${citing.entry.editors})[)\\]]|,\\s*(?:${citing.entry.editors}))[\\s.,]*$`,
  'i',
);
const othersAtEnd = cuePattern(`[\\s,;]+(?:${citing.others})\\s*$`, 'i');
// Without regard to case an initial would join: `; E Moss`.
const andAtStart = cuePattern(`^(?:${citing.and1})\\s+`);
/** Two bodies, each with its acronym: `Ministry of Health (MoH) & World Bank (WB)`. */
const bodiesJoined = cuePattern(`\\)(?:\\s*[,;])?\\s+(?:${citing.and1})\\s+`, 'g');
const capital = /^\p{Lu}[\p{L}’'‘`-]*(?:-Jr\.?)?$/u;

/** What ends in a full stop among names, without ending a sentence. */
const shortened = cuePattern(`\\b(?:Jr|Sr|Filho|Neto|${citing.others}|${citing.entry.editors})\\.`, 'gi');

/** Whether a full stop parts a text into sentences: more than names. */
export function holdsSentence(text: string): boolean {
  return /[\p{L}\d)]{3,}\.\s+\p{L}/u.test(text.replace(shortened, '')) || /[“”"]/u.test(text);
}

/** The authors named by the text before a date or a title; null if it does not read as names. */
export function listedAuthors(text: string): ListedAuthors | null {
  const whole = text
    .replace(/[\s,;:.–—-]+$/u, (end) =>
      /(?:^|[^\p{L}])\p{Lu}$/u.test(text.slice(0, text.length - end.length)) && end.startsWith('.')
        ? '.'
        : '',
    )
    .trim();
  const bare = withoutEditors(whole.replace(othersAtEnd, ''));
  if (bare.text === '' || bare.text.length > 4000) return null;
  const joined = bare.text.includes(')') ? bare.text.replace(bodiesJoined, ')\n') : bare.text;
  const bodies = joined.split('\n').map(bodyName);
  if (bodies.every((body) => body !== null)) return { names: bodies, sure: false, editors: bare.editors };
  const parsed = bare.text.includes(';') ? bySemicolon(bare.text) : byComma(piecesOf(bare.text));
  return parsed && parsed.names.length > 0 ? { editors: bare.editors, ...parsed } : null;
}

function withoutEditors(text: string): { readonly text: string; readonly editors: boolean } {
  const cut = text.replace(editorsAtEnd, '');
  return { text: cut, editors: cut !== text };
}

/** The whole as a body's name, commas and all; null where it reads as persons. */
function bodyName(text: string): Name | null {
  if (text.includes(';') || /\p{Lu}\.(?:[\s,-]|$)/u.test(text.replace(/^\p{Lu}[\p{L}.]*\.$/u, '')))
    return null;
  const words = text.split(/\s+/u);
  if (words.length > 20) return null;
  if (/\p{L}{3,}\s+[([]\p{Lu}[\p{L}-]{1,12}[)\]]$/u.test(text)) return { literal: text };
  if (words.length < 2 || words.length > 16 || holdsSentence(text)) return null;
  const linked = words
    .slice(1, -1)
    .some((word) => citing.nameLinks.has(word) && !citing.and.has(word) && !citing.particles.has(word));
  return namesBody(text) || linked ? { literal: text } : null;
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let and = false;
  for (const match of text.matchAll(joiner)) {
    const piece = text.slice(from, match.index).trim();
    if (piece !== '') pieces.push({ text: piece, and });
    and = /[\p{L}&]/u.test(match[0]);
    from = match.index + match[0].length;
  }
  const last = text.slice(from).trim();
  if (last !== '') pieces.push({ text: last, and });
  return pieces;
}

/** `Family, G.; Family, Given; Body`: each part a name, or several parted by commas. */
function bySemicolon(text: string): Omit<ListedAuthors, 'editors'> | null {
  const names: Name[] = [];
  let sure = true;
  for (const part of text.split(/\s*;\s*/u)) {
    const clean = part.replace(andAtStart, '').trim();
    if (clean === '' || citing.othersHere.test(clean)) continue;
    const body = bodyName(clean);
    const parsed = body ? { names: [body], sure: false } : byComma(piecesOf(clean));
    if (!parsed) return null;
    names.push(...parsed.names);
    sure = sure && parsed.sure;
  }
  return { names, sure };
}

/** Names parted by commas, of any order: each form is told by what initials and single words stand where. */
function byComma(pieces: readonly Piece[]): Omit<ListedAuthors, 'editors'> | null {
  const names: Name[] = [];
  let sure = true;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    const next = pieces[index + 1];
    if (!piece) break;
    const others = citing.othersHere.exec(piece.text);
    if (others) break;
    const alone = withoutOthers(piece.text);
    if (isSuffix(alone) && names.length > 0 && !piece.and) {
      const last = names.pop();
      if (last) names.push({ ...last, suffix: alone });
      continue;
    }
    if (next && !next.and && !areInitials(alone) && areInitials(withoutOthers(next.text))) {
      if (!personWords(alone)) return null;
      names.push({ given: withoutOthers(next.text), ...familyName(alone) });
      index++;
      continue;
    }
    const glued = gluedName(alone);
    if (glued) {
      if (!piece.and && names.length === 1 && names[0]?.given === undefined) return null;
      names.push(glued);
      continue;
    }
    if (!personWords(alone)) return null;
    if (next && !next.and && !isSuffix(next.text) && givenAfter(pieces, index, names)) {
      names.push({ given: withoutOthers(next.text), ...familyName(alone) });
      index++;
      continue;
    }
    const spoken = names.length > 0 && /\s/u.test(alone);
    names.push(spoken ? spokenName(alone) : single(alone));
    sure = sure && spoken;
  }
  return { names, sure };
}

function withoutOthers(text: string): string {
  return text.replace(othersAtEnd, '');
}

/** Names whose initials need no comma: `Clyne PJ`, `Costa Jr E`, `J. K. Rowling`. */
function gluedName(text: string): Name | null {
  const after = /^(\p{L}[\p{L}’'‘`.\s-]*?)\s+(\p{Lu}{1,4}|\p{Lu}(?:-\p{Lu})+)\.?$/u.exec(text);
  if (after?.[1] && after[2] && personWords(after[1]) && !/^\p{Lu}{2,}$/u.test(after[1])) {
    return { given: after[2], ...familyName(after[1]) };
  }
  const before = /^((?:\p{Lu}\p{Ll}?\.[\s-]*)+)\s*(\p{L}[\p{L}’'‘`.\s-]*)$/u.exec(text);
  if (before?.[1] && before[2] && personWords(before[2].trim())) {
    return {
      ...spokenName(`${before[1].trim().replace(/\s+/gu, '')} ${before[2]}`),
      given: before[1].trim(),
    };
  }
  return null;
}

/** Whether all words can be of a person's name: capitals and particles, six at most. */
function personWords(text: string): boolean {
  const words = text.split(/\s+/u);
  return (
    words.length <= 6 &&
    words.every(
      (word) =>
        capital.test(word) ||
        citing.particles.has(word) ||
        isSuffix(word) ||
        /^[’'‘`]?\p{Ll}{1,3}[-’']\p{Lu}/u.test(word),
    ) &&
    words.some((word) => /^\P{Ll}/u.test(word))
  );
}

/**
 * Whether the piece after this one is its given name: at the first author always; further on only where the
 * list goes on in pairs of single words (`Family, Given, Family, Given`).
 */
function givenAfter(pieces: readonly Piece[], index: number, names: readonly Name[]): boolean {
  const next = pieces[index + 1]?.text ?? '';
  // A given name can end in initials: `Robert D.`.
  if (!personWords(next.replace(/(?:\s\p{Lu}\.)+$/u, '')) || namesBody(next) || isAcronym(next)) return false;
  if (names.length === 0) return true;
  const here = pieces[index]?.text ?? '';
  return !/\s/u.test(here) && names.every((name) => name.given !== undefined && name.literal === undefined);
}

/** A name of one piece: one plain word is a person's only name, all else a body's. */
function single(text: string): Name {
  return /^\p{Lu}\p{Ll}[\p{L}’'-]*$/u.test(text) ? { family: text } : { literal: text };
}
