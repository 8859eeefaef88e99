import { chosenFolders, type Folders } from '../../notes';
import type { Problem } from '../../paper';
import { referencesJoined, referencesRekeyed } from '../../receive';
import {
  because,
  Index,
  isImport,
  planOfChanges,
  readTexts,
  textOf,
  vaultOf,
  type Change,
  type Files,
  type Vault,
} from '../../vault';
import { canvasRewritten, created, goes, isPaperText, updated } from '../ownChanges';
import { changesOf, type PlannedChanges } from '../plan';
import { filled, joined, moveOf, sourceNotesIn, targetsOf, type Rekeyed, type SourceMove } from './sources';
import { noteRekeyed, textRekeyed, type Renaming } from './text';

export type { Rekeyed } from './sources';

/** Where a file of references has an entry. */
export interface EntryAt {
  readonly key: string;
  /** Its path in the vault, or on this device. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

export interface RekeyWishes {
  readonly keys: readonly Rekeyed[];
  /** The entries of these keys, as far as files of references have them. */
  readonly entries: readonly EntryAt[];
  /** BCP 47 code of the language in which to tell why. */
  readonly told: string;
  readonly folders: Partial<Folders>;
}

/** Bytes from which on a file of references is not rewritten: the note of the import would hold all of it. */
const LARGE = 2_000_000;

/**
 * Plans to give works other keys in all of a vault: in citations, links, properties and canvases, in the source notes' names, and in
 * files of references. A work whose new key another work has is from then on that work: their source notes become one.
 */
export async function planRekeying(files: Files, wishes: RekeyWishes): Promise<PlannedChanges> {
  const { texts, folders } = await readTexts(files);
  const vault = vaultOf(texts, folders);
  const bytes = new Map<string, Uint8Array>();
  const wanted = new Set(wishes.entries.map(({ file }) => file));
  for (const path of texts.keys()) {
    if (!path.endsWith('.canvas') && !wanted.has(path)) continue;
    const there = await files.read(path);
    if (there !== null) bytes.set(path, there);
  }
  const { changes, problems } = new Rekeying(vault, bytes, wishes).all();
  const plan = planOfChanges(changes, vault, chosenFolders(wishes.folders).folders.imports);
  return { plan, changes: changesOf(plan, wishes.told), problems: [...plan.problems, ...problems] };
}

class Rekeying {
  private readonly moves: readonly SourceMove[];
  private readonly renaming: Renaming;
  private readonly problems: Problem[] = [];

  constructor(
    private readonly vault: Vault,
    private readonly bytes: ReadonlyMap<string, Uint8Array>,
    private readonly wishes: RekeyWishes,
  ) {
    const { keys } = wishes;
    const notes = new Map(sourceNotesIn(vault.texts));
    const index = new Index(vault);
    this.moves = keys.flatMap((one) => {
      const move = moveOf(one, notes, index);
      // Another work of the same new key goes into the same note.
      if (move) notes.set(one.to, move.newPath);
      return move ?? [];
    });
    this.renaming = {
      keys: new Map(keys.map(({ from, to }) => [from, to])),
      targets: targetsOf(keys, this.moves),
    };
  }

  all(): { readonly changes: readonly Change[]; readonly problems: readonly Problem[] } {
    const sources = this.sourceChanges();
    const done = new Set(sources.map(({ path }) => path));
    const notes = [...this.vault.texts].flatMap(([path, text]) =>
      done.has(path) ? [] : this.noteChange(path, text),
    );
    const canvases = [...this.bytes].flatMap(([path, there]) => this.canvasChange(path, there));
    const references = [...new Set(this.wishes.entries.map(({ file }) => file))].flatMap((file) =>
      this.referencesChange(file),
    );
    return { changes: [...sources, ...notes, ...canvases, ...references], problems: this.problems };
  }

