import type { PdfFont, PdfPiece } from './pages';
import { raisedText } from './raised';

/** A stretch of one line that no wide gap parts: a line of a column, or a cell of a table. Points, as in `PdfPages`. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its letters stand; raised and lowered signs aside. */
  readonly base: number;
  /** The size of most of its signs. */
  readonly size: number;
  /** The shares of its signs that are bold, and italic: 0 to 1. */
  readonly bold: number;
  readonly italic: number;
  /** Where its pieces stand. */
  readonly runs: readonly Run[];
}

/** A piece in its segment: `from` to before `to` are indices into its text. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** In sizes: a wider gap parts columns and cells. Spaces of justified lines are seldom wider; gutters are. */
const wideGap = 1;
/** In sizes: a narrower gap stands between letters. A space is a quarter or more, a kern a tenth or less. */
const narrowGap = 0.15;
/** In sizes: baselines of one line differ by no more, those of raised and lowered signs do. */
const level = 0.2;
/** In sizes: how far a sign may be raised or lowered. */
const far = 0.75;
/** What a raised or lowered sign measures at most of the signs beside it. */
const small = 0.85;

/** The segments of a page, in the order in which the file draws them. */
export function segmentsOf(pieces: readonly PdfPiece[], fonts: readonly PdfFont[]): readonly Segment[] {
  const drawn: Drawn[] = [];
  let open: Drawn | null = null;
  for (const piece of pieces) {
    // What is blank is seen by the gap that it leaves.
    if (piece.size <= 0 || !/\S/.test(piece.text)) continue;
    if (open && goesOn(open, piece)) add(open, piece);
    else drawn.push((open = begun(piece, drawn.length)));
  }
  return joined(drawn)
    .map((line) => segmentOf(line, fonts))
    .filter(({ text }) => !rule.test(text));
}

/** A line drawn with signs: a rule, or dots that lead from a title to its number. */
const rule = /^[.·•_=~*—–\-\s]{3,}$/;

const rightOf = ({ x, width }: PdfPiece): number => x + width;

/** Pieces of one line so far. */
interface Drawn {
  readonly pieces: PdfPiece[];
  /** The piece whose baseline is the line's: the first of those that are no smaller than the others. */
  host: PdfPiece;
  left: number;
  right: number;
  /** When the file began to draw it. */
  readonly order: number;
}

const begun = (piece: PdfPiece, order: number): Drawn => ({
  pieces: [piece],
  host: piece,
  left: piece.x,
  right: rightOf(piece),
  order,
});

function add(line: Drawn, piece: PdfPiece): void {
  line.pieces.push(piece);
  if (line.host.size <= small * piece.size) line.host = piece;
  line.left = Math.min(line.left, piece.x);
  line.right = Math.max(line.right, rightOf(piece));
}

/** Whether a piece goes on where a line was drawn last. */
function goesOn({ pieces, host }: Drawn, piece: PdfPiece): boolean {
  const last = pieces[pieces.length - 1] ?? piece;
  const size = Math.max(host.size, piece.size);
  const gap = piece.x - rightOf(last);
  // What is drawn twice, as for a shadow or for weight, lies on itself.
  return gap <= wideGap * size && (gap >= -0.5 * size || isTwice(last, piece)) && isLevel(host, piece);
}

/** Whether two pieces can stand on one line, one of them raised or lowered if it is smaller. */
function isLevel(a: PdfPiece, b: PdfPiece): boolean {
  const [less, more] = a.size < b.size ? [a.size, b.size] : [b.size, a.size];
  return Math.abs(a.y - b.y) <= (less <= small * more ? far * more : level * less);
}

/** Lines that others go on, drawn at another time: brought together, from left to right. */
function joined(drawn: readonly Drawn[]): readonly Drawn[] {
  const sorted = [...drawn].sort((a, b) => a.host.y - b.host.y || a.left - b.left);
  const kept: Drawn[] = [];
  for (const line of sorted) {
    const before = neighbour(kept, line);
    if (before) merge(before, line);
    else kept.push(line);
  }
  return kept.sort((a, b) => a.order - b.order);
}

function merge(line: Drawn, other: Drawn): void {
  for (const piece of other.pieces) add(line, piece);
  line.pieces.sort((a, b) => a.x - b.x);
}

/** The line that stands right beside another on the same height. */
function neighbour(kept: readonly Drawn[], line: Drawn): Drawn | undefined {
  for (let at = kept.length - 1; at >= 0; at--) {
    const before = kept[at];
    if (!before) return undefined;
    const size = Math.max(before.host.size, line.host.size);
    const off = line.host.y - before.host.y;
    if (off > size) return undefined;
    if (!isLevel(before.host, line.host)) continue;
    const gap = Math.max(line.left - before.right, before.left - line.right);
    // A raised sign stands close to what it is raised from.
    const most = off > level * size ? narrowGap : wideGap / 2;
    if (gap <= most * size && gap > -0.5 * size) return before;
  }
  return undefined;
}

function segmentOf({ pieces, host, left, right }: Drawn, fonts: readonly PdfFont[]): Segment {
  const runs: Run[] = [];
  let text = '';
  let [bold, italic] = [0, 0];
  for (const { said, piece, before, end } of saidIn(pieces, host)) {
    const gap = before ? piece.x - rightOf(before) : 0;
    const open = text === '' || text.endsWith(' ');
    if (!open && gap > narrowGap * host.size) text += ' ';
    const from = text.length;
    text += open ? said.trimStart() : said;
    runs.push({ from, to: text.length, left: piece.x, right: end });
    const { bold: isBold = false, italic: isItalic = false } = fonts[piece.font] ?? {};
    if (isBold) bold += said.length;
    if (isItalic) italic += said.length;
  }
  const signs = Math.max(1, text.length);
  const shares = { bold: bold / signs, italic: italic / signs };
  return { text: text.trimEnd(), left, right, base: host.y, size: host.size, ...shares, runs };
}

interface Said {
  readonly said: string;
  readonly piece: PdfPiece;
  readonly before: PdfPiece | null;
  /** Where the last of its pieces ends. */
  readonly end: number;
}

/** What the pieces of a line say: raised ones that stand together as one, and none twice. */
function saidIn(pieces: readonly PdfPiece[], host: PdfPiece): readonly Said[] {
  const all: Said[] = [];
  let before: PdfPiece | null = null;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || (before && isTwice(before, piece))) continue;
    const isUp = isRaised(piece, host);
    let [said, last]: [string, PdfPiece] = [piece.text, piece];
    for (let next = pieces[at + 1]; isUp && next && isRaised(next, host); next = pieces[at + 1]) {
      if (next.x - rightOf(last) > narrowGap * host.size) break;
      said += next.text;
      last = next;
      at += 1;
    }
    all.push({ said: isUp ? raisedText(said) : said, piece, before, end: rightOf(last) });
    before = last;
  }
  return all;
}

/** Whether a piece is drawn over the one before it once more. */
function isTwice(last: PdfPiece, piece: PdfPiece): boolean {
  return piece.text === last.text && Math.hypot(piece.x - last.x, piece.y - last.y) < 0.1 * piece.size;
}

function isRaised(piece: PdfPiece, host: PdfPiece): boolean {
  return piece.size <= small * host.size && host.y - piece.y > level * host.size;
}
