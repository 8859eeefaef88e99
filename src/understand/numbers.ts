import type { NumberCues } from '../languages/cues/argument';

/**
 * A number with its signs, as written in digits: `1.250,5`. Thin and unbroken blanks part thousands too, and plain
 * ones where a text layer made them so: then only whole groups of three. With a power of ten, too: `2.2e-16`. A source.
 */
export const digits =
  '\\d+(?:[.,]\\d+)?(?:e|\\s?×\\s?10\\^?)[-−–]?\\d{1,3}(?![\\p{L}\\d])|\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?(?![.,]?\\d)|\\d+(?:[.,\\u00a0\\u2009\\u202f]\\d+)*';

/** What is known of the signs in the numbers of one document: how often each one surely is which. */
export interface NumberHabit {
  readonly thousands: Readonly<Record<Sign, number>>;
  readonly decimal: Readonly<Record<Sign, number>>;
}

export type Sign = '.' | ',';

/** A number that was read: its value, and which sign (if any) was taken for what. */
export interface ReadNumber {
  readonly value: number;
  readonly thousands: Sign | null;
  readonly decimal: Sign | null;
}

/** What stands beside a number that helps to read it. */
export interface NumberHints {
  readonly percent: boolean;
  readonly measure: boolean;
  /** Whether whole things are counted, such as people: these have no decimals. */
  readonly whole?: boolean;
}

/** How the numbers of a document, as written, use their signs. Only those that can be read one way are counted. */
export function habitOf(written: Iterable<string>): NumberHabit {
  const habit = { thousands: { '.': 0, ',': 0 }, decimal: { '.': 0, ',': 0 } };
  for (const raw of written) {
    const shape = shapeOf(raw);
    if (shape.kind !== 'sure') continue;
    if (shape.thousands) habit.thousands[shape.thousands]++;
    if (shape.decimal) habit.decimal[shape.decimal]++;
  }
  return habit;
}

type Shape =
  | { readonly kind: 'sure'; readonly thousands: Sign | null; readonly decimal: Sign | null }
  | { readonly kind: 'open'; readonly sign: Sign }
  | { readonly kind: 'none' };

/** What the signs of a number say by themselves. `open`: one sign before three digits, which may be either. */
function shapeOf(raw: string): Shape {
  const groups = raw.split(/[.,]/u);
  if (groups.length === 1) return { kind: 'sure', thousands: null, decimal: null };
  const signs = raw.replace(/[^.,]/gu, '');
  const last: Sign = signs.endsWith('.') ? '.' : ',';
  const first: Sign = signs.startsWith('.') ? '.' : ',';
  const inner = groups.slice(1);
  if (first !== last) {
    const whole = inner.slice(0, -1);
    const even = signs.indexOf(last) === signs.length - 1 && whole.every((group) => group.length === 3);
    return even ? { kind: 'sure', thousands: first, decimal: last } : { kind: 'none' };
  }
  if (inner.length > 1) {
    const even = inner.every((group) => group.length === 3) && (groups[0] ?? '').length <= 3;
    return even ? { kind: 'sure', thousands: first, decimal: null } : { kind: 'none' };
  }
  const whole = groups[0] ?? '';
  const open = inner[0]?.length === 3 && whole.length <= 3 && !whole.startsWith('0');
  return open ? { kind: 'open', sign: first } : { kind: 'sure', thousands: null, decimal: first };
}

/**
 * The value of a number as written, or null where its signs fit no way of writing numbers (a version, an
 * address, a list without blanks).
 */
export function readNumber(
  raw: string,
  habit: NumberHabit,
  cues: NumberCues,
  hints: NumberHints,
): ReadNumber | null {
  const plain = raw.replace(/[ \u00a0\u2009\u202f]/gu, '');
  const power = withPower.exec(plain);
  if (power) return poweredBy(power[1] ?? '', power[2] ?? '');
  const shape = shapeOf(plain);
  if (shape.kind === 'none') return null;
  const { thousands, decimal } =
    shape.kind === 'sure' ? shape : settled(shape.sign, plain, habit, cues, hints);
  const whole = thousands ? plain.split(thousands).join('') : plain;
  const value = Number(decimal ? whole.replace(decimal, '.') : whole);
  return Number.isFinite(value) ? { value, thousands, decimal } : null;
}

