import { MarkdownView, Notice, type App, type Editor, type Plugin } from 'obsidian';
import { citationOf, plainItem, printCluster, type Evidence, type MatrixBook, type Coding } from '../../jobs';
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

/** A claim as it stands in a draft: its statement, and the paper cited with the page. */
export function claimInDraft(coding: Coding, told: Evidence | null, book: MatrixBook): string {
  const claim = book.claim(coding.claim.path);
  const key = book.paper(claim?.paper?.path ?? null)?.citekey ?? '';
  const words = (told?.statement || told?.quote || coding.claim.name).replace(/[.\s]+$/, '');
  if (key === '') return `${words}.`;
  const page = claim?.page ?? '';
  const cited =
    page === ''
      ? citationOf([key])
      : {
          ...citationOf([key]),
          items: [{ ...plainItem(key), locator: { label: 'page' as const, value: page } }],
        };
  return `${words} ${printCluster(cited)}.`;
}
