import { editProperties, parseNote, safeName } from '../../markdown';
import type { MatrixBook } from '../../matrix';
import { chosenFolders, type Folders } from '../../notes';
import type { Problem } from '../../paper';
import {
  because,
  Index,
  isImport,
  keyOf,
  linkName,
  planOfChanges,
  readTexts,
  textOf,
  vaultOf,
  type Change,
  type Files,
  type Vault,
} from '../../vault';
import { matrixBookOf } from '../matrix';
import { canvasRewritten, created, goes, isPaperText, updated } from '../ownChanges';
import { changesOf, type PlannedChanges } from '../plan';
import { joinedThings, textsIn } from './joined';
import { mayName, noteRenamed, type Renamed } from './links';
import { SplitPlan, type SplitWish } from './split';

/** What a person wants of a role or of somebody who acts, by the path of its note. */
export type ThingWish =
  | { readonly act: 'rename'; readonly path: string; readonly name: string }
  /** It is `into` from now on. */
  | { readonly act: 'merge'; readonly path: string; readonly into: string }
  | SplitWish;

export interface ThingWishes {
  readonly wish: ThingWish;
  /** BCP 47 code of the language in which to tell why. */
  readonly told: string;
  readonly folders: Partial<Folders>;
}

/**
 * Plans to give a role or actor another name, to make it one with another, or to give some of its codings to another; in all of a
 * vault. What can't be done is among the problems, and then nothing is planned.
 */
export async function planThing(files: Files, { wish, told, folders }: ThingWishes): Promise<PlannedChanges> {
  const seen = await readTexts(files);
  const vault = vaultOf(seen.texts, seen.folders);
  const canvases = new Map<string, string>();
  for (const path of vault.texts.keys()) {
    const bytes = path.endsWith('.canvas') ? await files.read(path) : null;
    const text = bytes && textOf(bytes);
    if (text) canvases.set(path, text);
  }
  const book = matrixBookOf(vault.texts);
  const { changes, problems } =
    wish.act === 'split'
      ? new SplitPlan(vault, book, wish).all()
      : new ThingPlan(vault, canvases, book).all(wish);
  const plan = planOfChanges(changes, vault, chosenFolders(folders).folders.imports);
  return { plan, changes: changesOf(plan, told), problems: [...plan.problems, ...problems] };
}

type Moved = Exclude<ThingWish, SplitWish>;

/** A thing that gets another name, or becomes one with another. */
class ThingPlan {
  private readonly problems: Problem[] = [];
  private readonly index: Index;

  constructor(
    private readonly vault: Vault,
    private readonly canvases: ReadonlyMap<string, string>,
    private readonly book: MatrixBook,
  ) {
    this.index = new Index(vault);
  }

  all(wish: Moved): { readonly changes: readonly Change[]; readonly problems: readonly Problem[] } {
    const text = this.thingAt(wish.path);
    const newPath = text === null ? null : wish.act === 'merge' ? this.other(wish) : this.free(wish);
    if (text === null || newPath === null) return { changes: [], problems: this.problems };
    const renamed = this.renamedOf(wish.path, newPath);
    const own =
      wish.act === 'merge' ? this.merged(wish, text, renamed) : this.moved(wish, newPath, text, renamed);
    if (own === null) return { changes: [], problems: this.problems };
    const done = new Set([wish.path, newPath]);
    const why = { from: linkName(wish.path), to: linkName(newPath) };
    const notes = [...this.vault.texts].flatMap(([path, there]) =>
      done.has(path) ? [] : this.followed(path, there, renamed, why),
    );
    const canvases = [...this.canvases].flatMap(([path, there]) =>
      this.canvas(path, there, renamed, newPath),
    );
    return { changes: [...own, ...notes, ...canvases], problems: this.problems };
  }

  /** The note of a thing; null, having told why, where there is none that can be read. */
  private thingAt(path: string): string | null {
    const text = this.vault.texts.get(path) ?? null;
    const problem = text === null ? null : parseNote(text).problem;
    if (problem) this.problems.push({ kind: 'thing.unreadable', file: path, line: problem.line });
    else if (text === null || !this.book.thing(path))
      this.problems.push({ kind: 'thing.unknown', file: path });
    else return text;
    return null;
  }

  private other({ path, into }: Extract<Moved, { act: 'merge' }>): string | null {
    if (path !== into) return this.thingAt(into) === null ? null : into;
    this.problems.push({ kind: 'thing.itself', file: path });
    return null;
  }

