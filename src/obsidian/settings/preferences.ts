import type { Problem } from '../../jobs';
import { dataOf, settingsFrom, withValue, type Kept, type Settings } from './values';

/** Where settings are kept: the plugin's own data. */
export interface Keeper {
  readonly loadData: () => Promise<unknown>;
  readonly saveData: (data: unknown) => Promise<void>;
}

/** The settings while the plugin runs: read once, when somebody first asks for them, and written with every change. */
export class Preferences {
  private kept: Kept = settingsFrom(null);
  private reading: Promise<void> | null = null;
  private readonly following: (() => void)[] = [];

  /** `tell` is called once for each reading in which something could not be used. */
  constructor(
    private readonly keeper: Keeper,
    private readonly tell: (problems: readonly Problem[]) => void,
  ) {}

  /** What is known by now: ours until they are read. */
  get now(): Settings {
    return this.kept.settings;
  }

  /** Calls back after every change that a person makes here. */
  follow(changed: () => void): void {
    this.following.push(changed);
  }

  async ready(): Promise<Settings> {
    this.reading ??= this.read();
    await this.reading;
    return this.now;
  }

  /** Reads them again: another device changed them. */
  again(): Promise<Settings> {
    this.reading = null;
    return this.ready();
  }

  set(key: string, value: unknown): Promise<void> {
    return this.change((settings) => withValue(settings, key, value));
  }

  /** Keeps that the first note was shown. */
  setWelcomed(): Promise<void> {
    return this.change((settings) => ({ ...settings, welcomed: true }));
  }

  private async change(to: (settings: Settings) => Settings): Promise<void> {
    await this.ready();
    const settings = to(this.now);
    if (settings === this.now) return;
    this.kept = { ...this.kept, settings };
    await this.keeper.saveData(dataOf(this.kept));
    for (const followed of this.following) followed();
  }

  private async read(): Promise<void> {
    this.kept = settingsFrom(await this.data());
    if (this.kept.problems.length > 0) this.tell(this.kept.problems);
  }

  /** Nothing where the file is broken: nothing of value lives in it, and the plugin starts all the same. */
  private async data(): Promise<unknown> {
    try {
      return await this.keeper.loadData();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.tell([{ kind: 'settings.unreadable', file: '', values: { message } }]);
      return null;
    }
  }
}
