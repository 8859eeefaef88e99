import { TFile, type App, type Plugin } from 'obsidian';
import { say } from '../words';
import { hubOf } from './hub';
import { isPaper, paperInVault } from './paperFile';
import type { Readings } from './readings';

/** *Read again*, on a paper's hub, its text note or its file: the window shows what changes. */
export function addReadAgain(plugin: Plugin, readings: Readings): void {
  const { app } = plugin;
  plugin.addCommand({
    id: 'read-again',
    name: say('command.read-again'),
    checkCallback: (isAsked) => {
      const file = paperToRead(app, app.workspace.getActiveFile());
      if (file && !isAsked) readings.add([paperInVault(app, file)]);
      return file !== null;
    },
  });
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      const paper = file instanceof TFile ? paperToRead(app, file) : null;
      if (!paper) return;
      menu.addItem((item) =>
        item
          .setTitle(say('command.read-again'))
          .setIcon('lucide-refresh-cw')
          .setSection('action')
          .onClick(() => readings.add([paperInVault(app, paper)])),
      );
    }),
  );
}

/** The paper's file that a note was made of; null where it was made of none, or the file is gone. */
function paperToRead(app: App, file: TFile | null): TFile | null {
  const hub = file && hubOf(app, file);
  if (!hub) return null;
  const link = app.metadataCache.getFileCache(hub)?.frontmatterLinks?.find(({ key }) => key === 'file');
  const paper = link ? app.metadataCache.getFirstLinkpathDest(link.link, hub.path) : null;
  return paper && isPaper(paper) ? paper : null;
}
