import { getLanguage } from 'obsidian';
import type { Folders, Rekeyed, WorkRequest } from '../../../jobs';
import { VaultJob } from '../../plan/vaultJob';
import type { Thread } from '../../read/thread';
import type { Citing } from '../citing';

/** What is needed to give works other keys. */
export interface RekeyTools {
  readonly citing: Citing;
  readonly thread: Thread;
  readonly folders: () => Partial<Folders>;
}

/** Works on their way to other keys, in the whole vault. */
export class Rekeying extends VaultJob {
  constructor(
    private readonly tools: RekeyTools,
    private readonly keys: readonly Rekeyed[],
  ) {
    super(tools.thread, `keys ${keys.map(({ from, to }) => `${from} ${to}`).join(' ')}`);
  }

  protected async asking(): Promise<(request: number) => WorkRequest> {
    const { citing, folders } = this.tools;
    const { keys, file } = this;
    const known = await citing.about([...new Set(keys.flatMap(({ from, to }) => [from, to]))]);
    const entries = known.flatMap((one) => one.entries);
    const wishes = { keys, entries, told: getLanguage(), folders: folders() };
    return (request) => ({ job: 'rekey', request, file, wishes });
  }
}
