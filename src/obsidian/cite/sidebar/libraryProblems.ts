import { normalizePath, type App } from 'obsidian';
import type { Problem } from '../../../jobs';
import { say, told } from '../../words';

/** Problems that are drawn; the rest is counted. */
const MOST = 100;

/** What is wrong with files of references, folded away; each opens its file. Nothing where nothing is wrong. */
export class LibraryProblems {
  private readonly el: HTMLDetailsElement;
  /** What is drawn, so that a list that somebody reads is not drawn anew for nothing. */
  private shown: readonly Problem[] = [];

  constructor(
    parent: HTMLElement,
    private readonly app: App,
  ) {
    this.el = parent.createEl('details', 'citeweave-problems');
    this.el.hide();
  }

  show(problems: readonly Problem[]): void {
    const isSame =
      problems.length === this.shown.length && problems.every((one, at) => one === this.shown[at]);
    if (isSame) return;
    this.shown = problems;
    this.el.empty();
    this.el.toggle(problems.length > 0);
    this.el.createEl('summary', { text: say('plan.problems', { count: problems.length }) });
    const list = this.el.createEl('ul');
    for (const problem of problems.slice(0, MOST)) this.draw(list.createEl('li'), problem);
    const more = problems.length - MOST;
    if (more > 0) list.createEl('li', { text: say('plan.more', { count: more }) });
  }

  private draw(el: HTMLElement, problem: Problem): void {
    const file = this.app.vault.getFileByPath(normalizePath(problem.file));
    if (!file) return el.setText(told(problem));
    const open = el.createEl('button', { cls: 'citeweave-link', text: told(problem) });
    const line = (problem.line ?? 1) - 1;
    open.addEventListener(
      'click',
      () => void this.app.workspace.getLeaf(false).openFile(file, { eState: { line } }),
    );
  }
}
