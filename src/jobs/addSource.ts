import { printNote, printProperties, safeName, type Properties } from '../markdown';
import { aboutWork, chosenFolders, type Folders } from '../notes';
import type { Problem } from '../paper';
import type { LibraryWork } from '../receive';
import { because, inFolder, planOfChanges, readVault, type Change, type Files } from '../vault';
import { changesOf, type PlannedChanges } from './plan';
import { textProperties } from './noteWork';

export interface SourceWishes {
  /** With its citekey. */
  readonly work: LibraryWork;
  /** BCP 47 code of the language in which to tell why. */
  readonly told: string;
  readonly folders: Partial<Folders>;
}

/** Plans the source note of a work. A note that has its name already is left alone: then the plan holds a problem, and nothing else. */
export async function planSource(
  files: Files,
  { work, told, folders }: SourceWishes,
): Promise<PlannedChanges> {
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
  return { plan, changes: changesOf(plan, told), problems: [...plan.problems, ...taken] };
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
