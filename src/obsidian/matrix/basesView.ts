import { BasesView, type App, type Plugin, type QueryController } from 'obsidian';
import { withFaultsTold } from '../tell';
import { say } from '../words';
import type { MatrixTools } from './cellDesk';
import { choiceIn } from './choice';
import { MatrixPane } from './pane';
import { matrixIcon, matrixType } from './view';

/** Where a base keeps what a person chose of its matrix. */
const KEPT = 'matrix';

/** A matrix of the claims, or of the codings, that a base lists. */
class MatrixBasesView extends BasesView {
  override readonly type = matrixType;
  private readonly pane: MatrixPane;
  private shown = '';

  constructor(controller: QueryController, el: HTMLElement, app: App, tools: MatrixTools) {
    super(controller);
    const keep = (choice: unknown): void => this.config.set(KEPT, choice);
    this.pane = new MatrixPane(app, tools, { el: el.createDiv(), keep });
    this.addChild(this.pane);
  }

  override onDataUpdated(): void {
    const paths = this.data.data.map(({ file }) => file.path);
    const choice = choiceIn(this.config.get(KEPT));
    const now = JSON.stringify([paths, choice]);
    // A base is asked anew at every change in the vault, and the matrix follows those by itself.
    if (now === this.shown) return;
    this.shown = now;
    this.pane.only = new Set(paths);
    this.pane.choice = choice;
    void withFaultsTold(() => this.pane.build());
  }
}

/** The matrix as a view of bases; where those are off, the tab has all of it. */
export function registerBasesMatrix(plugin: Plugin, tools: MatrixTools): void {
  plugin.registerBasesView(matrixType, {
    name: say('matrix.title'),
    icon: matrixIcon,
    factory: (controller, el) => new MatrixBasesView(controller, el, plugin.app, tools),
  });
}
