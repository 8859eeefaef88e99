import { getLanguage, type App, type Plugin, type TFile } from 'obsidian';
import { summaryOf, type Folders } from '../../jobs';
import { tellDone } from '../done';
import { RemovalDialog } from '../plan/removalDialog';
import { tellProblems, withFaultsTold } from '../tell';
import { show } from '../windows';
import { say } from '../words';
import { hubOf } from './hub';
import { answered, type Thread } from './thread';

/** *Remove paper*, on its hub, its text note or its file. */
export function addRemovePaper(plugin: Plugin, thread: Thread, folders: () => Partial<Folders>): void {
  const { app } = plugin;
  plugin.addCommand({
    id: 'remove-paper',
    name: say('command.remove-paper'),
    checkCallback: (isAsked) => {
      const active = app.workspace.getActiveFile();
      const hub = active && hubOf(app, active);
      if (hub && !isAsked) void withFaultsTold(() => removePaper(app, thread, hub, folders()));
      return hub !== null;
    },
  });
}

async function removePaper(app: App, thread: Thread, hub: TFile, folders: Partial<Folders>): Promise<void> {
  const { path: file, basename: title } = hub;
  const answer = await answered(thread)((request) => ({
    job: 'removal',
    request,
    file,
    told: getLanguage(),
    folders,
  }));
  tellProblems('problems' in answer ? answer.problems : []);
  const removal = answer.job === 'removal' ? answer.removal : null;
  if (!removal) return;
  const done = (importNote: string | null): void =>
    void tellDone(say('remove.done', summaryOf(removal)), importNote === null ? [] : [importNote], thread);
  show(app, new RemovalDialog(app, { thread, file, title, removal, done }));
}