/** A number times a power of ten: 1 the number, 2 the power. */
const withPower = /^(\d+(?:[.,]\d+)?)(?:e|×10\^?)([-−–]?\d{1,3})$/u;

function poweredBy(number: string, power: string): ReadNumber | null {
  const value = Number(`${number.replace(',', '.')}e${power.replace(/^[−–]/u, '-')}`);
  return Number.isFinite(value)
    ? { value, thousands: null, decimal: number.includes(',') ? ',' : '.' }
    : null;
}

/**
 * Settles what `sign` is where it stands once, before three digits: `62.000`, `193,405`, `1.234`.
 *
 * Points for thousands and against it. The language's own habit and the document's stand against each
 * other, the document's twice as heavy, since a writer is more constant than a language; a number that ends
 * in 000 was rounded, and nobody rounds to three decimals; one digit before the sign is usual for decimals
 * (`1.234`), several are for thousands (`193,405`); a share of a hundred has no thousands, and what is
 * measured is more often a decimal than what is counted. At a tie it is thousands: counts of things are
 * what papers tell with three digits after a sign.
 */
function settled(
  sign: Sign,
  raw: string,
  habit: NumberHabit,
  cues: NumberCues,
  hints: NumberHints,
): { thousands: Sign | null; decimal: Sign | null } {
  const own = sign === cues.thousands;
  let points = own ? 1 : -1;
  const asThousands = habit.thousands[sign] + habit.decimal[sign === '.' ? ',' : '.'];
  const asDecimal = habit.decimal[sign];
  if (asThousands > asDecimal) points += 1;
  if (asDecimal > asThousands) points -= 2;
  if (raw.endsWith('000')) points += 2;
  points += raw.indexOf(sign) > 1 ? 1 : -1;
  if (hints.percent && (sign === '.' || !own)) points -= 3;
  if (hints.measure && !own) points -= 3;
  // Three decimals of a person are told by nobody; it outweighs all else.
  if (hints.whole) points += 6;
  return points >= 0 ? { thousands: sign, decimal: null } : { thousands: null, decimal: sign };
}

/** The number words of a language, ready to be looked up. */
export interface NumberTables {
  readonly words: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly teens: ReadonlySet<string>;
  readonly tensJoin: ReadonlySet<string>;
}

/**
 * Reads number words from the left: `dua puluh lima`, `three hundred`, `treinta y cinco`. `taken` counts the words that
 * were used. What is both a number and a scale (`mil`) is a scale behind another number.
 */
export function readNumberWords(
  words: readonly string[],
  tables: NumberTables,
): { readonly value: number; readonly taken: number } | null {
  let total = 0;
  let group = 0;
  let last = 0;
  let taken = 0;
  for (const [index, word] of words.entries()) {
    const scale = taken > 0 ? tables.scales.get(word) : undefined;
    const plain = scale === undefined ? tables.words.get(word) : undefined;
    if (plain !== undefined) {
      if (taken > 0 && last < 10 && last > 0) break;
      group += plain;
      last = plain;
    } else if (taken > 0 && tables.teens.has(word)) {
      group += 10;
      last = 10;
    } else if (scale !== undefined && scale < 1000) {
      group += last * scale - last;
      last = last * scale;
    } else if (scale !== undefined) {
      total += group * scale;
      group = 0;
      last = scale;
    } else if (!joinsUnits(last, word, words[index + 1], tables)) break;
    taken++;
  }
  return taken > 0 ? { value: total + group, taken } : null;
}

/** Whether a word joins units to the tens before it: the `y` of `treinta y cinco`. */
function joinsUnits(tens: number, word: string, next: string | undefined, tables: NumberTables): boolean {
  const units = tables.words.get(next ?? '') ?? 0;
  return tables.tensJoin.has(word) && tens >= 10 && tens < 100 && tens % 10 === 0 && units > 0 && units < 10;
}
