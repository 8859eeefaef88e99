import {
  contextOf,
  findWords,
  spanInFile,
  wholeWords,
  wordsIn,
  wordsShown,
  worksIn,
  type QuoteInContext,
} from '../notes';
import type { Document, Span } from '../paper';
import { vaultOf } from '../vault';
import { settle, type PlanWishes } from './plan';
import type { Paper } from './read';
import type { Seen } from './seen';

/** Words of a paper that a person selected somewhere. */
export type Selected =
  /** The words as the paper has them. */
  | string
  /** In the Markdown of the text note (UTF-16 indices). */
  | { readonly note: string; readonly from: number; readonly to: number }
  /** In the text note as it reads; `beside` is what the block says in which they begin. */
  | { readonly note: string; readonly shown: string; readonly beside: string }
  /** In the paper's own file, as an editor has it (UTF-16 indices). */
  | { readonly file: string; readonly from: number; readonly to: number };

/** The words that are selected; null where the paper does not say them. */
export function spanOfSelected(document: Document, selected: Selected): Span | null {
  if (typeof selected === 'string') return findWords(document, selected, 0);
  const span =
    'file' in selected ? spanInFile(document, selected.from, selected.to) : inNote(document, selected);
  return span && wholeWords(document, span);
}

function inNote(document: Document, selected: Exclude<Selected, string | { file: string }>): Span | null {
  const { note } = selected;
  const words =
    'shown' in selected
      ? wordsShown(note, selected.shown, selected.beside)
      : wordsIn(note, selected.from, selected.to);
  return findWords(document, words.exact, words.near);
}

/** The words that were selected, for a person who is told that the paper does not say them. */
export function wordsOf(selected: Selected): string {
  if (typeof selected === 'string') return selected;
  if ('shown' in selected) return wordsShown('', selected.shown, '').exact;
  const { from, to } = selected;
  return 'file' in selected
    ? selected.file.slice(from, to).replace(/\s+/g, ' ').trim()
    : wordsIn(selected.note, from, to).exact;
}

/** A work that a paper cites or lists. */
export interface KnownWork {
  readonly citekey: string;
  /** '' where the paper does not say it. */
  readonly title: string;
  /** Whether the selected words cite it. */
  readonly cited: boolean;
}

/** What a person is shown who makes a note of selected words. */
export interface AboutSelected {
  /** Null where the paper does not say the words. */
  readonly quote: QuoteInContext | null;
  /** The works of the paper, those that the words cite first. */
  readonly works: readonly KnownWork[];
}

/** Signs around a quote that are shown: about two lines of a dialog on either side. */
const CONTEXT = 150;

export function aboutSelected(
  paper: Paper,
  seen: Seen,
  selected: Selected,
  wishes: PlanWishes,
): AboutSelected {
  const { document } = paper;
  const { reading } = settle(paper, vaultOf(seen.texts, seen.folders), wishes);
  const span = spanOfSelected(document, selected);
  const cited = new Set(span ? worksIn(reading, span) : []);
  const works = reading.works.map(({ id, title = '' }) => ({ citekey: id, title, cited: cited.has(id) }));
  return {
    quote: span && { ...contextOf(document, span, CONTEXT), text: span.text },
    works: [...works.filter((work) => work.cited), ...works.filter((work) => !work.cited)],
  };
}
