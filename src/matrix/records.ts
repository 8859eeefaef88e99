import { foldName } from '../languages/spelling';

/** A note as a matrix needs it: its properties, and which notes it links to. */
export interface MatrixNote {
  /** From the vault's root. */
  readonly path: string;
  /** What YAML says; null where the note's properties cannot be read. */
  readonly properties: Readonly<Record<string, unknown>> | null;
  /** Line from 1 at which they cannot be read. */
  readonly line?: number;
  /** What it links to, in its text too: each the text between the brackets, without alias and heading. */
  readonly links?: readonly string[];
}

/** Finds the note that a link means: the text between the brackets without alias and heading, and the path of the note it stands in. */
export type Resolve = (link: string, from: string) => string | null;

/** What a property names: a note, or a name that no note has. */
export interface Ref {
  /** The note's path; for a name without a note `?` and the folded name. */
  readonly key: string;
  readonly path: string | null;
  /** The note's name, or the name as it is written. */
  readonly name: string;
  /** Whether it is written as a link that leads nowhere: the note was deleted, or renamed elsewhere. */
  readonly isBroken: boolean;
  /** The name that a note would have to have to be meant, where none is. */
  readonly wanted?: string;
}

export interface Paper {
  readonly type: 'paper';
  readonly path: string;
  readonly name: string;
  readonly year: number | null;
  readonly citekey: string;
}

