import { nameFor } from './named';

/** Two or more parts of which one is seen, with their names above them. */
export class Tabs {
  /** The part that is seen, from 0. */
  at = 0;
  private readonly bar: HTMLElement;
  private readonly all: { readonly button: HTMLElement; readonly panel: HTMLElement }[] = [];

  constructor(
    private readonly parent: HTMLElement,
    label: string,
    private readonly shown: (at: number) => void,
  ) {
    this.bar = parent.createDiv({ cls: 'citeweave-tabs', attr: { role: 'tablist' } });
    nameFor(this.bar, label);
    this.bar.addEventListener('keydown', ({ key }) => {
      const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      if (by !== 0) this.move(by);
    });
  }

  /** Adds a part; gives where it is drawn. */
  add(): HTMLElement {
    const at = this.all.length;
    const button = this.bar.createEl('button', { cls: 'citeweave-tab', attr: { role: 'tab' } });
    const panel = this.parent.createDiv({ cls: 'citeweave-tab-page', attr: { role: 'tabpanel' } });
    nameFor(panel, button);
    button.addEventListener('click', () => this.show(at));
    this.all.push({ button, panel });
    return panel;
  }

  name(at: number, text: string): void {
    this.all[at]?.button.setText(text);
  }

  show(at: number): void {
    this.at = at;
    this.all.forEach(({ button, panel }, other) => {
      button.setAttrs({ 'aria-selected': String(other === at), tabindex: other === at ? 0 : -1 });
      panel.toggle(other === at);
    });
    this.shown(at);
  }

  private move(by: number): void {
    const next = (this.at + by + this.all.length) % this.all.length;
    this.show(next);
    this.all[next]?.button.focus();
  }
}
