import type { Name } from '../../paper';
import { tidy } from './cslJson';
import type { LibraryWork } from './entry';
import type { Identifier } from './identifier';

/** What of a server's answer is kept: what a list of works, or a reader, has a use for. */
const texts = [
  'title',
  'container-title',
  'container-title-short',
  'collection-title',
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'page',
  'number',
  'edition',
  'genre',
  'event-title',
  'language',
  'DOI',
  'ISBN',
  'ISSN',
  'PMID',
  'URL',
  'abstract',
] as const;
const names = ['author', 'editor', 'translator'] as const;

/** The work that a server answered with, without a citekey; null for what is none. */
export function workServed(identifier: Identifier, answer: string): LibraryWork | null {
  const said = objectIn(answer);
  if (!said) return null;
  const work = identifier.kind === 'isbn' ? bookOf(identifier.value, said) : cslOf(said);
  return work && typeof work.title === 'string' && work.title !== '' ? { ...work, id: '' } : null;
}

function objectIn(answer: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(answer);
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return isRecord(first) ? first : null;
  } catch {
    return null;
  }
}

/** CSL-JSON as DOI registries write it: titles as lists, tags of theirs, and much that nobody cites. */
function cslOf(said: Readonly<Record<string, unknown>>): LibraryWork | null {
  const kept: Record<string, unknown> = { type: typeOf(said['type']), issued: said['issued'] };
  for (const name of texts) {
    const value = textOf(said[name]);
    if (value !== '') kept[name] = value;
  }
  for (const name of names) if (Array.isArray(said[name])) kept[name] = said[name].flatMap(nameOf);
  return tidy(kept);
}

/** Crossref's own types, by those of CSL. */
const types: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'book-chapter': 'chapter',
  'edited-book': 'book',
  monograph: 'book',
  'posted-content': 'article',
  dissertation: 'thesis',
};

function typeOf(type: unknown): string {
  return typeof type === 'string' ? (types[type] ?? type) : 'document';
}

/** A text on one line; of the tags in it those stay that CSL has, of the entities none. */
function textOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'number') return String(first);
  if (typeof first !== 'string') return '';
  return (
    first
      .replace(
        /<(\/?)(?:jats:)?(i|b|sup|sub|em|italic|bold|strong)\b[^<>]*>/gi,
        (_, end: string, tag: string) => {
          const name = CSL_TAGS[tag.toLowerCase()] ?? tag.toLowerCase();
          return `\ue0c0${end}${name}\ue0c1`;
        },
      )
      .replace(/<[^<>]*>/g, '')
      .replace(/&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[0-9a-f]+);/gi, signOf)
      // Some write their tags as text.
      .replace(/<[^<>]*>/g, '')
      .replace(/\ue0c0/g, '<')
      .replace(/\ue0c1/g, '>')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

const CSL_TAGS: Readonly<Record<string, string>> = { em: 'i', italic: 'i', bold: 'b', strong: 'b' };
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function signOf(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return ENTITIES[name] ?? entity;
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

function nameOf(value: unknown): readonly Name[] {
  if (!isRecord(value)) return [];
  const literal = textOf(value['literal'] ?? value['name']);
  if (literal !== '') return [{ literal }];
  const family = textOf(value['family']);
  const given = textOf(value['given']);
  const suffix = textOf(value['suffix']);
  if (family === '' && given === '') return [];
  return [
    {
      ...(family === '' ? { family: given } : { family }),
      ...(given === '' || family === '' ? {} : { given }),
      ...(suffix === '' ? {} : { suffix }),
    },
  ];
}

/** A book of Open Library. */
function bookOf(isbn: string, answer: Readonly<Record<string, unknown>>): LibraryWork | null {
  const said = answer[`ISBN:${isbn}`];
  if (!isRecord(said)) return null;
  const [title, subtitle] = [textOf(said['title']), textOf(said['subtitle'])];
  const publisher = namesIn(said['publishers'])[0];
  const place = namesIn(said['publish_places'])[0];
  const year = /\b(?:1[4-9]|20)\d\d\b/.exec(textOf(said['publish_date']))?.[0];
  const author = namesIn(said['authors']).map(personOf);
  return tidy({
    type: 'book',
    title: subtitle === '' ? title : `${title}: ${subtitle}`,
    ISBN: isbn,
    ...(author.length > 0 ? { author } : {}),
    ...(publisher === undefined ? {} : { publisher }),
    ...(place === undefined ? {} : { 'publisher-place': place }),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[Number(year)]] } }),
  });
}

function namesIn(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  return all.flatMap((one) => (isRecord(one) ? [textOf(one['name'])] : [])).filter((name) => name !== '');
}

// Robert van der Berg: the family's name begins with its particles.
const PERSON = /^(.+?)\s+((?:(?:van|von|der|den|de|la|le|di|da|dos|du|el|al|bin|ibn|ter|ten)\s+)*\S+)$/;

function personOf(name: string): Name {
  const [, given, family] = PERSON.exec(name) ?? [];
  return given !== undefined && family !== undefined ? { family, given } : { literal: name };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
