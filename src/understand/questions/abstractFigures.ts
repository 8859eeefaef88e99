import type { Question } from '../../paper';
import type { FigureAt, FigureKind } from '../figures';
import { sayingsOf, type Saying } from '../parts';
import { ask, briefSpan, type Asked } from './asking';
import { toldValues, type ToldValues } from './toldValues';
import { contentStems, type Stems } from './stems';
import { yearsApart } from './years';

/** Abstracts in three languages are no longer than this, in sentences. */
const longest = 60;

/** More than this of one kind would be a list to work through. */
const most = 3;

/** A figure with the sentence that tells it and the other figures of that sentence. */
interface Told {
  readonly figure: FigureAt;
  readonly saying: Saying;
  readonly beside: readonly FigureAt[];
}

/**
 * A result that the abstract tells with a figure that the paper itself never gives, where the paper tells the same
 * result with another one that the abstract never gives: one of the two is a slip.
 */
export function abstractFiguresDiffer(asked: Asked): readonly Question[] {
  const { document } = asked.text;
  const { abstract, body, inAbstract, inBody } = tellings(asked);
  const onlyThere = abstract.filter((one) => isExact(one) && !inBody.has(one.figure));
  if (onlyThere.length === 0) return [];
  const onlyHere = body.filter((one) => isExact(one) && mayTellResult(one) && !inAbstract.has(one.figure));
  const seen = new Set<string>();
  return onlyThere
    .flatMap((one) => {
      const other = likest(one, onlyHere);
      const key = `${String(one.figure.value)} ${String(other?.figure.value)}`;
      if (!other || seen.has(key)) return [];
      seen.add(key);
      const spans = [one, other].map(({ figure }) => briefSpan(document, figure.from, figure.to));
      return [ask(asked, 'figures-differ', spans, { first: one.figure.text, second: other.figure.text })];
    })
    .slice(0, most);
}

interface Tellings {
  readonly abstract: readonly Told[];
  readonly body: readonly Told[];
  readonly inAbstract: ToldValues;
  readonly inBody: ToldValues;
}

function tellings({ text, figures }: Asked): Tellings {
  const sayings = sayingsOf(text);
  const abstract: Told[] = [];
  const body: Told[] = [];
  const sentences = new Set<number>();
  let beside: FigureAt[] = [];
  for (const [index, figure] of figures.entries()) {
    const saying = sayings[figure.sentence];
    if (!saying || saying.part === 'backMatter') continue;
    if (figures[index - 1]?.sentence !== figure.sentence) beside = [];
    beside.push(figure);
    if (saying.part !== 'abstract') body.push({ figure, saying, beside });
    else if (sentences.add(saying.index).size <= longest) abstract.push({ figure, saying, beside });
  }
  const values = (told: readonly Told[]): ToldValues => toldValues(told.map(({ figure }) => figure));
  return { abstract, body, inAbstract: values(abstract), inBody: values(body) };
}

const comparable: ReadonlySet<FigureKind> = new Set<FigureKind>(['count', 'percent', 'money']);

/** Whether a figure is told as it is, in digits and with what it counts: not `about 40%`, no end of a range. */
function isExact({ figure, saying }: Told): boolean {
  if (!comparable.has(figure.kind) || !figure.matters || !figure.inDigits || figure.ranged) return false;
  const bare = figure.kind === 'count' && figure.head === '';
  if (bare ? Number.isInteger(figure.value) : figure.kind === 'count' && figure.value < fewest) return false;
  const at = figure.from - saying.from;
  const lead = saying.lower.slice(Math.max(0, at - 30), at);
  const { claims } = saying.argument;
  return !claims.about.test(lead) && !claims.over.test(lead) && !claims.under.test(lead);
}

/** Fewer things than this are counted again and again in any paper. */
const fewest = 5;

/** Results of the paper's own: an introduction and a review tell what others found. */
function mayTellResult({ saying: { part, heading } }: Told): boolean {
  return !heading && part !== 'introduction' && part !== 'review';
}

/** The telling in the body that is most surely the same result, or null. */
function likest(one: Told, others: readonly Told[]): Told | null {
  let best: Told | null = null;
  let most = 0;
  for (const other of others) {
    if (!mayBeOne(one, other)) continue;
    const sure = sureness(one, other);
    if (sure > most) {
      most = sure;
      best = other;
    }
  }
  return best;
}

