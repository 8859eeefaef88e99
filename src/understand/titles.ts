import { cuePattern } from '../languages';
import { citing } from './citing';

/** A title, and what stands behind it in the entry. */
export interface Titled {
  readonly title: string;
  readonly rest: string;
  /** What kind of work the entry says it is in brackets behind the title: `[Skripsi, Universitas …]`. */
  readonly genre: string;
}

/** Signs that open a quotation, with the one that closes it. */
const quotes: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '‘': '’',
  '«': '»',
  '”': '”',
  '„': '“',
};

const kind = cuePattern(
  `\\s*[[(]((?:[^\\])]*[^\\p{L}\\])])?(?:${citing.entry.thesis}|${citing.entry.report})(?![\\p{L}])[^\\])]*)[\\])]\\s*$`,
  'i',
);
const editionAtEnd = cuePattern(
  `\\s*\\((?:[^()]*(?:${citing.entry.edition})[^()]*|(?:${citing.entry.volume})\\s*\\d+[^()]*)\\)\\s*$`,
  'i',
);
const withinNext = cuePattern(`^(?:${citing.entry.within})(?::|\\s+(?=[\\p{Lu}“"‘]))`, 'i');
/** The book that holds a chapter, announced within the sentence of the title. */
const behindComma = cuePattern(`^,\\s+(?:${citing.entry.within}):?\\s+\\p{Lu}`);
const behindSpace = cuePattern(`^ (?:${citing.entry.within}): `, 'i');
const addressNext = cuePattern(
  `^(?:doi|https?:|(?:${citing.entry.pages})\\s*(?:\\d|[ivxlc]+(?![\\p{L}])))`,
  'i',
);
/** What can follow a title that ends in a question: a place of publication with its numbers. */
const placeNext = cuePattern(
  `^(?:${citing.entry.within})[\\s:]|^[^.]{3,90}?[,.]?\\s(?:(?:${citing.entry.volume})\\s*)?\\d+\\s*[(,:;]`,
  'i',
);

/** Splits what follows authors and date into the title and the rest. */
export function titleOf(text: string): Titled {
  const lead = /^[\s.,:;)\]/–—-]*/u.exec(text)?.[0].length ?? 0;
  const body = text.slice(lead);
  const quoted = quotedTitle(body);
  if (quoted) return quoted;
  const end = titleEnd(body);
  const raw = body
    .slice(0, end)
    .replace(/[\s.,;:]+$/u, '')
    .trim();
  const told = raw.replace(kind, '').trim();
  // A description in brackets stands for the title of a work that has none.
  const [title, genre] = told === '' ? [raw, ''] : [told, kind.exec(raw)?.[1] ?? ''];
  const edition = editionAtEnd.exec(title)?.[0] ?? '';
  const clean = title.slice(0, title.length - edition.length).trim();
  return { title: clean, rest: `${edition.trim()} ${body.slice(end)}`.trim(), genre };
}

/** A title in quotation marks; an apostrophe inside of single marks does not end it. */
function quotedTitle(body: string): Titled | null {
  const open = body[0] ?? '';
  const close = quotes[open];
  if (close === undefined) return null;
  for (let at = body.indexOf(close, 1); at > 0; at = body.indexOf(close, at + 1)) {
    const after = body[at + 1] ?? ' ';
    if (/\p{L}/u.test(after)) continue;
    const title = body
      .slice(1, at)
      .replace(/[\s.,;:]+$/u, '')
      .trim();
    return title.length < 3 ? null : { title, rest: body.slice(at + 1).replace(/^[\s.,;]+/u, ''), genre: '' };
  }
  return null;
}

/** Where the title's sentence ends: after its sign, outside of brackets and quotation marks. */
function titleEnd(body: string): number {
  let depth = 0;
  for (let at = 0; at < body.length; at++) {
    const sign = body[at] ?? '';
    if (sign === '(' || sign === '[') depth++;
    else if ((sign === ')' || sign === ']') && depth > 0) depth--;
    if (depth > 0 && at < 400) continue;
    if (sign === ',' && behindComma.test(body.slice(at, at + 8)) && at > 15) return at + 1;
    if (sign === ' ' && at > 8 && behindSpace.test(body.slice(at, at + 8))) return at + 1;
    if (sign !== '.' && sign !== '?' && sign !== '!') continue;
    if (endsTitle(body, at)) return at + 1;
  }
  return body.length;
}

/** Whether a title goes on in a second sentence: one of words only, followed by a place of publication with its numbers. */
function saysMore(next: string): boolean {
  const stop = /^([^.\d:]{20,140})\.\s+(\p{Lu}.*)$/u.exec(next);
  if (!stop?.[1] || !stop[2] || withinNext.test(next) || stop[1].split(/\s+/u).length < 5) return false;
  return /^\p{Lu}[^.\d]{5,80},\s?\d{1,4}[,(:]/u.test(stop[2]) && !/,\s?$/u.test(stop[1]);
}

function endsTitle(body: string, at: number): boolean {
  const after = body.slice(at + 1, at + 160);
  if (!/^[.”"’]*(?:\s|$)/u.test(after)) return false;
  const next = after.replace(/^[.”"’\s]+/u, '');
  if (body[at] !== '.') return next === '' || placeNext.test(next) || !/[.]\s/u.test(body.slice(at + 1));
  const word = /(?:^|[\s(])([\p{L}.]+)$/u.exec(body.slice(Math.max(0, at - 12), at))?.[1] ?? '';
  if (citing.unended.has(word.toLowerCase())) return next === '';
  if (/^\p{Ll}{2,4}$/iu.test(word) && /^\d/u.test(next)) return false;
  if (saysMore(next)) return false;
  if (/^\p{Lu}$/u.test(word) && at < body.length - 2 && /^\p{Ll}/u.test(next)) return false;
  if (/^\p{Ll}/u.test(next))
    return (
      withinNext.test(next) ||
      addressNext.test(next) ||
      /^[a-z]+\.[a-z]{2,}/u.test(next) ||
      /^[\p{Ll}]+\.$/u.test(next)
    );
  return true;
}
