import type { App } from 'obsidian';
import { offeringNotice } from '../askingNotice';
import { openNote, tellDone } from '../done';
import { countsIn } from '../plan/changesTab';
import { PaperDialog, type Outcome } from '../plan/paperDialog';
import { Unfinished } from '../plan/unfinished';
import { withFaultsTold } from '../tell';
import { show } from '../windows';
import { say } from '../words';
import type { PaperFile } from './paperFile';
import { Reading, type ReadingTools } from './reading';

type Written = Extract<Outcome, { readonly how: 'written' }>;

/** The papers that a person wants read: one after another, each in its own window. */
export class Readings {
  private readonly waiting: PaperFile[] = [];
  private readonly unfinished = new Unfinished();
  private written: readonly Written[] = [];
  private at = 0;
  private dialog: PaperDialog | null = null;
  private isGone = false;

  constructor(
    private readonly app: App,
    private readonly tools: ReadingTools,
    /** Called when papers were written. */
    private readonly hasWritten: () => void = () => undefined,
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

  /** The plugin goes: nothing more is read, and nothing more is told. */
  close(): void {
    this.isGone = true;
    this.waiting.length = 0;
  }

  /** Whether the plugin is gone. */
  get isClosed(): boolean {
    return this.isGone;
  }

  private next(): void {
    const paper = this.waiting.shift();
    this.dialog = null;
    if (!paper) return void withFaultsTold(() => this.end());
    this.at += 1;
    const reading = new Reading(this.tools, paper);
    const count = this.at + this.waiting.length;
    this.dialog = new PaperDialog(this.app, {
      tools: this.tools,
      reading,
      unfinished: this.unfinished,
      at: this.at,
      count,
      ended: (outcome) => this.ended(paper, outcome),
    });
    show(this.app, this.dialog);
  }

  private ended(paper: PaperFile, outcome: Outcome): void {
    if (outcome.how === 'stopped') this.stopped(paper, outcome.isDecided);
    if (outcome.how === 'written') this.written = [...this.written, outcome];
    this.next();
  }

  /** Nothing more is read. What would be lost by a key that was pressed too often is one click away. */
  private stopped(paper: PaperFile, isDecided: boolean): void {
    const left = this.waiting.splice(0);
    if (this.isClosed || (!isDecided && left.length === 0)) return;
    const lines = [
      ...(isDecided ? [say('plan.kept')] : []),
      ...(left.length > 0 ? [say('read.left', { count: left.length })] : []),
    ];
    const act = (): void => this.add([paper, ...left]);
    offeringNotice(lines.join('\n'), { text: say('read.go-on'), act });
  }

  /** All papers are done: what was written is told at once, and the last one's hub is opened. */
  private async end(): Promise<void> {
    const { written } = this;
    this.at = 0;
    this.written = [];
    const last = written[written.length - 1];
    if (!last || this.isClosed) return;
    this.hasWritten();
    const lines = written.map(({ planned: { title, changes } }) => `${title}\n${countsIn(changes)}`);
    const importNotes = written.flatMap(({ importNote }) => importNote ?? []);
    tellDone(lines.join('\n'), importNotes, this.tools.thread);
    await openNote(this.app, last.planned.hub);
  }
}
