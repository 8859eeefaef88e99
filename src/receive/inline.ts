import type { Stretch } from './cleaning';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly sign: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

// Code in backticks and comments come first, so that nothing inside of them is a mark. A comment that is not closed
// is found to the line's end, so that its signs are not searched again, and stays text.
const marks =
  /`+[^`]*`+|<!--[^]*?(?:-->|$)|%%[^]*?(?:%%|$)|\[\^[^\]\s]{1,40}\](?!:)|\\[!-/:-@[-`{-~]|\*{1,3}|_{1,3}|~~|==/gu;

/**
 * What a line of Markdown says, as stretches of the source: without emphasis marks that come in pairs, comments,
 * footnote marks and the backslashes of escapes. `hard`: the line begins a new line of its block.
 */
export function saidIn(source: string, start: number, end: number): readonly Stretch[] {
  const line = source.slice(start, end);
  if (!/[*_\\<%~=^`]/u.test(line)) return [{ start, end, glued: false }];
  const gaps = gapsIn(line);
  const stretches: Stretch[] = [];
  let from = 0;
  for (const gap of [...gaps, { start: line.length, end: line.length }]) {
    if (gap.start > from)
      stretches.push({ start: start + from, end: start + gap.start, glued: stretches.length > 0 });
    from = gap.end;
  }
  return stretches;
}

interface Gap {
  readonly start: number;
  readonly end: number;
}

function gapsIn(line: string): readonly Gap[] {
  const gaps: Gap[] = [];
  const open: Mark[] = [];
  marks.lastIndex = 0;
  for (let found = marks.exec(line); found; found = marks.exec(line)) {
    const [sign] = found;
    const start = found.index;
    const end = start + sign.length;
    if (sign.startsWith('`')) continue;
    if (sign.startsWith('\\')) gaps.push({ start, end: start + 1 });
    else if (/^(?:<!--[^]*-->|%%[^]*%%|\[\^[^]*)$/u.test(sign)) gaps.push({ start, end });
    else if (/^(?:<!--|%%)/u.test(sign)) continue;
    else pair(open, gaps, markAt(line, start, end, sign));
  }
  return gaps.sort((a, b) => a.start - b.start);
}

/** A mark closes the last open one of its sign, and those between stay as they are; else it may open. */
function pair(open: Mark[], gaps: Gap[], mark: Mark): void {
  // 16 open marks: emphasis is not deeper, and a line of nothing but stars must not be searched again and again.
  const at = mark.closes ? open.slice(-16).findIndex(({ sign }) => sign === mark.sign) : -1;
  if (at >= 0) {
    const index = Math.max(0, open.length - 16) + at;
    const first = open[index];
    if (first) gaps.push({ start: first.start, end: first.end }, { start: mark.start, end: mark.end });
    open.length = index;
  } else if (mark.opens) open.push(mark);
}

/** CommonMark's flanking rules, simplified: a mark opens before a word and closes behind one, not inside of one. */
function markAt(line: string, start: number, end: number, sign: string): Mark {
  const before = line[start - 1] ?? ' ';
  const after = line[end] ?? ' ';
  // `snake_case`, `2*3*4`.
  const inWord = sign.startsWith('_') ? isWord(before) && isWord(after) : /\d\d/u.test(before + after);
  return { start, end, sign, opens: !inWord && /\S/u.test(after), closes: !inWord && /\S/u.test(before) };
}

const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);
