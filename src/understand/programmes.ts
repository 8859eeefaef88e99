import { languages } from '../languages';
import type { Acronym, ReasonKind } from '../paper';
import type { Naming } from './acting';
import { leads } from './actingCues';
import { hasBodyWord, hasProgrammeWord, isProgrammeWord, type Capitals } from './capitals';
import type { Enumeration } from './enumeration';
import { placedName } from './placing';
import { lowerOf } from './parts';
import { remembering } from './remembering';
import { begins, termKey } from './terms';
import type { PaperText } from './text';

/** Named undertakings: by their own word (`Reed Project`), by what stands before them, or as members of a list of them. */
export function programmesOf(
  text: PaperText,
  capitals: readonly Capitals[],
  enumerations: readonly Enumeration[],
  acronyms: readonly Acronym[],
): readonly Naming[] {
  const shorts = new Set(acronyms.map((one) => one.acronym));
  const found: Naming[] = [];
  for (const { items, noun, meaning } of enumerations) {
    if (noun === null || !meaning.dividing.programme.test(noun)) continue;
    const listed = items.map((item) => placedName(text.document.text, item, meaning.dividing));
    if (!listed.every(({ name }) => isNameLike(name) && !hasBodyWord(name) && !shorts.has(name))) continue;
    for (const { name, place } of listed) found.push(programme(name, 'programme-listed', place));
  }
  const lower = lowerOf(text);
  const isCalled = remembering((name) => mayBeCalled(name, shorts));
  const seen = new Set<string>();
  for (const one of capitals) {
    if (!seen.has(one.text) && namesItself(one.text, shorts))
      found.push(programme(one.text, 'programme-word'));
    else if (
      !one.heading &&
      leads.before(lower, 'programme', one.from) &&
      !followsName(text.document.text, one.from) &&
      isCalled(one.text)
    ) {
      found.push(programme(one.text, 'programme-called'));
    }
    seen.add(one.text);
  }
  return shortFormsJoined(found, acronyms);
}

/** Whether a comma and a name stand before: `Through the Reed Programme, Shore Watch …` names somebody else. */
function followsName(source: string, from: number): boolean {
  return /\p{Lu}\p{L}*, $/u.test(source.slice(Math.max(0, from - 40), from));
}

/** Whether an item is written as names are: with a capital and a word, unlike a setting of a machine (`B 80%`). */
function isNameLike(item: string): boolean {
  return /^[‘“"#]?\p{Lu}/u.test(item) && /\p{L}{2}/u.test(item);
}

/** `Three Programmes` in a title is no name. */
const numbers: ReadonlySet<string> = new Set(
  languages.flatMap(({ argument }) => Object.keys(argument.numberWords)),
);

/** A longer run in capitals is a title. */
const longest = 9;

function programme(name: string, kind: ReasonKind, place?: string): Naming {
  const placed = place === undefined ? {} : { place };
  return { name, kind: 'programme', aliases: [], weight: 3, reasons: [{ kind }], ...placed };
}

/** Whether a name has the word of an undertaking and a name beside it: `Project Reed`, not `Program WHO`. */
function namesItself(name: string, shorts: ReadonlySet<string>): boolean {
  if (!hasProgrammeWord(name) || hasBodyWord(name) || name.split(' ').length > longest) return false;
  const rest = name.split(' ').filter((word) => !isProgrammeWord(word) && !numbers.has(word.toLowerCase()));
  return rest.length > 0 && !rest.every((word) => shorts.has(word));
}

/** After a word such as `program`, a name of two words or a coined one (`#Hashtag`, `CamelCase`) is the programme's. */
function mayBeCalled(name: string, shorts: ReadonlySet<string>): boolean {
  if (shorts.has(name) || hasBodyWord(name) || name.split(' ').length > longest) return false;
  return name.includes(' ')
    ? name.split(' ').every((word) => !shorts.has(word))
    : /^#|\p{Ll}\p{Lu}/u.test(name);
}

/** One programme for a name with and without its last word: `Reed Gardens`, `Reed Gardens Programme`. */
function shortFormsJoined(found: readonly Naming[], acronyms: readonly Acronym[]): readonly Naming[] {
  const byKey = new Map<string, Naming>();
  for (const one of found) {
    const key = termKey(one.name);
    const known = byKey.get(key);
    if (!known) byKey.set(key, one);
    else if (known.place === undefined && one.place !== undefined)
      byKey.set(key, { ...known, place: one.place });
  }
  const keys = [...byKey.keys()];
  const longer = new Map<string, string>();
  for (const key of keys) {
    const whole = keys.find((other) => begins(key, other) && isProgrammeWord(other.slice(key.length + 1)));
    if (whole !== undefined) longer.set(key, whole);
  }
  return keys.flatMap((key) => {
    const one = byKey.get(key);
    if (!one || longer.has(key)) return [];
    const shortForms = keys.filter((other) => longer.get(other) === key);
    const short = acronyms.find((acronym) => termKey(acronym.expansion) === key);
    const place =
      one.place ?? shortForms.map((other) => byKey.get(other)?.place).find((other) => other !== undefined);
    return [
      {
        ...one,
        ...(place === undefined ? {} : { place }),
        ...(short ? { acronym: short.acronym } : {}),
        aliases: shortForms.map((other) => byKey.get(other)?.name ?? other),
      },
    ];
  });
}
