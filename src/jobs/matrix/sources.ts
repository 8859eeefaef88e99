import { readColor, readGuid, type ClaimWords, type RoleWords, type Sources } from '../../export';
import { linksIn, parseNote, unescapeText } from '../../markdown';
import type { MatrixBook } from '../../matrix';
import { quotesOf } from '../../notes';
import { leadName, yearOf } from '../../paper';
import { idOf, keyOf, linkName, readTexts, type Files } from '../../vault';
import { workOfNote } from '../noteWork';
import { evidenceIn } from './evidence';
import { matrixBookOf } from './vault';

/** All that matrices of a vault are made of. */
export interface VaultMatrices {
  readonly book: MatrixBook;
  readonly sources: Sources;
}

/** Reads a vault for its matrices. */
export async function readMatrices(files: Files): Promise<VaultMatrices> {
  const { texts } = await readTexts(files);
  const book = matrixBookOf(texts);
  return { book, sources: sourcesOf(texts, book) };
}

/** What the notes of a vault say in their texts, each read when somebody asks for it. */
export function sourcesOf(texts: ReadonlyMap<string, string | null>, book: MatrixBook): Sources {
  const names = new Map<string, number>();
  for (const path of texts.keys()) {
    const name = keyOf(linkName(path));
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  return {
    claim: (path) => claimWordsIn(texts.get(path) ?? ''),
    work: (path) => workIn(texts.get(path) ?? ''),
    role: (path) => roleWordsIn(path, texts.get(path) ?? '', book),
    target: (path) =>
      (names.get(keyOf(linkName(path))) ?? 0) > 1 ? path.replace(/\.md$/, '') : linkName(path),
  };
}

/** What a claim's note says, as plain text: a reader of the file has no Markdown before them. */
function claimWordsIn(note: string): ClaimWords {
  const { statement, quote, page } = evidenceIn(note);
  return { statement: plainIn(statement), quote, page };
}

/** A line of Markdown as it is read: links by what they show. */
function plainIn(line: string): string {
  let plain = '';
  let from = 0;
  for (const link of linksIn(line)) {
    plain += line.slice(from, link.from) + (link.alias ?? link.target);
    from = link.to;
  }
  return unescapeText(plain + line.slice(from));
}

function roleWordsIn(path: string, note: string, book: MatrixBook): RoleWords {
  const { properties, body } = parseNote(note);
  // A person may have changed them: what is no id or colour would spoil a codebook.
  const guid = readGuid(textIn(properties['qda-guid']) ?? '');
  const [first] = quotesOf(note);
  const aliases: readonly unknown[] = Array.isArray(properties['aliases']) ? properties['aliases'] : [];
  const of = linksIn(`- ${textIn(properties['of']) ?? ''}`)[0]?.target;
  return {
    id: idOf(note),
    imported: guid === null ? null : (textIn(aliases[0]) ?? linkName(path)),
    guid,
    color: readColor(textIn(properties['qda-color']) ?? ''),
    // A role that no paper defines may be told in its note’s own words.
    definition: guid === null && first ? first.text : unescapeText(beginning(note.slice(body))),
    page: guid === null ? (first?.link.alias ?? '') : '',
    of: of === undefined ? null : book.resolve(of, path),
  };
}

/** First author and year of the work that a source note tells of. */
function workIn(note: string): string {
  const work = workOfNote(parseNote(note).properties);
  const lead = work ? leadName(work) : '';
  if (!work || lead === '') return '';
  const others = (work.author?.length ?? 0) > 1 ? ' et al.' : '';
  const year = yearOf(work);
  return `${lead}${others}${year === null ? '' : ` (${year})`}`;
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** What stands before the first heading: the description that came with a code, before papers add to its note. */
function beginning(text: string): string {
  const heading = /^#{1,6}[ \t]/m.exec(text);
  return text.slice(0, heading?.index ?? text.length).trim();
}
