import { ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { say } from '../words';
import type { MatrixTools } from './cellDesk';
import { choiceIn } from './choice';
import { MatrixPane } from './pane';

export const matrixType = 'citeweave-matrix';
export const matrixIcon = 'table-2';

/** The role matrix in a tab. */
export class MatrixView extends ItemView {
  override icon = matrixIcon;
  override navigation = true;
  private readonly pane: MatrixPane;

  constructor(leaf: WorkspaceLeaf, tools: MatrixTools) {
    super(leaf);
    const keep = (): void => void this.app.workspace.requestSaveLayout();
    this.pane = new MatrixPane(this.app, tools, { el: this.contentEl, keep });
  }

  getViewType(): string {
    return matrixType;
  }

  getDisplayText(): string {
    return say('matrix.title');
  }

  /** The keyboard goes to the matrix. */
  focusGrid(): void {
    this.pane.focus();
  }

  override getState(): Record<string, unknown> {
    return { ...this.pane.choice };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    this.pane.choice = choiceIn(state);
    await super.setState(state, result);
    await this.pane.build();
  }

  override onOpen(): Promise<void> {
    this.addChild(this.pane);
    return this.pane.build();
  }
}
