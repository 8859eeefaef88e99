import { languageOf } from '../languages';
import type { Document } from '../paper';
import type { Cluster } from './callouts';
import { mentionsBefore, type Mention } from './mentions';
import { namesBody } from './names';

interface Patterns {
  /** A kind of work and the words before who wrote it: `penelitian yang dilakukan oleh`. Sticky. */
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
    by: new RegExp(`(?:${nouns})(?:\\s+\\p{Ll}+){0,2}?\\s+(?:${authorBefore})\\s+`, 'iuy'),
    year: new RegExp(`\\s+(?:${yearBefore})\\s+((?:1[5-9]|20)\\d\\d)(?![\\d–/-])`, 'iu'),
  };
  compiled.set(language.code, made);
  return made;
}

/** The longest list of names that is followed: six names of 25 signs. */
const longest = 150;

/** Works told by kind, author and year without brackets: `penelitian yang dilakukan oleh Haq pada tahun 2013`. */
export function attributedIn(document: Document): readonly Cluster[] {
  const { text } = document;
  const found: Cluster[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'heading' || block.kind === 'code') continue;
    const { by, year } = patternsOf(block.language);
    for (let at = block.from; at > block.from - 1 && at < block.to; at = nextWord(text, at)) {
      by.lastIndex = at;
      if (!by.test(text)) continue;
      const start = by.lastIndex;
      const rest = text.slice(start, Math.min(block.to, start + longest));
      const match = /^\p{Lu}/u.test(rest) ? year.exec(rest) : null;
      const mentions = match
        ? mentionsBefore(text, start, start + match.index).filter((one) => one.from === start)
        : [];
      if (!match || !mentions[0] || !namesAuthor(mentions[0])) continue;
      const to = start + match.index + match[0].length;
      const callout = { from: start, to, mentions, year: Number(match[1]), sure: true };
      found.push({ from: start, to, form: 'narrative', callouts: [callout] });
    }
  }
  return found;
}

function nextWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space + 1;
}

/** Whether a name is an author's by its form: a place or an event has the form of a single name. */
function namesAuthor(mention: Mention): boolean {
  const first = mention.names[0];
  return mention.joined || first?.given !== undefined || namesBody(first?.literal ?? '');
}
