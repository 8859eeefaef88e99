import type * as O from 'obsidian';
import { theHost } from '../core/host';
import { given } from '../strict';
import { ItemView } from './view';

/** Milliseconds after the last key at which a note is saved, as in Obsidian. */
const SAVE_AFTER = 2000;

/** A view of one file. */
export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: O.TFile | null = null;
  override navigation = true;

  override getDisplayText(): string {
    return this.file?.basename ?? 'No file';
  }

  override onload(): void {
    const { vault } = theHost();
    this.registerEvent(
      vault.on('rename', (file: O.TAbstractFile) => {
        if (file === this.file) void this.onRename(this.file);
      }),
    );
    this.registerEvent(
      vault.on('delete', (file: O.TAbstractFile) => {
        if (file === this.file) this.leaf.detach();
      }),
    );
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path ?? null };
  }

  override async setState(state: { file?: unknown }, _result: O.ViewStateResult): Promise<void> {
    const path = state.file;
    const file = typeof path === 'string' ? theHost().vault.getFileByPath(path) : null;
    if (!file || file === this.file) return;
    if (this.file) await this.onUnloadFile(this.file);
    this.file = file;
    await this.onLoadFile(file);
    this.leaf.$refreshTitle();
  }

  protected override async onClose(): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file);
    this.file = null;
  }

  onLoadFile(_file: O.TFile): Promise<void> {
    return Promise.resolve();
  }

  onUnloadFile(_file: O.TFile): Promise<void> {
    return Promise.resolve();
  }

  onRename(_file: O.TFile): Promise<void> {
    this.leaf.$refreshTitle();
    return Promise.resolve();
  }

  canAcceptExtension(_extension: string): boolean {
    return false;
  }

  override onPaneMenu(menu: O.Menu, source: string): void {
    if (this.file) theHost().workspace.trigger('file-menu', menu, this.file, source, this.leaf);
  }
}

export abstract class EditableFileView extends FileView {}

/** A view of a file that is text, which it saves by itself. */
export abstract class TextFileView extends EditableFileView {
  data = '';
  $timer = 0;

  requestSave = (): void => {
    window.clearTimeout(this.$timer);
    this.$timer = window.setTimeout(() => void this.save(), SAVE_AFTER);
  };

  override onload(): void {
    super.onload();
    this.registerEvent(theHost().vault.on('modify', (file: O.TAbstractFile) => void this.$follow(file)));
  }

  override async onLoadFile(file: O.TFile): Promise<void> {
    this.data = await theHost().vault.read(file);
    this.setViewData(this.data, true);
  }

  override onUnloadFile(_file: O.TFile): Promise<void> {
    return this.save(true);
  }

  async save(clear = false): Promise<void> {
    window.clearTimeout(this.$timer);
    const { file } = this;
    const now = this.getViewData();
    const isGone = !file || theHost().vault.getFileByPath(file.path) !== file;
    if (!isGone && now !== this.data) {
      this.data = now;
      await theHost().vault.modify(file, now);
    }
    if (clear) {
      this.data = '';
      this.clear();
    }
  }

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;

  /** Somebody else changed the file: what is shown follows, what was typed since is kept by the view. */
  async $follow(file: O.TAbstractFile): Promise<void> {
    if (file !== this.file) return;
    const text = await theHost().vault.read(given<O.TFile>(file));
    if (text === this.data || file !== this.file) return;
    this.data = text;
    this.setViewData(text, false);
  }
}

/** The view for files of an ending that plugins registered, and of Obsidian's own. */
export function viewTypeOf(extension: string): string | null {
  return theHost().extensions.get(extension) ?? null;
}
