import { addGetters, addMethods } from './define';
import type { Realm } from './install';

interface Delegated {
  readonly type: string;
  readonly selector: string;
  readonly listener: unknown;
  readonly callback: (event: Event) => void;
}

/** Listeners made by `on`, by the element or document that they are on: `off` has to find them again. */
const delegated = new WeakMap<EventTarget, Delegated[]>();

/** What Obsidian adds to events and to listening. */
export function addDelegation(realm: Realm): void {
  const delegation = { on: listenFor, off: stopListening };
  addMethods(realm.Document.prototype, delegation);
  addMethods(realm.HTMLElement.prototype, {
    ...delegation,
    onClickEvent(listener: (event: MouseEvent) => unknown, options?: boolean | AddEventListenerOptions) {
      this.addEventListener('click', listener, options);
      this.addEventListener('auxclick', listener, options);
    },
    trigger(type: string) {
      this.dispatchEvent(new realm.Event(type, { bubbles: true, cancelable: true }));
    },
    onNodeInserted(listener: () => unknown, once?: boolean) {
      const observer = new realm.MutationObserver(() => {
        if (!this.isConnected) return;
        if (once) observer.disconnect();
        listener();
      });
      observer.observe(this.ownerDocument, { childList: true, subtree: true });
      return () => observer.disconnect();
    },
    onWindowMigrated() {
      return () => undefined;
    },
  });
  addMethods(realm.Event.prototype, {
    instanceOf(type: { new (): object }) {
      return this instanceof type;
    },
  });
  addGetters(realm.UIEvent.prototype, {
    win: (event) => event.view ?? realm,
    doc: (event) => (event.target as Node | null)?.doc ?? realm.document,
    targetNode: (event) => event.target,
  });
}

function listenFor(
  this: EventTarget,
  type: string,
  selector: string,
  listener: (event: Event, target: HTMLElement) => unknown,
  options?: boolean | AddEventListenerOptions,
): void {
  const callback = (event: Event): void => {
    const hit = (event.target as Element | null)?.closest<HTMLElement>(selector);
    if (hit) listener.call(this, event, hit);
  };
  delegated.set(this, [...(delegated.get(this) ?? []), { type, selector, listener, callback }]);
  this.addEventListener(type, callback, options);
}

function stopListening(
  this: EventTarget,
  type: string,
  selector: string,
  listener: unknown,
  options?: boolean | EventListenerOptions,
): void {
  const isIt = (one: Delegated): boolean =>
    one.type === type && one.selector === selector && one.listener === listener;
  const all = delegated.get(this) ?? [];
  for (const { callback } of all.filter(isIt)) this.removeEventListener(type, callback, options);
  delegated.set(
    this,
    all.filter((one) => !isIt(one)),
  );
}
