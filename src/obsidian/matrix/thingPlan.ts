import { getLanguage } from 'obsidian';
import type { Folders, ThingWish, WorkRequest } from '../../jobs';
import { VaultJob } from '../plan/vaultJob';
import type { Thread } from '../read/thread';

/** What is needed to change roles and actors. */
export interface ThingTools {
  readonly thread: Thread;
  readonly folders: () => Partial<Folders>;
}

/** A role or actor on its way to another name, to another note, or to two. */
export class ThingPlan extends VaultJob {
  constructor(
    private readonly tools: ThingTools,
    private readonly wish: ThingWish,
  ) {
    super(tools.thread, `thing ${JSON.stringify(wish)}`);
  }

  protected asking(): Promise<(request: number) => WorkRequest> {
    const { file, wish } = this;
    const wishes = { wish, told: getLanguage(), folders: this.tools.folders() };
    return Promise.resolve((request) => ({ job: 'thing', request, file, wishes }));
  }
}
