import { foldName, slugOf } from '../../languages/spelling';
import {
  editProperties,
  escapeBlock,
  parseNote,
  printLink,
  printNote,
  printProperties,
  safeName,
  type Properties,
} from '../../markdown';
import type { FrameworkNote, MatrixBook } from '../../matrix';
import type { Problem } from '../../paper';
import { because, idOf, Index, inFolder, keyOf, linkName, type Change, type Vault } from '../../vault';
import type { Code, Codebook } from './codebook';
import { Guids } from './guid';
import type { AskRole } from './ofSheet';

/** What a codebook goes into. */
export interface IntoVault {
  readonly vault: Vault;
  readonly book: MatrixBook;
  readonly ask: AskRole;
  /** Folders of frameworks and of roles. */
  readonly frameworks: string;
  readonly concepts: string;
  /** The codebook's file, and what a framework is called where its codes have no one code above them all. */
  readonly file: string;
  readonly name: string;
}

export interface IntoNotes {
  readonly changes: readonly Change[];
  /** Path of the framework's note. */
  readonly framework: string;
  readonly problems: readonly Problem[];
}

/**
 * Notes for the codes of a codebook: a framework, and its roles. What the vault has already (by its id, the id that its exports give it, its
 * name or an alias) stays as it is and is linked to; a framework that is there gets the roles that it lacks.
 */
export function notesOfCodebook(codebook: Codebook, into: IntoVault): IntoNotes {
  return new Making(codebook, into).all();
}

interface Role {
  readonly path: string;
  readonly isRole: boolean;
}

