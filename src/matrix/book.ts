import { foldName } from '../languages/spelling';
import type { Problem } from '../paper';
import {
  nameOf,
  recordOf,
  type Claim,
  type Coding,
  type FrameworkNote,
  type MatrixNote,
  type MatrixRecord,
  type Paper,
  type Ref,
  type Resolve,
  type Thing,
  type Verdict,
  type Wrong,
} from './records';

/** What a change of one note means to a matrix. */
export interface Noticed {
  /** Codings that stand elsewhere now, that are new, or that are gone. */
  readonly codings: readonly string[];
  /** Verdicts that were added, changed or taken away, as they were and as they are. */
  readonly verdicts: readonly Verdict[];
  /** Whether rows, columns or papers may be others: a matrix is built anew. */
  readonly isStructural: boolean;
}

type Kept = MatrixRecord | Wrong;
type OfType<T extends Kept['type']> = Extract<Kept, { type: T }>;
type Shelves = { readonly [T in Kept['type']]: Map<string, OfType<T>> };

/**
 * All notes of a vault that matter to matrices, by what finds them. It follows one note at a time: a vault of ten thousand claims
 * is not read again for one.
 */
export class MatrixBook {
  private readonly kept = new Map<string, Kept>();
  private readonly shelves: Shelves = {
    paper: new Map(),
    claim: new Map(),
    thing: new Map(),
    framework: new Map(),
    coding: new Map(),
    verdict: new Map(),
    summary: new Map(),
    wrong: new Map(),
  };
  /** By the key of what is named, the paths of the notes that name it. */
  private readonly naming = new Map<string, Set<string>>();
  /** By a folded name the keys of all that is called so: a link that finds one of them may find another later. */
  private readonly keysOfName = new Map<string, Set<string>>();
  /** By the path of what is withdrawn, the paths of what withdraws it. */
  private readonly withdrawals = new Map<string, Set<string>>();
  private mentions: ReadonlyMap<string, ReadonlySet<string>> | null = null;

  constructor(readonly resolve: Resolve) {}

  /** Takes in a note that is new or was changed. */
  set(note: MatrixNote): Noticed {
    return this.replace(note.path, recordOf(note, this.resolve));
  }

  /** Takes out a note that is gone. */
  delete(path: string): Noticed {
    return this.replace(path, null);
  }

  get papers(): readonly Paper[] {
    return this.all('paper');
  }

  get frameworks(): readonly FrameworkNote[] {
    return this.all('framework');
  }

  get things(): readonly Thing[] {
    return this.all('thing');
  }

  get codings(): readonly Coding[] {
    return this.all('coding');
  }

  get claims(): readonly Claim[] {
    return this.all('claim');
  }

  get verdicts(): readonly Verdict[] {
    return this.all('verdict').filter(({ path }) => !this.isWithdrawn(path));
  }

  coding(path: string | null): Coding | null {
    return this.one('coding', path);
  }

  claim(path: string | null): Claim | null {
    return this.one('claim', path);
  }

  paper(path: string | null): Paper | null {
    return this.one('paper', path);
  }

  thing(path: string | null): Thing | null {
    return this.one('thing', path);
  }

  framework(path: string | null): FrameworkNote | null {
    return this.one('framework', path);
  }

  codingsOfClaim(path: string): readonly Coding[] {
    return this.namedBy(path).flatMap((one) => this.coding(one) ?? []);
  }

  /**
   * The notes that name a note, or another one of its name, or that would if there were one. They are to be taken in again when a note
   * comes, goes or is renamed.
   */
  namedBy(path: string): readonly string[] {
    const keys = this.keysOfName.get(foldName(nameOf(path))) ?? new Set<string>();
    return [...new Set([path, ...keys])].flatMap((key) => [...(this.naming.get(key) ?? [])]);
  }

  /** The note with a cell in a person's own words, by the keys of framework, row and column; null for none. */
  summaryOf(framework: string, actor: string, role: string): string | null {
    const found = this.all('summary').find(
      (one) => one.framework.key === framework && one.actor.key === actor && one.role.key === role,
    );
    return found?.path ?? null;
  }

  /** Whether a coding or verdict holds no more: what withdraws it is not withdrawn itself. */
  isWithdrawn(path: string, seen: ReadonlySet<string> = new Set()): boolean {
    const by = this.withdrawals.get(path);
    // Notes that withdraw each other in a ring withdraw nothing.
    if (!by || seen.has(path)) return false;
    const further = new Set(seen).add(path);
    return [...by].some((one) => !further.has(one) && !this.isWithdrawn(one, further));
  }

  /** Whether somebody took back what they said themselves. */
  isTakenBack({ path, by }: Coding): boolean {
    return [...(this.withdrawals.get(path) ?? [])].some(
      (one) => (this.coding(one) ?? this.one('verdict', one))?.by === by && !this.isWithdrawn(one),
    );
  }

  /** Keys of the papers that mention a thing: in a claim, in a coding, or in the thing's own note. */
  papersThatMention(key: string): ReadonlySet<string> {
    this.mentions ??= this.findMentions();
    return this.mentions.get(key) ?? new Set();
  }

  /** Notes that do not say what they must, and codings and verdicts that name what is not there. */
  get problems(): readonly Problem[] {
    const wrongs = this.all('wrong').map(({ kind, path, line, property, value }) => ({
      kind,
      file: path,
      ...(line === null ? {} : { line }),
      values: { property, value },
    }));
    const missing = [...this.codings, ...this.verdicts].flatMap((one) => this.missingIn(one));
    return [...wrongs, ...missing, ...this.frameworks.flatMap(problemsOf)];
  }

