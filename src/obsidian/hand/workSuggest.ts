import { AbstractInputSuggest, prepareFuzzySearch, type App } from 'obsidian';
import type { KnownWork } from '../../jobs';

/** Offers the works of a paper in a field for a citekey: by key or title, those that the words cite first. */
export class WorkSuggest extends AbstractInputSuggest<KnownWork> {
  constructor(
    app: App,
    private readonly field: HTMLInputElement,
    private readonly works: () => readonly KnownWork[],
    private readonly chosen: (citekey: string) => void,
  ) {
    super(app, field);
  }

  protected override getSuggestions(query: string): KnownWork[] {
    const asked = query.trim().replace(/^@/, '');
    if (asked === '' || this.works().some(({ citekey }) => citekey === asked)) return [...this.works()];
    const search = prepareFuzzySearch(asked);
    return this.works().filter(({ citekey, title }) => search(`${citekey} ${title}`) !== null);
  }

  override renderSuggestion({ citekey, title }: KnownWork, el: HTMLElement): void {
    el.createDiv({ text: `@${citekey}` });
    if (title !== '') el.createDiv({ cls: 'citeweave-label', text: title });
  }

  override selectSuggestion({ citekey }: KnownWork): void {
    this.setValue(citekey);
    this.chosen(citekey);
    this.close();
    this.field.focus();
  }
}
