import type { Files } from '../../jobs';
import { say } from '../words';
import { writeNow } from '../write';
import { WaitView } from './waitView';

/** A plan that is being written: how far it is, and a way to stop it that leaves nothing behind. */
export class Writing {
  private readonly view: WaitView;
  private isStopped = false;

  constructor(el: HTMLElement) {
    this.view = new WaitView(el, say('plan.preparing'), () => this.stop());
    this.view.focus();
  }

  /** What was written so far is taken back. */
  stop(): void {
    this.isStopped = true;
    this.view.say(say('plan.stopping'));
  }

  run(planned: Parameters<typeof writeNow>[0], files: Files): ReturnType<typeof writeNow> {
    return writeNow(planned, files, {
      progress: (done, count) => this.view.progress(done, count),
      cancelled: () => this.isStopped,
    });
  }
}
