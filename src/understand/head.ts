import { cuePattern, languages } from '../languages';
import { spanOf, textOf, type Block, type Document, type Name, type Reading } from '../paper';
import { abstractsOf } from './abstract';
import { citing } from './citing';
import { linesOf } from './lines';
import { isSuffix, namesBody, spokenName } from './names';
import { closedUp } from './spacedLetters';
import type { PaperText } from './text';
import { yearsIn } from './years';

/** What a document says of itself. */
export type Head = Pick<Reading, 'title' | 'authors' | 'year' | 'abstract' | 'keywords'>;

/** What a document says of itself: in its properties, else on its first page. Null or empty where it does not. */
export function headOf(text: PaperText): Head {
  const { document } = text;
  const front = frontOf(document);
  const said = ownWords(document);
  const printed = titleAndAuthors(front, said.title !== null);
  const abstract = abstractsOf(text)[0];
  return {
    title: said.title ?? printed.title,
    authors: said.authors.length > 0 ? said.authors : printed.authors,
    year: said.year ?? yearOf(document, front),
    abstract: abstract ? spanOf(document, abstract.from, abstract.to) : null,
    keywords: said.keywords.length > 0 ? said.keywords : keywordsOf(text),
  };
}

type Said = Pick<Head, 'title' | 'authors' | 'year' | 'keywords'>;

/** What a file says beside its text. */
function ownWords({ properties, given }: Document): Said {
  const title = properties['title'];
  const written = [properties['authors'] ?? properties['author'] ?? []].flat();
  const dated = [properties['year'], properties['date']].find(
    (one) => typeof one === 'string' || typeof one === 'number',
  );
  const year = /\b(?:1[5-9]|20)\d\d\b/u.exec(`${dated ?? ''}`)?.[0];
  const keywords = properties['keywords'];
  return {
    title: typeof title === 'string' && title.trim() !== '' ? title.trim() : null,
    authors: [
      ...(given?.authors ?? []),
      ...written.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [nameIn(one)] : [])),
    ],
    year: year === undefined ? null : Number(year),
    keywords: Array.isArray(keywords) ? keywords.filter((one) => typeof one === 'string') : [],
  };
}

/** `Family, Given` or `Given Family`; without the brackets of a wikilink. */
function nameIn(text: string): Name {
  const plain = text.replace(/^\[\[(?:[^\]|]*\|)?|\]\]$/gu, '').trim();
  const turned = /^([^,]+),\s*([^,]+)$/u.exec(plain);
  if (turned?.[1] && turned[2]) return { family: turned[1], given: turned[2] };
  return namesBody(plain) ? { literal: plain } : spokenName(plain);
}

/** The longest first page before an abstract that is looked at: title, authors, addresses and a journal's box. */
const longestFront = 6000;

const sectionHeading = cuePattern(
  `^(?:[\\divxlc]+[.)]?\\s+)?(?:${languages.map((one) => one.layout.headings).join('|')})\\s*:?$`,
  'i',
);

interface FrontLine {
  readonly text: string;
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
  /** Whether it is of a journal, an address, a date or a number: neither a title nor names. */
  readonly ofJournal: boolean;
}

/** The lines before the abstract, or before the first section. */
function frontOf(document: Document): readonly FrontLine[] {
  const end = document.blocks.findIndex((block, index) => endsFront(document, block, index));
  const last = document.blocks[end < 0 ? 3 : end];
  const to = Math.min(last?.from ?? document.text.length, longestFront);
  return linesOf(document, 0, to)
    .map((line) => ({ text: textOf(document, line).trim(), apart: line.apart }))
    .filter((line) => line.text !== '')
    .map(({ text, apart }) => ({ text, apart, ofJournal: isOfJournal(text) }));
}

function endsFront(document: Document, block: Block, index: number): boolean {
  if (block.from > longestFront) return true;
  const said = document.text.slice(block.from, Math.min(block.to, block.from + 120));
  if (citing.abstract.test(said)) return true;
  return block.kind === 'heading' && (index > 0 || sectionHeading.test(said));
}

/** Lines of a journal, an address, a date or a number: neither a title nor names. */
const ofJournal =
  /https?:|www\.|@|\bdoi\b|\bE?-?ISSN\b|\|\s|©|\bVol(?:ume|\.)|\.(?:org|com|net|edu)\b|\bet al\b|^\W*$|^\d+$|^\W*\p{L}+\W*$/iu;

