import { TextFileView, type App, type TFile } from 'obsidian';

/** Saves what was typed into open notes and is not saved yet: Obsidian itself waits two seconds after the last key. */
export async function saveEdited(app: App): Promise<void> {
  await Promise.all(viewsOf(app).map((view) => view.save()));
}

/** Whether a file is open with words that are not saved yet. */
export function isEdited(app: App, file: TFile): boolean {
  return viewsOf(app).some((view) => view.file === file && view.getViewData() !== view.data);
}

function viewsOf(app: App): readonly TextFileView[] {
  const views: TextFileView[] = [];
  app.workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof TextFileView && view.file) views.push(view);
  });
  return views;
}
