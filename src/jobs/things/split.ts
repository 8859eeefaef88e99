import { editProperties, parseNote, safeName } from '../../markdown';
import type { Coding, MatrixBook } from '../../matrix';
import type { Problem } from '../../paper';
import { because, Index, keyOf, linkName, type Change, type Vault } from '../../vault';
import { actorNote, roleNote, type MadeNote, type Named } from '../matrix';
import { created, updated } from '../ownChanges';
import { noteRenamed, type Renamed } from './links';

/** To give some codings of a thing to another, which is made where it has no note. */
export interface SplitWish {
  readonly act: 'split';
  readonly path: string;
  /** Paths of the codings. */
  readonly codings: readonly string[];
  readonly to: Named;
}

/** A thing that turned out to be two. */
export class SplitPlan {
  private readonly problems: Problem[] = [];
  private readonly index: Index;

  constructor(
    private readonly vault: Vault,
    private readonly book: MatrixBook,
    private readonly wish: SplitWish,
  ) {
    this.index = new Index(vault);
  }

  all(): { readonly changes: readonly Change[]; readonly problems: readonly Problem[] } {
    const { path, codings } = this.wish;
    const thing = this.book.thing(path);
    const made = thing ? this.target() : this.refuse('thing.unknown', path);
    const moved = codings.flatMap((one) => this.codingAt(one) ?? []);
    if (!thing || made === null || moved.length === 0) return { changes: [], problems: this.problems };
    const renamed = this.renamedTo(made.path);
    const changes = moved.flatMap(({ path: at }) => this.rewritten(at, renamed));
    const fresh = made.text === '' ? [] : [created(made.path, made.text, because('thing.made'))];
    return {
      changes: [...fresh, ...changes, ...this.frameworks(moved, renamed)],
      problems: this.problems,
    };
  }

  private refuse(kind: string, file: string, values: Record<string, string> = {}): null {
    this.problems.push({ kind, file, values });
    return null;
  }

  /** The note that gets the codings; its text is '' where it is there already. */
  private target(): MadeNote | null {
    const { path, to } = this.wish;
    if (to.path === path) return this.refuse('thing.itself', path);
    if (to.path !== null)
      return this.book.thing(to.path) ? { path: to.path, text: '' } : this.refuse('thing.unknown', to.path);
    const name = to.name.trim();
    if (name === '') return this.refuse('thing.nameless', path, { name: '' });
    const like = this.book.thing(path);
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const made = (like?.of === 'actor' ? actorNote : roleNote)(name, { folder });
    if (this.index.hasName(made.path) || this.index.paths.has(keyOf(made.path)))
      return this.refuse('thing.taken', path, { name: linkName(made.path) });
    const { properties } = parseNote(made.text);
    const alias = safeName(name) === name ? {} : { aliases: [name] };
    const kind = like?.of === 'actor' && like.kind !== '' ? { kind: like.kind } : {};
    const edits = { 'cw-id': this.freeId(String(properties['cw-id'])), ...kind, ...alias };
    return { path: made.path, text: editProperties(made.text, edits) ?? made.text };
  }

  /** An id that no note has, and that none says it is as well: a reading would take two for one. */
  private freeId(id: string): string {
    const { ids, also } = this.index;
    for (let count = 1; ; count += 1) {
      const one = count === 1 ? id : `${id}-${count}`;
      if (!ids.has(one) && !also.has(one)) return one;
    }
  }

  private codingAt(path: string): Coding | null {
    const coding = this.book.coding(path);
    if (!coding) return this.refuse(this.vault.texts.has(path) ? 'thing.unreadable' : 'thing.unknown', path);
    const isOf = [coding.actor, coding.role].some((ref) => ref.path === this.wish.path);
    return isOf ? coding : this.refuse('thing.not-of', path, { name: linkName(this.wish.path) });
  }

  private renamedTo(newPath: string): Renamed {
    const isShared = this.index.hasName(newPath) && this.index.isAmbiguous(newPath);
    return {
      path: this.wish.path,
      to: isShared ? newPath.replace(/\.md$/, '') : linkName(newPath),
      lost: [],
      isAmbiguous: this.index.isAmbiguous(this.wish.path),
      resolve: this.book.resolve,
    };
  }

  private rewritten(path: string, renamed: Renamed): readonly Change[] {
    const text = this.vault.texts.get(path) ?? '';
    const after = noteRenamed(text, path, renamed);
    if (after === null || after === text) return [];
    return [
      updated(path, text, after, because('thing.split', { from: linkName(renamed.path), to: renamed.to })),
    ];
  }

  /** Frameworks that have the role that was split have both, one beside the other. */
  private frameworks(codings: readonly Coding[], { path: old, to }: Renamed): readonly Change[] {
    const paths = new Set(
      codings.filter(({ role }) => role.path === old).map(({ framework }) => framework.path),
    );
    return [...paths].flatMap((path) => {
      const framework = this.book.framework(path);
      const text = this.vault.texts.get(path ?? '') ?? '';
      const said = parseNote(text).properties['roles'];
      const at = framework?.roles.findIndex((role) => role.path === old) ?? -1;
      if (!framework || !Array.isArray(said) || at < 0) return [];
      const roles = said.map(String);
      if (roles.some((role) => keyOf(role) === keyOf(`[[${to}]]`))) return [];
      const after = editProperties(text, {
        roles: [...roles.slice(0, at + 1), `[[${to}]]`, ...roles.slice(at + 1)],
      });
      const why = because('thing.role-added', { name: to });
      return after === null ? [] : [updated(framework.path, text, after, why)];
    });
  }
}
