import { cuePattern } from '../languages';
import { gathered, type Block } from '../paper';
import type { Told } from './callouts';
import { citing } from './citing';
import { mentionsBefore, type Mention } from './mentions';
import { lowerOf } from './parts';
import type { PaperText } from './text';
import { patternsOf, type TitledPatterns } from './titledPatterns';

/** A work that a sentence introduces by its title, in the clean text. */
export interface TitledAt extends Told {
  /** Where its author and year are told; from the title's announcement on where the sentence names no author. */
  readonly from: number;
  readonly to: number;
  /** The ways to read its authors, longest first; none where the sentence names none. */
  readonly mentions: readonly Mention[];
  readonly year: number | null;
  /** Where a year in brackets stands that is told with the title: such a bracket is no citation of its own. */
  readonly bracket: number | null;
  /** Where a citation ends right before the announcement (`Haq (2015) dalam bukunya yang berjudul`); it is of this work. */
  readonly beside: number | null;
  /** The body that issued it, where the sentence tells one. */
  readonly issuer: string | null;
  /** Where the sentence ends, at the latest: a citation up to here can be of this work. */
  readonly until: number;
}

/** The longest title that is followed: 60 words of 5 signs. */
const longest = 320;

/** The works that sentences introduce by title, in reading order. */
export function titledIn(text: PaperText): readonly TitledAt[] {
  const { document } = text;
  const lower = lowerOf(text);
  return gathered(document.blocks, (block) =>
    block.kind === 'heading' || block.kind === 'code' ? [] : inBlock(document.text, lower, block),
  );
}

function inBlock(text: string, lower: string, block: Block): readonly TitledAt[] {
  const patterns = patternsOf(block.language);
  const found: TitledAt[] = [];
  const said = lower.slice(block.from, block.to);
  const { announced, hint } = patterns;
  hint.lastIndex = 0;
  for (let match = hint.exec(said); match; match = hint.exec(said)) {
    const space = block.from + match.index - (match[0].startsWith(' ') ? 0 : 1);
    announced.lastIndex = space + 1;
    const at = announced.test(text) ? announced.lastIndex : block.to;
    const one = at < block.to ? titledAt(text, block, space, at, patterns) : null;
    if (one) found.push(one);
    // On from the space before the next word: one space can end this match and begin the next.
    hint.lastIndex = Math.max(match.index + 1, one ? one.to - 1 - block.from : 0);
  }
  return found;
}

function titledAt(
  text: string,
  block: Block,
  start: number,
  at: number,
  patterns: TitledPatterns,
): TitledAt | null {
  const end = Math.min(block.to, at + longest + 200);
  const rest = text.slice(at, end);
  const title = titleIn(rest, patterns);
  if (!title || (!patterns.entitled.test(text.slice(start + 1, at)) && namesAuthors(text, at, title)))
    return null;
  // 100 signs: more than the longest words between an author and a title.
  const before = text.slice(Math.max(block.from, start - 100), start + 1);
  const after = tellsAfter(text, at + title.end, end, patterns);
  const left =
    after.mentions.length > 0
      ? { mentions: [], beside: null }
      : tellsBefore(text, block.from, start + 1, before, patterns);
  const mentions = after.mentions.length > 0 ? after.mentions : left.mentions;
  const until = Math.min(
    block.to,
    at + title.end + sentenceEnd(text.slice(at + title.end, Math.min(block.to, at + title.end + 600))),
  );
  return {
    title: title.text,
    ...(after.container ? { container: after.container } : {}),
    from: after.behind ? at : (mentions[0]?.from ?? start + 1),
    to: Math.max(after.end, at + title.end),
    mentions,
    year: after.year,
    bracket: after.bracket,
    beside: mentions.length === 0 ? left.beside : null,
    issuer: after.issuer,
    until,
  };
}

/** Whether what stands where a title would is its authors: `pada artikel Haq, Lim, dan Osei (2024)`. */
function namesAuthors(text: string, at: number, title: Title): boolean {
  const end = at + title.end;
  if (!/^\s*\(/u.test(text.slice(end, end + 3))) return false;
  const [mention] = mentionsBefore(text, at, end);
  return (
    mention?.from === at && mention.joined && mention.names.every(({ literal }) => literal === undefined)
  );
}

interface Title {
  readonly text: string;
  /** Where what follows it begins. */
  readonly end: number;
}

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '‘': '’',
  '«': '»',
  '”': '”',
  "'": "'",
};

/** The title at the start of a text: in quotation marks, or with capitals up to what tells author, year or place. */
function titleIn(rest: string, patterns: TitledPatterns): Title | null {
  const close = closing[rest[0] ?? ''];
  if (close !== undefined) {
    for (let at = rest.indexOf(close, 1); at > 0; at = rest.indexOf(close, at + 1)) {
      if (/\p{L}/u.test(rest[at + 1] ?? ' ')) continue;
      const text = clean(rest.slice(1, at));
      return text.length < 3 ? null : { text, end: at + 1 };
    }
    return null;
  }
  if (!/^[*_]*[\p{Lu}\d]/u.test(rest)) return null;
  const hard = Math.min(hardEnd(rest), longest);
  const end = softEnd(rest.slice(0, hard), rest, patterns);
  const text = clean(rest.slice(0, end));
  // A title has at least two words; one alone is a name.
  return /\s/u.test(text) ? { text, end } : null;
}

