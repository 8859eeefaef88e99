import { IMPORTS, lastOf, missingFolders, type Plan } from './plan';
import type { Change } from './change';
import type { Vault } from './state';

/** The paper of an import that no paper made: something that a person asked of the vault. */
export const NO_PAPER = '';

/** A plan of changes that no paper makes. It is applied, remembered and undone like any other; no reading merges with it. */
export function planOfChanges(changes: readonly Change[], vault: Vault, importFolder = IMPORTS): Plan {
  return {
    paper: NO_PAPER,
    changes,
    folders: missingFolders(changes, vault),
    empty: [],
    choices: null,
    language: null,
    paths: new Map(),
    importFolder,
    lastImport: lastOf(vault),
    known: [...vault.texts.keys()],
    problems: vault.problems,
  };
}
