import { escapeXml } from '../xml';

/** Pixels of a sign on average, at the size in which labels are drawn: bold ones are wider. */
const SIGN = 7;
export const BOLD_SIGN = 8;
/** Of labels and of what stands in cells. */
const SIZE = 13;

/** About how wide a text is drawn. */
export function widthOf(text: string, sign = SIGN): number {
  return [...text].length * sign;
}

/** The highest of numbers, of which there may be as many as a large matrix has cells; 0 for none. */
export function highest(numbers: readonly number[]): number {
  return numbers.reduce((most, one) => Math.max(most, one), 0);
}

/** A text that fits into so many pixels, cut with `…`. */
export function fitted(text: string, width: number, sign = SIGN): string {
  const signs = [...text];
  const most = Math.max(1, Math.floor(width / sign));
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** A bold text in lines of so many pixels, at words; what is more than `most` lines is cut. */
export function wrapped(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, BOLD_SIGN) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1] ?? ''} ${lines[most] ?? ''}`;
  return kept.map((one) => fitted(one, width, BOLD_SIGN));
}

export type Attributes = Readonly<Record<string, string | number>>;

/** An element of SVG; `inside` is SVG already. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const said = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? rounded(value) : value)}"`)
    .join('');
  return inside === '' ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>`;
}

/** A number as it is written: to a hundredth of a pixel, the same everywhere. */
function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function textAt(x: number, y: number, text: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escapeXml(text));
}

/** What is said of a part where the pointer rests on it, and to who can't see it. */
export function titled(title: string, inside: string): string {
  return element('g', {}, element('title', {}, escapeXml(title)) + inside);
}

/** A picture, and what it says in words. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Told apart from other pictures of one page by it. */
  readonly id: string;
  /** BCP 47 code of the language of its words. */
  readonly language: string;
  readonly inside: string;
}

/** A picture as a file, or as a part of a page. */
export function printSvg(picture: Picture): string {
  const { width, height, title, description, id, language, inside } = picture;
  const head = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    'xml:lang': language,
    'font-family': 'system-ui, sans-serif',
    'font-size': SIZE,
  };
  const said =
    element('title', { id: `${id}-title` }, escapeXml(title)) +
    element('desc', { id: `${id}-desc` }, escapeXml(description));
  const ground = element('rect', { width, height, fill: '#ffffff' });
  return `${element('svg', head, said + ground + inside)}\n`;
}
