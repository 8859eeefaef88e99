import type { Draft } from '../vault/draft';
import type { Desk } from './desk';
import { pathIn } from './shelf';
import type { TemplateName } from './templates';

/** Bases over the notes of all papers: made once, then the person's own. */
export function baseDrafts(desk: Desk): readonly Draft[] {
  const names: readonly TemplateName[] = ['Claims.base', 'Prior literature.base'];
  return names.map((name) => ({
    path: pathIn(desk.catalogue.folders.bases, name),
    id: null,
    keeping: 'users',
    properties: {},
    body: desk.templates.render(name, {}),
  }));
}
