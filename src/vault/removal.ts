import { editProperties, linksIn, parseNote } from '../markdown';
import type { Problem } from '../paper';
import { because, type Change } from './change';
import { chosenBefore } from './chosen';
import { noChoices, sameChoices } from './choices';
import { foldersOf, textOf } from './files';
import { hashOf } from './hash';
import { isImport, type Imported } from './imports';
import { Memory, type Known } from './known';
import { mergeProperties } from './mergeProperties';
import { NO_PAPER } from './ownPlan';
import { Index, linkName } from './places';
import { IMPORTS, lastOf, type Plan } from './plan';
import { retargetNote, type Targets } from './retarget';
import { partUnder } from './sections';
import { keyOf, type Vault } from './state';

/**
 * Takes a paper out of a vault: all that it made and nobody else uses or changed goes. A note that other papers need,
 * or that a note of the person links to, loses what this paper says. What the person changed stays as it is, and every
 * link in it, or in a note of theirs, that would lead nowhere is named.
 *
 * @param bytes the files that the paper left and that are no notes, by their paths
 */
export function removalOf(
  paper: string,
  vault: Vault,
  bytes: ReadonlyMap<string, Uint8Array>,
  importFolder = IMPORTS,
): Plan {
  const desk = new Removal(paper, vault, bytes);
  const changes = desk.changes();
  const known = [...vault.texts.keys()];
  const choices = sameChoices(chosenBefore(vault, paper), noChoices) ? null : noChoices;
  const empty = foldersLeftEmpty(changes, vault);
  const problems = [...vault.problems, ...danglingIn(changes, vault)];
  const paths = new Map<string, string>();
  const kept = { language: null, importFolder, lastImport: lastOf(vault) };
  const frame = { paper, folders: [], empty, choices, known, paths, ...kept };
  return { ...frame, changes, problems };
}

/** The files that are no notes and that a paper's imports left: their bytes tell whether anybody changed them. */
export function otherFilesOf(paper: string, vault: Vault): readonly string[] {
  const files = [...new Memory(vault.imports, paper).last()].map(([, file]) => file);
  return files
    .filter(({ path, id, after }) => id === null && after !== null && vault.texts.has(path))
    .map(({ path }) => path);
}

class Removal {
  private readonly index: Index;
  private readonly memory: Memory;
  /** Whether another paper is in the vault: then what all papers share stays. */
  private readonly isLast: boolean;

  constructor(
    paper: string,
    private readonly vault: Vault,
    private readonly bytes: ReadonlyMap<string, Uint8Array>,
  ) {
    this.index = new Index(vault);
    this.memory = new Memory(vault.imports, paper);
    this.isLast = !vault.imports.some((one) => one.paper !== paper && one.paper !== NO_PAPER);
  }

  changes(): readonly Change[] {
    const found = [...this.memory.last()].flatMap(([name, file]) => this.changesOf(name, file));
    return this.withLinks(this.keepUsed(found));
  }

  private changesOf(name: string, file: Imported): readonly Change[] {
    if (file.after === null) return [];
    if (file.id === null) return this.otherFile(file);
    const known = this.memory.of(name);
    return (this.index.ids.get(file.id) ?? []).map((path) => this.noteAt(path, file, known));
  }

  /** A copy, a base or a canvas: bases are over all papers, so they stay until the last one goes. */
  private otherFile(file: Imported): readonly Change[] {
    const there = this.bytes.get(file.path);
    if (!there || (file.path.endsWith('.base') && !this.isLast)) return [];
    const before = textOf(there) ?? there;
    const shared = { path: file.path, id: null, what: [], before, base: null };
    const same = hashOf(there) === file.after;
    return [same ? { ...shared, ...GOES } : { ...shared, ...STAYS, after: before }];
  }

  private noteAt(path: string, file: Imported, { others, left }: Known): Change {
    const before = this.vault.texts.get(path) ?? null;
    const shared = { path, id: file.id, what: [], before, base: null };
    if (before !== null && others.length > 0) {
      const after = withoutPaper(
        before,
        file,
        others.map(({ properties }) => properties),
      );
      return after === null ? { ...shared, ...STAYS, after: before } : { ...shared, ...LOSES, after };
    }
    const untouched = before !== null && left.has(hashOf(before));
    return untouched ? { ...shared, ...GOES } : { ...shared, ...STAYS, after: before };
  }

