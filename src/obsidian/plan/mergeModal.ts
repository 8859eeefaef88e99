import { prepareFuzzySearch, SuggestModal, type App, type SearchResult } from 'obsidian';
import type { PlannedItem, Suggestion } from '../../jobs';
import { isOurs } from '../read/choosePaper';
import { propertiesOf } from '../read/properties';
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
    const others = this.fitting(query === '' ? this.notes : this.byFit(fits), paths);
    return [
      ...own,
      ...likely.map((suggestion) => ({ path: suggestion.path, suggestion })),
      ...others.map((path) => ({ path })),
    ];
  }

  /** The notes that fit what is written, the best fit first. */
  private byFit(fits: (text: string) => SearchResult | null): readonly string[] {
    return this.notes
      .flatMap((path) => {
        const fit = fits(path);
        return fit ? [{ path, score: fit.score }] : [];
      })
      .sort((a, b) => b.score - a.score)
      .map(({ path }) => path);
  }

  /** As many other notes as are shown: what the rest are is not looked at. */
  private fitting(paths: readonly string[], without: ReadonlySet<string>): readonly string[] {
    const found: string[] = [];
    for (const path of paths) {
      if (found.length >= this.limit) break;
      if (!without.has(path) && isOpen(this.app, path)) found.push(path);
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

/** Notes of ours into which nothing goes: those that stand for one paper, and those that are written once. */
const closed: readonly unknown[] = ['paper', 'text', 'import', 'coding', 'verdict', 'comment'];

function isOpen(app: App, path: string): boolean {
  const file = app.vault.getFileByPath(path);
  return !file || !isOurs(app, file) || !closed.includes(propertiesOf(app, file)['type']);
}

function reasonOf({ why, score }: Suggestion): string {
  return say('plan.suggested', { why, score: Math.round(score * 100) });
}
