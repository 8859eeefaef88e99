import { debounce, Events, normalizePath, Notice, TFile, type App, type Plugin } from 'obsidian';
import {
  askedByNote,
  type AboutKey,
  type CitedText,
  type LibraryWork,
  type LikeWork,
  type Match,
  type Problem,
  type Row,
  type StyleAsked,
} from '../../jobs';
import { propertiesOf } from '../read/properties';
import { say } from '../words';
import { CitedKeys } from './citedKeys';
import { CitingThread } from './citingThread';
import { LibraryFiles, type LibraryAt } from './libraryFiles';
import { nameOnDevice } from './nameOnDevice';
import { NoteWorks } from './noteWorks';

/** What the settings say about citing. */
export interface CitingWishes {
  /** The CSL repository's id, or the path of a `.csl` file of the vault. */
  readonly style: string;
  /** Styles by the folders whose notes are cited in them. */
  readonly folderStyles: Readonly<Record<string, string>>;
  /** BCP 47 code; '' for the style's own. */
  readonly language: string;
  /** Files of references: paths in the vault, or on this device. None: all that the vault has. */
  readonly libraries: readonly string[];
}

/** What a note cites in which nothing is a citation. */
const citesNothing: CitedText = {
  clusters: [],
  entries: null,
  hangs: false,
  keys: [],
  unknown: [],
  problems: [],
};

/** Source notes that are told of at once: each message is copied on the screen's thread. */
const BATCH = 200;

/** Keys that the vault cites most often, and that stand first among what is offered. */
const FIRST = 200;

/** Milliseconds without a change before works are told anew: a sync brings many at once. */
const QUIET = 300;

/** Milliseconds between two looks at files outside of the vault, and the bytes from which on they are not looked at for that alone. */
const AGAIN = 30_000;
const LARGE = 5_000_000;

/**
 * The library in the vault: it tells the thread of files of references and source notes, and of their changes; what is asked of works
 * and citations is answered by that thread. `changed` is triggered when works are others than before, `notes` when
 * that is so as source notes are others.
 */
export class Citing extends Events {
  readonly notes: NoteWorks;
  private readonly citedKeys: CitedKeys;
  private readonly thread: CitingThread;
  /** What was last told of each file of references: its state, so that it is not read again for nothing. */
  private readonly told = new Map<string, string>();
  private readonly files: LibraryFiles;
  private readonly faults = new Map<string, readonly Problem[]>();
  private readonly styles = new Map<string, { readonly time: number; readonly csl: string }>();
  private hasStarted = false;
  private isClosed = false;
  private readonly tellNotes = debounce(() => void this.sendNotes(), QUIET, true);
  private readonly tellFiles = debounce(() => void this.sendFiles(), QUIET, true);

  constructor(
    private readonly app: App,
    private readonly wishes: () => CitingWishes,
  ) {
    super();
    this.notes = new NoteWorks(app);
    this.files = new LibraryFiles(
      app,
      () => wishes().libraries,
      () => this.trigger('changed'),
    );
    this.citedKeys = new CitedKeys(app);
    this.thread = new CitingThread(nameOnDevice(app), (message) => {
      this.told.clear();
      this.files.forget();
      this.notes.tellAgain();
      new Notice(say('cite.no-thread', { message }));
    });
  }

  /** Follows the vault from now on. */
  start(plugin: Plugin): void {
    const { vault, metadataCache } = this.app;
    // The plugin may have gone before the vault was there.
    if (this.isClosed) return;
    this.hasStarted = true;
    plugin.registerEvent(
      metadataCache.on('changed', (file) => {
        this.citedKeys.look(file.path);
        if (this.notes.look(file)) this.tellNotes();
      }),
    );
    plugin.registerEvent(
      metadataCache.on('deleted', ({ path }) => {
        this.citedKeys.forget(path);
        if (this.notes.forget(path)) this.tellNotes();
      }),
    );
    plugin.registerEvent(
      vault.on('rename', (file, before) => {
        const wasWork = this.notes.forget(before);
        this.citedKeys.forget(before);
        if (file instanceof TFile && file.extension === 'md') this.citedKeys.look(file.path);
        if (file instanceof TFile && (this.notes.look(file) || wasWork)) this.tellNotes();
        this.tellFiles();
      }),
    );
    for (const event of ['create', 'modify', 'delete'] as const)
      plugin.registerEvent(
        vault.on(event as 'modify', (file) => {
          if (file instanceof TFile && file.extension !== 'md') this.tellFiles();
        }),
      );
    // Files outside of the vault tell of no change: they are looked at when the person comes back, the smaller ones now and then.
    plugin.registerDomEvent(window, 'focus', () => this.tellFiles());
    plugin.registerInterval(
      window.setInterval(() => {
        if (this.files.hasSilent) void this.sendFiles(LARGE);
      }, AGAIN),
    );
    this.notes.gather();
    this.tellNotes();
    this.tellNotes.run();
    void this.sendFiles();
  }

  /** The settings are others now. */
  again(): void {
    if (!this.hasStarted) return;
    this.tellFiles();
    this.trigger('changed');
  }

  /** Looks at all files of references again, also where nothing tells that they were changed. */
  async refresh(): Promise<void> {
    this.told.clear();
    this.files.again();
    await this.sendFiles();
  }

  /** What is wrong with the files of references. */
  problems(): readonly Problem[] {
    return [...this.files.problems(), ...[...this.faults.values()].flat()];
  }

