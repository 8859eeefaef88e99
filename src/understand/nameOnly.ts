import { gathered } from '../paper';
import { cuePattern } from '../languages';
import { contentOf, type Bracket } from './brackets';
import type { Cluster } from './callouts';
import { citing } from './citing';
import { mentionsBefore, type Mention } from './mentions';
import { folded, isAcronym, namesBody } from './names';

/** A document cites by names and years where it does so at least as often as this: fewer may be chance. */
const fewest = 3;

const leadWord = cuePattern(
  `^(?:${[...citing.prefixes].sort((a, b) => b.length - a.length).join('|')})[:.]?\\s+`,
  'i',
);

/** What has to be known of a document's works to tell a name in a bracket from another word. */
export interface Cites {
  readonly knows: (mention: Mention) => boolean;
  /** How many brackets cite by name and year. */
  readonly dated: number;
  /** Whether the document lists its references. */
  readonly lists: boolean;
}

/**
 * Brackets at the end of a sentence that hold a name and no year, in a document that else cites with years. A name that is
 * cited elsewhere is a citation; a body's name in full is one where the document has no list to look it up in, and behind a figure.
 */
export function nameOnly(text: string, brackets: readonly Bracket[], cites: Cites): readonly Cluster[] {
  return gathered(brackets, (bracket) => {
    const paged = pagedIn(text, bracket, cites);
    if (paged) return [paged];
    if (cites.dated < fewest) return [];
    if (
      bracket.square ||
      bracket.to - bracket.from > 100 ||
      !/^\s?(?:[.]|$|\n)/u.test(text.slice(bracket.to, bracket.to + 2))
    )
      return [];
    const content = contentOf(text, bracket);
    const lead = leadWord.exec(content)?.[0].length ?? 0;
    const name = content.slice(lead).trim();
    if (!/^\p{Lu}[\p{L}\s.,&’'-]+$/u.test(name) || (/[.,]$/u.test(name) && !/\p{Lu}\.$/u.test(name)))
      return [];
    const mention = mentionOf(name, bracket.from + 1 + lead, cites, givesFigure(text, bracket));
    if (!mention || spellsOut(text, bracket, name)) return [];
    const callout = { from: mention.from, to: bracket.to - 1, mentions: [mention], year: null, sure: true };
    return [{ from: bracket.from, to: bracket.to, form: 'parenthetical' as const, callouts: [callout] }];
  });
}

/** A name of the list with a page and no year, as papers in the humanities cite: `(Osei 14)`, `(Haq and Lim 203-05)`. */
function pagedIn(text: string, bracket: Bracket, { knows, lists }: Cites): Cluster | null {
  if (!lists || bracket.square || bracket.to - bracket.from > 60) return null;
  const content = contentOf(text, bracket);
  const lead = leadWord.exec(content)?.[0].length ?? 0;
  const paged = /^(\p{Lu}[^\d;()]*[\p{L}.])(?:,? )(?:pp?\. ?)?(\d{1,3}(?:[-–]\d{1,3})?)$/u.exec(
    content.slice(lead),
  );
  const [, name = '', page = ''] = paged ?? [];
  const read = name === '' ? undefined : mentionsBefore(name, 0, name.length).find((one) => one.from === 0);
  if (!read || !knows(read)) return null;
  const from = bracket.from + 1 + lead;
  const mention = { ...read, from, to: from + name.length };
  const place = { from, to: bracket.to - 1 };
  const callout = { mentions: [mention], year: null, sure: true, locator: page, label: 'page', ...place };
  return { from: bracket.from, to: bracket.to, form: 'parenthetical', callouts: [callout] };
}

/** Whether a figure stands before a bracket in its sentence, which then tells where it is from: `2,300 tonnes (Ministry of Fisheries).` */
function givesFigure(text: string, bracket: Bracket): boolean {
  // 40 signs: a figure with its unit and what it counts.
  const before = text.slice(Math.max(0, bracket.from - 40), bracket.from);
  return /\d/u.test(before.split(/[()[\]\n]|[.!?]\s/u).pop() ?? '');
}

function mentionOf(name: string, from: number, { knows, lists }: Cites, figure: boolean): Mention | null {
  const place = { from, to: from + name.length };
  const read = mentionsBefore(name, 0, name.length).find((one) => one.from === 0);
  if (read && knows(read)) return { ...read, ...place };
  const whole = { names: [{ literal: name }], others: false, joined: false, ...place };
  return knows(whole) || ((!lists || figure) && namesBody(name) && name.split(/\s+/u).length >= 3)
    ? whole
    : null;
}

/** Whether the bracket explains the words before it, or they it: a short form and its long one, two names of one thing. */
function spellsOut(text: string, bracket: Bracket, name: string): boolean {
  const before = text.slice(Math.max(0, bracket.from - 60), bracket.from).trimEnd();
  const words = before.split(/\s+/u);
  const last = words[words.length - 1] ?? '';
  const capital = /^["“‘]?\p{Lu}/u.test(last);
  if (isAcronym(name) || !/\s/u.test(name)) return capital;
  if (capital && (/^["“‘]?\p{Lu}/u.test(words[words.length - 2] ?? '') || isAcronym(last))) return true;
  return capital && isWithin(folded(last), folded(name));
}

/** Whether all letters of `short` stand in `long` in their order, both with the same first one. */
function isWithin(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}
