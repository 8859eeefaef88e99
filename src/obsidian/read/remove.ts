import { getLanguage, type App, type Plugin, type TFile } from 'obsidian';
import { planRemoval, summaryOf, type Files } from '../../jobs';
import { tellDone } from '../done';
import { RemovalDialog } from '../plan/removalDialog';
import { tellProblems, withFaultsTold } from '../tell';
import { show } from '../windows';
import { say } from '../words';
import { hubOf } from './hub';

/** *Remove paper*, on its hub, its text note or its file. */
export function addRemovePaper(plugin: Plugin, files: Files): void {
  const { app } = plugin;
  plugin.addCommand({
    id: 'remove-paper',
    name: say('command.remove-paper'),
    checkCallback: (isAsked) => {
      const active = app.workspace.getActiveFile();
      const hub = active && hubOf(app, active);
      if (hub && !isAsked) void withFaultsTold(() => removePaper(app, files, hub));
      return hub !== null;
    },
  });
}

async function removePaper(app: App, files: Files, hub: TFile): Promise<void> {
  const { removal, problems } = await planRemoval(files, hub.path, getLanguage());
  tellProblems(problems);
  if (!removal) return;
  const done = (importNote: string | null): void =>
    void tellDone(say('remove.done', summaryOf(removal)), importNote === null ? [] : [importNote], files);
  show(app, new RemovalDialog(app, { files, title: hub.basename, removal, done }));
}
