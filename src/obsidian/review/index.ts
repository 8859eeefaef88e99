import { MarkdownView, type Plugin, type WorkspaceLeaf } from 'obsidian';
import type { ReadingSelection } from '../hand/readingSelection';
import type { Folders } from '../../jobs';
import { SignedWriter } from '../sign/writer';
import { withFaultsTold } from '../tell';
import { say } from '../words';
import { commentHere } from './commentHere';
import { ReviewDesk, type ReviewTools } from './desk';
import { commentHighlights } from './highlights';
import { ThreadShelf } from './shelf';
import { ThreadsView, threadsIcon, threadsType } from './threadsView';

/** What comments need of the rest of the plugin. */
export interface ReviewNeeds {
  readonly folders: () => Partial<Folders>;
  readonly reading: ReadingSelection;
}

/** *Comment on selection* and *Open comments*. Gives what reads and writes comments. */
export function registerReview(plugin: Plugin, { folders, reading }: ReviewNeeds): ReviewTools {
  const { app } = plugin;
  const tools = { shelf: new ThreadShelf(plugin), writer: new SignedWriter(app, folders) };
  const desk = new ReviewDesk(app, tools);
  plugin.registerView(threadsType, (leaf) => new ThreadsView(leaf, tools));
  const reveal = (): Promise<WorkspaceLeaf> =>
    app.workspace.ensureSideLeaf(threadsType, 'right', { active: true, reveal: true });
  const open = (): void => void reveal();
  const showThread = async (id: string): Promise<void> => {
    const note = app.workspace.getMostRecentLeaf();
    const { view } = await reveal();
    if (view instanceof ThreadsView) await view.showThread(id);
    // The person goes on writing.
    if (note) app.workspace.setActiveLeaf(note, { focus: true });
  };
  plugin.registerEditorExtension(
    commentHighlights(tools.shelf, (id) => void withFaultsTold(() => showThread(id))),
  );
  plugin.addCommand({ id: 'open-comments', name: say('review.open'), icon: threadsIcon, callback: open });
  plugin.addCommand({
    id: 'comment-on-selection',
    name: say('review.comment-selection'),
    icon: 'message-square-plus',
    checkCallback: (checking) => {
      const view = app.workspace.getActiveViewOfType(MarkdownView);
      if (view?.file && !checking) commentHere(app, reading, desk);
      return Boolean(view?.file);
    },
  });
  return tools;
}