  /** Source notes under their new names; those that become one, as one. */
  private sourceChanges(): readonly Change[] {
    const gone: Change[] = [];
    const made = new Map<string, Change>();
    for (const { rekeyed, path, newPath, isJoined } of this.moves) {
      const { from, to, work } = rekeyed;
      const before = this.vault.texts.get(path) ?? '';
      const own = this.rewritten(path, before);
      if (own === null) continue;
      const there = isJoined ? this.noteAt(newPath, made) : null;
      if (isJoined && there === null) continue;
      const whole = there === null ? own : joined(there.text, own);
      const after = work ? filled(whole, work, this.vault.imports) : whole;
      const why = isJoined ? because('rekey.joins', { path }) : because('rekey.source', { from, to });
      const old = isJoined ? (there?.before ?? null) : path === newPath ? before : null;
      made.set(newPath, old === null ? created(newPath, after, why) : updated(newPath, old, after, why));
      if (path !== newPath)
        gone.push(goes(path, before, because(isJoined ? 'rekey.joined' : 'rekey.moved', { path: newPath })));
    }
    return [...gone, ...made.values()];
  }

  /** A source note as it is going to be, and as it was: null for one that is made. Null where its properties can't be read. */
  private noteAt(
    path: string,
    made: ReadonlyMap<string, Change>,
  ): { readonly text: string; readonly before: string | null } | null {
    const change = made.get(path);
    if (change && typeof change.after === 'string')
      return { text: change.after, before: typeof change.before === 'string' ? change.before : null };
    const before = this.vault.texts.get(path) ?? '';
    const text = this.rewritten(path, before);
    return text === null ? null : { text, before };
  }

  private noteChange(path: string, text: string | null): readonly Change[] {
    if (text === null || isImport(text) || isPaperText(text)) return [];
    const named = this.namedIn(text);
    if (named.length === 0) return [];
    const after = this.rewritten(path, text);
    if (after === null || after === text) return [];
    return [updated(path, text, after, because('rekey.names', { keys: named.join(', ') }))];
  }

  /** Those of the keys that a text may name: most notes name none. */
  private namedIn(text: string): readonly string[] {
    return this.wishes.keys.flatMap(({ from }) => (text.includes(from) ? [`@${from}`] : []));
  }

  private rewritten(path: string, text: string): string | null {
    const after = noteRekeyed(text, this.renaming);
    if (after === null) this.problems.push({ kind: 'rekey.unreadable', file: path });
    return after;
  }

  private canvasChange(path: string, bytes: Uint8Array): readonly Change[] {
    const text = path.endsWith('.canvas') ? textOf(bytes) : null;
    if (text === null) return [];
    const { keys, targets } = this.renaming;
    const card = (words: string): string => noteRekeyed(words, this.renaming) ?? textRekeyed(words, keys);
    const after = canvasRewritten(text, card, targets);
    return after === text ? [] : [updated(path, text, after, because('rekey.canvas'))];
  }

  private referencesChange(file: string): readonly Change[] {
    const entries = this.wishes.entries.filter((entry) => entry.file === file);
    const bytes = this.bytes.get(file);
    const text = bytes && bytes.length <= LARGE ? textOf(bytes) : null;
    const before = text ?? '';
    let after = before;
    for (const { key, line } of entries) {
      const one = this.wishes.keys.find(({ from }) => from === key);
      // What is matched to a work of a library has no entry of its own.
      if (!one) continue;
      const { to } = one;
      const isOther = this.isKnown(to);
      const change = isOther ? referencesJoined : referencesRekeyed;
      const next = text === null ? null : change(after, file, key, to);
      if (next !== null) after = next;
      else this.tell(isOther ? 'rekey.take-out' : 'rekey.by-hand', file, line, { from: key, to });
    }
    return after === before ? [] : [updated(file, before, after, because('rekey.references'))];
  }

  /** Whether an entry has a key that another work is to have. */
  private isKnown(key: string): boolean {
    return this.wishes.entries.some((entry) => entry.key === key);
  }

  private tell(kind: string, file: string, line: number, values: Record<string, string>): void {
    this.problems.push({ kind, file, line, values });
  }
}
