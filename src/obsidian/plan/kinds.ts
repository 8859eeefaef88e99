import type { ItemKind } from '../../jobs';

/** The kinds of things that get notes, with their icons. */
export const icons: Readonly<Record<ItemKind, string>> = {
  concept: 'lucide-lightbulb',
  category: 'lucide-tags',
  'prior-literature': 'lucide-book-open-check',
  claim: 'lucide-message-square-quote',
  'research-gap': 'lucide-search-x',
  actor: 'lucide-users',
  programme: 'lucide-milestone',
  source: 'lucide-library',
  framework: 'lucide-table-2',
  coding: 'lucide-grid-3x3',
};
