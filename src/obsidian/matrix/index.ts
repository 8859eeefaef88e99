import type { Plugin } from 'obsidian';
import type { Folders } from '../../jobs';
import type { MakerTools } from '../hand/maker';
import type { ReadingSelection } from '../hand/readingSelection';
import type { Thread } from '../read/thread';
import type { ReviewTools } from '../review/desk';
import { say } from '../words';
import { registerAddEvidence } from './addEvidence';
import { registerAddFramework } from './addFramework';
import { registerBasesMatrix } from './basesView';
import { Draft } from './draft';
import { registerImportCodebook } from './importCodebook';
import { MatrixShelf } from './shelf';
import { registerThings } from './things';
import { MatrixView, matrixIcon, matrixType } from './view';
import { SignedWriter } from '../sign/writer';

/** What the matrix needs of the rest of the plugin. */
export type MatrixNeeds = Omit<MakerTools, 'app'> & {
  readonly thread: Thread;
  readonly folders: () => Partial<Folders>;
  readonly reading: ReadingSelection;
  readonly review: ReviewTools;
};

/** *Open role matrix*, *Add as evidence*, and what changes roles and actors in the whole vault. */
export function registerMatrix(plugin: Plugin, needs: MatrixNeeds): void {
  const { app } = plugin;
  const { folders, thread } = needs;
  const tools = {
    shelf: new MatrixShelf(plugin, folders),
    writer: new SignedWriter(app, folders),
    draft: new Draft(plugin),
    thread,
    review: needs.review,
  };
  plugin.registerView(matrixType, (leaf) => new MatrixView(leaf, tools));
  const open = async (): Promise<void> => {
    const [known] = app.workspace.getLeavesOfType(matrixType);
    const leaf = known ?? app.workspace.getLeaf('tab');
    if (!known) await leaf.setViewState({ type: matrixType, active: true });
    await app.workspace.revealLeaf(leaf);
    if (leaf.view instanceof MatrixView) leaf.view.focusGrid();
  };
  plugin.addCommand({
    id: 'open-matrix',
    name: say('matrix.open'),
    icon: matrixIcon,
    callback: () => void open(),
  });
  plugin.addRibbonIcon(matrixIcon, say('matrix.open'), () => void open());
  registerBasesMatrix(plugin, tools);
  registerAddFramework(plugin, { ...tools, folders });
  registerAddEvidence(plugin, { ...needs, ...tools });
  registerThings(plugin, { ...needs, ...tools });
  registerImportCodebook(plugin, needs);
}
