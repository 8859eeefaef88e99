import { cuePattern } from '../languages';
import type { Range } from '../paper';
import { contentOf, type Bracket } from './brackets';
import { trimmed, type Callout, type Cluster } from './callouts';
import { citing } from './citing';
import { mentionsBefore, type Mention } from './mentions';
import { namesBody } from './names';
import { yearsIn, type YearAt } from './years';

const prefixWords = [...citing.prefixes]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+'))
  .join('|');
/** Words before a name that only lead to it: `see also`, `cited in`, `e.g.,`. */
const onlyPrefix = cuePattern(`^[\\s.,:;–—-]*(?:(?:${prefixWords}|${citing.and1})[\\s.,:]*)*$`, 'i');

/** What parts two works in a bracket, or two years of one. */
const betweenYears = cuePattern(`^\\s*(?:[,;/]|(?:[,;]\\s*)?(?:${citing.and1}))\\s*$`, 'i');

/** What may stand behind a year: the next work, the end, or a comment after a comma. */
const afterYear = /^\s*(?:[,;:.)\]]|$|[–—-]\s)/u;

/** A word that leads to the next work, right behind a year: `Haq, 2011 dalam Lim, 2014`. */
const goesOn = cuePattern(`^\\s+(?:${prefixWords})\\s`, 'i');

/** The works that a bracket cites by names and years; null for a bracket that cites none. */
export function bracketed(text: string, bracket: Bracket): Cluster | null {
  const inside = contentOf(text, bracket);
  const years = yearsIn(inside);
  if (years.length === 0) return null;
  // `European Commission (EC; 2018)`: the sign parts one work's name and year.
  const content = inside.replace(/^(\s*\p{Lu}[\p{Lu}\p{N}-]{1,11});(?=\s*\d{4})/u, '$1,');
  const base = bracket.from + 1;
  const callouts: Callout[] = [];
  let end = 0;
  for (const [index, year] of years.entries()) {
    const between = content.slice(end, year.from);
    const bare = index > 0 && callouts.length > 0 && betweenYears.test(between);
    const next = years[index + 1];
    const made = bare
      ? yearAlone(year, callouts[callouts.length - 1]?.sure === true)
      : named(content, end, year);
    if (!made) continue;
    const lead = bare ? '' : content.slice(segmentStart(content, end, made.from), made.from);
    const fits =
      onlyPrefix.test(lead) &&
      (afterYear.test(content.slice(year.end, year.end + 3)) ||
        goesOn.test(content.slice(year.end, year.end + 30))) &&
      !year.stretch;
    const rest = content.slice(year.end, next ? next.from : content.length).split(';')[0] ?? '';
    callouts.push(
      ...lettered(year, {
        ...made,
        sure: bare ? made.sure : fits,
        ...prefixOf(lead),
        ...(next ? {} : suffixOf(rest)),
      }),
    );
    end = year.end;
  }
  if (callouts.length === 0) return null;
  return {
    form: 'parenthetical',
    callouts: callouts.map((one) => moved(one, base)),
    ...rangeOf(bracket, callouts, base),
  };
}

function yearAlone(year: YearAt, sure: boolean): Callout {
  return { from: year.from, mentions: [], sure, ...dateOf(year) };
}

/** A year with the names before it; null where no names stand there. */
function named(content: string, floor: number, year: YearAt): Callout | null {
  const mentions = mentionsBefore(content, floor, year.from);
  const body = bodyBefore(content, segmentStart(content, floor, year.from), year.from);
  const all =
    body && !mentions.some((one) => one.from <= body.from && one.names.length === 1)
      ? [body, ...mentions]
      : mentions;
  const first = all[0];
  return first ? { from: first.from, mentions: all, sure: false, ...dateOf(year) } : null;
}

/** A body whose name has small words or commas in it, taken whole: `World wildlife fund`. */
function bodyBefore(content: string, from: number, to: number): Mention | null {
  const range = trimmed(content, from, to);
  const name = content.slice(range.from, range.to).replace(/[\s,.:]+$/u, '');
  if (!/^\p{Lu}/u.test(name) || name.length > 100 || /[\d;]|\.\s/u.test(name) || !namesBody(name))
    return null;
  const first = name.split(/[\s,]/u)[0] ?? '';
  if (citing.leadIns.has(first) || citing.notNames.has(first.toLowerCase()) || name.split(/\s+/u).length < 2)
    return null;
  return {
    names: [{ literal: name }],
    others: false,
    joined: false,
    from: range.from,
    to: range.from + name.length,
  };
}