function clean(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/^[\s*_“"]+|[\s,.;:*_”"]+$/gu, '');
}

/** Where a title ends for certain: before a bracket with a year, or at the sentence's end. */
function hardEnd(rest: string): number {
  const bracket =
    /\s*[([][^()[\]]{0,80}(?:1[5-9]|20)\d\d[a-z]?[^()[\]]{0,20}[)\]]/u.exec(rest)?.index ?? rest.length;
  return Math.min(bracket, sentenceEnd(rest));
}

/** Signs of the longest word before a full stop that may be short for another. */
const longestWord = 12;

/** The end of the sentence that a text begins in: a full stop before a capital or the end; initials end none. */
function sentenceEnd(text: string): number {
  const stop = /[.?!][”"’)]*(?=\s+[\p{Lu}“"‘(]|\s*$)/gu;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    const word = /[^.\s]*$/u.exec(text.slice(Math.max(0, match.index - longestWord), match.index))?.[0] ?? '';
    if (word.length < 2 && !/\d/u.test(word)) continue;
    if (!citing.unended.has(word.toLowerCase())) return match.index + match[0].length;
  }
  return text.length;
}

/**
 * Where a title ends before the words that tell who wrote it, when or where. Such words stand in titles too, so the
 * last place counts that reads on as author or year; then a comma behind which the sentence goes on.
 */
function softEnd(title: string, rest: string, patterns: TitledPatterns): number {
  let end = -1;
  let reading = 0;
  for (let space = title.indexOf(' ', 3); space > 0; space = title.indexOf(' ', space + 1)) {
    const next = rest.slice(space, space + 140);
    if (patterns.container.test(next)) return space;
    // One word alone before a verb is no title yet: `Rain falls` may go on.
    if (patterns.verb.test(next) && title.indexOf(' ') < space) return end > 0 ? end : space;
    const by = patterns.by.exec(next);
    if (by && namesFollow(next.slice(by[0].length), patterns)) {
      // `karya dari`: the second word goes on with what the first began.
      if (space >= reading) end = space;
      reading = space + by[0].length;
    } else if (yearCloses(next, patterns)) return end > 0 ? end : space;
  }
  if (end > 0) return end;
  const comma = /,\s+(?=\p{Ll})/u.exec(title);
  return comma && !andNext.test(title.slice(comma.index)) ? comma.index : title.length;
}

const andNext = cuePattern(`^,\\s+(?:${citing.and1})\\s`);

/** Whether a year with its announcement follows, and nothing behind it reads on as part of a title. */
function yearCloses(next: string, patterns: TitledPatterns): boolean {
  const year = patterns.year.exec(next);
  return (
    year !== null &&
    /\p{L}/u.test(year[0]) &&
    (/^\s*(?:[.,;)]|$)/u.test(next.slice(year[0].length)) || patterns.by.test(next.slice(year[0].length)))
  );
}

