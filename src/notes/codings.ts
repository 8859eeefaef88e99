import type { Matrix, Reading, Reason, Typology } from '../paper';
import type { Note } from './shelf';
import { foldName, slugOf } from '../languages/spelling';
import type { Claims, Stated } from './stated';
import type { Thing, Things } from './things';

/** A division by which a matrix can be made: its members are the columns. */
export interface Framework {
  readonly name: string;
  readonly note: Note;
  /** Null where the reading has no typology of these columns. */
  readonly typology: Typology | null;
  /** All typologies of these members: it, and those that tell of it again. */
  readonly tellings: readonly Typology[];
  /** The things of its columns, in order, each under the name that its matrix or typology gives it. */
  readonly roles: readonly Role[];
  /** Empty where the paper has no matrix of it. */
  readonly matrices: readonly Matrix[];
}

export interface Role {
  readonly role: string;
  readonly thing: Thing;
}

/** One claim in one cell. */
export interface Coding {
  readonly note: Note;
  readonly claim: Stated;
  readonly framework: Framework;
  readonly row: string;
  readonly role: string;
  /** Why the words show it. */
  readonly reasons: readonly Reason[];
}

/** Names a framework's note, by what it is called and whose it is. */
export type PlaceFramework = (name: string, typology: Typology | null) => Note;

/** A framework while it is being put together. */
interface Making {
  readonly typology: Typology | null;
  readonly tellings: Typology[];
  readonly roles: readonly Role[];
  readonly matrices: Matrix[];
}

/**
 * The frameworks of a reading, one for the same columns, whoever tells of them again: those of its matrices, and
 * the typologies of others that the paper counts or applies, so that a person can code by them.
 */
export function frameworksOf(reading: Reading, things: Things, place: PlaceFramework): readonly Framework[] {
  const numbers = new Map(things.all.map((thing, index) => [thing, index] as const));
  const made = new Map<string, Making>();
  for (const matrix of reading.matrices) {
    const typology = typologyOf(reading, matrix);
    const roles = typology ? membersOf(things, typology) : columnsOf(things, matrix);
    const known = made.get(keyOf(roles));
    if (known) known.matrices.push(matrix);
    else made.set(keyOf(roles), { typology, tellings: [], roles, matrices: [matrix] });
  }
  for (const typology of reading.typologies) {
    const roles = membersOf(things, typology);
    if (isFramework(typology, roles) && !made.has(keyOf(roles))) {
      made.set(keyOf(roles), { typology, tellings: [], roles, matrices: [] });
    }
  }
  for (const typology of reading.typologies) {
    made.get(keyOf(membersOf(things, typology)))?.tellings.push(typology);
  }
  return [...made.values()].map(({ typology, tellings, roles, matrices }) => {
    const name = matrices[0]?.framework ?? typology?.of ?? typology?.noun ?? '';
    return { name, note: place(name, typology), typology, tellings, roles, matrices };
  });

  /** The same for the same columns in any order. */
  function keyOf(roles: readonly Role[]): string {
    return roles
      .map(({ thing }) => numbers.get(thing) ?? -1)
      .sort((a, b) => a - b)
      .join(' ');
  }
}

/** The typology whose members are the columns of a matrix, best one that says whose it is; null for none. */
function typologyOf(reading: Reading, matrix: Matrix): Typology | null {
  const columns = matrix.columns.map(foldName).join('|');
  const same = reading.typologies.filter(
    ({ members }) => members.map(({ name }) => foldName(name)).join('|') === columns,
  );
  return same.find(({ by }) => by.length > 0) ?? same[0] ?? null;
}

function membersOf(things: Things, { members }: Typology): readonly Role[] {
  return members.flatMap((member) => roleOf(member.name, things.ofMember(member)));
}

function columnsOf(things: Things, { columns }: Matrix): readonly Role[] {
  return columns.flatMap((column) => roleOf(column, things.named(column)));
}

function roleOf(role: string, thing: Thing | null): readonly Role[] {
  return thing ? [{ role, thing }] : [];
}

/**
 * Whether a person could code by a typology: somebody's own (`by`), of which the paper says how many kinds it has
 * or which ones apply. Lists of causes and steps are seldom told so; programmes and offices are rows, not columns.
 */
function isFramework({ by, announced, applied, members }: Typology, roles: readonly Role[]): boolean {
  const used =
    announced !== null || applied !== undefined || members.some((one) => one.applies !== undefined);
  return by.length > 0 && used && roles.length > 1 && roles.every(({ thing }) => thing.kind !== 'actor');
}

/** One coding for each piece of evidence; evidence that is one claim is one coding. */
export function codingsOf(
  frameworks: readonly Framework[],
  claims: Claims,
  place: (content: string) => Note,
): readonly Coding[] {
  const made = new Map<string, Coding>();
  for (const framework of frameworks) {
    for (const { row, role, evidence } of framework.matrices.flatMap(({ cells }) => cells)) {
      const cell = [framework.note.id, slugOf(row), slugOf(role)].join('/');
      for (const span of evidence) {
        const claim = claims.showing(span);
        if (!claim) continue;
        const content = `${claim.start}/${cell}`;
        if (made.has(content)) continue;
        const { reasons = [] } = span;
        made.set(content, { note: place(content), claim, framework, row, role, reasons });
      }
    }
  }
  return [...made.values()];
}
