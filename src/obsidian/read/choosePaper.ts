import { FuzzySuggestModal, type App, type FuzzyMatch, type TFile } from 'obsidian';
import { say } from '../words';
import { pickFiles } from './pickFiles';
import { propertiesOf } from './properties';
import { isPaper, paperFromOutside, paperInVault, type PaperFile } from './paperFile';

/** A paper of the vault; null for one from anywhere else. */
type Answer = TFile | null;

/** Asks which paper is to be read: those of the vault, or any file of the device, as Obsidian does not show most of them. */
export class PaperChooser extends FuzzySuggestModal<Answer> {
  private readonly papers: readonly TFile[];

  constructor(
    app: App,
    private readonly chosen: (papers: readonly PaperFile[]) => void,
  ) {
    super(app);
    this.setPlaceholder(say('choose.which'));
    // Asked for at every key, and long in a large vault.
    this.papers = papersOf(app);
  }

  getItems(): Answer[] {
    return [null, ...this.papers];
  }

  getItemText(file: Answer): string {
    return file?.path ?? say('choose.file');
  }

  override renderSuggestion(match: FuzzyMatch<Answer>, el: HTMLElement): void {
    super.renderSuggestion(match, el);
    if (match.item === null) el.createDiv({ cls: 'suggestion-note', text: say('choose.file-why') });
  }

  onChooseItem(file: Answer): void {
    if (file) this.chosen([paperInVault(this.app, file)]);
    else pickFiles((files) => this.chosen(files.map(paperFromOutside)));
  }
}

/** The files of the vault that may be papers: texts first, as notes mostly are none; those changed last first. */
function papersOf(app: App): readonly TFile[] {
  return app.vault
    .getFiles()
    .filter((file) => isPaper(file) && !isOurs(app, file))
    .map((file) => ({ file, isNote: Number(file.extension === 'md'), time: file.stat.mtime }))
    .sort((a, b) => a.isNote - b.isNote || b.time - a.time)
    .map(({ file }) => file);
}

/** Whether a note was made by us: it is no paper. */
export function isOurs(app: App, file: TFile): boolean {
  const properties = propertiesOf(app, file);
  return properties['cw-id'] !== undefined || properties['cw-format'] !== undefined;
}
