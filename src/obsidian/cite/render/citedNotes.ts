import { type App, type TFile } from 'obsidian';
import type { CitedText } from '../../../jobs';
import type { Citing } from '../citing';
import { viewOf } from '../goTo';

/** What notes cite, asked for once for each state of a note: its paragraphs are rendered one by one. */
export class CitedNotes {
  private readonly known = new Map<string, { readonly text: string; readonly cited: Promise<CitedText> }>();

  constructor(
    private readonly app: App,
    private readonly citing: Citing,
  ) {}

  /** Forgets all: the works or the style are others. */
  forget(): void {
    this.known.clear();
  }

  /** What a note cites as it is now; null where it can't be told. */
  async of(file: TFile): Promise<{ readonly text: string; readonly cited: CitedText } | null> {
    const text = viewOf(this.app, file.path)?.editor.getValue() ?? (await this.app.vault.cachedRead(file));
    const known = this.known.get(file.path);
    const cited = known?.text === text ? known.cited : this.citing.cited(text, file.path);
    if (known?.text !== text) this.known.set(file.path, { text, cited });
    try {
      return { text, cited: await cited };
    } catch {
      this.known.delete(file.path);
      return null;
    }
  }
}
