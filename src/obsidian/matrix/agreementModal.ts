import { DropdownComponent, Modal, type App } from 'obsidian';
import { agreementOf, codersOf, type Agreement, type Coding, type MatrixBook } from '../../jobs';
import { say } from '../words';

/** How far two people agree who coded the same claims, a role at a time, and where they differ. */
export class AgreementModal extends Modal {
  private readonly coders: readonly string[];
  private pair: readonly [string, string];
  private readonly shown = createDiv();

  constructor(
    app: App,
    private readonly book: MatrixBook,
    private readonly framework: string,
  ) {
    super(app);
    this.coders = codersOf(book, framework);
    // People first: how a person agrees with a reading is the second question.
    const people = this.coders.filter((one) => one !== 'citeweave');
    const [first = '', second = ''] = [...people, ...this.coders.filter((one) => one === 'citeweave')];
    this.pair = [first, second];
  }

  override onOpen(): void {
    this.modalEl.addClass('citeweave-agreement');
    this.setTitle(say('matrix.agreement'));
    const { contentEl: el } = this;
    if (this.coders.length < 2) return void el.createEl('p', { text: say('matrix.one-coder') });
    el.createEl('p', { text: say('matrix.agreement-about') });
    const choices = el.createDiv('citeweave-matrix-bar');
    this.choice(choices, say('matrix.first-coder'), 0);
    this.choice(choices, say('matrix.second-coder'), 1);
    el.append(this.shown);
    this.draw();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private choice(parent: HTMLElement, label: string, at: 0 | 1): void {
    const box = parent.createEl('label', { cls: 'citeweave-matrix-field', text: label });
    const choice = new DropdownComponent(box);
    for (const one of this.coders) choice.addOption(one, one);
    choice.selectEl.setAttribute('aria-label', label);
    choice.setValue(this.pair[at]).onChange((who) => {
      this.pair = at === 0 ? [who, this.pair[1]] : [this.pair[0], who];
      this.draw();
    });
  }

  private draw(): void {
    const agreement = agreementOf(this.book, this.framework, this.pair);
    this.shown.empty();
    this.shown.createEl('p', { text: say('matrix.both-coded', { count: agreement.claims }) });
    if (agreement.claims === 0) return;
    this.drawRoles(agreement);
    this.drawDifferences(agreement);
  }

  private drawRoles({ roles, coders }: Agreement): void {
    const table = this.shown.createDiv({ cls: 'citeweave-beside', attr: { tabindex: 0 } }).createEl('table');
    const head = table.createEl('thead').createEl('tr');
    const names = [
      say('matrix.role'),
      say('matrix.both'),
      ...coders.map((by) => say('matrix.only', { by })),
      say('matrix.neither'),
      say('matrix.kappa'),
    ];
    for (const text of names) head.createEl('th', { text, attr: { scope: 'col' } });
    const body = table.createEl('tbody');
    for (const { name, both, onlyFirst, onlySecond, neither, kappa } of roles) {
      const row = body.createEl('tr');
      row.createEl('th', { text: name, attr: { scope: 'row' } });
      for (const count of [both, onlyFirst, onlySecond, neither]) row.createEl('td', { text: String(count) });
      row.createEl('td', { text: kappa === null ? '–' : kappa.toFixed(2) });
    }
  }

  private drawDifferences({ differences, coders }: Agreement): void {
    this.shown.createEl('h5', { text: say('matrix.differences', { count: differences.length }) });
    const list = this.shown.createEl('ul', 'citeweave-differences');
    for (const { claim, name, first, second } of differences) {
      const item = list.createEl('li');
      const link = item.createEl('a', { cls: 'internal-link', text: name, href: '#' });
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.close();
        void this.app.workspace.openLinkText(claim, '', true);
      });
      [first, second].forEach((codings, at) =>
        item.createDiv({
          cls: 'citeweave-why',
          text: `${coders[at] ?? ''}: ${codings.map(cellText).join('; ')}`,
        }),
      );
    }
  }
}

function cellText({ actor, role, stance }: Coding): string {
  const cell = `${actor.name}, ${role.name}`;
  return stance === 'opposes' ? `${cell} (${say('matrix.opposes')})` : cell;
}
