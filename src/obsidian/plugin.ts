import { getLanguage, Notice, Plugin, TFile } from 'obsidian';
import {
  applyPlanned,
  planPaper,
  readPaper,
  recoverVault,
  sentence,
  tell,
  type Planned,
  type Problem,
} from '../jobs';
import { openVault } from './files';
import { PaperPicker, papersOf } from './paperPicker';
import { registerByHand } from './hand';
import { registerPanel } from './panel';
import { PlanModal } from './planModal';
import { FirstRun } from './firstRun';
import { addSettings } from './settings';
import { PreviewThread } from './templates/thread';
import type { SettingsTab } from './settings/tab';
import { Preferences } from './settings/preferences';
import { wishesOf } from './settings/values';
import { registerReadingTables } from './readingTables';

/** Citeweave in Obsidian. */
export class CiteweavePlugin extends Plugin {
  private readonly preferences = new Preferences(this, (problems) => this.show(problems));
  private readonly firstRun = new FirstRun(this, this.preferences, (file) =>
    this.told(() => this.readInto(file)),
  );
  private settingsTab: SettingsTab | null = null;

  override onload(): void {
    this.addCommand({
      id: 'read-paper',
      name: sentence(getLanguage(), 'command.read-paper'),
      callback: () => this.choosePaper(),
    });
    this.settingsTab = addSettings(this, this.preferences, {
      readSample: () => void this.told(() => this.firstRun.readSample()),
      showWelcome: () => this.firstRun.show(),
      work: () => new PreviewThread(),
    });
    this.app.workspace.onLayoutReady(() => void this.told(() => this.firstRun.start()));
    registerPanel(this);
    registerByHand(this);
    registerReadingTables(this);
    // Not before the vault is there: an import that was cut off when the app was closed is put right.
    this.app.workspace.onLayoutReady(() => void this.told(() => this.recover()));
  }

  override onUserEnable(): void {
    void this.told(() => this.firstRun.enabled());
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.preferences.again();
    this.settingsTab?.update();
  }

  private async recover(): Promise<void> {
    const { recovered, problems } = await recoverVault(openVault(this.app));
    this.show(problems);
    if (recovered) new Notice(sentence(getLanguage(), 'cli.recovered'));
  }

  private choosePaper(): void {
    const papers = papersOf(this.app);
    if (papers.length === 0) new Notice(sentence(getLanguage(), 'command.no-paper'));
    else new PaperPicker(this.app, papers, (file) => void this.told(() => this.readInto(file))).open();
  }

  /** Reads a file of the vault and shows what would be written; writes when the person says so. */
  private async readInto(file: TFile): Promise<void> {
    const bytes = new Uint8Array(await this.app.vault.readBinary(file));
    const { paper, problems } = readPaper(bytes, file.path);
    this.show(problems);
    if (!paper || paper.document.blocks.length === 0) return;
    const files = openVault(this.app);
    const planned = await planPaper(paper, files, {
      ...wishesOf(await this.preferences.ready(), getLanguage()),
      pathInVault: file.path,
      told: getLanguage(),
    });
    this.show(planned.problems);
    new PlanModal(this.app, planned, () => void this.told(() => this.write(planned))).open();
  }

  private async write(planned: Planned): Promise<void> {
    const moment = { now: Date.now(), random: Math.random };
    const { done, problems } = await applyPlanned(planned, openVault(this.app), moment);
    this.show(problems);
    if (!done) return;
    const hub = this.app.vault.getAbstractFileByPath(planned.hub);
    if (hub instanceof TFile) await this.app.workspace.getLeaf().openFile(hub);
  }

  private show(problems: readonly Problem[]): void {
    for (const problem of problems) {
      const place = [problem.file, problem.line]
        .filter((part) => part !== undefined && part !== '')
        .join(':');
      new Notice(`${place === '' ? '' : `${place}: `}${tell(problem, getLanguage())}`, LONG);
    }
  }

  /** A fault is shown, not swallowed: nothing is half written, since a change is applied whole or not at all. */
  private async told(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      new Notice(sentence(getLanguage(), 'cli.fault', { message }), LONG);
    }
  }
}

/** Milliseconds in which a message of two lines can be read without haste. */
const LONG = 10_000;
