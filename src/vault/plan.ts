import { parseNote } from '../markdown';
import type { Problem } from '../paper';
import { baseOf, printBase, sameBase, type Base } from './base';
import { because, writes, type Change } from './change';
import { retargetCanvas } from './cards';
import { noChoices, sameChoices, type Choices } from './choices';
import type { Draft } from './draft';
import { chosenBefore } from './chosen';
import { foldersOf, inFolder } from './files';
import { goneFrom } from './gone';
import { isAsLeft, Memory, nameOf } from './known';
import { withLineEnds } from './lineEnds';
import { mergeNote } from './mergeNote';
import { Index, lostTargets, placesOf, targetsOf, type Place } from './places';
import { retarget, retargetNote, type Targets } from './retarget';
import { joinPlaces } from './same';
import { keyOf, type Vault } from './state';

/** What a reading would do to a vault: nothing is written yet. */
export interface Plan {
  /** What the `cw-id`s of the paper begin with. */
  readonly paper: string;
  /** Every file of the reading, in its order, kept ones as well, and then the files that it no longer makes. */
  readonly changes: readonly Change[];
  /** Folders that are not there yet, the outermost first. */
  readonly folders: readonly string[];
  /** Folders that go in the end where nothing is left in them, the outermost first. */
  readonly empty: readonly string[];
  /** What the person decided about the paper's notes, where the vault does not know it yet; else null. */
  readonly choices: Choices | null;
  /** BCP 47 code of the language in which the paper's notes are kept; null where they are not. */
  readonly language: string | null;
  /** Where what the reading makes goes, by the `cw-id` that the reading gives it; nothing for what was taken off. */
  readonly paths: ReadonlyMap<string, string>;
  /** The folder of the import's note. */
  readonly importFolder: string;
  /** The ULID of the vault's last import, after which this one comes; null for none. */
  readonly lastImport: string | null;
  /** All files of the vault when the plan was made. */
  readonly known: readonly string[];
  readonly problems: readonly Problem[];
}

