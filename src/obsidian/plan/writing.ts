import type { Following } from '../read/thread';
import { say } from '../words';
import type { Written } from '../write';
import { WaitView } from './waitView';

/** A plan that is being written: how far it is, and a way to stop it that leaves nothing behind. */
export class Writing {
  private readonly view: WaitView;
  private readonly stopping = new AbortController();

  constructor(el: HTMLElement) {
    this.view = new WaitView(el, say('plan.preparing'), () => this.stop());
    this.view.focus();
  }

  /** What was written so far is taken back. */
  stop(): void {
    this.stopping.abort();
    this.view.say(say('plan.stopping'));
  }

  run(write: (following: Following) => Promise<Written>): Promise<Written> {
    const { signal } = this.stopping;
    return write({
      signal,
      progress: (done, count) => !signal.aborted && this.view.progress(done, count),
    });
  }
}
