import { StateEffect, StateField } from '@codemirror/state';
import { type EditorView, ViewPlugin } from '@codemirror/view';
import { NodeProp } from '@lezer/common';
import type * as O from 'obsidian';
import { given } from '../strict';

export const setLivePreview = StateEffect.define<boolean>();

/** Whether the editor shows Live Preview, and not the source. */
export const editorLivePreviewField = StateField.define<boolean>({
  create: () => true,
  update: (value, transaction) =>
    transaction.effects.reduce((now, effect) => (effect.is(setLivePreview) ? effect.value : now), value),
});

/** The view that an editor is in. */
export const editorInfoField = StateField.define<O.MarkdownFileInfo>({
  create: () => given<O.MarkdownFileInfo>(null),
  update: (value) => value,
});

export const editorEditorField = StateField.define<EditorView>({
  create: () => given<EditorView>(null),
  update: (value) => value,
});

export const livePreviewState = ViewPlugin.define<O.LivePreviewStateType & { update(): void }>(() => ({
  mousedown: false,
  update: () => undefined,
}));

/** Two properties that Obsidian's own build of `@codemirror/language` exports beside the usual ones. */
export const tokenClassNodeProp = new NodeProp<string>();
export const lineClassNodeProp = new NodeProp<string>();
