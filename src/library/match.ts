import { areApart, comparedOf, nearTitle, sameTitle, type Compared } from './alike';
import type { Row } from './row';

/** Why a work may be the one that is cited. */
export type MatchReason =
  /** The same DOI. */
  | 'doi'
  /** The same title, year and first author. */
  | 'all'
  /** The same first author and year, and a title much like it. */
  | 'near'
  /** The same title by the same first author, of another year. */
  | 'year'
  /** The same title and year, by somebody else. */
  | 'author'
  /** The same first author and year: one of the two has no title. */
  | 'untitled'
  /** The same citekey, and nothing else that tells. */
  | 'key';

/** A work of the library that may be the one that is cited. */
export interface Candidate {
  readonly row: Row;
  readonly reason: MatchReason;
}

/** What was found for a work that is cited. */
export interface Match {
  readonly cited: Row;
  /** The likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Whether the first is surely the one; else a person has to say so. */
  readonly isSure: boolean;
}

/** From the surest on. */
const reasons: readonly MatchReason[] = ['doi', 'all', 'near', 'year', 'author', 'untitled', 'key'];
const SURE: ReadonlySet<MatchReason> = new Set(['doi', 'all']);

/** Words that a title has to have where it alone is to tell a work. */
const TELLING = 4;

/** Candidates that a person is asked about. */
const MOST = 5;

/** The works of a library, to be found by what a citation tells of them. */
export class Matcher {
  private readonly dois = new Map<string, Row[]>();
  private readonly authors = new Map<string, Row[]>();
  private readonly titles = new Map<string, Row[]>();
  private readonly keys = new Map<string, Row>();

  constructor(rows: Iterable<Row>) {
    for (const row of rows) {
      const { doi, first, year, main } = comparedOf(row);
      add(this.dois, doi, row);
      add(this.authors, first === '' ? '' : `${first}|${year}`, row);
      add(this.titles, main, row);
      this.keys.set(row.key, row);
    }
  }

  /** What a cited work may be; null where nothing is like it. */
  match(cited: Row): Match | null {
    const said = comparedOf(cited);
    const found = new Map<Row, MatchReason>();
    const near = [
      ...(this.dois.get(said.doi) ?? []),
      ...(this.authors.get(`${said.first}|${said.year}`) ?? []),
      ...(this.titles.get(said.main) ?? []),
    ];
    for (const row of near) {
      const reason = reasonOf(said, comparedOf(row));
      if (reason) found.set(row, reason);
    }
    const same = this.keys.get(cited.key);
    if (same && !found.has(same)) found.set(same, 'key');
    if (found.size === 0) return null;
    const candidates = [...found]
      .map(([row, reason]) => ({ row, reason }))
      .sort((a, b) => reasons.indexOf(a.reason) - reasons.indexOf(b.reason))
      .slice(0, MOST);
    const sure = candidates.filter(({ reason }) => SURE.has(reason));
    const [first] = candidates;
    // Two works that are told by the same are for a person to tell apart; the same DOI settles it.
    const isSure = sure.length === 1 || (first?.reason === 'doi' && candidates[1]?.reason !== 'doi');
    return { cited, candidates, isSure };
  }
}

function add(shelf: Map<string, Row[]>, name: string, row: Row): void {
  if (name === '') return;
  const there = shelf.get(name);
  if (there) there.push(row);
  else shelf.set(name, [row]);
}

function reasonOf(said: Compared, other: Compared): MatchReason | null {
  if (said.doi !== '' && said.doi === other.doi) return 'doi';
  if (areApart(said, other)) return null;
  const [isFirst, isYear] = [said.first === other.first, said.year === other.year];
  if (sameTitle(said, other)) {
    if (isFirst && isYear) return 'all';
    const isTelling = said.title.split(' ').length >= TELLING;
    if (isFirst) return 'year';
    return isTelling && isYear ? 'author' : null;
  }
  if (!isFirst || !isYear) return null;
  if (said.title === '' || other.title === '') return 'untitled';
  return nearTitle(said, other) ? 'near' : null;
}
