import { AbstractInputSuggest, type App } from 'obsidian';
import type { Row } from '../../jobs';
import type { Citing } from './citing';
import { drawWork } from './workRow';

/** Works that are offered at once. */
const OFFERED = 20;

/** Offers the works of the library in a field. */
export class WorkField extends AbstractInputSuggest<Row> {
  constructor(
    app: App,
    private readonly field: HTMLInputElement,
    private readonly citing: Citing,
    /** The note that is written: what it cites stands first. */
    private readonly note: () => string,
    private readonly chosen: (row: Row) => void,
  ) {
    super(app, field);
    this.limit = OFFERED;
  }

  protected override async getSuggestions(query: string): Promise<Row[]> {
    try {
      return [...(await this.citing.search(query.trim().replace(/^@/, ''), this.note(), OFFERED))];
    } catch {
      return [];
    }
  }

  override renderSuggestion(row: Row, el: HTMLElement): void {
    el.addClass('citeweave-offered');
    drawWork(el, row);
  }

  override selectSuggestion(row: Row): void {
    this.setValue('');
    this.close();
    this.chosen(row);
    this.field.focus();
  }
}