  /** Works for what somebody begins to write; `text` is the note that they write in: what it cites, then what the vault cites, is first. */
  async search(query: string, text: string, limit: number): Promise<readonly Row[]> {
    const first = this.citedKeys.mostCited(FIRST);
    const { rows } = await this.thread.ask({ ask: 'search', query, limit, text, first });
    return rows;
  }

  /**
   * What a text cites, formatted as the properties of a note say, else the settings for its folder, else those for all.
   */
  async cited(
    text: string,
    path: string,
    { note = text, style: own }: CitedOptions = {},
  ): Promise<CitedText> {
    // The text of a paper is shown as it is: what looks like a key in it cites nothing.
    const file = this.app.vault.getFileByPath(path);
    if (file && propertiesOf(this.app, file)['type'] === 'text') return citesNothing;
    const asked = askedByNote(note);
    const { style, language, folderStyles } = this.wishes();
    const wanted = own ?? asked.style ?? styleOfFolder(folderStyles, path) ?? style;
    const { cited } = await this.thread.ask({
      ask: 'cite',
      text,
      style: await this.styleAt(wanted, path),
      language: asked.language ?? (language === '' ? null : language),
    });
    return cited;
  }

  /** All that the library knows of some keys. */
  async about(keys: readonly string[]): Promise<readonly AboutKey[]> {
    const { about } = await this.thread.ask({ ask: 'about', keys });
    return about;
  }

  /** Works that are in the library more than once. */
  async duplicates(): Promise<readonly (readonly Row[])[]> {
    const { groups } = await this.thread.ask({ ask: 'duplicates' });
    return groups;
  }

  /** Whether a work from elsewhere is in the library, and a citekey for it. */
  async like(work: LibraryWork): Promise<LikeWork> {
    const { like } = await this.thread.ask({ ask: 'like', work });
    return like;
  }

  /** Works that papers cite and that the library may know. */
  async matches(): Promise<readonly Match[]> {
    const { matches } = await this.thread.ask({ ask: 'match' });
    return matches;
  }

  /** A style by its id; else a `.csl` file: beside the note, or anywhere in the vault. */
  private async styleAt(name: string, path: string): Promise<StyleAsked> {
    if (!/\.csl$/i.test(name)) return { id: name };
    const { vault, metadataCache } = this.app;
    const file = vault.getFileByPath(normalizePath(name)) ?? metadataCache.getFirstLinkpathDest(name, path);
    if (!file) return { id: name };
    const known = this.styles.get(file.path);
    if (known?.time === file.stat.mtime) return { csl: known.csl, file: file.path };
    const csl = await vault.cachedRead(file);
    this.styles.set(file.path, { time: file.stat.mtime, csl });
    return { csl, file: file.path };
  }

  private async sendNotes(): Promise<void> {
    for (let notes = this.notes.take(BATCH); notes.length > 0; notes = this.notes.take(BATCH)) {
      const told = { ask: 'notes' as const, notes };
      if (!(await this.quietly(() => this.thread.ask(told)))) return;
    }
    this.trigger('notes');
    this.trigger('changed');
  }

  /**
   * Tells of files that are new, others or gone. One that can't be read stops no other. @param least bytes from which on a file outside
   * of the vault is not looked at again
   */
  private async sendFiles(least = Infinity): Promise<void> {
    const wanted = new Set<string>();
    let isChanged = false;
    const tell = async (library: Promise<LibraryAt | null>): Promise<void> => {
      const there = await library;
      if (!there) return;
      const { path, state, read } = there;
      wanted.add(path);
      if (this.told.get(path) === state) return;
      this.told.set(path, state);
      isChanged = true;
      await this.quietly(async () => {
        const bytes = new Uint8Array(await read());
        const { problems } = await this.thread.ask({ ask: 'file', file: path, bytes }, [bytes.buffer]);
        this.faults.set(path, problems);
      });
    };
    await Promise.all(this.files.all(least).map(tell));
    for (const path of this.told.keys()) {
      if (wanted.has(path)) continue;
      this.told.delete(path);
      this.faults.delete(path);
      isChanged = true;
      await this.quietly(() => this.thread.ask({ ask: 'file', file: path, bytes: null }));
    }
    if (!isChanged) return;
    this.trigger('changed');
    // One that can't be read now may be there again tomorrow.
    const files = [...wanted, ...this.wishes().libraries];
    await this.quietly(() => this.thread.ask({ ask: 'keep', files }));
  }

  /** Whether it could be done. */
  private async quietly(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      // What was closed meanwhile needs no answer.
      if (!(error instanceof Error) || error.message !== 'closed') console.debug('Citeweave', error);
      return false;
    }
  }

  /** Nothing is followed or answered from now on. */
  close(): void {
    this.isClosed = true;
    this.citedKeys.close();
    this.tellNotes.cancel();
    this.tellFiles.cancel();
    this.thread.close();
  }
}

/** How a text is cited where that is not as its own properties say. */
interface CitedOptions {
  /** The whole note that the text is of, where it is not the note itself. */
  readonly note?: string;
  /** The style, whatever the note and the settings say. */
  readonly style?: string;
}

/** The style of the innermost folder around a path that has one. */
function styleOfFolder(styles: CitingWishes['folderStyles'], path: string): string | undefined {
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
    const style = styles[path.slice(0, at)];
    if (style !== undefined) return style;
  }
  return undefined;
}
