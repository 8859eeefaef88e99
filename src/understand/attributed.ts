import { cuePattern, languageOf } from '../languages';
import { gathered, type Block } from '../paper';
import type { Cluster } from './callouts';
import { mentionsBefore, type Mention } from './mentions';
import { namesBody } from './names';
import { lowerOf } from './parts';
import type { PaperText } from './text';

interface Patterns {
  /** A kind of work and the words before who wrote it: `penelitian yang dilakukan oleh`. For text in lower case. */
  readonly by: RegExp;
  /** A year told in words: `pada tahun 2013`, `in 2013`. 1: the year. */
  readonly year: RegExp;
}

const compiled = new Map<string, Patterns>();

function patternsOf(code: string): Patterns {
  const language = languageOf(code);
  const known = compiled.get(language.code);
  if (known) return known;
  const { nouns, authorBefore, yearBefore } = language.citing.titled;
  const made = {
    by: cuePattern(`(?:^| )(?:${nouns})(?:\\s+\\p{Ll}+){0,2}?\\s+(?:${authorBefore})\\s+`, 'g'),
    year: cuePattern(`\\s+(?:${yearBefore})\\s+((?:1[5-9]|20)\\d\\d)(?![\\d–/-])`, 'i'),
  };
  compiled.set(language.code, made);
  return made;
}

/** The longest list of names that is followed: six names of 25 signs. */
const longest = 150;

/** Works told by kind, author and year without brackets: `penelitian yang dilakukan oleh Haq pada tahun 2013`. */
export function attributedIn(text: PaperText): readonly Cluster[] {
  const { document } = text;
  const lower = lowerOf(text);
  return gathered(document.blocks, (block) =>
    block.kind === 'heading' || block.kind === 'code' ? [] : inBlock(document.text, lower, block),
  );
}

function inBlock(text: string, lower: string, block: Block): readonly Cluster[] {
  const { by, year } = patternsOf(block.language);
  const found: Cluster[] = [];
  const said = lower.slice(block.from, block.to);
  by.lastIndex = 0;
  for (let match = by.exec(said); match; match = by.exec(said)) {
    const one = clusterAt(text, block.from + by.lastIndex, block.to, year);
    if (one) found.push(one);
    // The words before an author can hold another kind of work: `laporan hasil studi oleh`.
    by.lastIndex = match.index + 1;
  }
  return found;
}

/** The work whose author is named from `start` on, with its year; null where no author or no year is. */
function clusterAt(text: string, start: number, end: number, year: RegExp): Cluster | null {
  const rest = text.slice(start, Math.min(end, start + longest));
  const match = /^\p{Lu}/u.test(rest) ? year.exec(rest) : null;
  if (!match) return null;
  const mentions = mentionsBefore(text, start, start + match.index).filter((one) => one.from === start);
  if (!mentions[0] || !namesAuthor(mentions[0])) return null;
  const to = start + match.index + match[0].length;
  const callout = { from: start, to, mentions, year: Number(match[1]), sure: true };
  return { from: start, to, form: 'narrative', callouts: [callout] };
}

/** Whether a name is an author's by its form: a place or an event has the form of a single name. */
function namesAuthor(mention: Mention): boolean {
  const first = mention.names[0];
  return mention.joined || first?.given !== undefined || namesBody(first?.literal ?? '');
}
