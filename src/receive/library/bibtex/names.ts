import type { Name } from '../../../paper';
import type { Dialect } from './kinds';
import { texOf, textOfTex } from './texts';

/** A list of names of BibTeX, `Lund, Anna and {World Health Organization} and others`. `others` names nobody. */
export function namesOfTex(text: string): readonly Name[] {
  return partsAt(text.replace(/\s+/g, ' '), / and /iy)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.toLowerCase() !== 'others')
    .map(nameOf)
    .filter((name) => Object.keys(name).length > 0);
}

/** A list of bodies or places, `Oxford University Press and {Barnes and Noble}`. */
export function listOfTex(text: string): readonly string[] {
  return partsAt(text.replace(/\s+/g, ' '), / and /iy)
    .map(textOfTex)
    .filter((one) => one !== '' && one !== 'others');
}

/** A text cut where a sign stands outside of braces. */
function partsAt(text: string, sign: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    else if (depth <= 0) {
      sign.lastIndex = at;
      const found = sign.exec(text);
      if (!found) continue;
      parts.push(text.slice(from, at));
      from = at + found[0].length;
      at = from - 1;
    }
  }
  return [...parts, text.slice(from)];
}

function nameOf(name: string): Name {
  const whole = /^\{(.*)\}$/.exec(name);
  if (whole && isOneGroup(name)) return { literal: textOfTex(whole[1] ?? '') };
  const byKeys = /(?:^|,)\s*(family|given|prefix|suffix)\s*=/i.test(name) ? byKey(name) : null;
  if (byKeys) return byKeys;
  const parts = partsAt(name, /,/y).map((part) => part.trim());
  if (parts.length === 1) return natural(parts[0] ?? '');
  const [last = '', second = '', ...rest] = parts;
  const isJunior = parts.length > 2;
  return fromParts(last, isJunior ? rest.join(' ') : second, isJunior ? second : '');
}

/** Whether the brace at the beginning is closed by the one at the end. */
function isOneGroup(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at === text.length - 1;
  }
  return false;
}

/** BibLaTeX's `family=Beethoven, given=Ludwig, prefix=van`. */
function byKey(name: string): Name {
  const said = new Map(
    partsAt(name, /,/y).map((part) => {
      const [key = '', ...value] = part.split('=');
      return [key.trim().toLowerCase(), textOfTex(value.join('=').replace(/^\s*"|"\s*$/g, ''))] as const;
    }),
  );
  const isDropped = said.get('useprefix') === 'false';
  return named({
    family: said.get('family') ?? '',
    given: said.get('given') ?? '',
    particle: said.get('prefix') ?? '',
    suffix: said.get('suffix') ?? '',
    isDropped,
  });
}

function fromParts(last: string, given: string, suffix: string): Name {
  const words = wordsOf(last);
  const begin = particlesIn(words.slice(0, -1));
  return named({
    particle: textOfTex(words.slice(0, begin).join(' ')),
    family: textOfTex(words.slice(begin).join(' ')),
    given: textOfTex(given),
    suffix: textOfTex(suffix),
  });
}

/** How many words at the beginning are particles: up to the last one in small letters. */
function particlesIn(words: readonly string[]): number {
  return words.reduce((count, word, at) => (isSmall(word) ? at + 1 : count), 0);
}

/** `Ludwig van Beethoven`, `von der Leyen`, `Plato`. */
function natural(name: string): Name {
  const words = wordsOf(name);
  if (words.length === 1) return named({ family: textOfTex(name), given: '', particle: '', suffix: '' });
  const begin = words.slice(0, -1).findIndex(isSmall);
  if (begin < 0) {
    const [family = ''] = words.slice(-1);
    return fromParts(family, words.slice(0, -1).join(' '), '');
  }
  return fromParts(words.slice(begin).join(' '), words.slice(0, begin).join(' '), '');
}

function wordsOf(text: string): readonly string[] {
  return partsAt(text, /[\s~]+/y).filter((word) => word !== '');
}

