import { type App, type TFile } from 'obsidian';
import type { CitedText } from '../../../jobs';
import type { Citing } from '../citing';
import { viewOf } from '../goTo';

/** What a note cites, as it was when it was asked for. */
export interface CitedNote {
  readonly text: string;
  readonly cited: CitedText;
  /** Where each of its lines begins; counted once. */
  readonly lines: () => readonly number[];
}

function linesOf(text: string): CitedNote['lines'] {
  let begins: number[] | null = null;
  return () => {
    if (begins) return begins;
    begins = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) begins.push(at + 1);
    return begins;
  };
}

/** What notes cite, asked for once for each state of a note: its paragraphs are rendered one by one. */
export class CitedNotes {
  private readonly known = new Map<
    string,
    Omit<CitedNote, 'cited'> & { readonly cited: Promise<CitedText> }
  >();

  constructor(
    private readonly app: App,
    private readonly citing: Citing,
  ) {}

  /** Forgets all: the works or the style are others. */
  forget(): void {
    this.known.clear();
  }

  /** What a note cites as it is now; null where it can't be told. */
  async of(file: TFile): Promise<CitedNote | null> {
    const text = viewOf(this.app, file.path)?.editor.getValue() ?? (await this.app.vault.cachedRead(file));
    const known = this.known.get(file.path);
    const { cited, lines } =
      known?.text === text ? known : { cited: this.citing.cited(text, file.path), lines: linesOf(text) };
    if (known?.text !== text) this.known.set(file.path, { text, cited, lines });
    try {
      return { text, cited: await cited, lines };
    } catch {
      this.known.delete(file.path);
      return null;
    }
  }
}
