import { Setting, type ButtonComponent } from 'obsidian';
import { say } from '../words';

/** What a person can do with a template as a whole. */
export interface TemplateActs {
  readonly copy: () => void;
  readonly open: () => void;
  readonly restore: () => void;
}

/** The buttons above a template: for ours one, for a person's own two others. */
export class Buttons {
  private readonly ours: readonly ButtonComponent[];
  private readonly own: readonly ButtonComponent[];

  constructor(el: HTMLElement, { copy, open, restore }: TemplateActs) {
    const row = new Setting(el).setClass('citeweave-buttons');
    this.ours = [addTo(row, say('template.copy'), copy).setCta()];
    this.own = [addTo(row, say('template.open'), open), addTo(row, say('template.restore'), restore)];
  }

  show(isOwn: boolean): void {
    for (const { buttonEl } of this.ours) buttonEl.toggle(!isOwn);
    for (const { buttonEl } of this.own) buttonEl.toggle(isOwn);
  }
}

function addTo(row: Setting, text: string, clicked: () => void): ButtonComponent {
  const made: ButtonComponent[] = [];
  row.addButton((button) => made.push(button.setButtonText(text).onClick(clicked)));
  const [button] = made;
  if (!button) throw new Error('no button was made');
  return button;
}
