import { getLanguage, type TFile } from 'obsidian';
import type { Folders, WorkRequest } from '../../jobs';
import { VaultJob } from '../plan/vaultJob';
import type { Thread } from './thread';

/** One paper on its way out of the vault, by its hub, whose path names the plan. */
export class Removing extends VaultJob {
  constructor(
    thread: Thread,
    private readonly hub: TFile,
    private readonly folders: Partial<Folders>,
  ) {
    super(thread, hub.path);
  }

  protected asking(): Promise<(request: number) => WorkRequest> {
    const { folders } = this;
    // It may have got another name since.
    const { path: file } = this.hub;
    if (file !== this.file) this.forget();
    this.file = file;
    return Promise.resolve((request) => ({ job: 'removal', request, file, told: getLanguage(), folders }));
  }
}
