import { Notice, Platform, TFile, type Menu, type Plugin } from 'obsidian';
import { withFaultsTold } from '../tell';
import { show } from '../windows';
import { say } from '../words';
import { isOurs, PaperChooser, papersOf } from './choosePaper';
import { linkedPaper } from './link';
import { isPaper, paperFromOutside, paperInVault } from './paperFile';
import type { Readings } from './readings';

/** All ways by which a person begins to read a paper. */
export function addEntries(plugin: Plugin, readings: Readings): void {
  const { app } = plugin;
  const choose = (): void =>
    void withFaultsTold(async () => {
      const chooser = new PaperChooser(app, await papersOf(app), (papers) => readings.add(papers));
      if (!readings.isClosed) show(app, chooser);
    });
  plugin.addCommand({ id: 'read-paper', name: say('command.read-paper'), callback: choose });
  addRibbon(plugin, readings, choose);
  plugin.registerEvent(app.workspace.on('file-menu', (menu, file) => offer(plugin, readings, menu, [file])));
  plugin.registerEvent(app.workspace.on('files-menu', (menu, files) => offer(plugin, readings, menu, files)));
  plugin.registerObsidianProtocolHandler('citeweave', (given) => {
    // Any web page can open such a link: it never adds to what the person is doing.
    if (readings.isBusy) return void new Notice(say('read.busy'));
    const { file, problem } = linkedPaper(app, given['file']);
    if (file) readings.add([paperInVault(app, file)]);
    else new Notice(say(problem.key, problem.values));
  });
}

/** An icon at the side, onto which files can be dropped as well. */
function addRibbon(plugin: Plugin, readings: Readings, choose: () => void): void {
  // Nothing can be dropped on a phone.
  const label = say(Platform.isPhone ? 'command.read-paper' : 'choose.drop');
  const icon = plugin.addRibbonIcon('lucide-book-open-text', label, choose);
  plugin.registerDomEvent(icon, 'dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    icon.addClass('citeweave-drop');
  });
  plugin.registerDomEvent(icon, 'dragleave', () => icon.removeClass('citeweave-drop'));
  plugin.registerDomEvent(icon, 'drop', (event) => {
    icon.removeClass('citeweave-drop');
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    readings.add(files.map(paperFromOutside));
  });
}

/** Adds to the menu of files that may be papers. */
function offer(plugin: Plugin, readings: Readings, menu: Menu, files: readonly unknown[]): void {
  const { app } = plugin;
  const papers = files
    .filter((file) => file instanceof TFile)
    .filter((file) => isPaper(file) && !isOurs(app, file));
  if (papers.length === 0) return;
  menu.addItem((item) =>
    item
      .setTitle(say('command.read-paper'))
      .setIcon('lucide-book-open-text')
      .setSection('action')
      .onClick(() => readings.add(papers.map((file) => paperInVault(app, file)))),
  );
}
