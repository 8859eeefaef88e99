import { type EditorState, type Range, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import { editorInfoField, editorLivePreviewField, setLivePreview } from './fields';
import { type LineKind, runsOf } from './lines';
import { lineKinds } from './marks';

/** Writes a block of Markdown into an element; gives what takes it away again. */
export type RenderBlock = (source: string, el: HTMLElement, sourcePath: string) => () => void;

const taken = new WeakMap<HTMLElement, () => void>();

/** A callout, table or the properties, as they look in reading view. */
class BlockWidget extends WidgetType {
  constructor(
    readonly kind: LineKind,
    readonly source: string,
    readonly sourcePath: string,
    readonly render: RenderBlock,
  ) {
    super();
  }

  override eq(other: BlockWidget): boolean {
    return other.source === this.source && other.sourcePath === this.sourcePath;
  }

  toDOM(): HTMLElement {
    const el = createDiv(`cm-embed-block cm-${this.kind} markdown-rendered`);
    taken.set(el, this.render(this.source, el, this.sourcePath));
    return el;
  }

  override destroy(el: HTMLElement): void {
    taken.get(el)?.();
  }

  /** A click into the block shows its source, but for a click on what does something itself. */
  override ignoreEvent(event: Event): boolean {
    return (event.target as Element | null)?.closest('a, button, input, .callout-fold') !== null;
  }
}

/** The name of the file, above its text. */
class TitleWidget extends WidgetType {
  constructor(readonly title: string) {
    super();
  }

  override eq(other: TitleWidget): boolean {
    return other.title === this.title;
  }

  toDOM(): HTMLElement {
    return createDiv({ cls: 'inline-title', text: this.title });
  }
}

/** Blocks that Live Preview shows as they read, while the cursor is not in them. */
export function renderedBlocks(render: RenderBlock): StateField<DecorationSet> {
  return StateField.define<DecorationSet>({
    create: (state) => decorate(state, render),
    update: (known, { docChanged, selection, effects, state }) =>
      docChanged || selection || effects.some((effect) => effect.is(setLivePreview))
        ? decorate(state, render)
        : known,
    provide: (field) => EditorView.decorations.from(field),
  });
}

function decorate(state: EditorState, render: RenderBlock): DecorationSet {
  if (!state.field(editorLivePreviewField)) return Decoration.none;
  const kinds = state.field(lineKinds);
  const title = new TitleWidget(state.field(editorInfoField).file?.basename ?? '');
  const ranges: Range<Decoration>[] = [Decoration.widget({ block: true, side: -2, widget: title }).range(0)];
  for (const kind of ['properties', 'callout', 'table'] as const)
    for (const [first, last] of runsOf(kinds, kind)) {
      const from = state.doc.line(first + 1).from;
      const to = state.doc.line(last + 1).to;
      if (kind === 'table' && last - first < 1) continue;
      if (kind !== 'properties' && isTouched(state, from, to)) continue;
      const sourcePath = state.field(editorInfoField).file?.path ?? '';
      const widget = new BlockWidget(kind, state.sliceDoc(from, to), sourcePath, render);
      ranges.push(Decoration.replace({ block: true, widget }).range(from, to));
    }
  return Decoration.set(ranges, true);
}

function isTouched(state: EditorState, from: number, to: number): boolean {
  return state.selection.ranges.some((range) => range.from <= to && from <= range.to);
}