/** A file that is copied into the vault byte for byte. */
export interface Copy {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface PlanOptions {
  /** What the `cw-id`s of the paper begin with; else as the paper's hub has it. */
  readonly paper?: string;
  readonly copies?: readonly Copy[];
  /** The name of the callout that shows what the reading says where the person says something else. */
  readonly conflictTitle?: string;
  /** What the person decided; left out, nothing. */
  readonly choices?: Choices;
  /** BCP 47 code of the language in which the paper's notes are kept unless the person chooses one. */
  readonly language?: string;
  /** The `cw-id`s of notes of kinds that the person does without: not made, and left as they are where they are. */
  readonly leaves?: ReadonlySet<string>;
  /** The folder of the import's note; left out, `Imports`. */
  readonly importFolder?: string;
  /** The `cw-id`s of the notes to plan for; left out, all. Nothing is said of the others, nor of notes no more made. */
  readonly only?: ReadonlySet<string>;
}

/** Where import notes lie unless the person says otherwise. */
export const IMPORTS = 'Imports';

/** Whether a plan writes nothing at all. */
export function isEmpty({ changes, choices }: Pick<Plan, 'changes' | 'choices'>): boolean {
  return choices === null && !changes.some(writes);
}

/** What writing these drafts means for this vault. */
export function planOf(drafts: readonly Draft[], vault: Vault, options: PlanOptions = {}): Plan {
  const paper = options.paper ?? paperOf(drafts);
  const { copies = [], importFolder = IMPORTS } = options;
  const choices = options.choices ?? noChoices;
  const known = [...vault.texts.keys()];
  const decided = sameChoices(choices, chosenBefore(vault, paper)) ? null : choices;
  const kept = { language: options.language ?? null, importFolder, lastImport: lastOf(vault) };
  const frame = { paper, empty: [], known, choices: decided, ...kept };
  const none = { changes: [], folders: [], choices: null, paths: new Map<string, string>() };
  const problems = [...drafts, ...copies, { path: inFolder(importFolder, 'note') }]
    .filter(({ path }) => !isInside(path))
    .map(outside);
  if (problems.length > 0) return { ...frame, ...none, problems };
  const index = new Index(vault);
  const memory = new Memory(vault.imports, paper);
  const placed = placesOf(drafts, index, memory, choices, options.leaves);
  const targets = targetsOf(placed, index);
  const lost = lostTargets(targets, index, placed);
  const desk = { vault, memory, targets, lost, title: options.conflictTitle ?? 'Citeweave' };
  const { only } = options;
  const places = joinPlaces(placed).filter(({ draft: { id } }) => !only || (id !== null && only.has(id)));
  const made = [
    ...places.map((place) => changeOf(place, desk)),
    ...copies.map((copy) => copyOf(copy, index, memory)),
  ];
  const left = placed.filter(({ state }) => state === 'left');
  const wanted = new Set([...[...places, ...left].map(({ draft }) => nameOf(draft)), ...handMade(choices)]);
  const changes = only ? made : [...made, ...goneFrom(made, wanted, index, memory)];
  const paths = new Map(
    placed.flatMap(({ state, path }, at) => {
      const id = drafts[at]?.id ?? null;
      return state === 'off' || id === null ? [] : [[id, path] as const];
    }),
  );
  const folders = missingFolders(changes, vault);
  return { ...frame, changes, folders, paths, problems: vault.problems };
}

/** The ULID of a vault's last import; null for none. */
export function lastOf({ imports }: Pick<Vault, 'imports'>): string | null {
  return imports[imports.length - 1]?.ulid ?? null;
}

/** Notes that a person made by hand stay, also where a new file of the paper does not have their words any more. */
function handMade({ added, without }: Choices): readonly string[] {
  return added.filter(({ id }) => !without.includes(id)).map(({ id }) => `id:${id}`);
}

/** What changes are decided by. */
interface Desk {
  readonly vault: Vault;
  readonly memory: Memory;
  readonly targets: Targets;
  /** Those that old links no longer find. */
  readonly lost: Targets;
  readonly title: string;
}

/** What the ids of a paper begin with: the hub's is `<paper key>/paper`. */
function paperOf(drafts: readonly Draft[]): string {
  const hub = drafts.find(({ properties }) => properties['type'] === 'paper');
  return hub?.id?.replace(/\/paper$/, '') ?? '';
}

function isInside(path: string): boolean {
  return path
    .split('/')
    .every((part) => part !== '' && !part.startsWith('.') && !/[\\\0]|^[a-z]:$/i.test(part));
}

function outside({ path }: { readonly path: string }): Problem {
  return { kind: 'vault.outside', file: path };
}

/** Folders that changes need and that are not there, the outermost first. */
export function missingFolders(changes: readonly Change[], { folders }: Vault): readonly string[] {
  const known = new Set([...folders].map(keyOf));
  const missing: string[] = [];
  for (const { path, action } of changes) {
    const around = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (action !== 'create' || known.has(keyOf(around))) continue;
    for (const folder of foldersOf(path)) {
      if (known.has(keyOf(folder))) continue;
      known.add(keyOf(folder));
      missing.push(folder);
    }
  }
  return missing;
}

function changeOf(place: Place, desk: Desk): Change {
  const { draft, path, state } = place;
  if (state === 'deleted') return kept(place, null, 'vault.deleted');
  if (state === 'new') return created(place, desk);
  const there = desk.vault.texts.get(path) ?? null;
  if (draft.keeping === 'users' || !isNote(path)) return kept(place, there, 'vault.yours');
  if (there === null) return { ...kept(place, null, 'vault.not-text'), action: 'conflict' };
  return draft.keeping === 'write-once' ? onceWritten(place, there, desk) : merged(place, there, desk);
}

function isNote(path: string): boolean {
  return path.endsWith('.md');
}

function kept({ draft, path }: Place, there: string | null, key: string, base: Base | null = null): Change {
  return {
    action: 'keep',
    path,
    id: draft.id,
    why: because(key),
    what: [],
    before: there,
    after: there,
    base,
  };
}

function created({ draft, path, called }: Place, { targets }: Desk): Change {
  const ours = retarget(baseOf(draft), targets);
  const after = isNote(path) ? printBase(ours) : retargetCanvas(draft.body, targets);
  const base = draft.keeping === 'merge' && isNote(path) ? ours : null;
  const renamed = called === undefined && keyOf(path) !== keyOf(draft.path);
  const why =
    called !== undefined
      ? because('vault.renamed', { path: called })
      : renamed
        ? because('vault.name-taken', { path: draft.path })
        : because('vault.new');
  return { action: 'create', path, id: draft.id, why, what: [], before: null, after, base };
}

/** How far into a text note the hash of its file is looked for: it stands among the first properties. */
const HEAD = 2_000;

/** A note that is never edited: it is written anew only when the paper's file itself is another one. */
function onceWritten(place: Place, there: string, { memory, targets, lost }: Desk): Change {
  const { draft, path } = place;
  const file = draft.properties['file-sha256'];
  if (typeof file !== 'string' || there.slice(0, HEAD).includes(file)) return followed(place, there, lost);
  const old = parseNote(there).properties['file-sha256'];
  if (typeof old !== 'string' || old === file) return followed(place, there, lost);
  if (!isAsLeft(there, memory.of(nameOf(draft)))) {
    return { ...kept(place, there, 'vault.text-edited'), action: 'conflict' };
  }
  const after = withLineEnds(printBase(retarget(baseOf(draft), targets)), there);
  return {
    action: 'update',
    path,
    id: draft.id,
    why: because('vault.new-text'),
    what: [''],
    before: there,
    after,
    base: null,
  };
}

/** A note that is written once still links to what there is: only the links to notes that were renamed or deleted change. */
function followed(place: Place, there: string, lost: Targets): Change {
  const { draft, path } = place;
  const after = retargetNote(there, lost) ?? there;
  if (after === there) return kept(place, there, 'vault.once');
  return {
    action: 'update',
    path,
    id: draft.id,
    why: because('vault.links'),
    what: [''],
    before: there,
    after,
    base: null,
  };
}

function merged(place: Place, there: string, { memory, targets, title }: Desk): Change {
  const { draft, path, called } = place;
  const ours = retarget(baseOf(draft), targets);
  const { bases, others } = memory.of(nameOf(draft));
  const last = bases[0] ?? null;
  if (last && sameBase(last, ours)) return kept(place, there, 'vault.same');
  if (there === printBase(ours)) return kept(place, there, 'vault.same', ours);
  // Another device may have written what an earlier import says.
  const base = bases.find((one) => printBase(one) === there) ?? last;
  const note = mergeNote(base, there, ours, { others, title });
  if (!note) return { ...kept(place, there, 'vault.bad-properties'), action: 'conflict' };
  if (note.text === there) return kept(place, there, 'vault.yours-stay', ours);
  const shared = { path, id: draft.id, what: note.what, before: there, after: note.text, base: ours };
  if (note.conflicts > 0)
    return { action: 'conflict', why: because('vault.conflict', { count: note.conflicts }), ...shared };
  const why = base === null && called !== undefined ? 'vault.into' : whyUpdated(base, others, there);
  return { action: 'update', why: because(why), ...shared };
}

function whyUpdated(base: Base | null, others: readonly Base[], there: string): string {
  if (base) return there === printBase(base) ? 'vault.changed' : 'vault.merged';
  return others.length > 0 ? 'vault.joined' : 'vault.filled';
}

function copyOf({ path: wanted, bytes }: Copy, index: Index, memory: Memory): Change {
  const path = index.paths.get(keyOf(wanted)) ?? index.spelled(wanted);
  const there = index.paths.has(keyOf(wanted));
  const own = memory.of(nameOf({ id: null, path: wanted })).own;
  const gone = !there && own !== null && own.after !== null;
  const shared = { path, id: null, what: [], before: null, base: null };
  if (there || gone) {
    return { action: 'keep', why: because(gone ? 'vault.deleted' : 'vault.once'), after: null, ...shared };
  }
  return { action: 'create', why: because('vault.copied'), after: bytes, ...shared };
}
