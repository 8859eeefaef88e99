import { getLanguage, Notice, type App, type Plugin } from 'obsidian';
import type { LibraryWork } from '../../../jobs';
import { openNote, tellDone } from '../../done';
import { answered } from '../../read/thread';
import { tellProblems, withFaultsTold } from '../../tell';
import { show } from '../../windows';
import { say } from '../../words';
import { writeNow } from '../../write';
import { fillSource, type RekeyTools } from '../rekey';
import { AddModal, type FoundWork } from './addModal';

/** *Add work by DOI, ISBN, arXiv id or PMID*. */
export function registerAdd(plugin: Plugin, tools: RekeyTools): void {
  plugin.addCommand({
    id: 'add-work',
    name: say('command.add-work'),
    callback: () => addWork(plugin.app, tools),
  });
}

/** Asks for a work of the world's libraries, and makes its source note. */
export function addWork(app: App, tools: RekeyTools): void {
  const done = (found: FoundWork): void => void withFaultsTold(() => put(app, tools, found));
  show(app, new AddModal(app, tools.citing, done));
}

/** What is there already is opened; what only a paper tells is filled in; all else is made. */
async function put(app: App, tools: RekeyTools, { work, like }: FoundWork): Promise<void> {
  const { known, isCited, key } = like;
  if (known && isCited) return fillSource(app, tools, known.key, { ...work, id: known.key });
  if (!known) return make(tools, { ...work, id: key });
  const note = tools.citing.notes.pathOf(known.key);
  if (note !== null) await openNote(app, note);
  else new Notice(say('add.known', { key: known.key }));
}

async function make({ thread, folders }: RekeyTools, work: LibraryWork): Promise<void> {
  const file = `@${work.id}`;
  const wishes = { work, told: getLanguage(), folders: folders() };
  const answer = await answered(thread)((request) => ({ job: 'source', request, file, wishes }));
  if (answer.job !== 'source' || !answer.removal)
    return tellProblems('problems' in answer ? answer.problems : []);
  const { id, changes, problems } = answer.removal;
  const [change] = changes;
  if (!change) return tellProblems(problems);
  const written = await writeNow(thread, file, id);
  tellProblems(written.problems);
  if (!written.done) return;
  const imports = written.importNote === null ? [] : [written.importNote];
  tellDone(say('add.done', { key: work.id, path: change.path }), imports, thread);
}
