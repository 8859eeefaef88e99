import { Menu, type App } from 'obsidian';
import { say } from '../../words';
import { renameKey, type RekeyTools } from '../rekey';

/** What can be done with a work, in a menu at a click or beside a button. */
export function showWorkMenu(app: App, tools: RekeyTools, key: string, event: MouseEvent): void {
  const menu = new Menu();
  const note = tools.citing.notes.pathOf(key);
  if (note !== null)
    menu.addItem((item) =>
      item
        .setTitle(say('cite.open-note', { key }))
        .setIcon('lucide-file-text')
        .onClick(() => void app.workspace.openLinkText(note, '', false)),
    );
  menu.addItem((item) =>
    item
      .setTitle(say('rekey.act', { key }))
      .setIcon('lucide-pencil')
      .onClick(() => renameKey(app, tools, key)),
  );
  menu.showAtMouseEvent(event);
}
