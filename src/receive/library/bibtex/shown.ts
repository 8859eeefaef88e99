// What a list shows of TeX: without a grammar, as tens of thousands of titles and names are shown of which few are ever cited.

/** Accents, by the sign or letter that TeX has for them. */
const marks: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

const letters: Readonly<Record<string, string>> = {
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  ss: 'ß',
  i: 'i',
  j: 'j',
};

const ACCENT = /\\(?:(["'`^~=.])|([uvHcdbkr])(?=[\s{\\]))\s*\{?\s*\\?([A-Za-z])\s?\}?/g;
const LETTER = /\\(o|O|l|L|aa|AA|ae|AE|oe|OE|ss|i|j)(?![A-Za-z])\s?(?:\{\})?/g;

/** A text of TeX as a list shows it. */
export function shownTex(text: string): string {
  if (!/[\\{}$~\n]|--|``|''|\s{2}/.test(text)) return text.trim();
  const plain = text.includes('\\')
    ? text
        .replace(ACCENT, (_all, sign: string | undefined, name: string | undefined, letter: string) =>
          (letter + (marks[sign ?? name ?? ''] ?? '')).normalize('NFC'),
        )
        .replace(LETTER, (_all, name: string) => letters[name] ?? '')
        .replace(/\\([&%_#$])/g, '$1')
        .replace(/\\[A-Za-z]+\*?\s*/g, '')
    : text;
  return plain
    .replace(/[{}$\\]/g, '')
    .replace(/---?/g, '–')
    .replace(/``|''/g, '"')
    .replace(/[\s~]+/g, ' ')
    .trim();
}

/** The family names of a list of names, and the bodies in it. */
export function namesShown(text: string): string {
  if (text === '') return '';
  const shown: string[] = [];
  for (const name of namesIn(text)) {
    const said = name.trim();
    if (said === '' || said === 'others') continue;
    if (said.startsWith('{') && said.endsWith('}')) shown.push(shownTex(said));
    else if (/^\s*family\s*=/i.test(said))
      shown.push(shownTex(/family\s*=\s*"?([^",]*)/i.exec(said)?.[1] ?? ''));
    else {
      const comma = said.indexOf(',');
      shown.push(shownTex(comma >= 0 ? said.slice(0, comma) : lastWord(said)));
    }
  }
  return shown.join(', ');
}

/** Names, cut at `and`, but not within braces. */
function namesIn(text: string): readonly string[] {
  const plain = text.includes('\n') ? text.replace(/\s+/g, ' ') : text;
  if (!/\{[^}]* and /.test(plain)) return plain.split(/ and /i);
  const parts = plain.split(/ and /i);
  const names: string[] = [];
  let open = 0;
  for (const part of parts) {
    const last = names.length - 1;
    if (open > 0) names[last] = `${names[last] ?? ''} and ${part}`;
    else names.push(part);
    for (const sign of part) open += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  }
  return names;
}

/** The last word of a name, with what stands in braces as one. */
function lastWord(name: string): string {
  if (!name.includes('{')) return name.slice(name.lastIndexOf(' ') + 1);
  return /(?:[^\s{}]|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})+$/.exec(name)?.[0] ?? name;
}
