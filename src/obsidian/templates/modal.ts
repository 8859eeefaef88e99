import { debounce, Modal, Notice, type App, type TFile } from 'obsidian';
import { templateText, type NoteTemplate } from '../../jobs';
import { say } from '../words';
import { BlanksPart } from './blanksPart';
import { Buttons } from './buttons';
import { copyTemplate, ownTemplate, saveTemplate } from './own';
import { PreviewPane } from './previewPane';
import { kindOf } from './rows';
import type { Trial } from './trial';

/** Milliseconds without a key after which what was typed is saved and tried: a short pause between two words. */
const PAUSE = 300;

/** A template, with what it makes of a paper beside it: ours to look at, or a person's own to change. */
export class TemplateModal extends Modal {
  private file: TFile | null = null;
  /** What the file holds, as far as we know. */
  private known = '';
  private field: HTMLTextAreaElement | null = null;
  private told: HTMLElement | null = null;
  private buttons: Buttons | null = null;
  private pane: PreviewPane | null = null;
  private blanks: BlanksPart | null = null;
  private readonly settle = debounce(() => void this.saved(), PAUSE, true);

  constructor(
    app: App,
    private readonly name: NoteTemplate,
    private readonly around: {
      readonly folder: string;
      readonly language: string | undefined;
      readonly trial: Trial;
      /** Called when there is an own copy, or none any more. */
      readonly changed: () => void;
    },
  ) {
    super(app);
  }

  override onOpen(): void {
    this.setTitle(say('template.title', { kind: kindOf(this.name) }));
    this.modalEl.addClass('citeweave-template');
    this.told = this.contentEl.createEl('p', { cls: 'setting-item-description' });
    this.buttons = new Buttons(this.contentEl, {
      copy: () => void this.copy(),
      open: () => void this.openNote(),
      restore: () => void this.restore(),
    });
    const errors = this.contentEl.createDiv({ cls: 'citeweave-preview-errors', attr: { role: 'status' } });
    // Above the template, so that it is seen that there is such a list.
    this.blanks = new BlanksPart(this.contentEl, (text) => this.put(text));
    const columns = this.contentEl.createDiv('citeweave-template-columns');
    this.field = columns.createEl('textarea', {
      cls: 'citeweave-template-text',
      attr: { 'aria-label': say('template.text'), spellcheck: 'false', wrap: 'off' },
    });
    this.field.addEventListener('input', () => this.settle());
    const { trial, language } = this.around;
    this.pane = new PreviewPane(this.app, columns, errors, trial, {
      name: this.name,
      language,
      toLine: (line) => this.toLine(line),
      blanks: (blanks) => this.blanks?.show(blanks),
    });
    this.pane.load();
    void this.load();
  }

  override onClose(): void {
    this.settle.cancel();
    void this.save();
    this.pane?.unload();
    this.contentEl.empty();
    this.around.trial.end();
  }

  private async load(): Promise<void> {
    this.file = ownTemplate(this.app, this.name, this.around.folder);
    this.known = this.file ? await this.app.vault.read(this.file) : templateText(this.name);
    if (this.field) {
      this.field.value = this.known;
      this.field.readOnly = this.file === null;
    }
    this.told?.setText(this.file ? say('template.saved') : say('template.locked'));
    this.buttons?.show(this.file !== null);
    this.blanks?.allow(this.file !== null);
    await this.pane?.show(this.known);
  }

  private async saved(): Promise<void> {
    await this.save();
    await this.pane?.show(this.field?.value ?? this.known);
  }

  private async save(): Promise<void> {
    const typed = this.field?.value ?? this.known;
    if (!this.file || typed === this.known) return;
    const known = this.known;
    this.known = typed;
    const there = await saveTemplate(this.app, this.file, { known, typed });
    if (there === typed) return;
    this.known = there;
    if (this.field) this.field.value = there;
    new Notice(say('template.changed'));
  }

  private async copy(): Promise<void> {
    await copyTemplate(this.app, this.name, this.around.folder);
    this.around.changed();
    await this.load();
    this.field?.focus();
  }

  private async openNote(): Promise<void> {
    if (!this.file) return;
    await this.save();
    await this.app.workspace.getLeaf('tab').openFile(this.file);
    new Notice(say('template.opened', { path: this.file.path }));
    this.close();
  }

  private async restore(): Promise<void> {
    if (!this.file) return;
    this.settle.cancel();
    await this.save();
    const { path } = this.file;
    await this.app.fileManager.trashFile(this.file);
    new Notice(say('template.restored', { path }));
    this.around.changed();
    await this.load();
  }

  /** Writes a text where the person writes. */
  private put(text: string): void {
    const { field } = this;
    if (!field || field.readOnly) return;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    field.focus();
    this.settle();
  }

  /** Marks a line of the template, counted from 1. */
  private toLine(line: number): void {
    const { field } = this;
    if (!field) return;
    const lines = field.value.split('\n');
    const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    field.focus();
    field.setSelectionRange(from, from + (lines[line - 1] ?? '').length);
  }
}