/** Whether names follow that a year, a sign or a new clause stands behind. */
function namesFollow(next: string, patterns: TitledPatterns): boolean {
  const end = withoutClause(next.slice(0, nameEnd(next, patterns)));
  const tail = next.slice(end);
  const word = /^\s+(\p{L}+)/u.exec(tail)?.[1] ?? '';
  return (
    end > 1 && (/^\s*(?:[,.;([]|$)/u.test(tail) || patterns.year.test(tail) || citing.afterNouns.has(word))
  );
}

interface After {
  /** Whether the author stands in the clause behind title and year. */
  readonly behind: boolean;
  readonly mentions: readonly Mention[];
  readonly year: number | null;
  readonly bracket: number | null;
  readonly container: string | null;
  readonly issuer: string | null;
  readonly end: number;
}

/** What stands behind a title: where it was published, who wrote it, when; in any order. */
function tellsAfter(text: string, from: number, limit: number, patterns: TitledPatterns): After {
  let at = from;
  let told: After = {
    behind: false,
    mentions: [],
    year: null,
    bracket: null,
    container: null,
    issuer: null,
    end: from,
  };
  for (let step = 0; step < 4; step++) {
    const rest = text.slice(at, Math.min(limit, at + 260));
    const year = /^\s*[([]\s*((?:1[5-9]|20)\d\d)[a-z]?\s*[)\]]/u.exec(rest);
    const plainYear = year ? null : patterns.year.exec(rest);
    const container = patterns.container.exec(rest);
    const by = patterns.by.exec(rest);
    const behind = told.year !== null && told.mentions.length === 0 ? clauseAuthor(text, at, limit) : null;
    if (behind) return { ...told, mentions: behind, behind: true, end: behind[0]?.to ?? told.end };
    const match = year ?? (plainYear && /\p{L}/u.test(plainYear[0]) ? plainYear : null) ?? container ?? by;
    if (!match) break;
    if (match === year)
      told = { ...told, year: Number(year[1]), bracket: at + rest.search(/[([]/u), end: at + year[0].length };
    else if (match === plainYear)
      told = { ...told, year: Number(plainYear[1]), end: at + plainYear[0].length };
    else if (match === container) told = { ...told, container: container[1] ?? null };
    else {
      const names = namesAfter(
        text,
        at + match[0].length,
        Math.min(limit, at + match[0].length + 240),
        patterns,
      );
      if (!names) break;
      if (names.issuer) return { ...told, issuer: names.issuer };
      told = { ...told, mentions: names.mentions, end: names.end };
      at = names.end;
      continue;
    }
    at += match[0].length;
  }
  return told;
}

/** The author of the clause behind a title with its year: `In her book … (2015), Maria Haq argues`. */
function clauseAuthor(text: string, at: number, limit: number): readonly Mention[] | null {
  const names = /^,\s+(\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){0,3})(?=\s+\p{Ll})/u.exec(
    text.slice(at, Math.min(limit, at + 120)),
  );
  if (!names?.[1]) return null;
  const end = at + names[0].length;
  const found = mentionsBefore(text, end - names[1].length, end).filter(
    (one) => one.from === end - (names[1]?.length ?? 0),
  );
  return found.length > 0 ? found : null;
}

interface NamesAfter {
  readonly mentions: readonly Mention[];
  readonly issuer: string | null;
  readonly end: number;
}

/** The names that begin at `from`, up to a year or the clause's end; an issuer where no year or bracket follows. */
function namesAfter(text: string, from: number, limit: number, patterns: TitledPatterns): NamesAfter | null {
  const rest = text.slice(from, limit);
  const end = withoutClause(rest.slice(0, nameEnd(rest, patterns)));
  const mentions = mentionsBefore(text, from, from + end).filter((one) => one.from === from);
  const dated = patterns.year.test(rest.slice(end)) || /^\s*[([]/u.test(rest.slice(end));
  const issuer = clean(rest.slice(0, end));
  if (mentions.length === 0 || (!dated && (mentions[0]?.names.length ?? 0) === 1 && bodyLink.test(issuer))) {
    return issuer.length > 2 ? { mentions: [], issuer, end: from + end } : null;
  }
  return { mentions, issuer: null, end: from + end };
}

const bodyLink = cuePattern(` (?:${citing.titled.bodyLinks}) `);

const andInside = cuePattern(`\\s(?:${citing.and1})\\s`);

/** How long names are that end at a comma, unless an `and` behind it shows that the comma parts names. */
function withoutClause(names: string): number {
  const comma = names.indexOf(',');
  return comma < 0 || andInside.test(names.slice(comma)) ? names.length : comma;
}

/** Where names end: at a year, a bracket, or a word that belongs to no name. */
function nameEnd(rest: string, patterns: TitledPatterns): number {
  for (let space = rest.search(/\s/u); space >= 0 && space < rest.length;) {
    const next = rest.slice(space, space + 60);
    if (patterns.year.test(next) || /^\s*[([]/u.test(next)) return space;
    const word = /^\s+(\S+)/u.exec(next)?.[1] ?? '';
    const lower = word.toLowerCase();
    const goesOn =
      /^\p{Lu}/u.test(word) ||
      citing.and.has(lower) ||
      citing.nameLinks.has(lower) ||
      citing.othersHere.test(word);
    if (
      !goesOn ||
      (/[.;:!?]$/u.test(rest.slice(0, space)) && !/(?:^|[\s.])\p{Lu}\.$/u.test(rest.slice(0, space)))
    )
      return rest.slice(0, space).replace(/[,.;:]+$/u, '').length;
    const jump = rest.slice(space + 1).search(/\s/u);
    if (jump < 0) break;
    space += 1 + jump;
  }
  return rest.replace(/[\s,.;:]+$/u, '').length;
}

interface Before {
  readonly mentions: readonly Mention[];
  readonly beside: number | null;
}

/** Authors right before the announcement of a title: `Haq dalam bukunya yang berjudul`, `tulisan karya Haq dengan judul`. */
function tellsBefore(
  text: string,
  floor: number,
  at: number,
  before: string,
  patterns: TitledPatterns,
): Before {
  const within = patterns.within.exec(before);
  const edge = within ? at - before.length + within.index : at;
  const end =
    edge - (patterns.afterAuthor.exec(text.slice(Math.max(floor, edge - 20), edge))?.[0].length ?? 0);
  const noun = patterns.nounAtEnd.exec(text.slice(Math.max(floor, end - 60), end));
  if (noun && /[)\]]/u.test(text[end - noun[0].length - 1] ?? ''))
    return { mentions: [], beside: end - noun[0].length };
  if (/[)\]]/u.test(text[end - 1] ?? '')) return { mentions: [], beside: end };
  const mentions = mentionsBefore(text, floor, edge);
  const first = mentions[0];
  if (!first || !/^[\s,]*$/u.test(text.slice(first.to, edge))) return { mentions: [], beside: null };
  const lead = text.slice(Math.max(floor, first.from - 40), first.from);
  return { mentions: within || patterns.byAtEnd.test(lead) ? mentions : [], beside: null };
}
