import { SearchComponent } from 'obsidian';
import { say } from '../words';

/** A field by which a list is searched; `changed` gets the words in small letters. */
export function addSearch(parent: HTMLElement, changed: (query: string) => void): void {
  const search = new SearchComponent(parent).setPlaceholder(say('plan.search'));
  search.inputEl.setAttr('aria-label', say('plan.search'));
  search.onChange((query) => changed(query.trim().toLowerCase()));
}
