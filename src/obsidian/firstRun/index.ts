import type { Notice, Plugin, TFile } from 'obsidian';
import { putSample, samplePath } from '../sample';
import type { Preferences } from '../settings/preferences';
import { offerWelcome } from './offer';
import { WelcomeModal } from './welcomeModal';

/** The first time in a vault: a word on what the plugin does, and a sample to try it on. */
export class FirstRun {
  private notice: Notice | null = null;
  private modal: WelcomeModal | null = null;
  private isGone = false;
  private isEnabled = false;
  private timer = 0;

  /** `readPaper` opens the dialog for a paper of the vault. */
  constructor(
    private readonly plugin: Plugin,
    private readonly preferences: Preferences,
    private readonly readPaper: (file: TFile) => Promise<void>,
  ) {
    plugin.register(() => {
      this.isGone = true;
      window.clearTimeout(this.timer);
      this.hide();
    });
  }

  /** After the layout is ready: asks once in a vault, and not in one that has our notes already. */
  async start(): Promise<void> {
    const { welcomed } = await this.preferences.ready();
    if (welcomed) return;
    await new Promise((resolve) => (this.timer = window.setTimeout(resolve, MOMENT)));
    if (this.isEnabled || this.isGone) return;
    await this.preferences.setWelcomed();
    if (this.modal || this.isGone || this.hasOurNotes()) return;
    this.notice = offerWelcome(() => this.show());
  }

  /** The person has just turned the plugin on, and looks at it: no need to ask. */
  async enabled(): Promise<void> {
    this.isEnabled = true;
    const { welcomed } = await this.preferences.ready();
    if (welcomed && !this.notice) return;
    await this.preferences.setWelcomed();
    this.show();
  }

  show(): void {
    this.hide();
    const path = samplePath(this.preferences.now.folders);
    this.modal = new WelcomeModal(this.plugin.app, path, () => void this.readSample());
    this.modal.open();
  }

  async readSample(): Promise<void> {
    const file = await putSample(this.plugin.app, this.preferences.now.folders);
    if (file) await this.readPaper(file);
  }

  private hide(): void {
    this.notice?.hide();
    this.notice = null;
    this.modal?.close();
    this.modal = null;
  }

  /** By their names alone: Obsidian may not have looked into the notes yet. */
  private hasOurNotes(): boolean {
    return this.plugin.app.vault.getMarkdownFiles().some(({ basename }) => ULID.test(basename));
  }
}

/** Milliseconds in which Obsidian tells that the person has just turned the plugin on, where it was so: it loads styles first. */
const MOMENT = 500;

/** The name of an import note or a coding: 26 signs of Crockford’s base 32. */
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
