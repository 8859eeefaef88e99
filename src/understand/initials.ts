/** Words before a bracket that a short form stands for. `from` is the index in what was looked at. */
export interface Expansion {
  readonly from: number;
  readonly text: string;
}

interface Word {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** How well letters fit words. */
interface Fit {
  /** Letters that begin a word (or a part of a word behind a hyphen). */
  readonly initials: number;
  /** Words of more than three letters that give no letter. */
  readonly idle: number;
}

/** The letters and digits of a short form, lower-case, without the `s` of its plural. */
function lettersOf(acronym: string): string {
  const plain = /\p{Lu}s$/u.test(acronym) ? acronym.slice(0, -1) : acronym;
  return plain.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Plain letters stand first: engines ask a function about each sign of a class of Unicode. */
const word = /(?:[A-Za-z\d]|[\p{L}\p{N}])[a-z]*[\p{L}\p{N}\p{M}’']*/gu;

/** The words of a text from the sign `start` on. */
function wordsFrom(text: string, start = 0): readonly Word[] {
  const words: Word[] = [];
  word.lastIndex = start;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const [said] = match;
    words.push({ from: match.index, to: match.index + said.length, text: said.toLowerCase() });
  }
  return words;
}

/** The words of a text from the sign `start` on, the last `most` of them: read from where at least as many begin. */
function lastWords(text: string, start: number, most: number): readonly Word[] {
  // Most words have a space before them: two more are seldom too few.
  const near = Math.max(start, spacesBefore(text, most + 2));
  const words = wordsFrom(text, near);
  return (words.length < most && near > start ? wordsFrom(text, start) : words).slice(-most);
}

/** The place of the space before which a text has fewer than `count` others to its end; 0 where it has fewer. */
function spacesBefore(text: string, count: number): number {
  let at = text.length;
  for (let left = count; left > 0 && at > 0; left--) at = text.lastIndexOf(' ', at - 1);
  return Math.max(0, at);
}

/**
 * The words that end a text and spell out a short form, or null. Of the beginnings that fit, the one whose words'
 * initials make up most of it and leave fewest words idle; after Schwartz and Hearst (2003), who take the shortest.
 */
export function expansionBefore(text: string, acronym: string): Expansion | null {
  const letters = lettersOf(acronym);
  const trimmed = text.slice(0, endOf(text));
  if (letters.length < 2 || '.;:!?)]'.includes(trimmed.slice(-1) || ' ')) return null;
  // Twice as many words as letters, and five more, as in the source of the rule; none of another sentence.
  const most = Math.min(letters.length + 5, letters.length * 2, isOfPieces(acronym) ? mostPieces : Infinity);
  if (isOfPieces(acronym) && !holdsPiece(trimmed, acronym)) return null;
  const words = lastWords(trimmed, lastStop(trimmed), most);
  let best: { readonly from: number; readonly score: number } | null = null;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at];
    if (!word || !word.text.startsWith(letters[0] ?? '')) continue;
    const score = scoreOf(trimmed.slice(word.from), words.slice(at), letters, acronym);
    if (score !== null && (best === null || score > best.score)) best = { from: word.from, score };
  }
  return best && { from: best.from, text: trimmed.slice(best.from).replace(/^["“‘']/u, '') };
}

/**
 * The words that end a text and begin with the letters of a short form in another order, as where it was made in
 * another wording: `rate of wound healing (WHR)`. Three letters at least; small words give none.
 */
export function shuffledBefore(text: string, acronym: string): Expansion | null {
  const letters = [...lettersOf(acronym)];
  if (letters.length < fewestShuffled || isOfPieces(acronym)) return null;
  const trimmed = text.slice(0, endOf(text));
  const telling = wordsFrom(trimmed, lastStop(trimmed)).filter((one) => one.text.length > smallWord);
  const words = telling.slice(-letters.length);
  const [first] = words;
  const initials = words.map((one) => one.text[0] ?? '').sort();
  return first && initials.join('') === letters.sort().join('')
    ? { from: first.from, text: trimmed.slice(first.from) }
    : null;
}

/** The names in capitals that end a text, where the letters of a short form stand in them in order: for a form that the text says is theirs. */
export function spelledBefore(text: string, acronym: string): Expansion | null {
  const trimmed = text.slice(0, endOf(text));
  const names = /(?:\p{Lu}[\p{L}-]+ ){1,5}\p{Lu}[\p{L}-]+$/u.exec(trimmed);
  if (!names || fitOf(wordsFrom(names[0]), lettersOf(acronym)) === null) return null;
  return { from: names.index, text: names[0] };
}

/** Two letters fit too many words. */
const fewestShuffled = 3;
const smallWord = 3;

/** Where a text ends without white space, quotes and marks behind it. */
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s“”"‘’',*_]/u.test(text[end - 1] ?? '')) end--;
  return end;
}

/** Where the last sign stands that parts sentences, items or brackets, with a space behind it; 0 for none. */
function lastStop(text: string): number {
  let at = text.lastIndexOf(' ');
  while (at > 0 && !'.;:!?()'.includes(text[at - 1] ?? '')) at = text.lastIndexOf(' ', at - 1);
  return Math.max(0, at);
}

/** Whether a text, taken whole, spells out a short form by the initials of its words. */
export function fitsInitials(text: string, acronym: string): boolean {
  const letters = lettersOf(acronym);
  const words = wordsFrom(text);
  const fit = fitOf(words, letters);
  return (
    letters.length > 1 &&
    words[0]?.text.startsWith(letters[0] ?? '') === true &&
    fit !== null &&
    fit.initials === letters.length &&
    fit.idle <= 1
  );
}

/** Whether a short form is a word made of the beginnings of others: `Kemenkes`. */
const isOfPieces = (acronym: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(acronym);

/** Whether a text has the first two letters of a word of pieces: the first piece has as many at least. */
function holdsPiece(text: string, acronym: string): boolean {
  const [first, second] = [acronym[0] ?? '', acronym[1] ?? ''];
  return text.includes(first + second) || text.includes(first + second.toUpperCase());
}

/** Six words: no word is made of the beginnings of more. */
const mostPieces = 6;

/** How well words fit, or null where they do not: more is better. */
function scoreOf(text: string, words: readonly Word[], letters: string, acronym: string): number | null {
  if (words.length === 1 && !/\p{Lu}/u.test(acronym.slice(1))) return null;
  if (text.length <= letters.length * 2 && words.map((word) => word.text).join('') === letters) return null;
  if (isOfPieces(acronym))
    return words.length > 1 &&
      words.length <= mostPieces &&
      madeOfPieces(words, letters) &&
      /^\p{Lu}/u.test(text)
      ? 1
      : null;
  const fit = fitOf(words, letters);
  if (!fit) return null;
  const share = fit.initials / letters.length;
  const capital = /^\p{Lu}/u.test(text);
  // Where small letters give no hint, three letters in four must begin words (`odorant-binding protein (OBP)`).
  if (share < (capital ? 0.5 : 0.6) || (words.length === 1 && letters.length > 3)) return null;
  if (words.length === 1 && words[0]?.text.startsWith(letters)) return null;
  if (fit.idle > (capital ? Math.max(1, letters.length / 2) : 1)) return null;
  return share * 10 - fit.idle * 2 + (capital ? 1 : 0);
}

/** The best way to find letters in words, in order, the first one at the first word's beginning; null for none. */
function fitOf(words: readonly Word[], letters: string): Fit | null {
  // By how many letters are used up, the best way so far.
  let ways: (Fit | undefined)[] = [{ initials: 0, idle: 0 }];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]?.text ?? '';
    const next: (Fit | undefined)[] = [];
    for (let used = 0; used < ways.length; used++) {
      const fit = ways[used];
      if (!fit) continue;
      if (index > 0 || used > 0) put(next, used, fit.initials, fit.idle + (word.length > 3 ? 1 : 0));
      const first = word.indexOf(letters[used] ?? '\n');
      if (index === 0 && first !== 0) continue;
      const initials = fit.initials + (first === 0 ? 1 : 0);
      // The word gives one or more of the letters that are left.
      for (let at = first, taken = used + 1; at >= 0; taken++) {
        put(next, taken, initials, fit.idle);
        at = taken < letters.length ? word.indexOf(letters.charAt(taken), at + 1) : -1;
      }
    }
    ways = next;
  }
  return ways[letters.length] ?? null;
}

function put(ways: (Fit | undefined)[], used: number, initials: number, idle: number): void {
  const known = ways[used];
  if (!known || initials * 2 - idle > known.initials * 2 - known.idle) ways[used] = { initials, idle };
}

/** Whether letters are the beginnings of words one after the other, two of them at least: `Kemen|kes`. */
function madeOfPieces(words: readonly Word[], letters: string): boolean {
  let ends = new Set([0]);
  for (const [index, word] of words.entries()) {
    const next = new Set<number>();
    for (const end of ends) {
      if (index > 0 && index < words.length - 1) next.add(end);
      for (
        let length = 2;
        length < word.text.length && letters.startsWith(word.text.slice(0, length), end);
        length++
      )
        next.add(end + length);
    }
    ends = next;
  }
  return ends.has(letters.length);
}
