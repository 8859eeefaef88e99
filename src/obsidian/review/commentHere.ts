import { MarkdownView, type App } from 'obsidian';
import { anchorAt, anchorOfQuote, type CommentAnchor } from '../../jobs';
import type { ReadingSelection } from '../hand/readingSelection';
import { tellProblems, withFaultsTold } from '../tell';
import { show } from '../windows';
import { CommentModal } from './commentModal';
import type { ReviewDesk } from './desk';

/** Asks for a comment on what is selected in the note that is open; on the whole note where nothing is. */
export function commentHere(app: App, reading: ReadingSelection, desk: ReviewDesk): void {
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  const file = view?.file;
  if (!view || !file) return;
  const anchor = selectedIn(view, reading);
  if (typeof anchor === 'string')
    return tellProblems([
      { kind: anchor, file: file.path, values: { value: reading.in(view)?.shown ?? '' } },
    ]);
  const quote = anchor?.exact ?? '';
  show(
    app,
    new CommentModal(
      app,
      file.basename,
      quote,
      (written) => void withFaultsTold(() => desk.comment({ file, anchor, ...written })),
    ),
  );
}

/** The words that are selected; null for nothing, a reason where the note as it is written does not have them once. */
function selectedIn(
  view: MarkdownView,
  reading: ReadingSelection,
): CommentAnchor | null | ReturnType<typeof anchorOfQuote> {
  if (view.getMode() === 'source') {
    const { editor } = view;
    if (!editor.somethingSelected()) return null;
    const [from = 0, to = 0] = (['from', 'to'] as const).map((side) =>
      editor.posToOffset(editor.getCursor(side)),
    );
    return anchorAt(editor.getValue(), from, to);
  }
  const shown = reading.in(view)?.shown.trim() ?? '';
  return shown === '' ? null : anchorOfQuote(view.getViewData(), shown);
}
