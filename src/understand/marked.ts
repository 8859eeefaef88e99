import {
  eachOnce,
  overlap,
  positionOf,
  rangeOf,
  spanOf,
  type Claim,
  type Range,
  type ReaderMark,
  type Reason,
} from '../paper';
import { pageAt, sectionAt, type PaperText } from './text';

/** What a claim tells of its words. */
type Told = Pick<Claim, 'figures' | 'works' | 'actors'>;

/**
 * The claims together with what a reader marked in the file: words that are a claim already get the reader's note, all others are
 * claims of their own. In reading order.
 */
export function withMarked(
  text: PaperText,
  claims: readonly Claim[],
  toldIn: (range: Range) => Told,
): readonly Claim[] {
  const { marks = [] } = text.document;
  if (marks.length === 0) return claims;
  const all = [...claims];
  for (const mark of marks) {
    const range = rangeOfMark(text, mark);
    if (range.to <= range.from) continue;
    const span = spanOf(text.document, range.from, range.to);
    // Half of the marked words: then it is that claim which the reader means.
    const at = all.findIndex((claim) => 2 * overlap(claim, span) >= span.end - span.start);
    const known = all[at];
    const reasons: readonly Reason[] = [{ kind: 'marked' }, ...(known?.reasons ?? [])];
    if (known) all[at] = { ...known, marked: joined(known.marked, mark.note), reasons: eachOnce(reasons) };
    else all.push({ marked: mark.note, reasons, ...span, ...toldIn(range), ...placeOf(text, range) });
  }
  return all.sort((a, b) => a.start - b.start);
}

const joined = (before: string | undefined, note: string): string =>
  [before ?? '', note].filter((one) => one !== '').join(' · ');

/** The words of a mark; where it is a note beside a line, the sentence in which the line begins. */
function rangeOfMark({ document, sentences }: PaperText, mark: ReaderMark): Range {
  const at = positionOf(document, mark.start);
  const sentence = mark.isBeside ? sentences.find(({ to }) => at < to) : undefined;
  return sentence ?? rangeOf(document, mark);
}

function placeOf({ document, sections }: PaperText, { from }: Range): Pick<Claim, 'section' | 'page'> {
  const section = sectionAt(sections, document.offsets[from] ?? 0)?.title ?? null;
  return { section, page: pageAt(document, from) };
}
