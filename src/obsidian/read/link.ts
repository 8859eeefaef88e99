import { normalizePath, type App, type TFile } from 'obsidian';
import { isPaper } from './paperFile';

type Refused = 'read.no-parameter' | 'read.not-there' | 'read.no-paper' | 'vault.outside';

/** A paper that a link or a command names, or why there is none. */
export type Linked =
  | { readonly file: TFile; readonly problem: null }
  | {
      readonly file: null;
      readonly problem: { readonly key: Refused; readonly values: { readonly path: string } };
    };

/** The paper of the vault at a path that comes from outside; whoever made the link may have meant ill. */
export function linkedPaper(app: App, path: string | undefined): Linked {
  const said = path ?? '';
  const refuse = (key: Refused): Linked => ({ file: null, problem: { key, values: { path: said } } });
  // A parameter without a value comes as `true`.
  if (said.trim() === '' || said === 'true') return refuse('read.no-parameter');
  if (!isInside(said)) return refuse('vault.outside');
  const file = app.vault.getFileByPath(normalizePath(said));
  if (!file) return refuse('read.not-there');
  return isPaper(file) ? { file, problem: null } : refuse('read.no-paper');
}

/** Whether a path stays within the vault and its folders that are shown. */
function isInside(path: string): boolean {
  if (/^[\\/]|^[a-z][a-z0-9+.-]*:/i.test(path)) return false;
  return path.split(/[\\/]/).every((part) => !part.startsWith('.'));
}