class Making {
  private readonly index: Index;
  private readonly changes: Change[] = [];
  private readonly byGuid = new Map<string, string>();
  private readonly byName = new Map<string, string>();
  /** Keys of the names of notes that are made. */
  private readonly taken = new Set<string>();
  private readonly used = new Set<string>();
  private readonly ids = new Set<string>();
  /** How often a name or an id was asked for: a file may hold thousands of one name. */
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly codebook: Codebook,
    private readonly into: IntoVault,
  ) {
    const { vault, book, ask } = into;
    this.index = new Index(vault);
    const guids = new Guids();
    for (const { path } of book.frameworks) this.byGuid.set(guids.of(ask(path), path), path);
    for (const { path, name, aliases, of } of book.things) {
      if (of === 'actor') continue;
      this.byGuid.set(guids.of(ask(path), path), path);
      for (const one of [name, ...aliases])
        if (!this.byName.has(foldName(one))) this.byName.set(foldName(one), path);
    }
  }

  all(): IntoNotes {
    const { codes, sets } = this.codebook;
    const [root, ...others] = codes;
    const single = root && others.length === 0 && root.codes.length > 0 ? root : null;
    const roles = this.rolesOf(single ? single.codes : codes, null);
    const coded = roles.some(({ isRole }) => isRole) ? roles.filter(({ isRole }) => isRole) : roles;
    const name = single?.name ?? this.into.name;
    const framework = this.framework(name, single, [...new Set(coded.map(({ path }) => path))]);
    const left = sets.filter((set) => set.name !== name).map((set) => set.name);
    const problems =
      left.length === 0
        ? []
        : [{ kind: 'matrix-out.sets', file: this.into.file, values: { sets: left.join(', ') } }];
    return { changes: this.changes, framework, problems };
  }

  private rolesOf(codes: readonly Code[], parent: string | null): readonly Role[] {
    return codes.flatMap((code) => {
      const path = this.roleNote(code, parent);
      return [{ path, isRole: code.isCodable }, ...this.rolesOf(code.codes, path)];
    });
  }

  /** The note of a code: one that is there, else one that is made. */
  private roleNote(code: Code, parent: string | null): string {
    const known = this.known(code);
    if (known !== null) return this.kept(known);
    const path = this.freePath(this.into.concepts, code.name, 'role');
    const of = parent === null ? {} : { of: this.link(parent) };
    return this.made(path, this.freeId(`concept/${slugOf(linkName(path))}`), code, { type: 'category' }, of);
  }

  /** The note that a code is already; two codes are never one note, but where a file names one code twice. */
  private known({ guid, name }: Code): string | null {
    const same = this.byGuid.get(guid);
    if (same !== undefined) return same;
    const [byId] = this.index.ids.get(`concept/${slugOf(name)}`) ?? [];
    const like = byId ?? this.byName.get(foldName(name));
    return like === undefined || this.used.has(like) ? null : like;
  }

  private kept(path: string): string {
    const isNew = !this.used.has(path);
    this.used.add(path);
    const there = this.into.vault.texts.get(path) ?? null;
    if (isNew && there !== null) this.changes.push(change('keep', path, there, there, 'matrix-out.kept'));
    return path;
  }

  private framework(name: string, code: Code | null, roles: readonly string[]): string {
    const there = this.frameworkThere(name, code);
    if (there) return this.completed(there, roles);
    const path = this.freePath(this.into.frameworks, name, 'framework');
    const links = { by: [], roles: roles.map((role) => this.link(role)), rows: [] };
    const said = code ?? { guid: '', name, isCodable: false, color: null, description: '', codes: [] };
    return this.made(
      path,
      this.freeId(`framework/${slugOf(linkName(path))}`),
      said,
      { type: 'framework' },
      links,
    );
  }

  /** By its id, or by a name that only one framework has: several may divide the same thing. */
  private frameworkThere(name: string, code: Code | null): FrameworkNote | null {
    const { book } = this.into;
    const same = book.framework(code === null ? null : (this.byGuid.get(code.guid) ?? null));
    if (same) return same;
    const [byId] = this.index.ids.get(`framework/${slugOf(name)}`) ?? [];
    if (byId !== undefined && book.framework(byId)) return book.framework(byId);
    const called = (one: FrameworkNote): boolean =>
      [one.name, linkName(one.path)].map(foldName).includes(foldName(name));
    const [first, ...others] = book.frameworks.filter(called);
    return first && others.length === 0 ? first : null;
  }

  /** A framework that is there, with the roles that it lacks after its own. */
  private completed({ path, roles }: FrameworkNote, wanted: readonly string[]): string {
    const there = this.into.vault.texts.get(path) ?? '';
    const has = new Set(roles.map((role) => role.path));
    const lacking = wanted.filter((role) => !has.has(role));
    const listed = parseNote(there).properties['roles'];
    const own: readonly unknown[] = Array.isArray(listed) ? listed : listed == null ? [] : [listed];
    const texts = own.filter((one) => typeof one === 'string');
    const edits = { roles: [...texts, ...lacking.map((role) => this.link(role))] };
    const after = lacking.length === 0 ? there : (editProperties(there, edits) ?? there);
    this.changes.push(
      after === there
        ? change('keep', path, there, there, 'matrix-out.kept')
        : change('update', path, there, after, 'matrix-out.roles-added'),
    );
    return path;
  }

  private made(path: string, id: string, code: Code, kind: Properties, links: Properties): string {
    const { guid, name, color, description } = code;
    const properties: Properties = {
      ...kind,
      'cw-id': id,
      aliases: [name],
      ...links,
      ...(guid === '' ? {} : { 'qda-guid': guid }),
      ...(color === null ? {} : { 'qda-color': color }),
    };
    const body = description === '' ? '' : `${escapeBlock(description)}\n`;
    const text = printNote(printProperties(properties), body);
    this.changes.push({ ...change('create', path, null, text, 'vault.new'), id });
    this.used.add(path);
    return path;
  }

  private freePath(folder: string, name: string, what: string): string {
    for (;;) {
      const count = this.countOf(`${folder}/${safeName(name)}`);
      const ending = count === 0 ? '' : ` (${what}${count === 1 ? '' : ` ${count}`})`;
      const path = this.index.spelled(inFolder(folder, `${safeName(name, ending)}.md`));
      const key = keyOf(linkName(path));
      if (this.taken.has(key) || this.index.hasName(path)) continue;
      this.taken.add(key);
      return path;
    }
  }

  private freeId(wanted: string): string {
    let id = wanted;
    while (this.ids.has(id) || this.index.ids.has(id)) id = `${wanted}-${this.countOf(wanted) + 2}`;
    this.ids.add(id);
    return id;
  }

  /** How often this was asked before. */
  private countOf(wanted: string): number {
    const count = this.counts.get(wanted) ?? 0;
    this.counts.set(wanted, count + 1);
    return count;
  }

  private link(path: string): string {
    const target = this.index.isAmbiguous(path) ? path.replace(/\.md$/, '') : linkName(path);
    return printLink({ target });
  }
}

function change(
  action: Change['action'],
  path: string,
  before: string | null,
  after: string,
  why: string,
): Change {
  const what = action === 'update' ? ['roles'] : [];
  return {
    action,
    path,
    id: before === null ? null : idOf(before),
    why: because(why),
    what,
    before,
    after,
    base: null,
  };
}
