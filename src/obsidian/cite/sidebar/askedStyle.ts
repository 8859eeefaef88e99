import { DropdownComponent, type App } from 'obsidian';
import type { AskedByNote, AskOfNote } from '../../../jobs';
import { say } from '../../words';
import { languageName, ownStyles } from '../choices';
import { languageOptions, styleOptions, type Options } from '../options';

/** The style and the language of the open note: as the settings say, or as it asks itself. */
export class AskedStyle {
  private readonly style: Choice;
  private readonly language: Choice;

  constructor(
    private readonly el: HTMLElement,
    private readonly app: App,
    ask: (asked: AskOfNote) => void,
  ) {
    el.addClass('citeweave-asked');
    this.style = new Choice(el, say('settings.style'), (style) => ask({ style }));
    this.language = new Choice(el, say('settings.cite-language'), (language) => ask({ language }));
    this.show(null);
  }

  /** @param asked null where no note is open */
  show(asked: AskedByNote | null): void {
    this.el.toggle(asked !== null);
    if (!asked) return;
    this.style.show(asked.style, styleOptions(ownStyles(this.app)));
    this.language.show(asked.language, languageOptions(languageName));
  }
}

/** One of the two. It is drawn anew only where it has to be, so that the focus stays in it. */
class Choice {
  private readonly field: DropdownComponent;
  private drawn = '';

  constructor(el: HTMLElement, name: string, choose: (value: string | null) => void) {
    const label = el.createEl('label');
    label.createSpan({ text: name });
    this.field = new DropdownComponent(label);
    this.field.onChange((value) => choose(value === '' ? null : value));
  }

  show(value: string | null, options: Options): void {
    // What the note names and nobody knows is still what it names.
    const all = value === null || value in options ? options : { [value]: value, ...options };
    const known = Object.keys(all).join('\n');
    if (known !== this.drawn) {
      this.drawn = known;
      this.field.selectEl.empty();
      this.field.addOption('', say('cite.as-settings')).addOptions({ ...all });
    }
    this.field.setValue(value ?? '');
  }
}
