import type { Problem } from '../../jobs';
import { say } from '../words';
import { AboutPart } from './aboutPart';
import { ChangesTab, countsIn } from './changesTab';
import { ItemsTab, type PlanDesk } from './itemsTab';
import { slices } from '../slices';
import { ProblemsPart } from './problemsPart';
import type { Refusal } from './refusal';
import { Tabs } from './tabs';

/** What a person can do with a plan as a whole. */
export interface PlanActs {
  readonly write: () => void;
  /** Null where there is no other paper to go on with. */
  readonly skip: (() => void) | null;
  readonly stop: () => void;
}

/** The plan of one paper: what it is called, what was found in it, what becomes of which file. */
export class PlanView {
  private readonly note: HTMLElement;
  private readonly problems: ProblemsPart;
  private readonly about: AboutPart;
  private readonly tabs: Tabs;
  /** Null until somebody sees them. */
  private items: ItemsTab | null = null;
  private changes: ChangesTab | null = null;
  private readonly panels: readonly [HTMLElement, HTMLElement];
  private isOpen = false;
  private readonly summary: HTMLElement;
  private readonly write: HTMLButtonElement;

  /** @param isRead whether the paper was read before: then what changes is of more interest than what was found */
  constructor(
    readonly el: HTMLElement,
    private readonly desk: PlanDesk,
    private readonly readProblems: readonly Problem[],
    acts: PlanActs,
    isRead: boolean,
  ) {
    const { planner } = desk;
    this.note = el.createDiv({ cls: 'citeweave-refused', attr: { role: 'status' } });
    this.problems = new ProblemsPart(el);
    this.about = new AboutPart(el, planner, desk.wished);
    this.tabs = new Tabs(el, say('plan.parts'), () => this.refreshShown());
    this.panels = [this.tabs.add(), this.tabs.add()];
    this.tabs.show(isRead ? 1 : 0);
    const foot = el.createDiv('citeweave-foot');
    this.summary = foot.createDiv({ cls: 'citeweave-summary', attr: { role: 'status' } });
    const buttons = foot.createDiv('modal-button-container');
    addButton(buttons, say('command.cancel'), acts.stop);
    if (acts.skip) addButton(buttons, say('plan.skip'), acts.skip);
    this.write = addButton(buttons, say('command.write'), acts.write);
    this.write.addClass('mod-cta');
    this.tell();
  }

  /** Draws the part that is seen, and goes there: step by step, as no frame has the time for all of it. */
  async open(): Promise<void> {
    const pause = slices();
    await pause();
    // The window may be closed between any two steps: then nobody would end what they begin.
    if (!this.el.isConnected) return;
    this.isOpen = true;
    this.shownTab();
    await pause();
    this.refreshShown();
    await pause();
    if (!this.el.isConnected) return;
    this.focus();
    await this.items?.makeSearchable();
  }

  /** Another plan was made. */
  refresh(): void {
    this.about.refresh();
    this.refreshShown();
    this.tell();
  }

  /** The part that is not seen follows when it is. */
  private refreshShown(): void {
    if (this.isOpen && this.el.isConnected) this.shownTab().refresh();
  }

  /** The part that is seen; what nobody has seen yet is made now. */
  private shownTab(): ItemsTab | ChangesTab {
    const { app, planner, compare } = this.desk;
    if (this.tabs.at === 0) return (this.items ??= new ItemsTab(this.panels[0], this.desk));
    return (this.changes ??= new ChangesTab(this.panels[1], app, () => planner.planned, compare));
  }

  /** Says that the paper is as the person left it, and lets them begin anew. */
  tellRestored(): void {
    const { planner } = this.desk;
    this.note.setText(say('plan.restored'));
    const anew = addButton(this.note, say('plan.anew'), () => {
      planner.decide(planner.first);
      this.note.empty();
      this.refresh();
      this.focus();
    });
    anew.addClass('citeweave-anew');
  }

  /** Says why nothing was written, and what stands in the way. */
  refuse({ text, problems }: Refusal): void {
    this.note.setText(text);
    this.problems.show(problems, true);
  }

  focus(): void {
    if (this.tabs.at === 1) this.changes?.focus();
    else this.items?.focus();
  }

  close(): void {
    this.items?.close();
    this.changes?.close();
  }

  private tell(): void {
    const { planned } = this.desk.planner;
    const nothing = planned.isEmpty;
    this.tabs.name(0, say('plan.found', { count: planned.items.length }));
    this.tabs.name(1, say('plan.changes', { count: planned.changes.length }));
    this.summary.setText(nothing ? say('cli.nothing') : countsIn(planned.changes));
    this.write.disabled = nothing;
    this.problems.show([...this.readProblems, ...planned.problems]);
  }
}

export function addButton(parent: HTMLElement, text: string, act: () => void): HTMLButtonElement {
  const button = parent.createEl('button', { text });
  button.addEventListener('click', act);
  return button;
}
