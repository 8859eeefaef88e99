import {
  RangeSetBuilder,
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
} from '@codemirror/state';
import {
  Decoration,
  EditorView,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import { debounce, editorInfoField, editorLivePreviewField } from 'obsidian';
import type { CitedCluster, CitedText, UnknownCited } from '../../../jobs';
import type { Citing } from '../citing';
import { drawCitation } from './drawCitation';

/** Milliseconds without a key before citations are formatted anew. */
const QUIET = 200;

/** What a note cites, as the thread told it of a state of the note. */
const told = StateEffect.define<CitedText | null>();

interface Shown {
  readonly cited: CitedText | null;
  readonly places: readonly { readonly cluster: CitedCluster; readonly from: number; readonly to: number }[];
  readonly decorations: DecorationSet;
}

/** Citations and their places, which move with what is typed; one that is touched by a change is its text again until it is told anew. */
const shownField = StateField.define<Shown>({
  create: () => ({ cited: null, places: [], decorations: Decoration.none }),
  update(shown, transaction) {
    let { cited, places } = shown;
    let isNew = false;
    if (transaction.docChanged) {
      places = places.flatMap(({ cluster, from, to }) => {
        if (transaction.changes.touchesRange(from, to)) return [];
        return [
          { cluster, from: transaction.changes.mapPos(from, 1), to: transaction.changes.mapPos(to, -1) },
        ];
      });
      isNew = true;
    }
    for (const effect of transaction.effects) {
      if (!effect.is(told)) continue;
      cited = effect.value;
      places = cited?.clusters.map((cluster) => ({ cluster, from: cluster.from, to: cluster.to })) ?? [];
      isNew = true;
    }
    if (!isNew && !transaction.selection && !liveChanged(transaction.startState, transaction.state))
      return shown;
    return { cited, places, decorations: decorate(transaction.state, cited, places) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
});

function liveChanged(before: EditorState, after: EditorState): boolean {
  return before.field(editorLivePreviewField, false) !== after.field(editorLivePreviewField, false);
}

function decorate(state: EditorState, cited: CitedText | null, places: Shown['places']): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  if (!cited || !state.field(editorLivePreviewField, false)) return builder.finish();
  const { ranges } = state.selection;
  for (const { cluster, from, to } of places) {
    if (from >= to || to > state.doc.length) continue;
    // Where the cursor is, a citation is what is written there.
    if (ranges.some((range) => range.from <= to && range.to >= from)) continue;
    builder.add(from, to, Decoration.replace({ widget: new CitationWidget(cluster, cited.unknown) }));
  }
  return builder.finish();
}

class CitationWidget extends WidgetType {
  constructor(
    private readonly cluster: CitedCluster,
    private readonly unknown: readonly UnknownCited[],
  ) {
    super();
  }

  override eq(other: CitationWidget): boolean {
    const [one, two] = [this.cluster, other.cluster];
    return (
      JSON.stringify([one.text, one.note, one.works.map(({ key, state }) => [key, state])]) ===
      JSON.stringify([two.text, two.note, two.works.map(({ key, state }) => [key, state])])
    );
  }

  override toDOM(view: EditorView): HTMLElement {
    const el = createSpan();
    drawCitation(el, this.cluster, this.unknown);
    el.addEventListener('mousedown', (event) => {
      // A click puts the cursor into the citation, which then is its text.
      event.preventDefault();
      const at = view.posAtDOM(el);
      view.dispatch({ selection: { anchor: at + 1 } });
      view.focus();
    });
    return el;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** Citations in the editor as they are shown, where Live Preview is on. */
export function livePreview(citing: Citing): Extension {
  const follower = ViewPlugin.fromClass(
    class {
      private turn = 0;
      private readonly soon = debounce(() => void this.tell(), QUIET, true);
      private readonly changed = citing.on('changed', () => this.soon());

      constructor(private readonly view: EditorView) {
        this.soon();
      }

      update({ docChanged }: ViewUpdate): void {
        if (docChanged) this.soon();
      }

      destroy(): void {
        this.turn += 1;
        this.soon.cancel();
        citing.offref(this.changed);
      }

      private async tell(): Promise<void> {
        const turn = (this.turn += 1);
        const { view } = this;
        const text = view.state.doc.toString();
        const path = view.state.field(editorInfoField, false)?.file?.path;
        if (path === undefined) return;
        const cited = text.includes('@') ? await citing.cited(text, path).catch(() => null) : null;
        // What was typed meanwhile is told next.
        if (turn !== this.turn || view.state.doc.toString() !== text) return;
        if (!cited && view.state.field(shownField, false)?.cited == null) return;
        view.dispatch({ effects: told.of(cited) });
      }
    },
  );
  return [shownField, follower];
}
