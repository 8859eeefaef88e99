import type { App } from 'obsidian';

const PLACE = 'citeweave-kept';

/**
 * The name under which this device keeps things of the vault beside it. It is made once, and known to this vault on this device
 * only: two vaults may be called the same, and a folder may be renamed. Null where the device keeps nothing.
 */
export function nameOnDevice(app: App): string | null {
  try {
    const known: unknown = app.loadLocalStorage(PLACE);
    if (typeof known === 'string' && known !== '') return known;
    const name = crypto.randomUUID();
    app.saveLocalStorage(PLACE, name);
    return name;
  } catch {
    return null;
  }
}
