import { getLanguage, type App, type Plugin, type TFile } from 'obsidian';
import { planRemoval, type Files, type Folders, type PlannedRemoval } from '../../jobs';
import { tellDone } from '../done';
import { countsIn } from '../plan/changesTab';
import { RemovalDialog } from '../plan/removalDialog';
import { tellProblems, withFaultsTold } from '../tell';
import { show } from '../windows';
import { say } from '../words';
import { hubOf } from './hub';

/** *Remove paper*, on its hub, its text note or its file. */
export function addRemovePaper(plugin: Plugin, files: Files, folders: () => Partial<Folders>): void {
  const { app } = plugin;
  plugin.addCommand({
    id: 'remove-paper',
    name: say('command.remove-paper'),
    checkCallback: (isAsked) => {
      const active = app.workspace.getActiveFile();
      const hub = active && hubOf(app, active);
      if (hub && !isAsked) void withFaultsTold(() => removePaper(app, files, hub, folders()));
      return hub !== null;
    },
  });
}

async function removePaper(app: App, files: Files, hub: TFile, folders: Partial<Folders>): Promise<void> {
  const title = hub.basename;
  // Its hub may get another name while the window is open.
  const again = async (): Promise<PlannedRemoval | null> => {
    const { removal, problems } = await planRemoval(files, hub.path, getLanguage(), folders);
    tellProblems(problems);
    return removal;
  };
  const removal = await again();
  if (!removal) return;
  const done = ({ changes }: PlannedRemoval, importNote: string | null): void =>
    void tellDone(`${title}\n${countsIn(changes)}`, importNote === null ? [] : [importNote], files);
  show(app, new RemovalDialog(app, { files, title, removal, again, done }));
}
