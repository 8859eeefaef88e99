import type { Range } from '../paper';
import { cuePattern } from '../languages';
import type { CitationAt } from './cited';
import { citing } from './citing';
import { says } from './cues';
import { matchesIn } from './matchesIn';
import type { Saying } from './parts';
import type { PaperText } from './text';

/** A sentence, or a clause of it, that tells what others did or found, with their names as those who did. */
export interface Telling extends Range {
  readonly works: readonly string[];
  /** Their first name in lower case, by which the next sentences may speak of them again. */
  readonly name: string;
}

/** More works than this told of in one breath are a heap of evidence, not works that are reviewed. */
const together = 3;

/**
 * The tellings of a sentence, in reading order: `X (2010) explored …, while Y (2012) argues …` holds two. Authors who
 * are only named for a thing (`the scale by X`, `following X`) tell nothing, nor does a source set beside a result.
 */
export function tellingsIn(text: PaperText, saying: Saying, here: readonly CitationAt[]): readonly Telling[] {
  if (!mayTell(text, saying)) return [];
  const groups = groupsOf(text, saying, here).filter(
    (group) => group.works.length > 0 && group.works.length <= together && isDoer(saying, group),
  );
  return groups.map((group, index) => ({
    works: group.works,
    name: group.name,
    from: beginningOf(saying, groups[index - 1], group),
    to: endOf(saying, group, groups[index + 1]),
  }));
}

function mayTell({ document }: PaperText, saying: Saying): boolean {
  const kind = document.blocks[saying.block]?.kind;
  if (kind === 'caption' || kind === 'table' || kind === 'code') return false;
  return saying.front || !says(saying, saying.argument.claims.comparing);
}

/** Whether a sentence says what this paper does, not what others did. */
export function speaksOfItself(saying: Saying): boolean {
  return says(saying, saying.argument.claims.plan) || says(saying, saying.argument.reviews.ourselves);
}

/** Authors named one after the other, who did together what the sentence tells: `X (2010) and Y (2012)`. */
interface Group extends Range {
  readonly works: readonly string[];
  readonly name: string;
}

function groupsOf(text: PaperText, saying: Saying, here: readonly CitationAt[]): readonly Group[] {
  const groups: Group[] = [];
  for (const one of here) {
    const named = namedBy(text, one);
    if (!named) continue;
    const last = groups[groups.length - 1];
    const between = last ? saying.lower.slice(last.to - saying.from, named.from - saying.from) : '';
    const listed = between === ', ' && last !== undefined && !isNamedFor(saying, last);
    if (last && (listed || saying.argument.telling.joins.test(between))) {
      groups[groups.length - 1] = {
        ...last,
        to: named.to,
        works: [...new Set([...last.works, ...named.works])],
      };
    } else groups.push(named);
  }
  return groups;
}

/** Names before a number in brackets. One capital word alone is as often a thing: `the Brown Corpus [59]`. */
const namesAtEnd = cuePattern(
  `(?:^|[\\s(])(\\p{Lu}[\\p{L}’'-]+(?:,? (?:${citing.and1}) \\p{Lu}[\\p{L}’'-]+|,? (?:${citing.others}))) $`,
);

