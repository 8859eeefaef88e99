import { languageOf, say } from '../languages';
import {
  chosenFolders,
  draftsOf,
  keyOfPaper,
  leavesOff,
  type Drawn,
  type Folders,
  type Item,
  type LeftOff,
  type NoteOptions,
} from '../notes';
import type { Problem, Reading } from '../paper';
import {
  chosenBefore,
  isEmpty,
  knownIn,
  languageBefore,
  planOf,
  vaultOf,
  type Action,
  type Change,
  type Choices,
  type Copy,
  type Draft,
  type Files,
  type Plan,
  type Vault,
} from '../vault';
import { placeOfCopy } from './copies';
import { canvasBefore } from './canvas';
import { freeCitekey, withOwnKeys } from './citekeys';
import { plannedItems, type PlannedItem } from './items';
import { withKnownThings } from './knownThings';
import { paperKeyIn } from './paperKey';
import type { Paper } from './read';
import { lookAt, type Seen } from './seen';
import { templatesIn, type OwnTemplates } from './templates';

/** What the caller knows of the vault, and the person's wishes. */
export interface PlanWishes {
  /** Where the paper's file lies in the vault; null where it comes from outside and is copied. */
  readonly pathInVault: string | null;
  /** BCP 47 code of the language in which notes of a paper new to the vault are written; left out, the paper's own. */
  readonly language?: string | undefined;
  /** BCP 47 code of the language in which to tell why; English where it is left out. */
  readonly told?: string | undefined;
  /** Where the person wants new files to be made; what is left out, or can't be used, is ours. */
  readonly folders?: Partial<Folders> | undefined;
  /** Kinds of files that the person does without. */
  readonly leaveOff?: readonly LeftOff[] | undefined;
  /** What the person decided about the notes; left out, what they decided when the paper was last read. */
  readonly choices?: Choices | undefined;
  /** Whether the things that get notes are to be listed, for a person who decides about them. */
  readonly listed?: boolean | undefined;
  /** Whether doubtful things get notes too, also those that were left off before. */
  readonly all?: boolean | undefined;
}

/** One line of a plan, as a person reads it. */
export interface PlannedChange {
  readonly action: Action;
  readonly path: string;
  readonly why: string;
  /** What changes in a note that is there: names of its properties, a word for its text. Empty for all other files. */
  readonly what: readonly string[];
}

/** What something that a person asks of the whole vault would do. Nothing is done yet; it is written like any plan, and undone alike. */
export interface PlannedChanges {
  readonly plan: Plan;
  readonly changes: readonly PlannedChange[];
  /** Among others what a person has to do themselves. */
  readonly problems: readonly Problem[];
}

/** What reading a paper would do to a vault. Nothing is written yet. Plain data, which a worker can hand over. */
export interface Planned {
  readonly plan: Plan;
  /** Where the paper's hub is, or will be. */
  readonly hub: string;
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly Problem[];
  /** What the person can decide about, where it was asked for. */
  readonly items: readonly PlannedItem[];
  /** Doubtful things that are off. */
  readonly leftOff: readonly Item[];
  /** What the plan keeps to: what the person decides now, or decided when the paper was last read; and doubtful things that are off. */
  readonly choices: Choices;
  readonly title: string;
  readonly citekey: string;
  /** BCP 47 code of the language of the notes. */
  readonly language: string;
}

/** Plans the notes of a paper for a vault as it is now. Throws a `FilesError` where the vault can't be read. */
export async function planPaper(paper: Paper, files: Files, wishes: PlanWishes): Promise<Planned> {
  return planSeen(paper, await lookAt(files, paper.file), wishes);
}

/** The same for what was seen of a vault. */
export function planSeen(paper: Paper, seen: Seen, wishes: PlanWishes): Planned {
  const vault = vaultOf(seen.texts, seen.folders);
  const { folders, problems: misplaced } = chosenFolders(wishes.folders);
  const own = templatesIn(seen, folders.templates);
  const copy: Copy | null =
    wishes.pathInVault === null
      ? { path: placeOfCopy(paper, seen, vault, folders.files), bytes: paper.bytes }
      : null;
  const settled = settle(paper, vault, wishes);
  const { language, title, citekey, reading } = settled;
  const options = optionsOf(paper, settled, own, copy?.path ?? wishes.pathInVault, wishes);
  const isKnown = knownIn(vault, settled.paperKey);
  const doubts = { doubtful: doubtsUnder(wishes), isKnown };
  const made = draftsOf(reading, paper.document, { ...options, ...doubts });
  const { drafts, items = [], decided, problems } = made;
  const choices: Choices = { ...settled.choices, without: [...decided.without] };
  const known = withKnownThings(drafts, vault, choices);
  const leaves = leavesFor(known.drafts, wishes, choices);
  const plan = planOf(known.drafts, vault, {
    copies: copy ? [copy] : [],
    conflictTitle: say(languageOf(language), 'vault.conflict-title'),
    language: settled.keptLanguage,
    choices,
    leaves,
    importFolder: folders.imports,
  });
  const told = wishes.told ?? 'en';
  const wanted = items.filter(({ id }) => !leaves.has(known.same.get(id) ?? id));
  return {
    plan,
    hub: plan.changes.find(({ id }) => id?.endsWith('/paper'))?.path ?? '',
    changes: changesOf(plan, told),
    problems: [...misplaced, ...own.problems, ...own.placed(problems), ...plan.problems],
    items: plannedItems(wanted, known.same, plan, choices, vault, told),
    leftOff: decided.leftOff,
    choices,
    title,
    citekey,
    language,
  };
}

