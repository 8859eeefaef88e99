import type * as O from 'obsidian';
import { Events } from '../core/events';
import type { Public } from '../strict';

/** Secrets by name; here they last as long as the page. */
export class SecretStorage extends Events implements Public<O.SecretStorage> {
  readonly $secrets = new Map<string, string>();

  setSecret(id: string, secret: string): void {
    if (!/^[a-z0-9-]+$/.test(id)) throw new Error(`not a name for a secret: ${id}`);
    this.$secrets.set(id, secret);
  }

  getSecret(id: string): string | null {
    return this.$secrets.get(id) ?? null;
  }

  listSecrets(): string[] {
    return [...this.$secrets.keys()];
  }
}
