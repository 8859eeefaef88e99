import type { TemplateBlank } from '../../jobs';
import { say } from '../words';

/** What a template can print, folded away: each with what it holds, and put into the template by a click. */
export class BlanksPart {
  private readonly summary: HTMLElement;
  private readonly list: HTMLElement;
  private blanks: readonly TemplateBlank[] = [];
  private isOwn = false;

  /** @param put puts a text where the person writes */
  constructor(
    el: HTMLElement,
    private readonly put: (text: string) => void,
  ) {
    const details = el.createEl('details', 'citeweave-blanks');
    this.summary = details.createEl('summary');
    details.createEl('p', { cls: 'setting-item-description', text: say('template.blanks-why') });
    this.list = details.createEl('ul', { attr: { tabindex: 0 } });
    this.draw();
  }

  show(blanks: readonly TemplateBlank[]): void {
    // Of a kind that the paper has nothing of, they stay as they were; who scrolls in them stays there.
    if (blanks.length === 0 || JSON.stringify(blanks) === JSON.stringify(this.blanks)) return;
    this.blanks = blanks;
    this.draw();
  }

  /** Whether the template is the person's own, into which something can be put. */
  allow(isOwn: boolean): void {
    this.isOwn = isOwn;
    this.draw();
  }

  private draw(): void {
    const { blanks, isOwn } = this;
    this.summary.setText(say('template.blanks', { count: blanks.length }));
    this.list.empty();
    for (const { output, example } of blanks) {
      const row = this.list.createEl('li');
      const button = row.createEl('button', { cls: 'citeweave-blank' });
      button.createEl('code', { text: output });
      button.disabled = !isOwn;
      button.addEventListener('click', () => this.put(output));
      row.createSpan({ text: example === '' ? say('template.blank-empty') : example });
    }
  }
}
