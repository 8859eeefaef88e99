import { at, childrenOf, within, type Element } from '../markup/tree';
import { valueIn } from './styles';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2`: the numbers of the levels so far. */
  readonly text: string;
}

/** Word has nine levels of lists. */
const deepest = 9;

/** Counts the numbers that Word sets before paragraphs and does not keep in their text. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, readonly Level[]>;
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: Element | null) {
    const abstract = new Map(
      (numbering ? within(numbering, 'w:abstractNum') : []).map((one) => [
        one.attributes['w:abstractNumId'] ?? '',
        levelsIn(one),
      ]),
    );
    this.#lists = new Map(
      (numbering ? within(numbering, 'w:num') : []).map((one) => [
        one.attributes['w:numId'] ?? '',
        abstract.get(valueIn(one, 'w:abstractNumId') ?? '') ?? [],
      ]),
    );
  }

  /** Whether a paragraph's numbering properties make it an item of a list: `0` takes it out of one. */
  isListed(properties: Element | null): boolean {
    const list = valueIn(properties, 'w:numId');
    return list !== null && list !== '0';
  }

  /** The label before the next paragraph of a list, with a space; '' for bullets. */
  next(properties: Element | null): string {
    const list = valueIn(properties, 'w:numId') ?? '';
    const depth = Math.min(Number(valueIn(properties, 'w:ilvl') ?? 0) || 0, deepest - 1);
    const levels = this.#lists.get(list);
    const level = levels?.[depth];
    if (!levels || !level) return '';
    const counts = this.#counts.get(list) ?? [];
    counts.length = Math.min(counts.length, depth + 1);
    for (let above = 0; above < depth; above++) counts[above] ??= levels[above]?.start ?? 1;
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    this.#counts.set(list, counts);
    if (level.format === 'bullet' || level.format === 'none') return '';
    return `${level.text.replace(/%(\d)/gu, (_, place: string) => numberAt(levels, counts, Number(place) - 1))} `;
  }
}

function levelsIn(abstract: Element): readonly Level[] {
  const levels: Level[] = [];
  for (const element of childrenOf(abstract, 'w:lvl')) {
    const depth = Number(element.attributes['w:ilvl'] ?? 0);
    levels[depth] = {
      start: Number(valueIn(element, 'w:start') ?? 1) || 0,
      format: valueIn(element, 'w:numFmt') ?? 'decimal',
      text: at(element, 'w:lvlText')?.attributes['w:val'] ?? '',
    };
  }
  return levels;
}

function numberAt(levels: readonly Level[], counts: readonly number[], depth: number): string {
  return written(counts[depth] ?? 1, levels[depth]?.format ?? 'decimal');
}

/** A number in one of Word's formats; those that no paper of our languages uses are decimal. */
function written(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number).toLowerCase();
    case 'upperLetter':
      return letters(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** A, B, … Z, AA, BB, … as Word counts. */
const letters = (number: number): string =>
  number < 1 ? String(number) : String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4,999: Roman numerals go no further without other signs. */
function roman(number: number): string {
  if (number < 1 || number > 4999) return String(number);
  let rest = number;
  return numerals
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join('');
}
