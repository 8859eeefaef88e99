import { Notice, type Editor, type Plugin } from 'obsidian';
import { citationsToKeys, citationsToText, rememberedIn } from '../../jobs';
import { withFaultsTold } from '../tell';
import { say } from '../words';
import type { Citing } from './citing';
import { replaceText } from './goTo';

/** Asks for a citation in the form, and puts it where the cursor is; `done` gets where it stands. */
type Ask = (editor: Editor, path: string, done: (from: number, to: number) => void) => void;

/** Citations as text that remembers what it was: put in so, and turned from keys to text and back. */
export function registerFormatted(plugin: Plugin, citing: Citing, ask: Ask): void {
  const toText = async (editor: Editor, path: string, from: number, to: number): Promise<void> => {
    const text = editor.getValue();
    const { clusters } = await citing.cited(text, path);
    // Somebody typed meanwhile: places are others now.
    if (editor.getValue() !== text) return;
    const after = citationsToText(text, clusters, { from, to });
    if (after === text) new Notice(say('cite.nothing-to-turn'));
    else replaceText(editor, text, after);
  };
  plugin.addCommand({
    id: 'insert-formatted-citation',
    name: say('command.insert-formatted'),
    editorCallback: (editor, { file }) => {
      const path = file?.path ?? '';
      ask(editor, path, (from, to) => void withFaultsTold(() => toText(editor, path, from, to)));
    },
  });
  plugin.addCommand({
    id: 'citations-to-text',
    name: say('command.to-text'),
    editorCallback: (editor, { file }) => {
      const { from, to } = chosen(editor);
      void withFaultsTold(() => toText(editor, file?.path ?? '', from, to));
    },
  });
  plugin.addCommand({
    id: 'citations-to-keys',
    name: say('command.to-keys'),
    editorCallback: (editor) => {
      const text = editor.getValue();
      if (rememberedIn(text).length === 0) return void new Notice(say('cite.nothing-to-turn'));
      replaceText(editor, text, citationsToKeys(text, chosen(editor)));
    },
  });
}

/** What is selected; all of the note where nothing is. */
function chosen(editor: Editor): { readonly from: number; readonly to: number } {
  if (!editor.somethingSelected()) return { from: 0, to: editor.getValue().length };
  return {
    from: editor.posToOffset(editor.getCursor('from')),
    to: editor.posToOffset(editor.getCursor('to')),
  };
}
