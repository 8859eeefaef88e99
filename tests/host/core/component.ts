import type * as O from 'obsidian';
import type { Public } from '../strict';

/** Something that is loaded and unloaded, with all that it registered and with its children. */
export class Component implements Public<O.Component> {
  $loaded = false;
  $children: O.Component[] = [];
  $undo: (() => unknown)[] = [];

  load(): void {
    if (this.$loaded) return;
    this.$loaded = true;
    this.onload();
    for (const child of [...this.$children]) child.load();
  }

  onload(): void {}

  unload(): void {
    if (!this.$loaded) return;
    this.$loaded = false;
    for (const child of [...this.$children].reverse()) this.removeChild(child);
    for (const undo of this.$undo.splice(0).reverse()) undo();
    this.onunload();
  }

  onunload(): void {}

  addChild<T extends O.Component>(child: T): T {
    this.$children.push(child);
    if (this.$loaded) child.load();
    return child;
  }

  removeChild<T extends O.Component>(child: T): T {
    this.$children = this.$children.filter((one) => one !== child);
    child.unload();
    return child;
  }

  register(undo: () => unknown): void {
    this.$undo.push(undo);
  }

  registerEvent(ref: O.EventRef & { owner?: O.Events }): void {
    this.register(() => ref.owner?.offref(ref));
  }

  registerDomEvent(
    target: EventTarget,
    type: string,
    callback: (event: never) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    const listener = callback as EventListener;
    target.addEventListener(type, listener, options);
    this.register(() => target.removeEventListener(type, listener, options));
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id));
    return id;
  }
}
