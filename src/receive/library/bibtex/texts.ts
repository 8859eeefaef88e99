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
export function mendTex(text: string): string {
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
  const said = text.replace(/\s+/g, ' ').trim();
  if (!hasTex(said)) return said;
  try {
    return parse(mendTex(said), 'title').trim();
  } catch {
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
