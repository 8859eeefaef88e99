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

  /** Shows these problems; opened where they stand in the way. */
  show(problems: readonly Problem[], isOpen = false): void {
    this.el.empty();
    const lines = [...new Set(problems.map(told))];
    this.el.toggle(lines.length > 0);
    this.el.open = isOpen;
    this.el.createEl('summary', { text: say('plan.problems', { count: lines.length }) });
    const list = this.el.createEl('ul', { attr: { tabindex: 0 } });
    for (const text of lines.slice(0, MOST)) list.createEl('li', { text });
    const more = lines.length - MOST;
    if (more > 0) list.createEl('li', { text: say('plan.more', { count: more }) });
  }
}
