import { parse } from '@citation-js/plugin-bibtex/lib/input/value.js';

/** What the converter does not know, as what it does: `\aa` is the end of a word, a starred command is its plain one. */
const mends: readonly (readonly [RegExp, string])[] = [
  // Letters without their dot, which an accent takes the place of.
  [
    /\\(["'`^~=.]|[uvHcdbrk](?=\s|\{))\s*(?:\{\s*\\([ij])\s*\}|\\([ij])(?![A-Za-z])\s?(?:\{\})?)/g,
    '\\$1{$2$3}',
  ],
  [/\\(log|ln|exp|sin|cos|tan|max|min|sup|inf|lim|det|dim|mod|gcd|arg)(?![A-Za-z])/g, '$1'],
  [/\\(aa|AA)(?![A-Za-z])\s?/g, '\\$1{}'],
  [/\\(enquote|mkbibquote|textquote|emph|textit|textbf)\*(?=\s*\{)/g, '\\$1'],
  [/\\(?:selectlanguage|foreignlanguage)\s*\{[^{}]*\}/g, ''],
  [/\\(?:nocite|label|index|protect|relax|noopsort\s*\{[^{}]*\})(?![A-Za-z])/g, ''],
  [
    /\\(?:mkbibparens|mkbibbrackets|mbox|hbox|text|ensuremath|uppercase|MakeUppercase|url|path|nolinkurl)(?=\s*\{)/g,
    '',
  ],
];

const letters: Readonly<Record<string, string>> = { aa: 'å', AA: 'Å' };

/** TeX that the converter takes, from TeX as people write it. */
function mendTex(text: string): string {
  if (!text.includes('\\')) return text;
  const mended = mends.reduce((all, [from, to]) => all.replace(from, to), text);
  return mended.replace(/\\(aa|AA)\{\}/g, (_all, name: string) => letters[name] ?? '');
}

/** Whether a text has anything that TeX reads otherwise. */
function hasTex(text: string): boolean {
  return /[\\{}$~]|--|``|''/.test(text);
}

/** A text of TeX as CSL has it, with tags such as `<i>`; where it can't be read, its own signs without the braces. */
export function textOfTex(text: string): string {
  return readTex(text, () => undefined);
}

/** The same; `unread` is told where it can't be read. */
export function readTex(text: string, unread: () => void): string {
  const said = text.replace(/\s+/g, ' ').trim();
  if (!hasTex(said)) return said;
  try {
    return parse(mendTex(said), 'title').replace(/^ +| +$/g, '');
  } catch {
    unread();
    return bareText(said);
  }
}

const signs: Readonly<Record<string, string>> = {
  '\\&': '&',
  '\\%': '%',
  '\\_': '_',
  '\\#': '#',
  '\\$': '$',
};

/** A text that can't be read as TeX: its words, without braces and the names of commands. */
export function bareText(text: string): string {
  return text
    .replace(/\\[&%_#$]/g, (sign) => signs[sign] ?? sign)
    .replace(/\\(?:begin|end)\s*\{[^{}]*\}/g, '')
    .replace(/\\[A-Za-z]+\*?\s*/g, '')
    .replace(/[{}\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text of which TeX changes nothing, as addresses are. */
export function exactText(text: string): string {
  return text
    .replace(/\\([%&_#~$])/g, '$1')
    .replace(/\{\\textasciitilde\s*\}|\\textasciitilde(?:\{\}|\s)?|\\~\{\}/g, '~')
    .replace(/[{}\s]/g, '');
}

/** A title of TeX. What stands in two pairs of braces keeps its capitals in every style, which CSL says with a tag. */
export function titleOfTex(text: string): string {
  return text.includes('{{') ? withKept(text) : text;
}

const GROUPS = /(\\[A-Za-z]+\*?\s*\{?|\{)?\{\{((?:[^{}]|\{[^{}]*\})*)\}\}/g;

function withKept(text: string): string {
  return text.replace(GROUPS, (all: string, said: string | undefined, inner: string) => {
    const before = said ?? '';
    // `\emph{{DNA}}` is a command with one pair, and three pairs mean nothing more than one.
    const isPair = before === '' || /^\\.*\{$/s.test(before);
    return isPair && inner !== '' && !/^\{[^{}]*\}$/.test(inner)
      ? `${before}<span class="nocase">{${inner}}</span>`
      : all;
  });
}

const specials: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '&': '\\&',
  '%': '\\%',
  _: '\\_',
  '#': '\\#',
  $: '\\$',
  '\u00a0': '~',
};

/** A text of CSL as TeX: its tags as commands, and what is a sign of TeX as the sign that it is. */
export function texOf(text: string): string {
  const isPaired = hasPairs(text);
  return marked(text, (plain) => escaped(plain, isPaired));
}

/** A title of CSL as TeX: with braces around what a style that writes titles small must leave as it is. */
export function texOfTitle(text: string): string {
  const isPaired = hasPairs(text);
  let begun = false;
  return marked(text, (plain, isKept) =>
    plain
      .split(/(\s+)/)
      .map((word) => {
        const isFirst = !begun;
        begun ||= word.trim() !== '';
        return isKept ? escaped(word, isPaired) : wordOfTitle(word, isFirst, isPaired);
      })
      .join(''),
  );
}

/** A word of a title; where it has capitals, beside that of the first word, in braces from its first letter to its last. */
function wordOfTitle(word: string, isFirst: boolean, isPaired: boolean): string {
  const from = word.search(/[\p{L}\p{N}]/u);
  const core = from < 0 ? '' : word.slice(from);
  const hasCapital = /\p{Lu}/u.test(isFirst ? core.replace(/^\p{Lu}/u, '') : core);
  if (!hasCapital) return escaped(word, isPaired);
  const last = [...core.matchAll(/[\p{L}\p{N}]/gu)].at(-1);
  const to = from + (last?.index ?? 0) + (last?.[0].length ?? 0);
  const [before, middle, after] = [word.slice(0, from), word.slice(from, to), word.slice(to)];
  return `${escaped(before, isPaired)}{${escaped(middle, isPaired)}}${escaped(after, isPaired)}`;
}

/** Whether all braces of a text are in pairs: BibTeX counts them, also those with a backslash. */
function hasPairs(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function escaped(text: string, isPaired: boolean): string {
  return text
    .replace(/[\\{}~^&%_#$\u00a0]/g, (sign) =>
      isPaired && /[{}]/.test(sign) ? `\\${sign}` : (specials[sign] ?? sign),
    )
    .replace(/--+/g, (dashes) => dashes.split('').join('{}'))
    .replace(/''+|``+/g, (quotes) => quotes.split('').join('{}'));
}

/** The tags of CSL, and what TeX has for each: what stands before and after. */
const tags: readonly (readonly [open: RegExp, close: string, before: string, after: string])[] = [
  [/^<i>$/, '</i>', '\\emph{', '}'],
  [/^<b>$/, '</b>', '\\textbf{', '}'],
  [/^<sup>$/, '</sup>', '\\textsuperscript{', '}'],
  [/^<sub>$/, '</sub>', '\\textsubscript{', '}'],
  [/^<sc>$/, '</sc>', '\\textsc{', '}'],
  [/^<span style/, '</span>', '\\textsc{', '}'],
  [/^<span class/, '</span>', '{{', '}}'],
];

const TAG =
  /(<\/?(?:i|b|sup|sub|sc)>|<span (?:class="nocase"|style="font-variant: ?small-caps;?")>|<\/span>)/;

interface Open {
  readonly tag: string;
  readonly close: string;
  readonly before: string;
  readonly after: string;
  text: string;
}

/** A text whose tags are commands; one that has no end, or no beginning, is text. */
function marked(text: string, plain: (text: string, isKept: boolean) => string): string {
  const open: Open[] = [{ tag: '', close: '', before: '', after: '', text: '' }];
  const add = (more: string): void => {
    const last = open[open.length - 1];
    if (last) last.text += more;
  };
  const literal = (tag: string): string => escaped(tag, true);
  text.split(TAG).forEach((piece, at) => {
    if (piece === '') return;
    if (at % 2 === 0)
      return add(
        plain(
          piece,
          open.some(({ before }) => before === '{{'),
        ),
      );
    const row = tags.find(([begin]) => begin.test(piece));
    if (row) {
      open.push({ tag: piece, close: row[1], before: row[2], after: row[3], text: '' });
    } else if (open[open.length - 1]?.close === piece) {
      const { before, text: inner, after } = open.pop() ?? { before: '', text: '', after: '' };
      add(before + inner + after);
    } else add(literal(piece));
  });
  return open.map(({ tag, text: inner }) => literal(tag) + inner).join('');
}
