import { Citekeys, citekeyOf } from '../cite';
import { leadName, type Reading, type Work } from '../paper';
import { foldName } from '../languages/spelling';

/**
 * A citekey for the paper itself: its first author's family name and its year, in lower-case ASCII; where either
 * is missing, its file's name. The person can choose another.
 */
export function paperCitekey(reading: Reading): string {
  const { authors, year } = reading;
  const signed = /[\p{Script=Latin}\d]/u.test(leadName({ author: authors }));
  if (signed && year !== null) return citekeyOf({ author: authors, issued: { 'date-parts': [[year]] } });
  return ascii(fileStem(reading.file)).slice(0, LONGEST) || 'paper';
}

/** Longer file names make keys that nobody types. */
const LONGEST = 40;

function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

/** A file's name without its folder and its ending. */
export function fileStem(file: string): string {
  const name = file.split(/[\\/]/).pop() ?? file;
  return name.replace(/(.)\.[^.]*$/, '$1') || file;
}

/** The key, or with a letter after it where one of the works cited has it and is another work. */
export function freeKey(key: string, title: string, works: readonly Work[]): string {
  const same = (work: Work): boolean => work.title !== undefined && foldName(work.title) === foldName(title);
  return new Citekeys(works.filter((work) => !same(work)).map(({ id }) => id)).take(key);
}

/** What a paper is called and keyed by where nobody says otherwise. */
export function keyOfPaper(reading: Reading): { readonly key: string; readonly title: string } {
  const title = reading.title ?? fileStem(reading.file);
  return { key: freeKey(paperCitekey(reading), title, reading.works), title };
}