/** `isTitled`: the title is known from elsewhere, and its lines here need not be told from others. */
function titleAndAuthors(front: readonly FrontLine[], isTitled: boolean): Pick<Head, 'title' | 'authors'> {
  let start = 0;
  for (const [index, line] of front.entries()) {
    const authors = index > start || isTitled ? authorsFrom(front.slice(index, index + 8)) : null;
    if (authors) return { title: titleFrom(front.slice(start, index)), authors };
    if (line.ofJournal) start = index + 1;
  }
  const first = front.findIndex((line) => !line.ofJournal);
  const after = front.findIndex((line, index) => index > first && line.ofJournal);
  return {
    title: first < 0 ? null : titleFrom(front.slice(first, after < 0 ? front.length : after)),
    authors: [],
  };
}

/** A volume with its issue, year or pages: `2022;14(3):201-209`, `31.2 (2020)`, `8(1), 12–30`. */
const inVolume = /\d{4};\s?\d|\d\(\d{1,3}\)\s?[:,]\s?\d|\s\d{1,3}\.\d{1,2} \(\d{4}\)$/u;

const articleKind = cuePattern(
  `^(?:${languages.map(({ layout }) => layout.articleKinds).join('|')})\\s*:?$`,
  'i',
);

const isOfJournal = (line: string): boolean =>
  ofJournal.test(line) ||
  inVolume.test(line) ||
  articleKind.test(line) ||
  (/\d/u.test(line) && namesBody(line)) ||
  yearsIn(line).length > 1;

/** A title from its lines, or from those before the first gap where together they are a paragraph (over 300 signs). */
function titleFrom(lines: readonly FrontLine[]): string | null {
  const gap = lines.findIndex((line, index) => index > 0 && line.apart);
  return titleIn(lines) ?? (gap > 0 ? titleIn(lines.slice(0, gap)) : null);
}

/** Lines read as one title: of at least two words, and no sentence. */
function titleIn(lines: readonly FrontLine[]): string | null {
  const title = lines
    .map((line) => line.text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/[*†‡]+$/u, '')
    .trim();
  return title.length > 300 || !/\s/u.test(title) || /[.:,;]$/u.test(title) ? null : title;
}

/** The authors that the first of these lines name, together with as many of the next as read on as names. */
function authorsFrom(lines: readonly FrontLine[]): readonly Name[] | null {
  // All pieces but the last end on the first line: the next lines make no persons of them.
  if (
    !piecesIn(lines[0]?.text ?? '')
      .slice(0, -1)
      .every(isPerson)
  )
    return null;
  // Below the names a line that a mark opens is an address: `1 Harbour School`.
  const address = lines.findIndex((line, index) => index > 0 && /^[\da-c¹²³*†‡]\s?\p{Lu}/u.test(line.text));
  for (let count = address < 0 ? lines.length : address; count > 0; count--) {
    const authors = authorsIn(
      lines
        .slice(0, count)
        .map((line) => line.text)
        .join(' '),
    );
    if (authors) return authors;
  }
  return null;
}

const and = cuePattern(`\\s*[,;]\\s*(?:(?:${citing.andWords})\\s+)?|\\s+(?:${citing.andWords})\\s+`, 'gi');
/** A letter that joins is small, as initials are not. */
const smallAnd = cuePattern(`(?:^|\\s+)(?:${citing.and1})\\s+`);

/** The authors that a line names, and nothing else; null for another line. */
function authorsIn(line: string): readonly Name[] | null {
  const pieces = piecesIn(line);
  return pieces.length > 0 && pieces.every(isPerson) ? pieces.map(spokenName) : null;
}