export interface Claim {
  readonly type: 'claim';
  readonly path: string;
  readonly paper: Ref | null;
  readonly section: string;
  readonly page: string;
  readonly sources: readonly Ref[];
  /** Who is mentioned. */
  readonly actors: readonly Ref[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A note that can be a row or a column: an actor, a concept, a category, or any that is named so. */
export interface Thing {
  readonly type: 'thing';
  readonly path: string;
  /** Its `type`: `actor`, `category`, … */
  readonly of: string;
  readonly name: string;
  /** What kind of actor; '' where nothing is said. */
  readonly kind: string;
  readonly place: string;
  readonly aliases: readonly string[];
  /** Keys of roles that a person says are not this one (`different-from`). */
  readonly differentFrom: readonly string[];
  /** Keys of what it links to: the papers that tell of it among them. */
  readonly links: readonly string[];
}

export interface FrameworkNote {
  readonly type: 'framework';
  readonly path: string;
  readonly name: string;
  readonly by: readonly Ref[];
  readonly roles: readonly Ref[];
  /** Who is looked at by it, also where nothing is shown of them. */
  readonly rows: readonly Ref[];
  /** Whether a role is written in a way that nobody can read. */
  readonly hasUnread: boolean;
}

/** How a claim stands to the role that it is coded with. */
export type Stance = 'supports' | 'opposes';

export interface Coding {
  readonly type: 'coding';
  readonly path: string;
  readonly claim: Ref;
  readonly framework: Ref;
  readonly actor: Ref;
  readonly role: Ref;
  /** Null for a note that only withdraws others. */
  readonly stance: Stance | null;
  /** Who coded; `citeweave` for what a reading found. */
  readonly by: string;
  /** ISO 8601 in UTC; '' for what a reading found, which is older than all others. */
  readonly made: string;
  /** Sorts codings and verdicts by time; those of one time by their names, which are ULIDs, the same way on every device. */
  readonly order: string;
  /** Codings and verdicts that hold no more. */
  readonly withdraws: readonly Ref[];
}

export const verdictKinds = ['not-examined', 'searched-none', 'not-applicable'] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** What a person says of a cell without evidence. */
export interface Verdict {
  readonly type: 'verdict';
  readonly path: string;
  readonly framework: Ref;
  readonly actor: Ref;
  readonly role: Ref;
  readonly verdict: VerdictKind;
  /** Which kind of rows it is about where the row is nobody who acts: `place`, `paper`, `property:status`; else ''. */
  readonly rows: string;
  /** Papers, and other places, that were searched. */
  readonly searched: readonly Ref[];
  readonly by: string;
  readonly made: string;
  readonly order: string;
  readonly withdraws: readonly Ref[];
}

/** A cell in a person's own words. */
export interface Summary {
  readonly type: 'summary';
  readonly path: string;
  readonly framework: Ref;
  readonly actor: Ref;
  readonly role: Ref;
}

export type MatrixRecord = Paper | Claim | Thing | FrameworkNote | Coding | Verdict | Summary;

/** A note of a kind that matters here but that does not say what it must. */
export interface Wrong {
  readonly type: 'wrong';
  readonly path: string;
  readonly line: number | null;
  /** Names a sentence of the message table. */
  readonly kind: 'matrix.unreadable' | 'matrix.property' | 'matrix.value';
  /** The property, and its value. */
  readonly property: string;
  readonly value: string;
}

/** Who coded what a reading found. */
export const READING = 'citeweave';

/** What a note is to a matrix; null for one that is nothing to it. */
export function recordOf(note: MatrixNote, resolve: Resolve): MatrixRecord | Wrong | null {
  const { path, properties } = note;
  if (properties === null) return wrong(path, 'matrix.unreadable', '', '', note.line ?? null);
  const told = new Told(path, properties, resolve);
  const type = told.text('type');
  switch (type) {
    case 'paper':
      return {
        type,
        path,
        name: told.text('title') || nameOf(path),
        year: told.number('year'),
        citekey: told.text('citekey'),
      };
    case 'claim':
      return {
        type,
        path,
        paper: told.ref('paper'),
        section: told.text('section'),
        page: told.text('page'),
        sources: told.refs('sources'),
        actors: told.refs('actors'),
        properties,
      };
    case 'framework': {
      const [alias = nameOf(path)] = told.texts('aliases');
      const lists = { by: told.refs('by'), roles: told.refs('roles'), rows: told.refs('rows') };
      return { type, path, name: alias, ...lists, hasUnread: told.hasUnread('roles') };
    }
    case 'coding':
      return codingOf(told);
    case 'verdict':
      return verdictOf(told);
    case 'cell-summary': {
      const cell = cellOf(told);
      return 'property' in cell ? cell : { type: 'summary', path, ...cell };
    }
    case 'actor':
    case 'concept':
    case 'category':
    case 'role':
      return {
        type: 'thing',
        of: type,
        path,
        name: nameOf(path),
        kind: told.text('kind'),
        place: told.text('place'),
        aliases: told.texts('aliases'),
        differentFrom: told.refs('different-from').map(({ key }) => key),
        links: (note.links ?? []).map((link) => linkRef(link, path, resolve).key),
      };
    default:
      return null;
  }
}

function codingOf(told: Told): Coding | Wrong {
  const { path } = told;
  const withdraws = told.refs('withdraws');
  const cell = cellOf(told);
  const claim = told.ref('claim');
  const said = told.text('stance');
  if (withdraws.length === 0) {
    if ('property' in cell) return cell;
    if (!claim) return wrong(path, 'matrix.property', 'claim');
  }
  const stance = stances[said] ?? (said === '' && claim && !('property' in cell) ? 'supports' : null);
  if (stance === null && withdraws.length === 0) return wrong(path, 'matrix.value', 'stance', said);
  const { framework, actor, role } = 'property' in cell ? nowhere : cell;
  const holds = claim && !('property' in cell) ? stance : null;
  const by = told.person('by');
  const made = told.text('made');
  const order = orderOf(made, path);
  return {
    type: 'coding',
    path,
    claim: claim ?? nothing,
    framework,
    actor,
    role,
    stance: holds,
    by,
    made,
    order,
    withdraws,
  };
}

function verdictOf(told: Told): Verdict | Wrong {
  const { path } = told;
  const cell = cellOf(told);
  if ('property' in cell) return cell;
  const said = told.text('verdict');
  const verdict = verdictKinds.find((kind) => kind === said);
  if (!verdict) return wrong(path, 'matrix.value', 'verdict', said);
  const [searched, withdraws] = [told.refs('searched'), told.refs('withdraws')];
  const made = told.text('made');
  return {
    type: 'verdict',
    path,
    ...cell,
    verdict,
    rows: told.text('rows'),
    searched,
    by: told.person('by'),
    made,
    order: orderOf(made, path),
    withdraws,
  };
}

function orderOf(made: string, path: string): string {
  return `${made} ${nameOf(path)} ${path}`;
}

interface Where {
  readonly framework: Ref;
  readonly actor: Ref;
  readonly role: Ref;
}

function cellOf(told: Told): Where | Wrong {
  const [framework, actor, role] = [told.ref('framework'), told.ref('actor'), told.ref('role')];
  if (framework && actor && role) return { framework, actor, role };
  return wrong(told.path, 'matrix.property', framework ? (actor ? 'role' : 'actor') : 'framework');
}

function wrong(
  path: string,
  kind: Wrong['kind'],
  property: string,
  value = '',
  line: number | null = null,
): Wrong {
  return { type: 'wrong', path, line, kind, property, value };
}

const nothing: Ref = { key: '?', path: null, name: '', isBroken: false };
const nowhere: Where = { framework: nothing, actor: nothing, role: nothing };

/** How stances are written: ours, and words that people use for them. */
const stances: Readonly<Record<string, Stance | undefined>> = {
  __proto__: null as never,
  supports: 'supports',
  for: 'supports',
  opposes: 'opposes',
  contradicts: 'opposes',
  against: 'opposes',
};

/** What the properties of a note say, whatever a person made of them. */
class Told {
  constructor(
    readonly path: string,
    private readonly properties: Readonly<Record<string, unknown>>,
    private readonly resolve: Resolve,
  ) {}

  text(property: string): string {
    return textOf(this.properties[property]);
  }

  texts(property: string): readonly string[] {
    return listOf(this.properties[property])
      .map(textOf)
      .filter((text) => text !== '');
  }

  /** Whether an item of a list says nothing that can be read. */
  hasUnread(property: string): boolean {
    return listOf(this.properties[property]).some((item) => textOf(item) === '');
  }

  number(property: string): number | null {
    const value = Number(this.text(property) || NaN);
    return Number.isFinite(value) ? value : null;
  }

  ref(property: string): Ref | null {
    return this.refs(property)[0] ?? null;
  }

  refs(property: string): readonly Ref[] {
    return this.texts(property).map((text) => refOf(text, this.path, this.resolve));
  }

  /** A person's name, or the name of the note that stands for one. */
  person(property: string): string {
    const text = this.text(property);
    return linkIn(text)?.shown ?? text;
  }
}

/** What a text of a property names: a link, or the plain name of a note or of nothing. */
export function refOf(text: string, from: string, resolve: Resolve): Ref {
  const link = linkIn(text);
  if (link) return linkRef(link.target, from, resolve, link.shown);
  return { ...linkRef(text, from, resolve, text), isBroken: false };
}

/** What a link means. One that leads nowhere is known by the name of its note, whatever it shows. */
function linkRef(target: string, from: string, resolve: Resolve, shown = nameOf(target)): Ref {
  const path = resolve(target, from);
  if (path !== null) return { key: path, path, name: nameOf(path), isBroken: false };
  const wanted = nameOf(target);
  return { key: `?${foldName(wanted)}`, path: null, name: shown, isBroken: true, wanted };
}

const LINK = /^!?\[\[([^[\]|#]+)(?:#[^[\]|]*)?(?:\|([^[\]]*))?\]\]$/;

function linkIn(text: string): { readonly target: string; readonly shown: string } | null {
  const [, target, alias] = LINK.exec(text) ?? [];
  if (target === undefined) return null;
  return { target: target.trim(), shown: alias ?? nameOf(target.trim()) };
}

/** A note's name: its file's, without folders and ending. */
export function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.endsWith('.md') ? name.slice(0, -3) : name;
}

export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return value === null || value === undefined ? [] : [value];
}

/**
 * A value as text: YAML reads an unquoted page or name as a number or a date, and an unquoted link, `[[Name]]`, as a list in a list.
 */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return linkOf(value);
  return value instanceof Date ? value.toISOString().replace(/\.000Z$/, 'Z') : '';
}

/** The link that YAML took for a list; a comma in its name parted it. '' for any other list. */
function linkOf(list: readonly unknown[]): string {
  const names = list.flat(1);
  return names.length > 0 && names.every((name) => typeof name === 'string') ? `[[${names.join(', ')}]]` : '';
}
