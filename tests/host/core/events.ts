import type * as O from 'obsidian';
import { given, type Public } from '../strict';

type Callback = (...data: unknown[]) => unknown;

/** One callback for one event of one object. */
class Listener {
  constructor(
    readonly owner: Events,
    readonly name: string,
    readonly callback: Callback,
    readonly context: unknown,
  ) {}
}

/** Who listens to what. A callback that throws does not keep the others from being called: its error is the page's. */
export class Events implements Public<O.Events> {
  $listeners: Listener[] = [];

  on(name: string, callback: (...data: never[]) => unknown, context?: unknown): O.EventRef {
    const listener = new Listener(this, name, given<Callback>(callback), context);
    this.$listeners = [...this.$listeners, listener];
    return given<O.EventRef>(listener);
  }

  off(name: string, callback: (...data: unknown[]) => unknown): void {
    this.$listeners = this.$listeners.filter((one) => one.name !== name || one.callback !== callback);
  }

  offref(ref: O.EventRef): void {
    const { owner } = given<Listener>(ref);
    owner.$listeners = owner.$listeners.filter((one) => one !== ref);
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const listener of this.$listeners)
      if (listener.name === name) this.tryTrigger(given<O.EventRef>(listener), data);
  }

  tryTrigger(ref: O.EventRef, data: unknown[]): void {
    const { callback, context } = given<Listener>(ref);
    try {
      callback.apply(context, data);
    } catch (error) {
      reportError(error);
    }
  }
}
