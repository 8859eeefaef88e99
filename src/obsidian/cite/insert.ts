import { MarkdownView, type App, type Editor, type Plugin } from 'obsidian';
import { citationAt, citationOf, printCluster, type Cluster, type FoundCluster } from '../../jobs';
import { show } from '../windows';
import { say } from '../words';
import { CiteModal } from './citeModal';
import type { Citing } from './citing';
import { registerFormatted } from './formatted';
import { KeySuggest } from './keySuggest';

/** How citations come into a note: by typing `@`, and by a command that opens the form for the citation at the cursor, or a new one. */
export function registerInsert(plugin: Plugin, citing: Citing): void {
  const { app } = plugin;
  plugin.registerEditorSuggest(
    new KeySuggest(app, citing, ({ key }, { editor, start, end, file }) => {
      const from = editor.posToOffset(start);
      const to = editor.posToOffset(end);
      openForm(app, citing, editor, file.path, { from, to, ...citationOf([key]) }, true);
    }),
  );
  registerFormatted(plugin, citing, (editor, path, done) => {
    const at = editor.posToOffset(editor.getCursor());
    const modal = new CiteModal(app, {
      citing,
      cluster: citationOf([]),
      note: editor.getValue(),
      path,
      button: say('cite.insert'),
      done: (made) => {
        put(editor, at, at, printCluster(made));
        done(at, at + printCluster(made).length);
      },
    });
    show(app, modal);
  });
  plugin.addCommand({
    id: 'insert-citation',
    name: say('command.insert-citation'),
    icon: 'quote',
    editorCallback: (editor, { file }) => insertAt(app, citing, editor, file?.path ?? ''),
  });
}

/** Opens the form for the citation at the cursor; where there is none, for a new one there. */
function insertAt(app: App, citing: Citing, editor: Editor, path: string): void {
  const at = editor.posToOffset(editor.getCursor());
  const found = citationAt(editor.getValue(), at);
  openForm(app, citing, editor, path, found ?? { from: at, to: at, ...citationOf([]) }, !found);
}

type Placed = Cluster & Pick<FoundCluster, 'from' | 'to'>;

function openForm(
  app: App,
  citing: Citing,
  editor: Editor,
  path: string,
  { from, to, ...cluster }: Placed,
  isNew: boolean,
): void {
  const modal = new CiteModal(app, {
    citing,
    cluster,
    note: editor.getValue(),
    path,
    button: say(isNew ? 'cite.insert' : 'cite.change'),
    done: (made) => put(editor, from, to, printCluster(made)),
  });
  show(app, modal);
}

/** Puts a citation in place of what stood there, with the brackets that stood around a key that was typed. */
function put(editor: Editor, from: number, to: number, text: string): void {
  const all = editor.getValue();
  const isWrapped = text.startsWith('[') && all[from - 1] === '[' && all[from - 2] !== '[';
  const begin = isWrapped ? from - 1 : from;
  const end = isWrapped && all[to] === ']' ? to + 1 : to;
  editor.replaceRange(text, editor.offsetToPos(begin), editor.offsetToPos(end));
  editor.setCursor(editor.offsetToPos(begin + text.length));
  editor.focus();
}

/** The editor that a citation can be put into: that of the note that was active last. */
export function lastEditor(app: App): MarkdownView | null {
  const active = app.workspace.getActiveViewOfType(MarkdownView);
  if (active) return active;
  const leaf = app.workspace.getMostRecentLeaf();
  return leaf?.view instanceof MarkdownView ? leaf.view : null;
}
