import type { Run } from './runs';

// Formatted text as one string: signs of the private use area that no text of a work keeps.
const OPEN = '\ue000';
const CLOSE = '\ue001';
const END_OF_NAME = '\ue002';
/** What parts two pieces of one citation. */
export const PART = '\ue003';
const SIGNS = /[\ue000-\ue003]/g;

/** A text without the signs that mark forms. */
export function unmarked(text: string): string {
  return text.replace(SIGNS, '');
}

/** A text with a form around it: `italic`, `normal-style`, `link https://…`. */
export function marked(form: string, text: string): string {
  return `${OPEN}${form}${END_OF_NAME}${text}${CLOSE}`;
}

/** Where a piece of a bibliography's entry stands. */
export type Display = 'margin' | 'inline' | 'block' | 'indent';

/** The runs of one piece of text, and where it stands; null for what is in no such piece. */
export interface Piece {
  readonly display: Display | null;
  readonly runs: readonly Run[];
}

type Form = Omit<Run, 'text'>;
const plain: Form = {};

const forms: Readonly<Record<string, (form: Form) => Form>> = {
  italic: (form) => ({ ...form, italic: true }),
  bold: (form) => ({ ...form, bold: true }),
  underline: (form) => ({ ...form, underline: true }),
  'small-caps': (form) => ({ ...form, smallCaps: true }),
  sup: (form) => ({ ...form, raised: 'sup' }),
  sub: (form) => ({ ...form, raised: 'sub' }),
  'normal-style': ({ italic: _, ...form }) => form,
  'normal-weight': ({ bold: _, ...form }) => form,
  'normal-variant': ({ smallCaps: _, ...form }) => form,
  'no-line': ({ underline: _, ...form }) => form,
  baseline: ({ raised: _, ...form }) => form,
};

const displays: readonly string[] = ['margin', 'inline', 'block', 'indent'] satisfies Display[];

/** The pieces of a marked text, in their order; runs of one form are one run. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: { display: Display | null; runs: Run[] }[] = [{ display: null, runs: [] }];
  const stack: { readonly form: Form; readonly isPiece: boolean }[] = [];
  let form = plain;
  let at = 0;
  const add = (said: string): void => {
    if (said === '') return;
    const runs = pieces.at(-1)?.runs ?? [];
    const last = runs.at(-1);
    const run: Run = { text: said, ...form };
    if (last && isSameForm(last, run)) runs[runs.length - 1] = { ...last, text: last.text + said };
    else runs.push(run);
  };
  const begin = (display: Display | null): void => void pieces.push({ display, runs: [] });
  for (const { 0: sign, index } of text.matchAll(/[\ue000\ue001\ue003]/g)) {
    if (index < at) continue;
    add(text.slice(at, index));
    at = index + 1;
    if (sign === PART) begin(null);
    else if (sign === OPEN) {
      const end = text.indexOf(END_OF_NAME, at);
      const name = text.slice(at, end);
      at = end + 1;
      const isPiece = displays.includes(name);
      stack.push({ form, isPiece });
      if (isPiece) begin(name as Display);
      else if (name.startsWith('link ')) form = { ...form, link: name.slice('link '.length) };
      else form = forms[name]?.(form) ?? form;
    } else {
      const closed = stack.pop();
      if (!closed) continue;
      form = closed.form;
      if (closed.isPiece) begin(null);
    }
  }
  add(text.slice(at));
  return pieces.filter(({ runs }) => runs.some((run) => run.text.trim() !== ''));
}

function isSameForm(one: Run, other: Run): boolean {
  const keys = ['italic', 'bold', 'underline', 'smallCaps', 'raised', 'link'] as const;
  return keys.every((key) => one[key] === other[key]);
}
