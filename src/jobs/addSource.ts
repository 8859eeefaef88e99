import { languageOf } from '../languages';
import { printNote, printProperties, safeName, type Properties } from '../markdown';
import { aboutWork, chosenFolders, type Folders } from '../notes';
import type { Problem } from '../paper';
import type { LibraryWork } from '../receive';
import { because, inFolder, planOfChanges, readVault, type Change, type Files, type Plan } from '../vault';
import { changesOf, type PlannedChange } from './plan';
import { textProperties } from './noteWork';

export interface SourceWishes {
  /** With its citekey. */
  readonly work: LibraryWork;
  /** BCP 47 code of the language in which to tell why. */
  readonly told: string;
  readonly folders: Partial<Folders>;
}

/** A source note for a work that no paper made, as a plan: written like any plan, and undone alike. */
export interface PlannedSource {
  readonly plan: Plan;
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly Problem[];
}

/** Plans the source note of a work. A note that has its name already is left alone: then the plan holds a problem, and nothing else. */
export async function planSource(
  files: Files,
  { work, told, folders }: SourceWishes,
): Promise<PlannedSource> {
  const vault = await readVault(files);
  const chosen = chosenFolders(folders).folders;
  const path = inFolder(chosen.sources, `${safeName(`@${work.id}`)}.md`);
  const isTaken = [...vault.texts.keys()].some((known) => known.toLowerCase() === path.toLowerCase());
  const change: Change = {
    action: 'create',
    path,
    id: idOf(work),
    why: because('vault.new'),
    what: [],
    before: null,
    after: printNote(printProperties(propertiesOf(work)), ''),
    base: null,
  };
  const plan = planOfChanges(isTaken ? [] : [change], vault, chosen.imports);
  const taken: Problem[] = isTaken ? [{ kind: 'add.taken', file: path }] : [];
  return { plan, changes: changesOf(plan, languageOf(told).code), problems: [...plan.problems, ...taken] };
}

function idOf({ id }: LibraryWork): string {
  return `source/${id}`;
}

/** All that citing needs of a work, in properties that a person can read and change. */
function propertiesOf(work: LibraryWork): Properties {
  const { title, ...about } = aboutWork(work);
  const aliases = typeof title === 'string' && title !== '' ? { aliases: [title] } : {};
  return {
    type: 'source',
    'cw-id': idOf(work),
    ...aliases,
    citekey: work.id,
    title: title ?? null,
    ...about,
    known: 'library',
    'work-type': work.type,
    ...textProperties(work),
  };
}
