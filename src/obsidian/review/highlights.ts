import { StateEffect, StateField, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { debounce, editorInfoField } from 'obsidian';
import { placesInSlices, type CommentPlace } from '../../jobs';
import { slices } from '../slices';
import type { ThreadShelf } from './shelf';

/** Milliseconds without a key before words are looked for anew; until then their places move with what is typed. */
const QUIET = 300;

/** Where the words of open threads stand, by the threads' ids. */
const told = StateEffect.define<ReadonlyMap<string, CommentPlace>>();

/** The words with comments, which move with what is typed. */
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, { changes, effects, newDoc }) {
    let now = shown.map(changes);
    for (const effect of effects) if (effect.is(told)) now = drawn(effect.value, newDoc.length);
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Words in doubt are not marked: the side bar asks about them. */
function drawn(places: ReadonlyMap<string, CommentPlace>, length: number): DecorationSet {
  const ranges = [...places].flatMap(([id, place]): readonly Range<Decoration>[] => {
    if (!('start' in place) || place.end <= place.start || place.end > length) return [];
    const mark = Decoration.mark({
      class: `citeweave-commented is-${place.tier}`,
      attributes: { 'data-thread': id },
    });
    return [mark.range(place.start, place.end)];
  });
  return Decoration.set(ranges, true);
}

/** Marks the words that open threads are on; a click on them shows the thread. Nothing in the text moves. */
export function commentHighlights(shelf: ThreadShelf, showThread: (id: string) => void): Extension {
  const follower = ViewPlugin.fromClass(
    class {
      private turn = 0;
      private readonly soon = debounce(() => void this.tell(), QUIET, true);
      private readonly forget = shelf.follow(() => this.soon());

      constructor(private readonly view: EditorView) {
        this.soon();
      }

      update({ docChanged }: ViewUpdate): void {
        if (docChanged) this.soon();
      }

      destroy(): void {
        this.turn += 1;
        this.soon.cancel();
        this.forget();
      }

      private async tell(): Promise<void> {
        const turn = (this.turn += 1);
        const { view } = this;
        const file = view.state.field(editorInfoField, false)?.file;
        if (!file) return;
        const threads = (await shelf.book()).threads.filter(
          (thread) => thread.isOpen && shelf.noteOf(thread) === file,
        );
        const { doc } = view.state;
        const isMarked = (view.state.field(marks, false)?.size ?? 0) > 0;
        if (turn !== this.turn || (threads.length === 0 && !isMarked)) return;
        const places = await placesInSlices(threads, doc.toString(), slices());
        // What was typed meanwhile is looked at next.
        if (turn !== this.turn || view.state.doc !== doc) return;
        view.dispatch({ effects: told.of(places) });
      }
    },
  );
  const clicked = EditorView.domEventHandlers({
    click: (event, view) => {
      const at = event.targetNode;
      const el = at?.instanceOf(Element) ? at : (at?.parentElement ?? null);
      const id = el?.closest('.citeweave-commented')?.getAttribute('data-thread');
      // Who selects words wants them, and not what is said of them.
      if (id && view.state.selection.main.empty) showThread(id);
    },
  });
  return [marks, follower, clicked];
}
