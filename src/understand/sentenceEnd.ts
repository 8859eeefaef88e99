import { languages } from '../languages';

const words = (pick: (one: (typeof languages)[number]) => readonly string[]): ReadonlySet<string> =>
  new Set(languages.flatMap((one) => pick(one).map((word) => word.toLowerCase())));

const abbreviations = words((one) => one.layout.abbreviations);
const beforeNumbers = words((one) => one.layout.beforeNumbers);
/** Small words that open sentences: after an abbreviation one of them shows that the sentence ended there. */
const openers = words((one) => [...one.layout.stopWords, ...one.citing.leadIns]);

/**
 * Where a sentence of `text` ends whose full stop, question or exclamation mark stands at `at`: after the
 * closing quotes, brackets and note marks that follow it; -1 where the sentence goes on. `start` is where the
 * sentence begins, `limit` the end of its block.
 */
export function endsSentence(text: string, start: number, at: number, limit: number): number {
  const after = afterClosing(text, at + 1, limit);
  if (after >= limit) return limit;
  if (text.charCodeAt(after) !== 32) return after === at + 1 ? runOn(text, at, limit) : -1;
  let next = after;
  while (next < limit && text.charCodeAt(next) === 32) next++;
  if (next >= limit) return after;
  if (!opensSentence(text, next)) return -1;
  return text[at] === '.' && goesOnAfter(text, start, at, next, limit) ? -1 : after;
}

const closers = '.!?…"”’»\')]}';

/** Past closing signs, and past note marks that stand right behind a word's full stop (`shown.12,13 The`). */
function afterClosing(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && closers.includes(text[at] ?? ' ')) at++;
  noteMark.lastIndex = at;
  const mark = noteMark.exec(text);
  return mark && /\p{L}[”’"')\]]?$/u.test(text.slice(Math.max(0, from - 3), from - 1))
    ? at + mark[0].length
    : at;
}

const noteMark =
  /(?:\[\d{1,3}(?:[-–,]\s?\d{1,3}){0,9}\]|\d{1,3}(?:[-–,]\d{1,3}){0,9}|[¹²³⁴-⁹⁰]{1,4})(?=\s|$)/uy;

/** Whether a sentence can begin here: not with a small letter or a sign that goes on. */
function opensSentence(text: string, at: number): boolean {
  opening.lastIndex = at;
  return opening.test(text);
}

const opening = /["“‘'«([]*[\p{Lu}\p{Lt}\p{Lo}\d•●▪–—]/uy;

/** A full stop without a space after it, as extraction leaves them: `selesai.Kemudian`; its end, or -1. */
function runOn(text: string, at: number, limit: number): number {
  if (at + 3 > limit) return -1;
  const before = text.slice(Math.max(0, at - 24), at);
  // Three small letters before it and a capital with two small letters behind it: no initials, versions or addresses.
  if (!/(?:^|[\s("“‘])\p{L}?\p{Ll}{3,}["”’)]?$/u.test(before)) return -1;
  return /^\p{Lu}\p{Ll}{2,}(?:[\s,]|$)/u.test(text.slice(at + 1, at + 24)) ? at + 1 : -1;
}

/** Whether a full stop at `at` ends no sentence: an initial, an abbreviation, the number of an item. */
function goesOnAfter(text: string, start: number, at: number, next: number, limit: number): boolean {
  const word = wordBefore(text, start, at);
  if (word === '') return false;
  if (at - start < 24 && /^\p{L}{3,}\.? \p{L}?\d+(?:\.\d+)*\.?$/u.test(text.slice(start, at))) return true;
  if (at - word.length === start && /^(?:\d{1,3}|\p{L}|[ivx]{2,4}|[IVX]{2,4})$/u.test(word)) return true;
  const lower = word.toLowerCase();
  if (beforeNumbers.has(lower) && /^[([]?\d/u.test(wordAt(text, next, limit))) return true;
  const short =
    areInitials(word) || abbreviations.has(lower) || abbreviations.has(pairBefore(text, start, at));
  return short && !opens(wordAt(text, next, limit));
}

/** `J`, `J.W`, `J.-P`: one letter, or letters with full stops between them. */
const areInitials = (word: string): boolean =>
  word.includes('.')
    ? /^(?:\p{L}\.)+\p{L}$/u.test(word) || /^\p{Lu}\.-\p{Lu}$/u.test(word)
    : word.length <= 2 && /^\p{Lu}$/u.test(word);

const opens = (word: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) && openers.has(word.toLowerCase()) && !abbreviations.has(word.toLowerCase());

const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at) | 32;
  if (code >= 97 && code <= 122) return true;
  return code > 127 && /\p{L}/u.test(text[at] ?? '');
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The word that ends right before `at`, full stops inside of it included; '' for none. 24 signs hold any. */
function wordBefore(text: string, start: number, at: number): string {
  const least = Math.max(start, at - 24);
  let from = at;
  for (let back = at - 1; back >= least; back--) {
    if (isLetter(text, back) || isDigit(text.charCodeAt(back))) from = back;
    else if (from === at || !'.-'.includes(text[back] ?? ' ')) break;
  }
  return text.slice(from, at);
}

/** The last two words before `at`, in small letters: `et al`, `op. cit`; '' where other signs part them. */
function pairBefore(text: string, start: number, at: number): string {
  const least = Math.max(start, at - 24);
  const second = lettersBefore(text, least, at);
  if (second === at || text[second - 1] !== ' ') return '';
  const end = text[second - 2] === '.' ? second - 2 : second - 1;
  const first = lettersBefore(text, least, end);
  return first >= end ? '' : text.slice(first, at).toLowerCase();
}

/** Where the letters that end at `at` begin. */
function lettersBefore(text: string, least: number, at: number): number {
  let from = at;
  while (from > least && isLetter(text, from - 1)) from--;
  return from;
}

function wordAt(text: string, at: number, limit: number): string {
  return /^[^\s]+/u.exec(text.slice(at, Math.min(limit, at + 24)))?.[0].replace(/[,;:.]+$/u, '') ?? '';
}
