import { TFile, type App } from 'obsidian';
import { clustersIn } from '../../jobs';
import { propertiesOf } from '../read/properties';
import { slices } from '../slices';

/**
 * What the vault's notes cite. Nothing is read before somebody asks; then notes are read one by one, in slices, and later only
 * those that change.
 */
export class CitedKeys {
  /** The keys that each note cites, by its path. */
  private readonly keys = new Map<string, readonly string[]>();
  private readonly waiting = new Set<string>();
  private most: readonly string[] | null = null;
  private hasBegun = false;
  private isReading = false;
  private isClosed = false;

  constructor(private readonly app: App) {}

  /** The keys that most notes cite, those of most notes first: as far as notes are read by now. */
  mostCited(limit: number): readonly string[] {
    if (!this.hasBegun) this.begin();
    this.most ??= byCount([...this.keys.values()].flat());
    return this.most.slice(0, limit);
  }

  /** A note is another now. */
  look(path: string): void {
    if (!this.hasBegun) return;
    this.waiting.add(path);
    void this.read();
  }

  forget(path: string): void {
    this.waiting.delete(path);
    if (this.keys.delete(path)) this.most = null;
  }

  close(): void {
    this.isClosed = true;
  }

  private begin(): void {
    this.hasBegun = true;
    for (const { path } of this.app.vault.getMarkdownFiles()) this.waiting.add(path);
    void this.read();
  }

  private async read(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    const pause = slices();
    try {
      for (const path of this.waiting) {
        await pause();
        if (this.isClosed) return;
        this.waiting.delete(path);
        const found = await this.keysIn(path);
        if (String(found) === String(this.keys.get(path) ?? [])) continue;
        this.keys.set(path, found);
        this.most = null;
      }
    } finally {
      this.isReading = false;
    }
  }

  /** A note that cannot be read cites nothing, nor does the text of a paper. */
  private async keysIn(path: string): Promise<readonly string[]> {
    const file = this.app.vault.getAbstractFileByPath(path);
    if (!(file instanceof TFile) || propertiesOf(this.app, file)['type'] === 'text') return [];
    const text = await this.app.vault.cachedRead(file).catch(() => '');
    if (!text.includes('@')) return [];
    return [...new Set(clustersIn(text).flatMap(({ items }) => items.map(({ key }) => key)))];
  }
}

/** Each key once: those that stand there most often first, then in their order. */
function byCount(keys: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([key]) => key);
}
