import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import type * as O from 'obsidian';
import { given, strict } from '../strict';
import { renderedBlocks, type RenderBlock } from './blocks';
import { Editor } from './editor';
import {
  editorEditorField,
  editorInfoField,
  editorLivePreviewField,
  livePreviewState,
  setLivePreview,
} from './fields';
import { markdownLanguage } from './language';
import { lineKinds, marks } from './marks';

/** What the editor asks of the view that it is in. */
export interface Surroundings {
  readonly info: O.MarkdownFileInfo;
  readonly render: RenderBlock;
  readonly extensions: () => readonly Extension[];
  readonly updated: (update: ViewUpdate) => void;
  /** A key before the editor sees it; true if somebody took it. */
  readonly key: (event: KeyboardEvent) => boolean;
}

/** Milliseconds that a line stays marked after a link led to it: by eye, as in Obsidian. */
const FLASH = 1200;

const setFlash = StateEffect.define<readonly [number, number] | null>();

const flash = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (known, transaction) => {
    const last = transaction.effects.filter((effect) => effect.is(setFlash)).pop();
    if (!last) return known.map(transaction.changes);
    if (last.value === null) return Decoration.none;
    const [from, to] = last.value;
    return Decoration.set(from < to ? [Decoration.mark({ class: 'is-flashing' }).range(from, to)] : []);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The editor of one view: CodeMirror with what Obsidian puts into it, and with what plugins add. */
export class Surface {
  readonly view: EditorView;
  readonly editor: O.Editor;
  private readonly added = new Compartment();
  private readonly blocks: Extension;

  constructor(
    parent: HTMLElement,
    private readonly around: Surroundings,
  ) {
    this.blocks = renderedBlocks(around.render);
    this.view = new EditorView({ state: this.state(''), parent });
    this.editor = given<O.Editor>(strict(new Editor(this.view), 'Editor'));
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** Another file: nothing of the one before can be undone into it. */
  load(text: string): void {
    const live = this.view.state.field(editorLivePreviewField);
    this.view.setState(this.state(text));
    this.setLive(live);
  }

  /** The same file, changed by somebody else: only what differs is changed, so that the cursor stays. */
  merge(text: string): void {
    const before = this.text;
    const most = Math.min(before.length, text.length);
    let start = 0;
    while (start < most && before[start] === text[start]) start += 1;
    let end = 0;
    while (end < most - start && before[before.length - 1 - end] === text[text.length - 1 - end]) end += 1;
    const insert = text.slice(start, text.length - end);
    this.view.dispatch({ changes: { from: start, to: before.length - end, insert } });
  }

  setLive(isLive: boolean): void {
    this.view.dispatch({ effects: setLivePreview.of(isLive) });
  }

  refreshExtensions(): void {
    this.view.dispatch({ effects: this.added.reconfigure([...this.around.extensions()]) });
  }

  /** Shows a part of the text and marks it for a moment. */
  reveal(from: number, to: number): void {
    this.view.dispatch({
      selection: { anchor: from },
      effects: [EditorView.scrollIntoView(from, { y: 'center' }), setFlash.of([from, to])],
    });
    window.setTimeout(() => this.view.dispatch({ effects: setFlash.of(null) }), FLASH);
  }

  private state(doc: string): EditorState {
    return EditorState.create({
      doc,
      extensions: [
        editorLivePreviewField,
        editorInfoField.init(() => this.around.info),
        editorEditorField.init(() => this.view),
        livePreviewState,
        lineKinds,
        this.blocks,
        marks,
        flash,
        markdownLanguage,
        syntaxHighlighting(HighlightStyle.define([])),
        history(),
        search({ top: true }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Note', spellcheck: 'false' }),
        EditorView.domEventHandlers({ keydown: (event) => this.around.key(event) }),
        keymap.of([indentWithTab, ...defaultKeymap, ...historyKeymap, ...searchKeymap]),
        this.added.of([...this.around.extensions()]),
        EditorView.updateListener.of((update) => this.around.updated(update)),
      ],
    });
  }
}
