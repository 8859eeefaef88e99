import { languageOf, say, type Language } from '../../languages';
import { citationOf, printCluster } from '../insert';

/** A cell without evidence, as a draft is to tell of it. */
export interface Gap {
  readonly row: string;
  readonly role: string;
  /** Citekeys of the papers that were searched. */
  readonly searched: readonly string[];
  /** Other places that were searched. */
  readonly places: readonly string[];
}

/** A sentence for the draft that says what was searched and not found, with the sources cited; in the language of a BCP 47 code. */
export function gapSentence({ row, role, searched, places }: Gap, code: string): string {
  const language = languageOf(code);
  const where = [searched.length > 0 ? printCluster(citationOf(searched)) : '', ...places].filter(
    (one) => one !== '',
  );
  if (where.length === 0) return say(language, 'matrix.gap-unsearched', { row, role });
  const count = searched.length + places.length;
  const values = { row, role, count, number: inWords(language, count), searched: where.join(', ') };
  return say(language, count === 1 ? 'matrix.gap-one' : 'matrix.gap', values);
}

/** Small numbers are written out, as style guides ask. */
const WRITTEN_OUT = 10;

function inWords({ argument }: Language, count: number): string {
  const found = Object.entries(argument.numberWords).find(([, value]) => value === count);
  return count <= WRITTEN_OUT && found ? found[0] : String(count);
}