/** Whether a word begins with a small letter, as BibTeX tells: braces hide their letters, but not those of an accent. */
function isSmall(word: string): boolean {
  const accent = /^\{?\\(?:[^A-Za-z]|[A-Za-z](?![A-Za-z]))\s*\{?\\?([A-Za-z])/.exec(word);
  if (accent) return accent[1] === accent[1]?.toLowerCase();
  const special = /^\{?\\([A-Za-z]+)/.exec(word);
  if (special) return special[1] === special[1]?.toLowerCase();
  if (word.startsWith('{')) return false;
  const [letter = ''] = /\p{L}/u.exec(word) ?? [];
  return letter !== '' && letter !== letter.toUpperCase();
}

interface Parts {
  readonly family: string;
  readonly given: string;
  readonly particle: string;
  readonly suffix: string;
  readonly isDropped?: boolean;
}

function named({ family, given, particle, suffix, isDropped = false }: Parts): Name {
  return {
    ...(family === '' ? {} : { family }),
    ...(given === '' ? {} : { given }),
    ...(particle === '' ? {} : { [isDropped ? 'dropping-particle' : 'non-dropping-particle']: particle }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

/** The same list again, from the one text that it is in CSL; what has `and` in it stands in braces. */
export function texOfList(text: string): string {
  const parts = text.split('; ');
  const isList = parts.every((part) => part !== '' && part.trim() === part && part !== 'others');
  return (isList ? parts : [text])
    .map((part) => (/\band\b/i.test(part) ? `{${texOf(part)}}` : texOf(part)))
    .join(' and ');
}

/** Names as an entry has them. Only BibLaTeX tells a particle that is dropped. */
export function texOfNames(names: readonly Name[], dialect: Dialect): string {
  return names
    .map((name, at) =>
      at === names.length - 1 && at > 0 && isOthers(name) ? 'others' : texOfName(name, dialect),
    )
    .join(' and ');
}

/** Whether a name is what Pandoc and others make of `and others`. */
export function isOthers({ literal }: Name): boolean {
  return literal === 'others' || literal === 'et al.';
}

function texOfName(name: Name, dialect: Dialect): string {
  const { family = '', given = '', suffix = '', literal = '' } = name;
  const dropped = name['dropping-particle'] ?? '';
  const kept = name['non-dropping-particle'] ?? '';
  if (family === '' && (given === '' || dialect === 'bibtex'))
    return `{${texOf([dropped, kept, literal || given].filter((part) => part !== '').join(' '))}}`;
  const isByKeys = dropped !== '' || family === '' || (kept !== '' && !isParticle(kept));
  if (isByKeys && dialect === 'biblatex') {
    const parts = {
      family,
      // One prefix only: of two, the one that is dropped stands after the given name, where styles know it.
      given: kept === '' || dropped === '' ? given : `${given} ${dropped}`.trim(),
      prefix: kept || dropped,
      suffix,
    };
    const said = Object.entries(parts).flatMap(([key, text]) =>
      text === '' ? [] : [`${key}={${texOf(text)}}`],
    );
    return [...said, ...(kept === '' && dropped !== '' ? ['useprefix=false'] : [])].join(', ');
  }
  const particle = [dropped, kept].filter((part) => part !== '').join(' ');
  const last = isParticle(particle)
    ? `${particle} ${grouped(family)}`
    : grouped(`${particle} ${family}`.trim());
  if (suffix !== '') return `${last}, ${grouped(suffix)}, ${grouped(given)}`.trim();
  if (given !== '') return `${last}, ${grouped(given)}`;
  // Alone, and of one word, it is a family name as it stands; in braces it would be a body.
  return /^[^\s{}]+$/.test(last) ? last : `${last},`;
}

/** Whether words are read as particles where they stand before a name: all begin small, and nothing in them is TeX. */
function isParticle(text: string): boolean {
  return text !== '' && text.split(' ').every((word) => /^\p{Ll}[\p{L}'’.-]*$/u.test(word));
}

/** A part of a name, in braces where one of its words or signs would be read as something else. */
function grouped(text: string): string {
  if (text === '') return '';
  const words = text.split(' ');
  const isPlain =
    words.every((word) => /^[\p{L}\p{M}'’.-]+$/u.test(word) && word.toLowerCase() !== 'and') &&
    !/--|''/.test(text) &&
    words.slice(0, -1).every((word) => !isSmall(word));
  return isPlain && text.toLowerCase() !== 'others' ? text : `{${texOf(text)}}`;
}
