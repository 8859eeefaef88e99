import { getLanguage, Notice, Plugin, type TFile } from 'obsidian';
import { recoverVault } from '../jobs';
import { hideTold, takeBack } from './done';
import { openVault } from './files';
import { FirstRun } from './firstRun';
import { registerByHand } from './hand';
import { registerPanel } from './panel';
import { addReadAgain } from './read/again';
import { addCli } from './read/cli';
import { addEntries } from './read/entries';
import { paperInVault } from './read/paperFile';
import { Readings } from './read/readings';
import { addRemovePaper } from './read/remove';
import { answered, Thread } from './read/thread';
import { registerReadingTables } from './readingTables';
import { addSettings } from './settings';
import { Preferences } from './settings/preferences';
import type { SettingsTab } from './settings/tab';
import { wishesOf } from './settings/values';
import { tellProblems, withFaultsTold } from './tell';
import { closeWindows } from './windows';
import { say } from './words';

/** Citeweave in Obsidian. */
export class CiteweavePlugin extends Plugin {
  private readonly preferences = new Preferences(this, tellProblems);
  private readonly thread = new Thread(() => new Notice(say('read.no-thread')));
  private readonly firstRun = new FirstRun(this, this.preferences, (file) => this.read(file));
  private readings: Readings | null = null;
  private settingsTab: SettingsTab | null = null;

  override onload(): void {
    const files = openVault(this.app);
    const { thread, preferences } = this;
    this.register(() => thread.close());
    const wishes = (): ReturnType<typeof wishesOf> => wishesOf(preferences.now, getLanguage());
    const tools = { files, thread, wishes };
    const readings = new Readings(this.app, tools);
    this.readings = readings;
    this.register(() => {
      readings.close();
      closeWindows(this.app);
      hideTold();
    });
    addEntries(this, readings);
    addReadAgain(this, readings);
    addRemovePaper(this, files, () => preferences.now.folders);
    addCli(this, tools);
    this.addCommand({
      id: 'undo-import',
      name: say('command.undo'),
      callback: () => void withFaultsTold(() => takeBack(files)),
    });
    this.settingsTab = addSettings(this, preferences, {
      readSample: () => void withFaultsTold(() => this.firstRun.readSample()),
      showWelcome: () => this.firstRun.show(),
      work: () => ({ ask: answered(thread), close: () => undefined }),
    });
    registerPanel(this);
    registerByHand(this, { ask: answered(thread), wishes });
    registerReadingTables(this);
    // Not before the vault is there: an import that was cut off when the app was closed is put right.
    this.app.workspace.onLayoutReady(() => void withFaultsTold(() => this.start()));
  }

  override onUserEnable(): void {
    void withFaultsTold(() => this.firstRun.enabled());
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.preferences.again();
    this.settingsTab?.update();
  }

  private async start(): Promise<void> {
    const { recovered, problems } = await recoverVault(openVault(this.app));
    tellProblems(problems);
    if (recovered) new Notice(say('cli.recovered'));
    await this.firstRun.start();
  }

  private read(file: TFile): Promise<void> {
    this.readings?.add([paperInVault(this.app, file)]);
    return Promise.resolve();
  }
}
