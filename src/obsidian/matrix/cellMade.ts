import type { App } from 'obsidian';
import { actorNote, roleNote, withRole, type CellNamed, type MadeNote, type Named } from '../../jobs';
import { linkTo, type Deed } from '../sign/deed';
import type { Pair } from './pairs';

/** A cell whose actor and role have notes: who has none gets one, and a new role comes to stand in the framework. */
export async function cellMade(app: App, deed: Deed, { framework, ...cell }: Pair): Promise<CellNamed> {
  const actor = await noteOf(deed, cell.actor, (name) => actorNote(name, deed.writing('actors')));
  const role = await noteOf(deed, cell.role, (name) => roleNote(name, deed.writing('concepts')));
  const file = framework.path === null ? null : app.vault.getFileByPath(framework.path);
  if ((cell.isNewRole || cell.role.path === null) && role.path !== null && file) {
    const link = `[[${linkTo(app, role.path)}]]`;
    await deed.change(file, (text) => withRole(text, link));
  }
  return { framework, actor, role };
}

async function noteOf(deed: Deed, named: Named, make: (name: string) => MadeNote): Promise<Named> {
  if (named.path !== null) return named;
  const [path = null] = await deed.add([make(named.name)]);
  return { path, name: named.name };
}
