import type * as O from 'obsidian';
import { theHost } from '../core/host';
import { freePath } from '../fileManager';
import { given } from '../strict';
import { setIcon } from '../ui/icons';
import { Keymap } from '../ui/keymap';
import { Menu } from '../ui/menu';
import { ItemView } from '../workspace/view';
import { TFolder } from '../vault/files';
import { RenameModal } from './renameModal';

/** Milliseconds in which many changes of the vault are drawn once. */
const TOGETHER = 50;

/** The files of the vault that Obsidian can show, in their folders. */
export class FileExplorer extends ItemView {
  override icon = 'lucide-folder-closed';
  private readonly open = new Set<string>(['/']);
  private timer = 0;

  getViewType(): string {
    return 'file-explorer';
  }

  getDisplayText(): string {
    return 'Files';
  }

  protected override onOpen(): Promise<void> {
    const { vault, workspace } = theHost();
    for (const event of ['create', 'delete', 'rename'])
      this.registerEvent(vault.on(event, () => this.drawSoon()));
    this.registerEvent(workspace.on('file-open', () => this.drawSoon()));
    this.addButtons();
    this.draw();
    return Promise.resolve();
  }

  drawSoon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.draw(), TOGETHER);
  }

  private addButtons(): void {
    const bar = createDiv('nav-header');
    this.contentEl.before(bar);
    const buttons = bar.createDiv('nav-buttons-container');
    const add = (icon: string, title: string, action: () => unknown): void => {
      const button = buttons.createEl('button', {
        cls: 'clickable-icon nav-action-button',
        attr: { 'aria-label': title },
      });
      setIcon(button, icon);
      button.addEventListener('click', () => void action());
    };
    add('lucide-square-pen', 'New note', () => this.createNote('/'));
    add('lucide-folder-plus', 'New folder', () =>
      theHost().vault.createFolder(freePath(given<O.Vault>(theHost().vault), 'Untitled')),
    );
    add('lucide-chevrons-down-up', 'Collapse all', () => {
      this.open.clear();
      this.open.add('/');
      this.draw();
    });
  }

  private draw(): void {
    const scroll = this.contentEl.querySelector('.nav-files-container')?.scrollTop ?? 0;
    this.contentEl.empty();
    const list = this.contentEl.createDiv({
      cls: 'nav-files-container',
      attr: { role: 'tree', 'aria-label': 'Files' },
    });
    list.createDiv({ cls: 'nav-vault-title', text: theHost().vault.getName() });
    this.drawChildren(theHost().vault.getRoot(), list, 1);
    list.scrollTop = scroll;
    list.addEventListener('contextmenu', (event) => this.offerMenu(event));
  }

  private drawChildren(folder: O.TFolder, parent: HTMLElement, level: number): void {
    const byName = [...folder.children].sort((a, b) =>
      a.name.localeCompare(b.name, undefined, { numeric: true }),
    );
    for (const child of byName) if (child instanceof TFolder) this.drawFolder(child, parent, level);
    for (const child of byName)
      if (!(child instanceof TFolder)) this.drawFile(given<O.TFile>(child), parent, level);
  }

  private drawFolder(folder: O.TFolder, parent: HTMLElement, level: number): void {
    const isOpen = this.open.has(folder.path);
    const el = parent.createDiv({ cls: 'tree-item nav-folder' });
    const title = row(el, 'nav-folder-title', folder.path, level);
    title.setAttr('aria-expanded', String(isOpen));
    title.addClass('is-clickable', 'mod-collapsible');
    const fold = title.createDiv('tree-item-icon collapse-icon');
    setIcon(fold, 'lucide-chevron-right');
    fold.toggleClass('is-collapsed', !isOpen);
    title.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: folder.name });
    press(title, () => {
      if (isOpen) this.open.delete(folder.path);
      else this.open.add(folder.path);
      this.draw();
    });
    if (isOpen)
      this.drawChildren(
        folder,
        el.createDiv({ cls: 'tree-item-children nav-folder-children', attr: { role: 'group' } }),
        level + 1,
      );
  }

  private drawFile(file: O.TFile, parent: HTMLElement, level: number): void {
    const { extensions, options, workspace } = theHost();
    if (!extensions.has(file.extension) && !options.showAllFiles) return;
    const title = row(parent.createDiv('tree-item nav-file'), 'nav-file-title tappable', file.path, level);
    title.toggleClass('is-active', workspace.getActiveFile() === file);
    title.createDiv({ cls: 'tree-item-inner nav-file-title-content', text: file.basename });
    if (file.extension !== 'md') title.createDiv({ cls: 'nav-file-tag', text: file.extension });
    press(title, (event) => {
      void workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
      if (options.phone) workspace.leftSplit.collapse();
    });
  }

  private offerMenu(event: MouseEvent): void {
    const path = (event.target as Element | null)?.closest<HTMLElement>('[data-path]')?.dataset.path ?? '/';
    const file = theHost().vault.getAbstractFileByPath(path);
    if (!file) return;
    event.preventDefault();
    const menu = new Menu();
    if (file instanceof TFolder) {
      menu.addItem((item) =>
        item
          .setTitle('New note')
          .setIcon('lucide-square-pen')
          .setSection('action-primary')
          .onClick(() => this.createNote(file.path)),
      );
    } else {
      const open = (): void => void theHost().workspace.getLeaf('tab').openFile(given<O.TFile>(file));
      menu.addItem((item) =>
        item.setTitle('Open in new tab').setIcon('lucide-file-plus').setSection('open').onClick(open),
      );
    }
    theHost().workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu');
    menu.addItem((item) =>
      item
        .setTitle('Rename…')
        .setIcon('lucide-pen-line')
        .setSection('danger')
        .onClick(() => new RenameModal(this.app, file).open()),
    );
    menu.addItem((item) =>
      item
        .setTitle('Delete')
        .setIcon('lucide-trash-2')
        .setWarning(true)
        .setSection('danger')
        .onClick(() => theHost().fileManager.promptForDeletion(file)),
    );
    menu.showAtMouseEvent(event);
  }

  private async createNote(folder: string): Promise<void> {
    const { vault, workspace } = theHost();
    const wanted = folder === '/' ? 'Untitled.md' : `${folder}/Untitled.md`;
    await workspace.getLeaf().openFile(await vault.create(freePath(given<O.Vault>(vault), wanted), ''));
  }
}

function row(parent: HTMLElement, cls: string, path: string, level: number): HTMLElement {
  return parent.createDiv({
    cls: `tree-item-self ${cls}`,
    attr: { 'data-path': path, role: 'treeitem', tabindex: 0, 'aria-level': level },
  });
}

function press(el: HTMLElement, action: (event: MouseEvent | KeyboardEvent) => void): void {
  el.addEventListener('click', action);
  el.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') action(event);
  });
}
