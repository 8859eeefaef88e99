import { folded, wordsOf } from './fold';
import type { Row } from './row';

/** What works are compared by, without case, accents and signs. */
export interface Compared {
  readonly doi: string;
  /** The first author's family name, or a body's name. */
  readonly first: string;
  readonly year: string;
  readonly title: string;
  /** The title without its subtitle. */
  readonly main: string;
}

export function comparedOf({ doi, who, year, title }: Pick<Row, 'doi' | 'who' | 'year' | 'title'>): Compared {
  return {
    doi: plainDoi(doi),
    first: plain(who.split(',')[0] ?? ''),
    year,
    title: plain(title),
    main: plain(title.split(SUBTITLE)[0] ?? ''),
  };
}

// A subtitle stands behind a colon, a full stop, a question or a dash with blanks.
const SUBTITLE = /[:.?!]\s|\s[-–—]\s/;

function plain(text: string): string {
  return wordsOf(folded(text)).join(' ');
}

/** `https://doi.org/10.1000/X` and `doi:10.1000/x` are one. */
function plainDoi(doi: string): string {
  return (/10\.\d{4,9}\/\S+/.exec(doi)?.[0] ?? '').toLowerCase();
}

/** Whether two titles are one: the same words, or one of them lacks the subtitle. */
export function sameTitle(one: Compared, other: Compared): boolean {
  if (one.title === '' || other.title === '') return false;
  return one.title === other.title || one.title === other.main || other.title === one.main;
}

/** Whether two works have identifiers that tell them apart. */
export function areApart(one: Compared, other: Compared): boolean {
  return one.doi !== '' && other.doi !== '' && one.doi !== other.doi;
}

/** Whether two titles are much alike: most words of the shorter one, or of what stands before the subtitles, are in the other. */
export function nearTitle(one: Compared, other: Compared): boolean {
  return areNear(one.title, other.title) || areNear(one.main, other.main);
}

/** Words that a title has to have for the other's to be looked for in it, and the part of them that has to be there. */
const LEAST = 3;
const MOST = 0.75;

function areNear(one: string, other: string): boolean {
  const words = new Set(one.split(' '));
  const others = new Set(other.split(' '));
  const least = Math.min(words.size, others.size);
  let both = 0;
  for (const word of words) if (others.has(word)) both += 1;
  return least >= LEAST && both >= least * MOST;
}