/** The parts of a line between commas and `and`, note marks and suffixes left out. */
function piecesIn(line: string): readonly string[] {
  const plain = line
    .replace(/\^[^^\s]*\^/gu, ' ')
    .replace(/[\d⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§¶#✉|]+/gu, ',')
    .replace(/\s*,(?:\s*,)*/gu, ',')
    .replace(/^[\s,]+|[\s,]+$/gu, '');
  return plain
    .split(and)
    .flatMap(apart)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !isSuffix(piece));
}

/** Two persons whom one letter joins (`Rosa Vidal y Juan Peña`); within one name it joins nobody: `Rosa Vidal y Peña`. */
function apart(piece: string): readonly string[] {
  const persons = piece.split(smallAnd).filter((one) => one !== '');
  return persons.every(isPerson) ? persons : [piece];
}

/** Two to six words with capitals, no ends of sentences and no words that bodies have in their names. */
function isPerson(piece: string): boolean {
  if (piece.length > 60) return false;
  const words = piece.split(/\s+/u);
  if (words.length < 2 || words.length > 6 || !words.every(mayBeOfName)) return false;
  if (words.some((word) => citing.notNames.has(word.toLowerCase()))) return false;
  return !namesBody(piece) && !sectionHeading.test(piece) && !articleKind.test(piece);
}

/** A word with a capital, initials, or a particle that leads to no place as well: `di`. */
const mayBeOfName = (word: string): boolean =>
  (citing.particles.has(word) && !citing.placesBefore.has(word)) ||
  /^(?:\p{Lu}[\p{L}’'-]*\.?(?:-?\p{Lu}\.)*|d['’]\p{Lu}\p{L}+)$/u.test(word);

/** `University of the Coast, 2021`: a line below the authors that ends in a year; a span of years is the title's. */
const endsInYear = /[\p{L}.)],? \(?(?:19|20)\d\d\)?\.?$/u;

/** The year of print: the one that running heads or the journal's lines say most often; the latest of these. */
function yearOf(document: Document, front: readonly FrontLine[]): number | null {
  const textsOf = (lines: readonly { readonly text: string }[]): readonly string[] =>
    lines.map((line) => line.text);
  return (
    commonestYear(textsOf(document.furniture.slice(0, 40))) ??
    commonestYear(textsOf(front.filter(isDated))) ??
    commonestYear(textsOf(front.filter((line) => endsInYear.test(line.text))))
  );
}

/** The year that lines say most often, the latest of these; null where they say none. */
function commonestYear(lines: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const line of lines)
    for (const { year } of yearsIn(line))
      if (year !== null && year >= 1900) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

const isDated = ({ text, ofJournal }: FrontLine): boolean =>
  ofJournal || /\d{1,2}\s+\p{L}+\s+\d{4}|[(©]\s*\d{4}/u.test(text);

/** What stands before keywords, by language: their label, or where they open a line the bare word. */
const beforeKeywords = new Map(
  languages.map((one) => [
    one,
    {
      label: cuePattern(`(?:^|[\\s*_])(?:${one.citing.keywords})[*_]*\\s*[:—–-]\\s*[*_]*`, 'i'),
      bare: cuePattern(`^(?:${one.citing.keywords})\\s+`, 'i'),
    },
  ]),
);

/** The keywords, in the paper's main language where they are given in several. */
function keywordsOf({ document, language }: PaperText): readonly string[] {
  const order = [language, ...languages.filter((one) => one !== language)];
  for (const one of order) {
    const patterns = beforeKeywords.get(one);
    if (!patterns) continue;
    // Keywords stand by the abstract: within the first 60 blocks even where a journal's box comes before it.
    for (const block of document.blocks.slice(0, 60)) {
      const said = closedUp(document.text.slice(block.from, Math.min(block.to, block.from + 3000)));
      const match = patterns.label.exec(said) ?? patterns.bare.exec(said);
      const words = match ? listIn(said.slice(match.index + match[0].length)) : [];
      if (words.length > 0) return words;
    }
  }
  return [];
}

/** The label of what follows in a journal's box: `Abstract:`, `Received:`. */
const nextLabel = /\s\p{Lu}[\p{L} ]{2,24}:\s/u;

function listIn(text: string): readonly string[] {
  const own = text.slice(0, nextLabel.exec(text)?.index ?? text.length);
  const sign = own.includes(';') ? /\s*;\s*/u : /\s*[,•·|]\s*/u;
  const words = own.split(sign).map((word) => word.replace(/\s+/gu, ' ').replace(/^[\s*_]+|[\s.*_]+$/gu, ''));
  // A keyword of more than eight words is a sentence: what follows is no list.
  const end = words.findIndex((word) => word.split(' ').length > 8);
  return words.slice(0, end < 0 ? words.length : end).filter((word) => word !== '');
}
