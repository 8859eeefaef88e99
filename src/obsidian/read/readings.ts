import type { App } from 'obsidian';
import { openNote, tellWritten } from '../done';
import { PaperDialog, type Outcome } from '../plan/paperDialog';
import { withFaultsTold } from '../tell';
import { show } from '../windows';
import type { PaperFile } from './paperFile';
import { Reading, type ReadingTools } from './reading';

/** The papers that a person wants read: one after another, each in its own window. */
export class Readings {
  private readonly waiting: PaperFile[] = [];
  private at = 0;
  private dialog: PaperDialog | null = null;

  constructor(
    private readonly app: App,
    private readonly tools: ReadingTools,
  ) {}

  /** Whether a paper is being read: what nobody asked for has to wait then. */
  get isBusy(): boolean {
    return this.dialog !== null;
  }

  /** Reads these papers, after those that were asked for before. */
  add(papers: readonly PaperFile[]): void {
    this.waiting.push(...papers);
    if (!this.dialog) this.next();
  }

  /** The plugin goes: nothing more is read. */
  close(): void {
    this.waiting.length = 0;
  }

  private next(): void {
    const paper = this.waiting.shift();
    this.dialog = null;
    if (!paper) {
      this.at = 0;
      return;
    }
    this.at += 1;
    const reading = new Reading(this.tools, paper);
    const ended = (outcome: Outcome): void => void withFaultsTold(() => this.ended(outcome));
    const count = this.at + this.waiting.length;
    this.dialog = new PaperDialog(this.app, { tools: this.tools, reading, at: this.at, count, ended });
    show(this.app, this.dialog);
  }

  private async ended(outcome: Outcome): Promise<void> {
    if (outcome.how === 'stopped') this.waiting.length = 0;
    if (outcome.how === 'written') {
      tellWritten(outcome.planned, outcome.importNote, this.tools.files);
      await openNote(this.app, outcome.planned.hub);
    }
    this.next();
  }
}