/** Two tellings of one result are seldom further apart than this: a slip changes a digit, not the size. */
const furthest = 2;

function mayBeOne({ figure: a, saying }: Told, { figure: b, saying: other }: Told): boolean {
  if (a.kind !== b.kind || Math.sign(a.value) !== Math.sign(b.value)) return false;
  const ratio = Math.abs(a.value) / Math.abs(b.value);
  if (!(ratio <= furthest && ratio >= 1 / furthest)) return false;
  return !yearsApart(saying.lower, other.lower);
}

/**
 * How surely two tellings are of one result; 0 for no sign of it. The same figure beside both leaves least doubt (3),
 * then digits that changed places among the same words (2), then the same words alone (1 and their share).
 */
function sureness(one: Told, other: Told): number {
  const words = contentStems(clauseOf(one));
  const others = contentStems(clauseOf(other));
  const shared = sharedBy(words, others);
  if (sameBeside(one, other)) return 3 + shared;
  if (shared >= 1 && digitsMoved(one.figure.value, other.figure.value)) return 2 + shared;
  const share = shared / Math.min(words.size, others.size);
  if (shared >= 3 && share >= 0.6) return 1 + share;
  return sameCount(one, other) ? 1 : 0;
}

function sharedBy(words: Stems, others: Stems): number {
  let count = 0;
  for (const word of words) if (others.has(word)) count++;
  return count;
}

/** Whether another figure stands before, or behind, both: one that is no round or small number. */
function sameBeside(one: Told, other: Told): boolean {
  return one.beside.some(
    (a) =>
      a !== one.figure &&
      isTelling(a) &&
      other.beside.some(
        (b) =>
          b !== other.figure &&
          b.value === a.value &&
          b.kind === a.kind &&
          a.from < one.figure.from === b.from < other.figure.from,
      ),
  );
}

/** A value that two sentences seldom share by chance: with decimals, or of three digits and not round. */
function isTelling({ value }: FigureAt): boolean {
  return !Number.isInteger(value) || (value >= 100 && value % 100 !== 0);
}

/** Whether two values have the same digits, two neighbours of which changed places: `74`, `47`; `11.2`, `12.1`. */
function digitsMoved(a: number, b: number): boolean {
  const [one, other] = [String(a), String(b)];
  if (one.length !== other.length) return false;
  const first = [...one].findIndex((sign, index) => sign !== other[index]);
  const last =
    one.length - 1 - [...one].reverse().findIndex((sign, index) => sign !== [...other].reverse()[index]);
  const between = one.slice(first + 1, last);
  return /^[.]?$/u.test(between) && one[first] === other[last] && one[last] === other[first];
}

/** Two sizes of one study are this close to each other, as a share of the larger. */
const closeSizes = 0.25;

/** So far from a number stands what tells how its things were studied: `interviews with`, `we interviewed`. */
const nearby = 40;

/** Whether both tell how many were studied: `38 interviews`, and in the method `we interviewed 36 people`. */
function sameCount({ figure: a }: Told, { figure: b, saying }: Told): boolean {
  if (a.kind !== 'count' || saying.part !== 'method') return false;
  if (Math.abs(a.value - b.value) > closeSizes * Math.max(a.value, b.value)) return false;
  if (a.head === b.head) return true;
  const [stem] = contentStems(a.head);
  const at = b.from - saying.from;
  return stem !== undefined && saying.lower.slice(Math.max(0, at - nearby), at + nearby).includes(stem);
}

/** The words around a figure up to the next comma or stop, the figure apart: so many signs are a clause. */
const clause = 110;

function clauseOf({ figure, saying }: Told): string {
  const before = saying.lower.slice(
    Math.max(0, figure.from - saying.from - clause),
    figure.from - saying.from,
  );
  const after = saying.lower.slice(figure.to - saying.from, figure.to - saying.from + clause);
  return `${before.replace(/^[^]*[,;:] /u, '')} ${figure.head} ${/^(?:[^,;:.]|[.,]\d)*/u.exec(after)?.[0] ?? ''}`;
}
