import { getLanguage, Notice, Plugin, type TFile } from 'obsidian';
import { hideAsking } from './askingNotice';
import { registerCiting } from './cite';
import { takeBack } from './done';
import { openVault } from './files';
import { FirstRun } from './firstRun';
import { registerByHand } from './hand';
import { registerMatrix } from './matrix';
import { offerPanel, registerPanel } from './panel';
import { addReadAgain } from './read/again';
import { aloneIn } from './read/alone';
import { addCli } from './read/cli';
import { addEntries } from './read/entries';
import { paperInVault } from './read/paperFile';
import { Readings } from './read/readings';
import { addRemovePaper } from './read/remove';
import { answered, Thread } from './read/thread';
import { registerReadingTables } from './readingTables';
import { registerReview } from './review';
import { addSettings } from './settings';
import { Preferences } from './settings/preferences';
import type { SettingsTab } from './settings/tab';
import { wishesOf } from './settings/values';
import { tellProblems, withFaultsTold } from './tell';
import { closeWindows } from './windows';
import { recoverBegun } from './recover';
import { say } from './words';

/** Citeweave in Obsidian. */
export class CiteweavePlugin extends Plugin {
  private readonly preferences = new Preferences(this, tellProblems);
  private readonly thread = new Thread(
    openVault(this.app),
    () => new Notice(say('read.no-thread')),
    aloneIn(this.app),
  );
  private readonly firstRun = new FirstRun(this, this.preferences, (file) => this.read(file));
  private readings: Readings | null = null;
  private settingsTab: SettingsTab | null = null;
  private citing: ReturnType<typeof registerCiting> | null = null;

  override onload(): void {
    const { thread, preferences } = this;
    this.register(() => thread.close());
    const wishes = (): ReturnType<typeof wishesOf> => wishesOf(preferences.now, getLanguage());
    const tools = { thread, wishes };
    const readings = new Readings(this.app, tools, () => this.citing?.wasRead());
    this.readings = readings;
    this.register(() => closeWindows(this.app));
    // Undone before the windows are closed, the last first: what is closed by us is not told as if a person did it.
    this.register(() => readings.close());
    this.register(hideAsking);
    addEntries(this, readings);
    addReadAgain(this, readings);
    addRemovePaper(this, thread, () => preferences.now.folders);
    addCli(this, tools);
    this.addCommand({
      id: 'undo-import',
      name: say('command.undo'),
      callback: () => void withFaultsTold(() => takeBack(thread)),
    });
    this.settingsTab = addSettings(this, preferences, {
      readSample: () => void withFaultsTold(() => this.firstRun.readSample()),
      showWelcome: () => this.firstRun.show(),
      work: () => ({ ask: answered(thread), close: () => undefined }),
    });
    registerPanel(this);
    const reading = registerByHand(this, { thread, wishes });
    const folders = (): typeof preferences.now.folders => preferences.now.folders;
    const review = registerReview(this, { reading, folders });
    registerMatrix(this, { thread, wishes, reading, folders, review });
    registerReadingTables(this);
    this.citing = registerCiting(
      this,
      () => {
        const { style, folderStyles, citeLanguage, libraries } = preferences.now;
        return { style, folderStyles, language: citeLanguage, libraries };
      },
      () => preferences.ready(),
      { thread, folders: () => preferences.now.folders },
    );
    preferences.follow(() => this.citing?.again());
    // Not before the vault is there: an import that was cut off when the app was closed is put right.
    this.app.workspace.onLayoutReady(() => void withFaultsTold(() => this.start()));
  }

  override onUserEnable(): void {
    void withFaultsTold(() => offerPanel(this.app));
    void withFaultsTold(() => this.firstRun.enabled());
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.preferences.again();
    this.settingsTab?.update();
  }

  private async start(): Promise<void> {
    await recoverBegun(this.app, this.thread);
    await this.firstRun.start();
  }

  private read(file: TFile): Promise<void> {
    this.readings?.add([paperInVault(this.app, file)]);
    return Promise.resolve();
  }
}
