import { MarkdownView, Notice, type App, type Editor, type Plugin } from 'obsidian';
import { say } from '../words';

/** The note that is written: the one whose editor had the cursor last. */
export class Draft {
  private last: MarkdownView | null = null;

  constructor(
    plugin: Plugin,
    private readonly app: App = plugin.app,
  ) {
    const { workspace } = app;
    plugin.registerEvent(workspace.on('active-leaf-change', () => this.noticed()));
    plugin.registerEvent(workspace.on('file-open', () => this.noticed()));
    workspace.onLayoutReady(() => this.noticed());
    plugin.register(() => (this.last = null));
  }

  /** Puts a text at its cursor; says where, or that no note is open to write in. */
  insert(text: string): void {
    const editor = this.editor();
    if (!editor) return void new Notice(say('matrix.no-draft'));
    editor.replaceSelection(text);
    new Notice(say('matrix.inserted', { note: this.last?.file?.basename ?? '' }));
  }

  private editor(): Editor | null {
    const { last } = this;
    const isOpen = last && this.app.workspace.getLeavesOfType('markdown').some(({ view }) => view === last);
    return isOpen && last.getMode() === 'source' ? last.editor : null;
  }

  private noticed(): void {
    const view = this.app.workspace.getActiveViewOfType(MarkdownView);
    if (view) this.last = view;
  }
}
