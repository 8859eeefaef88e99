import type * as O from 'obsidian';
import { given, type Public } from '../strict';

type Keyed = Pick<KeyboardEvent, 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>;

interface Handler extends O.KeymapEventHandler {
  readonly listener: O.KeymapEventListener;
}

/** Keys that something listens to while it is in front. A modifier list of null means: with any. */
export class Scope implements Public<O.Scope> {
  $handlers: readonly Handler[] = [];

  constructor(readonly $parent?: O.Scope) {}

  register(
    modifiers: O.Modifier[] | null,
    key: string | null,
    listener: O.KeymapEventListener,
  ): O.KeymapEventHandler {
    const held = modifiers && modifiers.map(real).sort().join(',');
    const handler: Handler = { scope: given<O.Scope>(this), modifiers: held, key, listener };
    this.$handlers = [handler, ...this.$handlers];
    return handler;
  }

  unregister(handler: O.KeymapEventHandler): void {
    this.$handlers = this.$handlers.filter((one) => one !== handler);
  }

  /** Whether the key was taken: a listener answered false, so that nobody else should see it. */
  $handle(event: KeyboardEvent): boolean {
    const modifiers = heldOf(event);
    for (const handler of this.$handlers) {
      if (handler.modifiers !== null && handler.modifiers !== modifiers) continue;
      if (handler.key !== null && handler.key.toLowerCase() !== event.key.toLowerCase()) continue;
      const context = { key: event.key, modifiers, vkey: event.key };
      if (handler.listener(event, context) === false) return true;
    }
    return this.$parent ? given<Scope>(this.$parent).$handle(event) : false;
  }
}

/** `Mod` is Control everywhere but on a Mac, which the stand-in never is. */
function real(modifier: O.Modifier): string {
  return modifier === 'Mod' ? 'Ctrl' : modifier;
}

function heldOf(event: Keyed): string {
  const held = [
    event.altKey && 'Alt',
    event.ctrlKey && 'Ctrl',
    event.metaKey && 'Meta',
    event.shiftKey && 'Shift',
  ];
  return held.filter(Boolean).join(',');
}

/** Which scope is in front. */
export class Keymap implements Public<O.Keymap> {
  $scopes: readonly O.Scope[] = [];

  pushScope(scope: O.Scope): void {
    this.$scopes = [...this.$scopes, scope];
  }

  popScope(scope: O.Scope): void {
    this.$scopes = this.$scopes.filter((one) => one !== scope);
  }

  /** Only the scope in front sees a key, and those that it stands in. */
  $handle(event: KeyboardEvent): boolean {
    const front = this.$scopes[this.$scopes.length - 1];
    if (!front || !given<Scope>(front).$handle(event)) return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  static isModifier(event: Keyed, modifier: O.Modifier): boolean {
    return heldOf(event).split(',').includes(real(modifier));
  }

  /** Where a click should open something: in a new tab with Control or the middle button, and so on. */
  static isModEvent(event?: O.UserEvent | null): O.PaneType | boolean {
    if (!event) return false;
    if ('button' in event && event.button === 1) return 'tab';
    if (!event.ctrlKey) return false;
    if (!event.altKey) return 'tab';
    return event.shiftKey ? 'window' : 'split';
  }
}
