import { cuePattern } from '../languages';
import type { Name } from '../paper';
import { citing } from './citing';
import { readEntry, type Entry } from './entry';
import { spokenNames } from './noteNames';

/** A reference as a note gives it. */
export interface Reference {
  readonly names: string;
  readonly editors: boolean;
  readonly title: string;
  /** What stands behind the title, as a list of references would put it; '' where the title is all. */
  readonly published: string;
}

/** A reference with where it ends, its locator left out. `full` where it says its year and who published it. */
export interface ReferenceAt {
  readonly reference: Reference;
  readonly full: boolean;
  readonly ends: number;
}

const year = '(?:1[5-9]|20)\\d\\d[a-z]?';
/** A bracket of words alone stands between: `(ed.)`. 1: what stands before the bracket that ends in a year, 2: its content. */
const bracketed = new RegExp(`^((?:[^();]|\\([^()\\d]{1,30}\\)){0,300}?)\\s*\\(([^()]{0,120}?${year})\\)`);
/** 1: all up to a year behind a comma. */
const listed = new RegExp(
  `^((?:[^;()“"]|\\([^()\\d]{1,30}\\)){0,300}?[,:]\\s?[^,;]{2,80},\\s${year})(?=\\s*(?:[.,;]|$))`,
);
const places = [...citing.locators.keys()]
  .sort((a, b) => b.length - a.length)
  .map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|');
/** A page or another place behind a title. */
const placeNext = cuePattern(
  `^[,.]?\\s*(?:(?:${citing.notes.at})\\s)?(?:(?:${places})\\.?\\s*)?(?!${year})(?:\\d{1,4}(?:[-–—]\\d{1,4})?|[ivxlc]{1,7})(?=\\s*(?:[.,;]|$))`,
  'i',
);
/** A further work, or a word that sends back, behind a title in short. */
const furtherNext = cuePattern(`^,\\s+(?:${citing.notes.further})\\s+(?=[\\p{Lu}“"‘])`);
const backNext = cuePattern(`^,\\s+(?:${citing.notes.before})(?![\\p{L}])`, 'i');

/** The reference that stands at `at`, behind its authors; null where no title stands there. */
export function referenceAt(said: string, at: number, names: string, editors = false): ReferenceAt | null {
  const rest = said.slice(at);
  const quoted = quotedTitle(rest);
  const found = quoted ? behindQuoted(rest, quoted) : plainReference(rest);
  return found
    ? {
        full: found.published !== '',
        ends: at + found.ends,
        reference: { names, editors, title: found.title, published: found.published },
      }
    : null;
}

interface Told {
  readonly title: string;
  readonly published: string;
  readonly ends: number;
}

const closers: Readonly<Record<string, string>> = { '“': '”', '"': '"', '‘': '’' };

/** A title in quotation marks, with where these end; null where none opens. */
function quotedTitle(rest: string): Pick<Told, 'title' | 'ends'> | null {
  const close = closers[rest[0] ?? ''];
  if (close === undefined) return null;
  for (let at = rest.indexOf(close, 1); at > 0; at = rest.indexOf(close, at + 1)) {
    if (/[A-Za-z]/.test(rest[at + 1] ?? ' ')) continue;
    return { title: rest.slice(1, at).replace(/[\s.,;:]+$/, ''), ends: at + 1 };
  }
  return null;
}