/** What a person decides now is what they want: they have seen what is off. */
function doubtsUnder({ all, choices }: PlanWishes): 'off' | 'on' | 'decided' {
  if (all === true) return 'on';
  return choices ? 'decided' : 'off';
}

/** The `cw-id`s of the notes that the person does without; what they made by hand they want. */
export function leavesFor(
  drafts: readonly Draft[],
  { leaveOff = [] }: Pick<PlanWishes, 'leaveOff'>,
  { added }: Choices,
): ReadonlySet<string> {
  const leaves = new Set(leavesOff(drafts, leaveOff));
  for (const { id } of added) leaves.delete(id);
  return leaves;
}

/** What is settled about a paper in a vault before any note is made. */
export interface Settled {
  /** The reading with the citekeys that its works have in this vault. */
  readonly reading: Reading;
  readonly paperKey: string;
  readonly title: string;
  readonly citekey: string;
  readonly language: string;
  /** The language without what the person chose for this paper. */
  readonly keptLanguage: string;
  /** The paper's canvas, where it has one already. */
  readonly canvas: Drawn | null;
  readonly choices: Choices;
}

/** What the person decides, or else decided before, or else the reading says. */
export function settle(
  { reading: read, sha256 }: Paper,
  vault: Vault,
  { choices: now, language }: Pick<PlanWishes, 'choices' | 'language'>,
): Settled {
  const reading = withOwnKeys(read, vault);
  const own = keyOfPaper(reading);
  const paperKey = paperKeyIn(vault, read, sha256) ?? own.key;
  const choices = now ?? chosenBefore(vault, paperKey);
  const title = chosenText(choices.title) ?? own.title;
  const citekey = chosenText(choices.citekey);
  const keptLanguage = languageBefore(vault, paperKey) ?? language ?? mainLanguage(reading);
  return {
    reading,
    paperKey,
    title,
    citekey: citekey === null ? paperKey : freeCitekey(citekey, title, reading, vault),
    language: languageOf(choices.language ?? keptLanguage).code,
    keptLanguage: languageOf(keptLanguage).code,
    canvas: canvasBefore(vault, paperKey),
    choices,
  };
}

function chosenText(text: string | null): string | null {
  const said = text?.replace(/\s+/g, ' ').trim() ?? '';
  return said === '' ? null : said;
}

function mainLanguage({ languages }: Reading): string {
  return languages[0] ?? '';
}

/** What the notes of a paper are made by. */
export function optionsOf(
  { sha256 }: Paper,
  { paperKey, title, citekey, language, canvas, choices }: Omit<Settled, 'reading'>,
  { templates }: OwnTemplates,
  filePath: string | null,
  { listed = false, folders = {}, leaveOff = [] }: Pick<PlanWishes, 'listed' | 'folders' | 'leaveOff'>,
): NoteOptions {
  return {
    language,
    templates,
    filePath,
    sha256,
    title,
    citekey,
    paperKey,
    canvas,
    without: new Set(choices.without),
    added: choices.added,
    folders,
    leaveOff,
    listed,
  };
}

/** The files of a plan as a person reads them, in the language of a BCP 47 code. */
export function changesOf(plan: Pick<Plan, 'changes'>, told: string): readonly PlannedChange[] {
  const language = languageOf(told);
  return plan.changes.map(({ action, path, why, what }) => ({
    action,
    path,
    why: say(language, why.key, why.values),
    what: what.map((name) => (name === '' ? say(language, 'vault.its-text') : name)),
  }));
}

/** How many files a plan makes, changes, leaves alone, and shows both versions in. */
export type Summary = Readonly<Record<'created' | 'updated' | 'kept' | 'conflicts' | 'removed', number>>;

export function summaryOf({ changes }: { readonly changes: readonly Pick<Change, 'action'>[] }): Summary {
  const count = (action: Action): number => changes.filter((change) => change.action === action).length;
  return {
    created: count('create'),
    updated: count('update'),
    kept: count('keep'),
    conflicts: count('conflict'),
    removed: count('remove'),
  };
}

/** Whether applying a plan would write nothing at all. */
export function writesNothing({ plan }: Pick<Planned, 'plan'>): boolean {
  return isEmpty(plan);
}
