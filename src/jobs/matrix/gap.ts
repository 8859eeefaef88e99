import { languageOf, say, type Language } from '../../languages';
import type { Cell, MatrixBook } from '../../matrix';
import { citationOf, printCluster } from '../insert';

/** Where something was looked for, or told of: papers by their citekeys, other places by their names. */
interface Places {
  readonly keys: readonly string[];
  readonly names: readonly string[];
}

/** A cell that no claim speaks for, as a draft is to tell of it. */
export interface Gap {
  readonly row: string;
  readonly role: string;
  /** `not-applicable` where the last word on it is that; `against` where claims deny it; else it is a matter of searching. */
  readonly why: 'searched' | 'not-applicable' | 'against';
  /** What was searched, or which papers deny it. */
  readonly where: Places;
  /** Papers that mention the row and were not searched. */
  readonly unsearched: Places;
}

/** What is known of a cell that no claim speaks for. */
export function gapOf(
  book: MatrixBook,
  { state, codings, verdicts, unsearched }: Cell,
  names: Pick<Gap, 'row' | 'role'>,
): Gap {
  const last = verdicts[verdicts.length - 1]?.verdict;
  const why = state === 'against' ? 'against' : last === 'not-applicable' ? 'not-applicable' : 'searched';
  const searched = verdicts.filter(({ verdict }) => verdict === 'searched-none');
  const denying = codings.flatMap(({ claim }) => book.claim(claim.path)?.paper ?? []);
  const where = why === 'against' ? denying : searched.flatMap(({ searched: places }) => places);
  const missed = unsearched.map((path) => ({ key: path, path, name: path }));
  return { ...names, why, where: placesOf(book, where), unsearched: placesOf(book, missed) };
}

interface Place {
  readonly key: string;
  readonly path: string | null;
  readonly name: string;
}

/** Each place once. */
function placesOf(book: MatrixBook, places: readonly Place[]): Places {
  const once = [...new Map(places.map((one) => [one.key, one])).values()];
  const told = once.map(({ path, name }) => ({ paper: book.paper(path), name }));
  return {
    keys: told.flatMap(({ paper }) => (paper && paper.citekey !== '' ? [paper.citekey] : [])),
    names: told.flatMap(({ paper, name }) => (paper ? (paper.citekey === '' ? [paper.name] : []) : [name])),
  };
}

/** A sentence for the draft that says what was searched and not found, with the sources cited; in the language of a BCP 47 code. */
export function gapSentence({ row, role, why, where, unsearched }: Gap, code: string): string {
  const language = languageOf(code);
  const told = { row, role, where: printed(where) };
  if (why === 'not-applicable') return say(language, 'matrix.gap-not-applicable', told);
  if (why === 'against') return say(language, 'matrix.gap-against', told);
  const count = where.keys.length + where.names.length;
  if (count === 0) return say(language, 'matrix.gap-unsearched', told);
  const values = { row, role, count, number: inWords(language, count), searched: told.where };
  const said = say(language, count === 1 ? 'matrix.gap-one' : 'matrix.gap', values);
  const missed = printed(unsearched);
  return missed === '' ? said : `${said} ${say(language, 'matrix.stale', { papers: missed })}`;
}

function printed({ keys, names }: Places): string {
  return [keys.length > 0 ? printCluster(citationOf(keys)) : '', ...names]
    .filter((one) => one !== '')
    .join(', ');
}

/** Small numbers are written out, as style guides ask. */
const WRITTEN_OUT = 10;

function inWords({ argument }: Language, count: number): string {
  const found = Object.entries(argument.numberWords).find(([, value]) => value === count);
  return count <= WRITTEN_OUT && found ? found[0] : String(count);
}