  /** Things and works that notes of the person or of other papers link to stay, without what this paper says. */
  private keepUsed(changes: readonly Change[]): readonly Change[] {
    const ours = new Set(changes.map(({ path }) => path));
    const used = new Set<string>();
    for (const [path, text] of this.vault.texts) {
      if (text === null || ours.has(path) || isImport(text)) continue;
      for (const { target } of linksIn(text)) used.add(keyOf(linkName(target)));
    }
    return changes.map((change) => {
      const { action, path, id, before } = change;
      const file = id === null ? null : this.memory.of(`id:${id}`).own;
      if (action !== 'remove' || !file?.base?.section || typeof before !== 'string') return change;
      if (!used.has(keyOf(linkName(path)))) return change;
      const after = withoutPaper(before, file, []);
      return after === null ? change : { ...change, ...LOSES, why: because('vault.removed-linked'), after };
    });
  }

  /** What loses a part links no more to what goes. */
  private withLinks(changes: readonly Change[]): readonly Change[] {
    const targets: Targets = new Map([...goneKeys(changes, this.vault)].map((key) => [key, null] as const));
    return changes.map((change) => {
      if (change.action !== 'update' || typeof change.after !== 'string') return change;
      return { ...change, after: retargetNote(change.after, targets) ?? change.after };
    });
  }
}

const GOES = { action: 'remove', why: because('vault.removed'), after: null } as const;
const STAYS = { action: 'keep', why: because('vault.removed-yours') } as const;
const LOSES = { action: 'update', why: because('vault.removed-others'), what: [''] } as const;

/** A shared note without this paper's part and what only this paper says in its properties; null where the person changed the part. */
function withoutPaper(
  there: string,
  { base }: Imported,
  others: Parameters<typeof mergeProperties>[3],
): string | null {
  const note = parseNote(there);
  if (!base?.section || note.problem) return null;
  const part = partUnder(there, base.section.heading);
  if (part && there.slice(part.begins, part.ends) !== base.section.text.trim()) return null;
  const above = part ? there.slice(0, part.from) : there;
  const below = part ? there.slice(part.ends).replace(/^\s+/, '') : '';
  const text = below === '' ? `${above.trimEnd()}\n` : above + below;
  // With nobody else to say what it is, what it is called stays.
  if (!others || others.length === 0) return text;
  const { type, 'cw-id': id } = base.properties;
  const kept = { ...(type === undefined ? {} : { type }), ...(id === undefined ? {} : { 'cw-id': id }) };
  return editProperties(text, mergeProperties(base.properties, note.properties, kept, others)) ?? text;
}

/** How links call what goes, unless another file has the name too. */
function goneKeys(changes: readonly Change[], { texts }: Pick<Vault, 'texts'>): ReadonlySet<string> {
  const paths = new Set(changes.filter(({ action }) => action === 'remove').map(({ path }) => path));
  const left = new Set(
    [...texts.keys()].filter((path) => !paths.has(path)).map((path) => keyOf(linkName(path))),
  );
  const gone = new Set<string>();
  for (const path of paths) {
    gone.add(keyOf(path)).add(keyOf(path.replace(/\.md$/, '')));
    if (!left.has(keyOf(linkName(path)))) gone.add(keyOf(linkName(path)));
  }
  return gone;
}

/** The links that would lead nowhere, in notes that stay as they are. */
function danglingIn(changes: readonly Change[], { texts }: Vault): readonly Problem[] {
  const gone = goneKeys(changes, { texts });
  const written = new Set(changes.filter(({ action }) => action !== 'keep').map(({ path }) => path));
  const problems: Problem[] = [];
  for (const [path, text] of texts) {
    if (text === null || written.has(path) || isImport(text)) continue;
    for (const { from, target } of linksIn(text)) {
      if (!gone.has(keyOf(target))) continue;
      const line = text.slice(0, from).split('\n').length;
      problems.push({ kind: 'vault.dangling', file: path, line, values: { link: target } });
    }
  }
  return problems;
}

/** Folders that an import made and in which nothing is left, the outermost first. */
function foldersLeftEmpty(changes: readonly Change[], vault: Vault): readonly string[] {
  const gone = new Set(changes.filter(({ action }) => action === 'remove').map(({ path }) => path));
  const filled = new Set([...vault.texts.keys()].filter((path) => !gone.has(path)).flatMap(foldersOf));
  const made = new Set(vault.imports.flatMap(({ folders }) => folders));
  return [...made].filter((folder) => vault.folders.has(folder) && !filled.has(folder)).sort();
}
