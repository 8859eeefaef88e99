import type { Range } from '../paper';
import { matchesIn } from './matchesIn';
import type { Dividing } from './meaning';
import { nameEnd, type Item, type Listed } from './pieces';
import type { Marked } from './marks';
import { sayingsOf, type Saying } from './parts';
import { trimmed, wordsIn } from './terms';
import type { PaperText } from './text';

/** Members told within a sentence by their ordinals: `…, the first …, the second …, and the last …`. */
export function ordinalItems(listed: Listed, { from, to }: Range): readonly Item[] {
  const { dividing, lower } = listed;
  const found = matchesIn(dividing.anyOrdinal, lower.slice(from, to)).map((match) => {
    const word = match[1] ?? '';
    const end = from + match.index + match[0].length;
    return { word, from: end - word.length, to: end };
  });
  const row: Range[] = [];
  for (const one of found) {
    if (placeOf(dividing, one.word) === row.length + 1 || (row.length > 0 && dividing.final.test(one.word)))
      row.push(one);
  }
  const lead = lower.slice(from, row[0]?.from ?? from).replace(/^[\s,:]+/u, '');
  if (row.length < 2 || lead.includes(',') || wordsIn(lead) > near) return [];
  return row.flatMap((one, index) => {
    const next = row[index + 1]?.from ?? to;
    // What stands between the last comma and the next ordinal belongs to that one.
    const comma = index + 1 < row.length ? listed.text.lastIndexOf(',', next) : -1;
    return itemAfter(listed, one.to, comma > one.to ? comma : next);
  });
}

/** The first ordinal follows at once, but for the noun that it belongs to: `the type that comes first`. */
const near = 3;

function placeOf(dividing: Dividing, word: string): number {
  return dividing.ordinals.findIndex((ordinal) => ordinal.test(word)) + 1;
}

/** Members told in the sentences and paragraphs that follow, each beginning with its ordinal. */
export function ordinalSentences(text: PaperText, listed: Listed, saying: Saying): Marked | null {
  const sayings = sayingsOf(text);
  const items: Item[] = [];
  let last = saying.index;
  const end = Math.min(sayings.length, saying.index + reach);
  for (let index = saying.index + 1; index < end; index++) {
    const next = sayings[index];
    if (!next || (next.heading && items.length === 0 && next.block > saying.block + 1)) break;
    if (index - last > (items.length === 0 ? firstGap : gap)) break;
    const item = itemBy(listed, next, items.length + 1);
    if (!item) continue;
    items.push(item);
    last = index;
    if (items.length === listed.announced) break;
  }
  return items.length > 1 && (listed.announced === null || items.length <= listed.announced)
    ? { items, last }
    : null;
}

/** Members are explained in a few paragraphs each; this many sentences without the next one end the row. */
const gap = 14;
const reach = 80;

/** The first member follows its announcement, after a sentence or two on all of them. */
const firstGap = 4;

/** The member whose ordinal, the `place`-th or the last, opens a sentence. */
function itemBy(listed: Listed, saying: Saying, place: number): Item | null {
  const { dividing, lower } = listed;
  const opening = dividing.ordinalLead.exec(saying.lower)?.[0].length ?? 0;
  const rest = saying.lower.slice(opening, opening + 20);
  const ordinal = dividing.ordinals[place - 1]?.exec(rest) ?? (place > 1 ? dividing.final.exec(rest) : null);
  if (!ordinal) return null;
  const from = saying.from + opening + ordinal[0].length;
  const noun = dividing.ordinalNoun.exec(lower.slice(from, from + 40));
  const stop = /[.!?]\s*$/u.test(saying.lower) ? saying.to - 1 : saying.to;
  return itemAfter(listed, from + (noun?.[0].length ?? 0), stop)[0] ?? null;
}

/** A member's name in few words; more are told as a clause, and are no name. */
const most = 9;

function itemAfter(listed: Listed, from: number, to: number): readonly Item[] {
  const { dividing, lower, text } = listed;
  const start = trimmed(text, from, to).from;
  const is = dividing.ordinalIs.exec(lower.slice(start, Math.min(to, start + 80)))?.[0].length ?? 0;
  const before =
    dividing.before.exec(lower.slice(start + is, Math.min(to, start + is + 40)))?.[0].length ?? 0;
  const told = trimmed(text, start + is + before, to);
  const name = trimmed(text, told.from, nameEnd(listed, told));
  if (name.to <= name.from || wordsIn(text.slice(name.from, name.to)) > most) return [];
  return [{ told, ...name }];
}
