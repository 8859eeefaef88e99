import { FuzzySuggestModal, type TFile, type App } from 'obsidian';

/** The endings of files that can be read as papers. */
const endings = new Set(['txt', 'md']);

/** The files of the vault that can be read as papers, those changed last first. */
export function papersOf(app: App): readonly TFile[] {
  return app.vault
    .getFiles()
    .filter(({ extension }) => endings.has(extension.toLowerCase()))
    .sort((a, b) => b.stat.mtime - a.stat.mtime);
}

/** A list of files to choose a paper from. */
export class PaperPicker extends FuzzySuggestModal<TFile> {
  constructor(
    app: App,
    private readonly papers: readonly TFile[],
    private readonly chosen: (file: TFile) => void,
  ) {
    super(app);
  }

  getItems(): TFile[] {
    return [...this.papers];
  }

  getItemText(file: TFile): string {
    return file.path;
  }

  onChooseItem(file: TFile): void {
    this.chosen(file);
  }
}
