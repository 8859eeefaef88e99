import { cuePattern } from '../languages';
import type { Name } from '../paper';
import { citing } from './citing';
import { remembering } from './remembering';

/** A name or title as compared: without accents, signs and case, letters and digits only. */
export const folded = remembering((text) => {
  // Most names are plain, and plain ones need no search for letters of all scripts.
  if (/^[a-zA-Z0-9]*$/.test(text)) return text.toLowerCase();
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
});

/** `J.`, `J. W.`, `A.S.`, `J.-P.`, `Yu. A.`, and of Vancouver lists `JW`; at the end also a particle: `L.A.P. de`. */
const initials = cuePattern(
  `^(?:(?:\\p{Lu}\\p{Ll}{0,2}\\.[\\s-]*)+\\p{Lu}?|\\p{Lu}{1,4}|\\p{Lu}(?:[\\s-]\\p{Lu}){1,3})(?:\\s+(?:${citing.particleWords}|Jr\\.?|Sr\\.?|Filho|Neto)){0,3}$`,
);

/** What stands behind a name: `Jr.`, `III`. */
const suffixes = /^(?:jr|sr|ii|iii|iv|filho|neto|júnior|junior|ph\.? ?d|m\.sc|[sm]\. ?\p{L}{1,4})\.?$/iu;

export function areInitials(piece: string): boolean {
  return initials.test(piece);
}

export function isSuffix(piece: string): boolean {
  // 12 signs: no suffix is longer, and few pieces are as short.
  return piece.length <= 12 && suffixes.test(piece);
}

/** Whether a text names a body, by a word that bodies have in their names. */
export const namesBody = remembering((text) =>
  text
    .toLowerCase()
    .split(/[\s,()/-]+/u)
    .some((word) => citing.bodies.has(word)),
);

const isSmall = (code: number): boolean => code >= 97 && code <= 122;

/** Whether it looks like an acronym: `WHO`, `PNP-WCPC`, `BPS`. */
export function isAcronym(text: string): boolean {
  // A small letter before its end: most words are told by that.
  for (let at = 0; at < text.length - 1; at++) if (isSmall(text.charCodeAt(at))) return false;
  return (
    /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}&.-]{2,12}s?$/u.test(text) && !initials.test(text.replace(/\.?$/u, '.'))
  );
}

/** Whether a word before a family name is a particle of it: in small letters, or in capitals as the whole name is (`DO VALE`). */
function isParticle(word: string, family: string): boolean {
  return citing.particles.has(small(word, family));
}

/** In small letters where the family name is all in capitals; else as it stands. */
function small(word: string, family: string): string {
  return /^\p{Lu}[\p{Lu}’'-]+$/u.test(family) ? word.toLowerCase() : word;
}

/** `van der Berg` with its particles and `Costa Jr` with its suffix apart, as CSL has them. */
export function familyName(text: string): Pick<Name, 'family' | 'non-dropping-particle' | 'suffix'> {
  const words = text.split(/\s+/u);
  let count = 0;
  const name = words[words.length - 1] ?? '';
  while (count < words.length - 1 && isParticle(words[count] ?? '', name)) count++;
  const junior =
    words.length - count > 1 && /^(?:Jr|Sr|Júnior|Junior)\.?$/u.test(words[words.length - 1] ?? '')
      ? words.pop()
      : undefined;
  const family = words.slice(count).join(' ');
  const particle = small(words.slice(0, count).join(' '), name);
  return {
    family,
    ...(particle ? { 'non-dropping-particle': particle } : {}),
    ...(junior ? { suffix: junior } : {}),
  };
}

/** A person named as one speaks: `Anna Weber`, `Jan van der Berg`, `J. K. Rowling`, `Sugiyono`. */
export function spokenName(text: string): Name {
  const words = text.trim().split(/\s+/u);
  let last = words.length - 1;
  if (last > 0 && isSuffix(words[last] ?? '')) last--;
  let first = last;
  while (first > 1 && isParticle(words[first - 1] ?? '', words[last] ?? '')) first--;
  const family = familyName(words.slice(first, last + 1).join(' '));
  const given = words.slice(0, first).join(' ');
  const suffix = words.slice(last + 1).join(' ');
  if (given === '') return suffix ? { suffix, ...family } : family;
  return suffix ? { given, suffix, ...family } : { given, ...family };
}

/** The key under which a name is found again: its family name with particles, or the body's name. */
export function nameKey(name: Name): string {
  if (name.literal !== undefined) return folded(name.literal);
  return folded(`${name['non-dropping-particle'] ?? ''}${name.family ?? name.given ?? ''}`);
}
