import { TFile, type App, type Plugin } from 'obsidian';
import type { Folders, ShownRemoval } from '../../jobs';
import { tellDone } from '../done';
import { countsIn } from '../plan/changesTab';
import { ChangesDialog } from '../plan/changesDialog';
import { withFaultsTold } from '../tell';
import { show } from '../windows';
import { say } from '../words';
import { hubOf } from './hub';
import { Removing } from './removing';
import type { Thread } from './thread';

/** *Remove paper*, on its hub, its text note or its file. */
export function addRemovePaper(plugin: Plugin, thread: Thread, folders: () => Partial<Folders>): void {
  const { app } = plugin;
  const remove = (hub: TFile): void => void withFaultsTold(() => removePaper(app, thread, hub, folders()));
  plugin.addCommand({
    id: 'remove-paper',
    name: say('command.remove-paper'),
    checkCallback: (isAsked) => {
      const active = app.workspace.getActiveFile();
      const hub = active && hubOf(app, active);
      if (hub && !isAsked) remove(hub);
      return hub !== null;
    },
  });
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      const hub = file instanceof TFile ? hubOf(app, file) : null;
      if (!hub) return;
      menu.addItem((item) =>
        item
          .setTitle(say('command.remove-paper'))
          .setIcon('lucide-book-x')
          .setSection('danger')
          .onClick(() => remove(hub)),
      );
    }),
  );
}

async function removePaper(app: App, thread: Thread, hub: TFile, folders: Partial<Folders>): Promise<void> {
  const title = hub.basename;
  const removing = new Removing(thread, hub, folders);
  const shown = await removing.plan();
  if (!shown) return;
  const done = ({ changes }: ShownRemoval, importNote: string | null): void =>
    tellDone(`${title}\n${countsIn(changes)}`, importNote === null ? [] : [importNote], thread);
  const words = { title: say('remove.title', { title }), button: say('remove.button'), isDangerous: true };
  show(app, new ChangesDialog(app, { job: removing, ...words, shown, done }));
}
