import { languageOf, say } from '../languages';
import { draftsOf } from '../notes';
import type { Problem } from '../paper';
import { planOf, readVault, writes, type Action, type Copy, type Files, type Plan } from '../vault';
import { placeOfCopy } from './copies';
import { withOwnKeys } from './citekeys';
import { withKnownThings } from './knownThings';
import { paperKeyIn } from './paperKey';
import type { Paper } from './read';
import { templatesIn } from './templates';

/** What the caller knows of the vault, and the person's wishes. */
export interface PlanWishes {
  /** Where the paper's file lies in the vault; null where it comes from outside and is copied. */
  readonly pathInVault: string | null;
  /** BCP 47 code of the language in which notes are written; left out, the paper's own. */
  readonly language?: string | undefined;
  /** BCP 47 code of the language in which to tell why; English where it is left out. */
  readonly told?: string | undefined;
}

/** One line of a plan, as a person reads it. */
export interface PlannedChange {
  readonly action: Action;
  readonly path: string;
  readonly why: string;
  /** What changes in a note that is there: names of its properties, a word for its text. Empty for all other files. */
  readonly what: readonly string[];
}

/** What reading a paper would do to a vault. Nothing is written yet. */
export interface Planned {
  readonly plan: Plan;
  /** Where the paper's hub is, or will be. */
  readonly hub: string;
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly Problem[];
}

/** Plans the notes of a paper for a vault as it is now. Throws a `FilesError` where the vault can't be read. */
export async function planPaper(paper: Paper, files: Files, wishes: PlanWishes): Promise<Planned> {
  const { reading, document, sha256, bytes } = paper;
  const vault = await readVault(files);
  const own = await templatesIn(vault, files);
  const language = languageOf(wishes.language ?? reading.languages[0] ?? '');
  const copy: Copy | null =
    wishes.pathInVault === null ? { path: await placeOfCopy(paper, files), bytes } : null;
  const key = paperKeyIn(vault, reading, sha256);
  const { drafts, problems } = draftsOf(withOwnKeys(reading, vault), document, {
    ...(wishes.language === undefined ? {} : { language: wishes.language }),
    templates: own.templates,
    filePath: copy?.path ?? wishes.pathInVault,
    sha256,
    ...(key === null ? {} : { citekey: key, paperKey: key }),
  });
  const plan = planOf(withKnownThings(drafts, vault), vault, {
    copies: copy ? [copy] : [],
    conflictTitle: say(language, 'vault.conflict-title'),
  });
  const told = languageOf(wishes.told ?? 'en');
  return {
    plan,
    hub: plan.changes.find(({ id }) => id?.endsWith('/paper'))?.path ?? '',
    changes: plan.changes.map(({ action, path, why, what }) => ({
      action,
      path,
      why: say(told, why.key, why.values),
      what: what.map((name) => (name === '' ? say(told, 'vault.its-text') : name)),
    })),
    problems: [...own.problems, ...own.placed(problems), ...plan.problems],
  };
}

/** How many files a plan makes, changes, leaves alone, and shows both versions in. */
export type Summary = Readonly<Record<'created' | 'updated' | 'kept' | 'conflicts' | 'removed', number>>;

export function summaryOf({ plan }: Pick<Planned, 'plan'>): Summary {
  const count = (action: Action): number => plan.changes.filter((change) => change.action === action).length;
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
  return !plan.changes.some(writes);
}
