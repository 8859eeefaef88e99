import { DropdownComponent, getLanguage, Platform, TextComponent } from 'obsidian';
import { spoken, type Choices } from '../../jobs';
import type { Planner } from '../read/planner';
import { say } from '../words';

/** What the paper is called, by which key it is cited, and in which language its notes are: all can be changed. */
export class AboutPart {
  private readonly el: HTMLDetailsElement;
  private readonly called: HTMLElement;
  private readonly language: DropdownComponent;
  private readonly texts: readonly { readonly field: TextComponent; readonly key: 'title' | 'citekey' }[];

  constructor(
    parent: HTMLElement,
    private readonly planner: Planner,
    /** BCP 47 code of the language that the settings ask for; null for the paper's own. */
    private readonly wished: string | null,
  ) {
    this.el = parent.createEl('details', 'citeweave-fields');
    // On a phone the list needs the room.
    this.el.open = !Platform.isPhone;
    const summary = this.el.createEl('summary', { text: say('plan.about') });
    // The title stands here where its field does not show.
    this.called = summary.createSpan('citeweave-title');
    this.refreshTitle();
    const grid = this.el.createDiv('citeweave-grid');
    this.texts = (['title', 'citekey'] as const).map((key) => ({ field: this.addText(grid, key), key }));
    this.language = this.addLanguage(grid);
  }

  /** Another plan was made: fields that nobody writes in follow. */
  refresh(): void {
    this.refreshTitle();
    for (const { field, key } of this.texts)
      if (field.inputEl.doc.activeElement !== field.inputEl) field.setValue(this.planner.planned[key]);
    this.language.setValue(this.planner.choices.language ?? '');
  }

  private refreshTitle(): void {
    this.called.setText(this.planner.planned.title);
  }

  private addText(grid: HTMLElement, key: 'title' | 'citekey'): TextComponent {
    const field = new TextComponent(labelled(grid, say(`plan.${key}`)));
    field.setValue(this.planner.planned[key]);
    // What is left empty, or is no citekey, is what the plan makes of it.
    field.inputEl.addEventListener('blur', () => {
      if (this.planner.isSettled) field.setValue(this.planner.planned[key]);
    });
    return field.onChange((value) => this.decide({ [key]: value.trim() === '' ? null : value }));
  }

  private addLanguage(grid: HTMLElement): DropdownComponent {
    const { choices } = this.planner.planned;
    const field = new DropdownComponent(labelled(grid, say('plan.language')));
    field.addOption('', this.unchosen());
    for (const code of spoken) field.addOption(code, optionOf(code));
    field.setValue(choices.language ?? '');
    return field.onChange((code) => this.decide({ language: code === '' ? null : code }));
  }

  /** In which language the notes are where the person does not choose one here. */
  private unchosen(): string {
    const { choices, language } = this.planner.planned;
    if (choices.language !== null) return say('plan.language-own');
    // Notes that are there keep their language, whatever the settings ask for since.
    if (this.wished !== null)
      return say(this.wished === language ? 'plan.language-settings' : 'plan.language-kept', {
        language: nameOf(language),
      });
    return say('plan.language-paper', { language: nameOf(language) });
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