  /** Where a note goes under its new name; null, having told why, where that name is none, taken, or the same but for capitals. */
  private free({ path, name }: Extract<Moved, { act: 'rename' }>): string | null {
    const wanted = `${path.slice(0, path.lastIndexOf('/') + 1)}${safeName(name.trim())}.md`;
    const isOwn = keyOf(wanted) === keyOf(path);
    // On most systems both names are one file, which can't go and come in one plan.
    const differs = isOwn && wanted !== path;
    const isTaken = !isOwn && (this.index.hasName(wanted) || this.index.paths.has(keyOf(wanted)));
    if (name.trim() !== '' && !isTaken && !differs) return wanted;
    const kind = isTaken ? 'thing.taken' : differs ? 'thing.capitals' : 'thing.nameless';
    this.problems.push({ kind, file: path, values: { name: linkName(wanted) } });
    return null;
  }

  private renamedOf(path: string, newPath: string): Renamed {
    // Its own name under which another note lies as well finds that one.
    const isShared =
      newPath !== path && this.index.paths.has(keyOf(newPath)) && this.index.isAmbiguous(newPath);
    const own = [path, newPath].flatMap((one) => this.book.thing(one)?.aliases ?? []);
    const others = this.book.things.filter((one) => one.path !== path && one.path !== newPath);
    const theirs = new Set(others.flatMap(({ aliases }) => aliases.map(keyOf)));
    return {
      path,
      to: isShared ? newPath.replace(/\.md$/, '') : linkName(newPath),
      lost: own.filter((name) => !this.index.finds(keyOf(name)) && !theirs.has(keyOf(name))),
      isAmbiguous: this.index.isAmbiguous(path),
      resolve: this.book.resolve,
    };
  }

  private moved(
    { path, name }: Extract<Moved, { act: 'rename' }>,
    newPath: string,
    text: string,
    renamed: Renamed,
  ): readonly Change[] | null {
    const [old, now] = [linkName(path), linkName(newPath)];
    const aliases = textsIn(parseNote(text).properties['aliases']);
    const isNew = (one: string): boolean =>
      one !== now && !aliases.some((other) => keyOf(other) === keyOf(one));
    const added = [...new Set([old, name.trim()])].filter(isNew);
    const all = [...aliases.filter((one) => one !== now), ...added];
    const followed = noteRenamed(text, path, renamed);
    const isSame = all.length === aliases.length && added.length === 0;
    const after = followed === null ? null : isSame ? followed : editProperties(followed, { aliases: all });
    if (after === null) return this.unreadable(path);
    const why = because('thing.renamed', { from: old, to: now });
    if (path === newPath) return after === text ? [] : [updated(path, text, after, why)];
    return [goes(path, text, because('thing.moved', { path: newPath })), created(newPath, after, why)];
  }

  private merged(
    { path, into }: Extract<Moved, { act: 'merge' }>,
    text: string,
    renamed: Renamed,
  ): readonly Change[] | null {
    const there = this.vault.texts.get(into) ?? '';
    // Paragraphs are compared as a reading does: by what both said before they were one.
    const joined = joinedThings([into, there], [path, text]);
    const after = joined === null ? null : noteRenamed(joined, into, renamed);
    if (after === null) return this.unreadable(into);
    return [
      goes(path, text, because('thing.joined', { path: into })),
      updated(into, there, after, because('thing.joins', { path })),
    ];
  }

  private unreadable(path: string): null {
    this.problems.push({ kind: 'thing.unreadable', file: path });
    return null;
  }

  private followed(
    path: string,
    text: string | null,
    renamed: Renamed,
    why: Readonly<Record<string, string>>,
  ): readonly Change[] {
    if (text === null || !mayName(text, renamed) || isImport(text) || isPaperText(text)) return [];
    const after = noteRenamed(text, path, renamed);
    if (after === null) this.problems.push({ kind: 'thing.left', file: path, values: why });
    return after === null || after === text ? [] : [updated(path, text, after, because('thing.names', why))];
  }

  private canvas(path: string, text: string, renamed: Renamed, newPath: string): readonly Change[] {
    const card = (words: string): string => noteRenamed(words, path, renamed) ?? words;
    const after = canvasRewritten(text, card, new Map([[keyOf(renamed.path), newPath]]));
    return after === text ? [] : [updated(path, text, after, because('thing.canvas'))];
  }
}