function behindQuoted(rest: string, { title, ends }: Pick<Told, 'title' | 'ends'>): Told {
  const after = rest.slice(ends);
  const short = { title, published: '', ends };
  if (placeNext.test(after)) return short;
  const bracket = bracketed.exec(after);
  if (bracket) {
    const [whole, before = '', content = ''] = bracket;
    if (/["“”]/.test(before)) return short;
    return { title, published: publishedIn(before, content), ends: ends + whole.length };
  }
  const [whole = ''] = listed.exec(after) ?? [];
  return whole === '' ? short : { title, published: trimmed(whole), ends: ends + whole.length };
}

/** A periodical keeps its year in the bracket; a publisher needs none in a list of references. */
function publishedIn(before: string, content: string): string {
  const lead = trimmed(before.replace(editedBy, ''));
  if (lead !== '' && /\d$/.test(lead)) return `${lead} (${content})`;
  return lead === '' ? content : `${lead}. ${content}`;
}

/** Who edited or translated, behind the title of the book. */
const editedBy = cuePattern(
  `,\\s+\\(?(?:${citing.entry.editors}|${citing.entry.translators})\\)?(?![\\p{L}])[^,]*$`,
  'i',
);

const trimmed = (text: string): string => text.replace(/^[\s,.:]+|[\s,]+$/g, '');

function plainReference(rest: string): Told | null {
  if (!titleStart.test(rest)) return null;
  const short = shortTitle(rest);
  const bracket = bracketed.exec(rest);
  if (bracket && !(short.placed && short.ends < bracket[0].length)) {
    const [whole, before = '', content = ''] = bracket;
    const parted = /[,:]/.test(content) || /\d$/.test(before.trim());
    if (parted && sentenceEnd(rest) >= before.length)
      return { ...titled(before, content), ends: whole.length };
  }
  const [all = ''] = listed.exec(rest) ?? [];
  if (all !== '' && !(short.placed && short.ends < all.length) && sentenceEnd(rest) >= all.length) {
    const comma = titleComma(all);
    return { title: all.slice(0, comma), published: trimmed(all.slice(comma)), ends: all.length };
  }
  return short.title.length < 3 ? null : { title: short.title, published: '', ends: short.ends };
}

const titleStart = cuePattern('^[\\p{Lu}\\d]');

/** Where a title ends in a row that commas part: before the first part that goes on in a capital. */
function titleComma(all: string): number {
  const comma = commaBeforeCapital.exec(all);
  return comma ? comma.index : all.length;
}
const commaBeforeCapital = cuePattern(',\\s(?=\\p{Lu})');

const addition = cuePattern(
  `,\\s+(?=(?:${citing.entry.translators}|${citing.entry.editors}|${citing.entry.edition})(?![\\p{L}])|[^,]{0,20}(?:${citing.entry.edition})(?![\\p{L}]))`,
  'i',
);

function titled(before: string, content: string): Pick<Told, 'title' | 'published'> {
  const plain = before.trim();
  const volume = /^(.*?),\s+([^,]*\s\d+(?:,[^,]*\d+)?)$/.exec(plain);
  if (volume?.[1] && volume[2] && !content.includes(':'))
    return { title: volume[1], published: `${volume[2]} (${content})` };
  const added = addition.exec(plain);
  const title = added ? plain.slice(0, added.index) : plain;
  const extra = added ? trimmed(plain.slice(added.index)) : '';
  return { title: trimmed(title), published: publishedIn(extra, content) };
}

/** A title in short; `placed` where a page or a word that sends back stands behind it. */
function shortTitle(rest: string): {
  readonly title: string;
  readonly ends: number;
  readonly placed: boolean;
} {
  const end = sentenceEnd(rest);
  for (let comma = rest.indexOf(','); comma > 0 && comma < end; comma = rest.indexOf(',', comma + 1)) {
    const next = rest.slice(comma, comma + longestNext);
    if (placeNext.test(next) || backNext.test(next) || furtherNext.test(next))
      return { title: trimmed(rest.slice(0, comma)), ends: comma, placed: true };
  }
  return { title: trimmed(rest.slice(0, end)), ends: end, placed: false };
}

/** 40 signs: a locator, or the words before a further work. */
const longestNext = 40;

const stop = cuePattern('[.?!](?=["”’)]*\\s+["“‘]?[\\p{Lu}\\d])|[.]$', 'g');

/** Where the sentence of a title ends: a full stop behind a word that is not short for another. */
function sentenceEnd(rest: string): number {
  stop.lastIndex = 0;
  for (let match = stop.exec(rest); match; match = stop.exec(rest)) {
    const word = /[^\s.]*$/.exec(rest.slice(Math.max(0, match.index - longestWord), match.index))?.[0] ?? '';
    if (word.length > 1 && !citing.unended.has(word.toLowerCase()) && !shortened.test(word))
      return match.index;
  }
  return rest.length;
}

/** `ed`, `trans`: words for who made an edition, which stand in the midst of a title here. */
const shortened = cuePattern(`^(?:${citing.entry.editors}|${citing.entry.translators})$`, 'i');

/** Signs of the longest word before a full stop that may be short for another. */
const longestWord = 12;

/** A reference read as an entry of a list is, with the names that the note gives. */
export function entryOf({ names, editors, title, published }: Reference): Entry {
  // Any name in front shows where the title begins.
  const { author, editor, page, ...rest } = readEntry(`Doe, J. “${title}.” ${published}.`);
  void author;
  void page;
  const told: readonly Name[] = spokenNames(names);
  const people = told.length === 0 ? {} : editors ? { editor: told } : { author: told };
  return { ...rest, ...(editor && !editors ? { editor } : {}), ...people, title };
}
