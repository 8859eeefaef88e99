import { leadName, overlap, yearOf, type Actor, type Work } from '../../src/paper';
import type { Judged } from './things';

/** A place of a gold: UTF-16 units of the source, end exclusive. */
interface Place {
  readonly start: number;
  readonly end: number;
}

interface Soft {
  readonly optional?: boolean;
}

interface GoldWork {
  readonly id: string;
  readonly authors: readonly { readonly family?: string; readonly literal?: string }[];
  readonly year: string | number | null;
  readonly alsoNamed?: readonly string[];
  readonly alsoYears?: readonly string[];
}

interface GoldTypology extends Soft {
  readonly of: string | null;
  readonly members: readonly (Place & { readonly name: string })[];
}

interface GoldCell {
  readonly row: string;
  readonly role: string;
}

interface GoldMatrix {
  readonly rows: readonly string[];
  readonly cells: readonly GoldCell[];
  readonly optional?: readonly GoldCell[];
}

/** What careful readers find in a paper, in the form of the shared gold. A facet that the paper does not have is left out. */
export interface Gold {
  readonly scope?: readonly [number, number];
  readonly works: readonly GoldWork[];
  readonly citations?: readonly Place[];
  readonly acronyms: Readonly<Record<string, string | readonly string[]>>;
  readonly concepts: readonly {
    readonly name: string;
    readonly acronym?: string;
    readonly aliases?: readonly string[];
  }[];
  readonly typologies: readonly GoldTypology[];
  readonly priorLiterature?: readonly { readonly work: string }[];
  readonly gap?: readonly (Place & Soft)[];
  readonly claims: readonly Place[];
  readonly borderline?: readonly (Place & { readonly facet: string })[];
  readonly matrix?: GoldMatrix;
  readonly matrixPrior?: GoldMatrix;
}

/** Letters and digits without case and accents, as the shared scorer compares them. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** The share of `inner` that `outer` holds. */
const covers = (outer: Place, inner: Place): number =>
  overlap({ ...outer }, { ...inner }) / Math.max(1, inner.end - inner.start);

/**
 * Whether a thing is right by the gold; null where the gold does not say: outside of its scope, of what two careful
 * readers could decide differently, and of what it holds no facet for.
 */
export function rightBy(gold: Gold, thing: Judged, works: readonly Work[]): boolean | null {
  switch (thing.facet) {
    case 'concepts':
      return isTerm(gold, [thing.it.name, thing.it.acronym ?? '', ...thing.it.aliases]);
    case 'typologies':
      return isDivision(gold, thing);
    case 'priorLiterature': {
      const work = works.find(({ id }) => id === thing.it.work);
      return (gold.priorLiterature ?? []).some((one) => isWork(goldWork(gold, one.work), work));
    }
    case 'gap':
      return (gold.gap ?? []).some((one) => covers(thing.it, one) >= 0.6 || covers(one, thing.it) >= 0.5);
    case 'claims':
      return saysFigures(thing.it) ? gold.claims.some((one) => covers(thing.it, one) >= 0.6) : null;
    case 'works':
      // A gold without citations lists only the works that it speaks of.
      return gold.citations ? gold.works.some((one) => isWork(one, thing.it)) : null;
    case 'cells':
      return isCell(gold, thing.it);
    case 'actors':
      return null;
  }
}

/** A claim that is one by its figures: no others are asked for in the golds. */
function saysFigures({ reasons = [] }: Judged['it'] & { readonly reasons?: Actor['reasons'] }): boolean {
  return ['figure', 'number', 'sample'].includes(reasons[0]?.kind ?? '');
}

/** A term that the gold knows as a concept, as what is divided, or as one of its kinds. */
function isTerm(gold: Gold, names: readonly string[]): boolean {
  const known = new Set(
    [
      ...gold.concepts.flatMap(({ name, acronym = '', aliases = [] }) => [name, acronym, ...aliases]),
      ...gold.typologies.flatMap(({ of, members }) => [of ?? '', ...members.map(({ name }) => name)]),
    ].map(fold),
  );
  return names.map(fold).some((name) => name !== '' && known.has(name));
}

type Division = Extract<Judged, { readonly facet: 'typologies' }>;

/** A division that shares half of its members with one of the gold; a member that is one of those. */
function isDivision(gold: Gold, { it, member }: Division): boolean | null {
  const soft = (gold.borderline ?? []).filter(({ facet }) => facet === 'typologies');
  if (it.members.some((one) => soft.some((place) => overlap(one, { ...place }) > 0))) return null;
  const [from, to] = gold.scope ?? [0, Infinity];
  if (!it.members.some(({ start, end }) => start >= from && end <= to)) return null;
  return gold.typologies.some((known) => {
    const shared = known.members.filter((one) => it.members.some((other) => isMember(one, other)));
    if (shared.length * 2 < Math.max(known.members.length, it.members.length)) return false;
    return member === undefined || known.members.some((one) => isMember(one, member));
  });
}

type Member = Division['it']['members'][number];

function isMember(known: GoldTypology['members'][number], member: Member): boolean {
  const [a, b] = [fold(known.name), fold(member.name)];
  return a === b || b.includes(a) || covers(member, known) >= 0.6;
}

function goldWork({ works }: Gold, id: string): GoldWork | undefined {
  return works.find((work) => work.id === id);
}

function isWork(known: GoldWork | undefined, work: Work | undefined): boolean {
  if (!known || !work) return false;
  const [first] = known.authors;
  const names = [first?.family ?? first?.literal ?? '', ...(known.alsoNamed ?? [])].map(fold);
  const years = [String(known.year ?? ''), ...(known.alsoYears ?? [])].map((year) => year.slice(0, 4));
  return names.includes(fold(leadName(work))) && years.includes(String(yearOf(work) ?? ''));
}

/** A cell of the gold's matrices; null for rows that these do not have, and for what could be shown or not. */
function isCell({ matrix, matrixPrior, acronyms }: Gold, { row, role }: GoldCell): boolean | null {
  const named = (name: string): readonly string[] => [name, acronyms[name] ?? []].flat().map(fold);
  const same = (cell: GoldCell): boolean =>
    named(cell.row).includes(fold(row)) && single(cell.role) === single(role);
  const matrices = [matrix, matrixPrior].flatMap((one) => one ?? []);
  if (!matrices.some(({ rows }) => rows.some((one) => named(one).includes(fold(row))))) return null;
  if (matrices.some(({ cells }) => cells.some(same))) return true;
  return matrices.some(({ optional = [] }) => optional.some(same)) ? null : false;
}

const single = (role: string): string => fold(role).replace(/s$/, '');
