import { rememberSearched, searchedText } from '../../library';
import {
  joinColumn,
  keepReferences,
  reopenReferences,
  splitColumn,
  type KeptReferences,
  type LibraryOpen,
  type LightWork,
} from '../../receive';

/** What was read of a file of references, and what a list shows of each of its works. */
export interface FileRead {
  readonly open: LibraryOpen;
  readonly lights: readonly LightWork[];
}

/** What a device keeps of a file of references, beside the file itself: plain data. */
export interface KeptFile {
  readonly references: KeptReferences;
  /** What is searched of its works, as a column; null where it is made anew. */
  readonly searched: string | null;
}

/**
 * Where a device keeps what was read of files, for one vault and this very program. It never throws, and lets nobody wait for long:
 * what it can't do is as if nothing had been kept.
 */
export interface Device {
  /** A text that no other bytes have; null where the device can't tell one: then nothing is kept. */
  readonly sumOf: (bytes: Uint8Array) => Promise<string | null>;
  /** What was kept of a file, and the sum that its bytes had then; null for nothing. */
  readonly read: (file: string) => Promise<{ readonly sum: string; readonly kept: unknown } | null>;
  readonly write: (file: string, sum: string, kept: KeptFile) => Promise<void>;
  /** Forgets what was kept of all files of the vault but these. */
  readonly keepOnly: (files: readonly string[]) => Promise<void>;
}

/** Works whose texts are gathered between two breaths. */
const STEP = 5000;

/** Keeps what was read of files of references on this device, and finds it again: what is kept is used for the very bytes that it was made of. */
export class Keeper {
  /** What was read last of each file. */
  private readonly last = new Map<string, FileRead>();
  /** The sums of the bytes of which something is kept. */
  private readonly sums = new Map<string, string>();

  /**
   * @param rest awaited before something is kept: whoever writes changes a file many times
   * @param breath awaited between the steps of what takes long
   */
  constructor(
    private readonly device: Device,
    private readonly rest: () => Promise<void>,
    private readonly breath: () => Promise<void>,
  ) {}

  /** What reading these bytes would give; null where it is not known, or in any doubt. */
  async find(file: string, bytes: Uint8Array): Promise<FileRead | null> {
    try {
      // At once: the database and the sum take about as long, in threads of their own.
      const [sum, there] = await Promise.all([this.device.sumOf(bytes), this.device.read(file)]);
      if (sum === null || there?.sum !== sum || !isKept(there.kept)) return null;
      const read = readKept(there.kept, bytes, file);
      if (read) this.sums.set(file, sum);
      return read;
    } catch {
      // What was kept has another shape than it should have.
      return null;
    }
  }

  /** Keeps what was read of a file, after a while, if it is still what was read last. */
  async keep(file: string, bytes: Uint8Array, read: FileRead): Promise<void> {
    this.last.set(file, read);
    const isOld = (): boolean => this.last.get(file) !== read;
    await this.rest();
    if (isOld()) return;
    const sum = await this.device.sumOf(bytes);
    if (sum === null || this.sums.get(file) === sum) return;
    const kept = await this.kept(read);
    if (!kept || isOld()) return;
    this.sums.set(file, sum);
    await this.device.write(file, sum, kept);
  }

  /** Null where what was read can't be kept. */
  private async kept({ open, lights }: FileRead): Promise<KeptFile | null> {
    try {
      const references = await keepReferences(open, this.breath);
      return references && { references, searched: await this.searched(lights) };
    } catch {
      // A work that can't be decoded is told of when it is cited.
      return null;
    }
  }

  /** All other files are no libraries of the vault any more. */
  async keepOnly(files: readonly string[]): Promise<void> {
    for (const file of this.last.keys()) if (!files.includes(file)) this.last.delete(file);
    for (const file of this.sums.keys()) if (!files.includes(file)) this.sums.delete(file);
    await this.device.keepOnly(files);
  }

  private async searched(lights: readonly LightWork[]): Promise<string | null> {
    const texts: string[] = [];
    for (const light of lights) {
      if (texts.length % STEP === 0) await this.breath();
      texts.push(searchedText(light));
    }
    return joinColumn(texts);
  }
}

function isKept(value: unknown): value is KeptFile {
  return typeof value === 'object' && value !== null && 'references' in value && 'searched' in value;
}

function readKept({ references, searched }: KeptFile, bytes: Uint8Array, file: string): FileRead | null {
  const open = reopenReferences(references, bytes, file);
  if (!open) return null;
  const lights = open.entries.map(({ light }) => light());
  const texts = searched === null ? null : splitColumn(searched, lights.length);
  if (texts) lights.forEach((light, at) => rememberSearched(light, texts[at] ?? ''));
  return { open, lights };
}