function dateOf(year: YearAt): Pick<Callout, 'to' | 'year' | 'literal' | 'letter' | 'locator' | 'label'> {
  return {
    to: year.to,
    year: year.year,
    ...(year.literal === undefined ? {} : { literal: year.literal }),
    ...(year.letter === undefined ? {} : { letter: year.letter }),
    ...(year.locator === undefined ? {} : { locator: year.locator }),
    ...(year.label === undefined ? {} : { label: year.label }),
  };
}

/** An item, and one more for each further letter: `2019a, b`. */
function lettered(year: YearAt, callout: Callout): readonly Callout[] {
  if (year.more.length === 0) return [callout];
  return [
    callout,
    ...year.more.map(({ from, to, letter }) => ({
      from,
      to,
      mentions: [],
      year: year.year,
      letter,
      sure: callout.sure,
    })),
  ];
}

/** Where the part of a bracket begins that `at` stands in: behind the last semicolon or year. */
function segmentStart(content: string, floor: number, at: number): number {
  return Math.max(floor, content.lastIndexOf(';', at - 1) + 1);
}

function prefixOf(lead: string): Pick<Callout, 'prefix'> {
  const prefix = lead.replace(/\s+/gu, ' ').replace(/^[\s,;.]+|[\s,]+$/gu, '');
  return prefix === '' ? {} : { prefix };
}

function suffixOf(rest: string): Pick<Callout, 'suffix'> {
  const suffix = rest.replace(/\s+/gu, ' ').replace(/^[\s,;.]+|[\s,]+$/gu, '');
  return suffix === '' || suffix.length > 80 ? {} : { suffix };
}

/** The whole bracket, but only the works in it where it says much else (60 signs: more than a prefix and a comment). */
function rangeOf(bracket: Bracket, callouts: readonly Callout[], base: number): Range {
  const first = callouts[0];
  const last = callouts[callouts.length - 1];
  if (!first || !last) return bracket;
  const much = first.from > 60 || bracket.to - base - last.to > 80;
  return much ? { from: base + first.from, to: base + last.to } : { from: bracket.from, to: bracket.to };
}

/** A callout of a bracket's content as one of the whole text. */
function moved(callout: Callout, by: number): Callout {
  const mentions = callout.mentions.map(({ names, others, joined, from, to }) => ({
    names,
    others,
    joined,
    from: from + by,
    to: to + by,
  }));
  return { ...callout, from: callout.from + by, to: callout.to + by, mentions };
}

/** Names that stand before a bracket which holds only years: `Haq and Lim (2010, 2012, p. 4)`. */
export function narrated(text: string, bracket: Bracket, floor: number): Cluster | null {
  const content = contentOf(text, bracket);
  if (!/^\s*(?:\d{4}|[^\d\s]{1,2}\.)/u.test(content) && !startsUndated.test(content)) return null;
  const years = yearsIn(content);
  const first = years[0];
  if (!first || content.slice(0, first.from).trim() !== '') return null;
  const mentions = mentionsBefore(text, floor, bracket.from);
  const longest = mentions[0];
  if (!longest) return null;
  const base = bracket.from + 1;
  const callouts: Callout[] = [];
  let end = 0;
  for (const year of years) {
    if (callouts.length > 0 && !betweenYears.test(content.slice(end, year.from))) break;
    const sure = longest.joined && !first.stretch;
    const one =
      callouts.length === 0
        ? { from: longest.from - base, mentions, sure, ...dateOf(year) }
        : yearAlone(year, sure);
    callouts.push(...lettered(year, one));
    end = year.end;
  }
  const moving = callouts.map((one, index) => ({
    ...moved({ ...one, mentions: [] }, base),
    ...(index === 0 ? { mentions } : {}),
  }));
  return { from: longest.from, to: bracket.to, form: 'narrative', callouts: moving };
}

const startsUndated = cuePattern(`^\\s*(?:${citing.noDate})`, 'i');
