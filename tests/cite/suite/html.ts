import { toHtml, type Entry, type Run } from '../../../src/cite';

// The suite's processor prints these as raised letters, and of two blanks the first so that it stays.
const RAISED =
  /[\u00aa\u00b2\u00b3\u00b9\u00ba\u02b0-\u02b8\u02e0-\u02e4\u2070-\u207f\u1d2c-\u1d61\u2120\u2122]/gu;

/** Runs in the HTML of the suite. */
export function htmlOf(runs: readonly Run[], hasLinks: boolean): string {
  return runs
    .map((run) => {
      const { link: _, ...bare } = run;
      return toHtml([hasLinks ? run : bare]);
    })
    .join('');
}

/** The entries of a bibliography in the HTML of the suite. */
export function htmlOfList(entries: readonly Entry[], hasLinks: boolean): string {
  const shown = entries.map(({ margin, lines }) => {
    const number = margin.length > 0 ? `<div class="csl-left-margin">${htmlOf(margin, hasLinks)}</div>` : '';
    const rest = lines.map(({ runs, isIndented }, at) => {
      const said = htmlOf(runs, hasLinks);
      if (isIndented) return `<div class="csl-indent">${said}</div>`;
      return at === 0 && number === '' ? said : `<div class="csl-block">${said}</div>`;
    });
    return `<div class="csl-entry">${number}${rest.join('')}</div>`;
  });
  return `<div class="csl-bib-body">${shown.join('')}</div>`;
}

interface Look {
  readonly marks: ReadonlySet<string>;
  readonly isBlock: boolean;
  readonly tag: string;
}

const MARK_OF: Readonly<Record<string, string>> = {
  i: 'i',
  em: 'i',
  b: 'b',
  strong: 'b',
  sup: 'sup',
  sub: 'sub',
};

/**
 * HTML as what is seen: the same texts with the same forms are the same string, however tags are nested, `<i>a</i><i>b</i>` is
 * `<i>ab</i>`, and what turns a form off within it ends it. Blocks are lines; that of a margin ends in a bar.
 */
export function seen(html: string): string {
  const stack: Look[] = [];
  const none: Look = { marks: new Set(), isBlock: false, tag: '' };
  const parts: { readonly text: string; readonly form: string }[] = [];
  const add = (text: string, form: string): void => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.form === form) parts[parts.length - 1] = { text: last.text + text, form };
    else parts.push({ text, form });
  };
  for (const [token, close, tag, attrs = ''] of html.matchAll(/<(\/?)([a-z]+)([^<>]*)>|[^<]+|</g)) {
    const { marks } = stack.at(-1) ?? none;
    if (tag === undefined) {
      const said = decoded(token).replace(RAISED, (sign) => `\ue000${sign.normalize('NFKD')}\ue001`);
      for (const [at, piece] of said.split(/[\ue000\ue001]/).entries())
        add(piece, formOf(at % 2 === 0 ? marks : new Set([...marks, 'sup'])));
    } else if (close === '/') {
      const open = stack.pop();
      if (open?.isBlock) add(open.tag === 'margin' ? '|' : '\n', '');
    } else {
      const isBlock = tag === 'div';
      const name = /class="csl-left-margin"/.test(attrs) ? 'margin' : tag;
      if (isBlock && !/csl-right-inline/.test(attrs)) add('\n', '');
      if (/csl-indent/.test(attrs)) add('>', '');
      stack.push({ marks: markedBy(marks, tag, attrs), isBlock, tag: name });
    }
  }
  return parts
    .map(({ text, form }) => (form === '' || text.trim() === '' ? text : `{${form}:${text}}`))
    .join('')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/\s*\|\s*/g, '|')
    .replace(/ *\n\s*/g, '\n')
    .trim();
}

function formOf(marks: ReadonlySet<string>): string {
  return [...marks].sort().join(' ');
}

function markedBy(marks: ReadonlySet<string>, tag: string, attrs: string): ReadonlySet<string> {
  const now = new Set(marks);
  const mark = MARK_OF[tag];
  if (mark !== undefined) now.add(mark);
  if (tag === 'a') now.add(`a ${/href="([^"]*)"/.exec(attrs)?.[1] ?? ''}`);
  if (tag === 'u' || /text-decoration:\s*underline/.test(attrs)) now.add('u');
  if (/font-variant:\s*small-caps/.test(attrs)) now.add('sc');
  if (/font-style:\s*normal/.test(attrs)) now.delete('i');
  if (/font-weight:\s*normal/.test(attrs)) now.delete('b');
  if (/font-variant:\s*normal/.test(attrs)) now.delete('sc');
  if (/text-decoration:\s*none/.test(attrs)) now.delete('u');
  if (/baseline/.test(attrs)) for (const one of ['sup', 'sub']) now.delete(one);
  return now;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi,
    (all, ten?: string, hex?: string, name?: string) => {
      if (ten !== undefined) return String.fromCodePoint(Number(ten));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return NAMED[name ?? ''] ?? all;
    },
  );
}
