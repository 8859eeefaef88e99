import { languages } from '../languages';
import type { Acronym } from '../paper';
import type { Naming } from './acting';
import { leads, placeAfter } from './actingCues';
import { citing } from './citing';
import { hasBodyWord, hasProgrammeWord, type Capitals } from './capitals';
import { fitsAt } from './leads';
import { lowerOf } from './parts';
import { remembering } from './remembering';
import { termKey } from './terms';
import type { PaperText } from './text';

const cues = languages.map(({ meaning }) => meaning.acting);
const countries: ReadonlySet<string> = new Set(cues.flatMap((one) => one.countries));
/** Whether it is a country or a part of the world, by name. */
export function isCountry(name: string): boolean {
  return countries.has(name);
}

const placeWords: ReadonlySet<string> = new Set(cues.flatMap((one) => one.placeWords));
const notPlaces: ReadonlySet<string> = new Set(cues.flatMap((one) => one.notActors));

interface Seen {
  readonly name: string;
  readonly spelled: Set<string>;
  count: number;
  /** Times it stands where a place stands. */
  placed: number;
  /** Times it is called a town, a district or the like. */
  called: number;
}

/** Places that the paper speaks of: countries by name, and names that stand where places stand more often than not. */
export function placesOf(
  text: PaperText,
  capitals: readonly Capitals[],
  acronyms: readonly Acronym[],
): readonly Naming[] {
  const lower = lowerOf(text);
  const shorts = new Set(acronyms.map(({ acronym }) => termKey(acronym)));
  // An expansion, or its end, which stands alone after a small word in it: `Trade in Rare Birds`.
  const longs = acronyms.map(({ expansion }) => ` ${termKey(expansion)}`);
  const isShort = (key: string): boolean => {
    const end = ` ${key}`;
    return shorts.has(key) || longs.some((long) => long.endsWith(end));
  };
  const seen = new Map<string, Seen>();
  // The place of which a run may be the name; each spelling is looked at once.
  const seenAs = remembering((name): Seen | null => {
    const bare = placeName(name);
    const key = bare === null ? '' : termKey(bare);
    // A short form's owner is no place.
    if (bare === null || isShort(key)) return null;
    const known = seen.get(key) ?? { name: bare, spelled: new Set<string>(), count: 0, placed: 0, called: 0 };
    seen.set(key, known);
    known.spelled.add(bare).add(name);
    return known;
  });
  for (const one of capitals) {
    const known = seenAs(one.text);
    if (!known) continue;
    known.count += 1;
    if (one.heading) continue;
    if (leads.before(lower, 'place', one.from)) known.placed += 1;
    const isCalled =
      placeName(one.text) !== one.text ||
      leads.before(lower, 'placeWord', one.from) !== null ||
      fitsAt(placeAfter, lower, one.to);
    if (isCalled) known.called += 1;
  }
  return [...seen.values()].filter(isPlace).map(({ name, spelled, placed, called }) => ({
    name,
    kind: 'place',
    aliases: [...spelled].filter((other) => other !== name),
    weight: 0,
    reasons: [countries.has(name) ? { kind: 'country' } : { kind: 'place', count: placed + called }],
  }));
}

/** The name that a run of capitals may give to a place, or null. */
const placeName = remembering((name) => {
  const bare = withoutKind(name);
  if (countries.has(bare)) return bare;
  // No signs, codes (`AbcD1`), months.
  const isNone =
    bare.length < 3 ||
    notPlaces.has(bare) ||
    bare.split(' ').length > 4 ||
    /\d|\p{L}\p{Lu}/u.test(bare) ||
    hasBodyWord(name) ||
    hasProgrammeWord(name) ||
    citing.notNames.has(bare.toLowerCase());
  return isNone ? null : bare;
});

/** A name without the word for what kind of place it is: `Kota Ambon`, `Ambon City`. */
function withoutKind(name: string): string {
  const blank = name.indexOf(' ');
  if (blank < 0) return name;
  const first = name.slice(0, blank).toLowerCase();
  return placeWords.has(first) && firstIsKind(first) ? name.slice(blank + 1) : name;
}

/** English names of lakes and islands keep the word: `Lake Ohrid`; Indonesian ones of towns do not. */
function firstIsKind(word: string): boolean {
  return languages.some(
    ({ meaning }) => meaning.acting.placeAfter.length === 0 && meaning.acting.placeWords.includes(word),
  );
}

function isPlace({ name, count, placed, called }: Seen): boolean {
  if (countries.has(name)) return true;
  if (called > 0 && placed + called >= 2) return true;
  return placed >= 3 && placed * 2 > count;
}