/** Names in the text with what cites them; null where a citation names nobody, or a body, whose figures are quoted and not its studies. */
function namedBy({ document }: PaperText, { citation, from, to, works }: CitationAt): Group | null {
  const before = document.text.slice(Math.max(0, from - 60), from);
  const numbered = citation.form === 'numeric' ? namesAtEnd.exec(before)?.[1] : undefined;
  if (citation.form !== 'narrative' && (numbered === undefined || works.length !== 1)) return null;
  const names = numbered ?? citation.text;
  if (isBody(names)) return null;
  const name = /\p{Lu}[\p{L}’'-]{2,}/u.exec(names)?.[0].toLowerCase() ?? '';
  return { from: numbered === undefined ? from : from - numbered.length - 1, to, works, name };
}

/** Whether names are those of a body: `WHO (2019)`, `Kementerian Kesehatan (2020)`. */
export function isBody(names: string): boolean {
  const words = names.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return words.some((word) => citing.bodies.has(word.toLowerCase())) || /^\p{Lu}{2,}$/u.test(words[0] ?? '');
}

/** Names stand so near to the words that make them doers: `the study conducted by`. */
const near = 90;

/** Whether the sentence has those who are named do or find something, or says that the study is theirs. */
function isDoer(saying: Saying, { from, to }: Range): boolean {
  const { telling } = saying.argument;
  const before = saying.lower.slice(Math.max(0, from - saying.from - near), from - saying.from);
  if (telling.doneBefore.test(before)) return true;
  if (isNamedFor(saying, { from, to })) return false;
  const behind = saying.lower.slice(to - saying.from);
  const theirs = /[’']s? \($/u.test(
    saying.lower.slice(from - saying.from, to - saying.from).replace(/\([^(]*$/u, '('),
  );
  const doing = theirs ? telling.ofTheirs?.exec(behind) : telling.doing.exec(behind);
  return doing ? !divides(saying, behind.slice(doing[0].length)) && !speaksOfItself(saying) : false;
}

/** So soon behind a verb stands what it divides something into: `the three main types`. */
const soon = 40;

/** Whether what follows a verb is a division: how somebody divides a thing is no study that is reviewed. */
function divides({ meaning }: Saying, behind: string): boolean {
  const { counted, namesParts } = meaning.dividing;
  return matchesIn(counted, behind.slice(0, soon)).some(
    ({ index, 1: number, 2: noun = '' }) => number !== undefined && index <= 5 && namesParts(noun),
  );
}

/** Whether names only say whose something is, or after whom it is done: `the scale by`, `following`. */
function isNamedFor(saying: Saying, { from }: Range): boolean {
  const { notDoing, workBefore } = saying.argument.telling;
  const before = saying.lower.slice(Math.max(0, from - saying.from - near), from - saying.from);
  return notDoing.test(before) && !workBefore.test(before);
}

/** Where the clause that tells of `group` begins: after what parts it from the one before, or after its mark in a row. */
function beginningOf(saying: Saying, before: Range | undefined, group: Range): number {
  const { parts, item } = saying.argument.telling;
  const start = before?.to ?? saying.from;
  const between = saying.lower.slice(start - saying.from, group.from - saying.from);
  const cut = lastEnd(between, item) ?? (before ? lastEnd(between, parts) : null) ?? 0;
  return start + cut + (/^\s*/u.exec(between.slice(cut))?.[0].length ?? 0);
}

function endOf(saying: Saying, group: Range, next: Range | undefined): number {
  if (!next) return saying.to;
  const { parts, item } = saying.argument.telling;
  const between = saying.lower.slice(group.to - saying.from, next.from - saying.from);
  const cut = lastStart(between, parts) ?? lastStart(between, item);
  return cut === null ? next.from : group.to + cut;
}

/** Where the last match of a global pattern ends, and where it starts; null for none. */
function lastEnd(lower: string, pattern: RegExp): number | null {
  let end: number | null = null;
  for (const match of lower.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

function lastStart(lower: string, pattern: RegExp): number | null {
  let start: number | null = null;
  for (const match of lower.matchAll(pattern)) start = match.index;
  return start;
}

/** Whether a sentence goes on to speak of those of whom the one before it told. */
export function goesOnTelling(
  saying: Saying,
  { works, name }: Telling,
  here: readonly CitationAt[],
): boolean {
  const cited = here.flatMap((one) => one.works);
  if (cited.some((work) => !works.includes(work))) return false;
  if (cited.length > 0 || saying.argument.telling.goesOn.test(saying.lower)) return true;
  return name !== '' && saying.lower.startsWith(name) && !/^[\p{L}-]/u.test(saying.lower.slice(name.length));
}
