import type * as O from 'obsidian';
import { type Host, theHost } from '../core/host';
import { FuzzySuggestModal } from '../ui/suggestModal';
import { renderMatches } from '../ui/search';
import { keysOf } from './hotkeys';

/** Whether a command can be run now: with `editorCallback`, only where an editor is. */
export function isAvailable(host: Host, command: O.Command): boolean {
  const info = editorOf(host);
  if (command.editorCheckCallback)
    return info !== null && command.editorCheckCallback(true, info.editor, info) === true;
  if (command.editorCallback) return info !== null;
  if (command.checkCallback) return command.checkCallback(true) === true;
  return command.callback !== undefined;
}

/** Runs a command as the palette does; false if it cannot be run now. */
export function runCommand(host: Host, id: string): boolean {
  const command = host.commands.get(id);
  if (!command) throw new Error(`there is no command ${id}`);
  if (!isAvailable(host, command)) return false;
  const info = editorOf(host);
  if (command.editorCheckCallback && info) command.editorCheckCallback(false, info.editor, info);
  else if (command.editorCallback && info) command.editorCallback(info.editor, info);
  else if (command.checkCallback) command.checkCallback(false);
  else command.callback?.();
  return true;
}

/** A note that is open for editing. In reading view, there is no editor to run a command in. */
function editorOf({ workspace }: Host): (O.MarkdownFileInfo & { editor: O.Editor }) | null {
  const info = workspace.activeEditor;
  const isReading = info !== null && 'getMode' in info && (info as O.MarkdownView).getMode() === 'preview';
  return info?.editor && !isReading ? (info as O.MarkdownFileInfo & { editor: O.Editor }) : null;
}

/** The list of all commands that can be run now. */
export class CommandPalette extends FuzzySuggestModal<O.Command> {
  constructor(app: O.App) {
    super(app);
    this.setPlaceholder('Select a command…');
    this.setInstructions([
      { command: '↑↓', purpose: 'to navigate' },
      { command: '↵', purpose: 'to use' },
      { command: 'esc', purpose: 'to dismiss' },
    ]);
  }

  getItems(): O.Command[] {
    const host = theHost();
    return [...host.commands.values()].filter((command) => isAvailable(host, command));
  }

  getItemText({ name }: O.Command): string {
    return name;
  }

  override renderSuggestion({ item, match }: O.FuzzyMatch<O.Command>, el: HTMLElement): void {
    el.addClass('mod-complex');
    renderMatches(el.createDiv('suggestion-content').createDiv('suggestion-title'), item.name, match.matches);
    const keys = el.createDiv('suggestion-aux');
    for (const hotkey of item.hotkeys ?? [])
      keys.createEl('kbd', { cls: 'suggestion-hotkey', text: keysOf(hotkey) });
  }

  onChooseItem({ id }: O.Command): void {
    runCommand(theHost(), id);
  }
}

/** The list of files to go to. */
export class QuickSwitcher extends FuzzySuggestModal<O.TFile> {
  constructor(app: O.App) {
    super(app);
    this.setPlaceholder('Find or create a note…');
  }

  getItems(): O.TFile[] {
    const last = theHost().workspace.getLastOpenFiles();
    const placeOf = ({ path }: O.TFile): number => (last.includes(path) ? last.indexOf(path) : last.length);
    return theHost()
      .vault.getFiles()
      .filter(({ extension }) => theHost().extensions.has(extension))
      .sort((a, b) => placeOf(a) - placeOf(b));
  }

  getItemText({ path, extension }: O.TFile): string {
    return extension === 'md' ? path.slice(0, -'.md'.length) : path;
  }

  onChooseItem(file: O.TFile): void {
    void theHost().workspace.getLeaf().openFile(file);
  }
}