  private missingIn(one: Coding | Verdict): readonly Problem[] {
    if (this.isWithdrawn(one.path) || (one.type === 'coding' && one.stance === null)) return [];
    const refs: readonly (readonly [string, Ref])[] = [
      ...(one.type === 'coding' ? [['claim', one.claim] as const] : []),
      ['framework', one.framework],
      ['actor', one.actor],
      ['role', one.role],
    ];
    return refs
      .filter(([, { path }]) => path === null)
      .map(([property, { name, wanted = name }]) => ({
        kind: 'matrix.missing',
        file: one.path,
        values: { property, value: wanted },
      }));
  }

  private replace(path: string, now: Kept | null): Noticed {
    const before = this.kept.get(path) ?? null;
    if (before) this.take(before);
    if (now) this.put(now);
    if (before || now) this.mentions = null;
    const both = [before, now].filter((one) => one !== null);
    const touched = new Set<string>();
    for (const one of both)
      if (one.type === 'claim') for (const coding of this.codingsOfClaim(path)) touched.add(coding.path);
    const said = this.withWithdrawn(both.filter((one) => one.type === 'coding' || one.type === 'verdict'));
    for (const one of said) if (one.type === 'coding') touched.add(one.path);
    const verdicts = said.filter((one) => one.type === 'verdict');
    const isStructural = both.some(({ type }) => structural.has(type));
    return { codings: [...touched], verdicts, isStructural };
  }

  /** Codings and verdicts, all that they withdraw, and what that withdraws in turn: it holds again, or no more. */
  private withWithdrawn(records: readonly (Coding | Verdict)[]): readonly (Coding | Verdict)[] {
    const found = new Set(records);
    for (const { withdraws } of found)
      for (const { path } of withdraws) {
        const record = this.coding(path) ?? this.one('verdict', path);
        if (record) found.add(record);
      }
    return [...found];
  }

  private put(record: Kept): void {
    this.kept.set(record.path, record);
    (this.shelves[record.type] as Map<string, Kept>).set(record.path, record);
    for (const key of namedIn(record)) {
      added(this.naming, key, record.path);
      added(this.keysOfName, key.startsWith('?') ? key.slice(1) : foldName(nameOf(key)), key);
    }
    if (record.type === 'coding' || record.type === 'verdict')
      for (const { key } of record.withdraws) added(this.withdrawals, key, record.path);
  }

  private take(record: Kept): void {
    this.kept.delete(record.path);
    this.shelves[record.type].delete(record.path);
    for (const key of namedIn(record)) this.naming.get(key)?.delete(record.path);
    if (record.type === 'coding' || record.type === 'verdict')
      for (const { key } of record.withdraws) this.withdrawals.get(key)?.delete(record.path);
  }

  private findMentions(): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>();
    const papers = new Set(this.papers.map(({ path }) => path));
    for (const { paper, actors } of this.claims)
      for (const { key } of paper === null ? [] : actors) added(found, key, paper?.key ?? '');
    for (const { claim, actor } of this.codings) {
      const paper = this.claim(claim.path)?.paper;
      if (paper) added(found, actor.key, paper.key);
    }
    for (const { path, links } of this.things)
      for (const link of links) if (papers.has(link)) added(found, path, link);
    return found;
  }

  private all<T extends Kept['type']>(type: T): readonly OfType<T>[] {
    return [...this.shelves[type].values()];
  }

  private one<T extends Kept['type']>(type: T, path: string | null): OfType<T> | null {
    return path === null ? null : (this.shelves[type].get(path) ?? null);
  }
}

/** Keys of all that a note names. */
function namedIn(record: Kept): readonly string[] {
  switch (record.type) {
    case 'coding':
      return [record.claim, record.framework, record.actor, record.role, ...record.withdraws].map(keyOf);
    case 'verdict':
      return [record.framework, record.actor, record.role, ...record.searched, ...record.withdraws].map(
        keyOf,
      );
    case 'summary':
      return [record.framework, record.actor, record.role].map(keyOf);
    case 'framework':
      return [...record.roles, ...record.rows].map(keyOf);
    case 'thing':
      return record.links;
    case 'claim':
      return [...(record.paper ? [record.paper] : []), ...record.actors].map(keyOf);
    default:
      return [];
  }
}

function keyOf({ key }: Ref): string {
  return key;
}

/** Kinds of notes that rows and columns are made of. */
const structural: ReadonlySet<Kept['type']> = new Set(['framework', 'thing', 'paper']);

function problemsOf({ path, roles, hasUnread }: FrameworkNote): readonly Problem[] {
  const problems: Problem[] = [];
  if (hasUnread) problems.push({ kind: 'matrix.unread-role', file: path });
  else if (roles.length === 0) problems.push({ kind: 'matrix.no-roles', file: path });
  const names = new Set<string>();
  for (const { key, name, isBroken, wanted = name } of roles) {
    if (names.has(key)) problems.push({ kind: 'matrix.twice', file: path, values: { value: name } });
    else if (isBroken)
      problems.push({ kind: 'matrix.role-without-note', file: path, values: { value: wanted } });
    names.add(key);
  }
  return problems;
}

function added(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
