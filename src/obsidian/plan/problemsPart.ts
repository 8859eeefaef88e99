import type { Problem } from '../../jobs';
import { say, told } from '../words';

/** Problems that are drawn; the rest is counted. */
const MOST = 100;

/** What a person should know about a reading, folded away; nothing where there is nothing. */
export class ProblemsPart {
  private readonly el: HTMLDetailsElement;

  constructor(parent: HTMLElement) {
    this.el = parent.createEl('details', 'citeweave-problems');
  }

  /** Shows these problems; opened where they stand in the way, else as the person left it. */
  show(problems: readonly Problem[], isOpen = this.el.open): void {
    const lines = linesOf(problems);
    this.el.empty();
    this.el.toggle(lines.length > 0);
    this.el.open = isOpen;
    this.el.createEl('summary', { text: say('plan.problems', { count: lines.length }) });
    this.list(this.el, lines);
  }

  /** Says these problems and nothing else: they are all that there is. */
  say(problems: readonly Problem[]): void {
    const lines = linesOf(problems);
    const told = createDiv({ cls: 'citeweave-problems', attr: { role: 'alert' } });
    this.el.replaceWith(told);
    if (lines.length > 1) this.list(told, lines);
    else told.createEl('p', { text: lines[0] ?? say('plan.not-written') });
  }

  private list(parent: HTMLElement, lines: readonly string[]): void {
    const list = parent.createEl('ul', { attr: { tabindex: 0 } });
    for (const text of lines.slice(0, MOST)) list.createEl('li', { text });
    const more = lines.length - MOST;
    if (more > 0) list.createEl('li', { text: say('plan.more', { count: more }) });
  }
}

function linesOf(problems: readonly Problem[]): readonly string[] {
  return [...new Set(problems.map(told))];
}
