import { FuzzySuggestModal, type App, type FuzzyMatch, type TFile } from 'obsidian';
import { slices } from '../slices';
import { say } from '../words';
import { pickFiles } from './pickFiles';
import { propertiesOf } from './properties';
import { endings, isPaper, paperFromOutside, paperInVault, type PaperFile } from './paperFile';

/** A paper of the vault; null for one from anywhere else. */
type Answer = TFile | null;

/** Asks which paper is to be read: those of the vault, or any file of the device, as Obsidian does not show most of them. */
export class PaperChooser extends FuzzySuggestModal<Answer> {
  constructor(
    app: App,
    /** Asked for at every key, and long to look for in a large vault. */
    private readonly papers: readonly TFile[],
    private readonly chosen: (papers: readonly PaperFile[]) => void,
  ) {
    super(app);
    this.setPlaceholder(say('choose.which'));
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
    else pickFiles(endings, (files) => this.chosen(files.map(paperFromOutside)));
  }
}

/** The files of the vault that may be papers: texts first, as notes mostly are none; those changed last first. */
export async function papersOf(app: App): Promise<readonly TFile[]> {
  const pause = slices();
  const papers: { readonly file: TFile; readonly isNote: number; readonly time: number }[] = [];
  for (const [at, file] of app.vault.getFiles().entries()) {
    if (at > 0 && at % AT_ONCE === 0) await pause();
    if (isPaper(file) && !isOurs(app, file))
      papers.push({ file, isNote: Number(file.extension === 'md'), time: file.stat.mtime });
  }
  const sorted = papers.sort((a, b) => a.isNote - b.isNote || b.time - a.time).map(({ file }) => file);
  await pause();
  return sorted;
}

/** Files that are looked at before the screen may get its turn: they take a millisecond or two. */
const AT_ONCE = 500;

/** Whether a note was made by us: it is no paper. */
export function isOurs(app: App, file: TFile): boolean {
  const properties = propertiesOf(app, file);
  return properties['cw-id'] !== undefined || properties['cw-format'] !== undefined;
}
