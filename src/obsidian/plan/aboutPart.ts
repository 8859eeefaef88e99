import { DropdownComponent, getLanguage, Platform, TextComponent } from 'obsidian';
import { spoken, type Choices } from '../../jobs';
import type { Planner } from '../read/planner';
import { say } from '../words';

/** What the paper is called, by which key it is cited, and in which language its notes are: all can be changed. */
export class AboutPart {
  private readonly el: HTMLDetailsElement;
  private readonly texts: readonly { readonly field: TextComponent; readonly key: 'title' | 'citekey' }[];

  constructor(
    parent: HTMLElement,
    private readonly planner: Planner,
  ) {
    this.el = parent.createEl('details', 'citeweave-fields');
    // On a phone the list needs the room.
    this.el.open = !Platform.isPhone;
    this.el.createEl('summary', { text: say('plan.about') });
    const grid = this.el.createDiv('citeweave-grid');
    this.texts = (['title', 'citekey'] as const).map((key) => ({ field: this.addText(grid, key), key }));
    this.addLanguage(grid);
  }

  /** Another plan was made: fields that nobody writes in follow. */
  refresh(): void {
    for (const { field, key } of this.texts)
      if (field.inputEl.doc.activeElement !== field.inputEl) field.setValue(this.planner.planned[key]);
  }

  private addText(grid: HTMLElement, key: 'title' | 'citekey'): TextComponent {
    const field = new TextComponent(labelled(grid, say(`plan.${key}`)));
    field.setValue(this.planner.planned[key]);
    return field.onChange((value) => this.decide({ [key]: value.trim() === '' ? null : value }));
  }

  private addLanguage(grid: HTMLElement): void {
    const { choices, language } = this.planner.planned;
    const field = new DropdownComponent(labelled(grid, say('plan.language')));
    const own =
      choices.language === null
        ? say('plan.language-paper', { language: nameOf(language) })
        : say('plan.language-own');
    field.addOption('', own);
    for (const code of spoken) field.addOption(code, optionOf(code));
    field.setValue(choices.language ?? '');
    field.onChange((code) => this.decide({ language: code === '' ? null : code }));
  }

  private decide(some: Partial<Choices>): void {
    this.planner.decide({ ...this.planner.choices, ...some });
  }
}

function labelled(grid: HTMLElement, text: string): HTMLElement {
  const label = grid.createEl('label', 'citeweave-about-field');
  label.createSpan({ text });
  return label;
}

function optionOf(code: string): string {
  const language = nameOf(code);
  return getLanguage().split('-')[0] === code ? say('plan.language-screen', { language }) : language;
}

/** What a language is called in Obsidian's own. Made once: it takes the platform a while. */
function nameOf(code: string): string {
  names ??= new Intl.DisplayNames([getLanguage()], { type: 'language' });
  return names.of(code) ?? code;
}

let names: Intl.DisplayNames | null = null;
