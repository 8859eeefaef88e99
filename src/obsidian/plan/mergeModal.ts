import { prepareFuzzySearch, SuggestModal, type App } from 'obsidian';
import type { PlannedItem, Suggestion } from '../../jobs';
import { say } from '../words';

/** The note that a thing is the same as; null for a note of its own. */
type Answer = { readonly path: string | null; readonly suggestion?: Suggestion };

/** Asks which note a thing of a paper is the same as: the likely ones first, then any. */
export class MergeModal extends SuggestModal<Answer> {
  /** The paths of all notes, in their order. */
  private readonly notes: readonly string[];

  constructor(
    app: App,
    private readonly item: PlannedItem,
    private readonly isMerged: boolean,
    private readonly chosen: (path: string | null) => void,
  ) {
    super(app);
    // By their signs: to compare thousands of names as a language does takes longer than a frame.
    this.notes = app.vault
      .getMarkdownFiles()
      .map(({ path }) => path)
      .sort();
    this.setPlaceholder(say('plan.which-note'));
    this.emptyStateText = say('plan.none');
  }

  getSuggestions(query: string): Answer[] {
    const fits = prepareFuzzySearch(query);
    const own: Answer[] = this.isMerged && query === '' ? [{ path: null }] : [];
    const likely = this.item.suggestions.filter(({ name }) => fits(name));
    const paths = new Set(likely.map(({ path }) => path));
    const others = this.fitting(fits, paths);
    return [
      ...own,
      ...likely.map((suggestion) => ({ path: suggestion.path, suggestion })),
      ...others.map((path) => ({ path })),
    ];
  }

  /** As many other notes as are shown: the rest is not looked for. */
  private fitting(fits: (text: string) => unknown, without: ReadonlySet<string>): readonly string[] {
    const found: string[] = [];
    for (const path of this.notes) {
      if (found.length >= this.limit) break;
      if (!without.has(path) && fits(path) !== null) found.push(path);
    }
    return found;
  }

  renderSuggestion({ path, suggestion }: Answer, el: HTMLElement): void {
    el.addClass('mod-complex');
    const content = el.createDiv('suggestion-content');
    content.createDiv({ cls: 'suggestion-title', text: path ?? say('plan.own-note') });
    const note = path === null ? say('plan.own-note-why') : suggestion && reasonOf(suggestion);
    if (note !== undefined) content.createDiv({ cls: 'suggestion-note', text: note });
  }

  onChooseSuggestion({ path }: Answer): void {
    this.chosen(path);
  }
}

function reasonOf({ why, score }: Suggestion): string {
  return say('plan.suggested', { why, score: Math.round(score * 100) });
}
