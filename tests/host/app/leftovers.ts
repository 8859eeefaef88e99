import { Events } from '../core/events';
import type { Host } from '../core/host';
import { given } from '../strict';

/** What should be the same after plugins are unloaded as it was before they were loaded. */
type Counts = Readonly<Record<string, readonly string[]>>;

/**
 * Looks at the page before any plugin is loaded; gives what asks later what is there that was not there before. Timers
 * and listeners are counted by wrapping the functions that make them, for those that plugins made.
 */
export function watchPage(host: Host): () => Promise<readonly string[]> {
  const timers = watchTimers();
  const listeners = watchListeners();
  const events = watchEvents();
  const before = look(host);
  return () => {
    const now = look(host);
    const kept = Object.keys(now).flatMap((kind) => extra(kind, before[kind] ?? [], now[kind] ?? []));
    return Promise.resolve([...kept, ...timers(), ...listeners(), ...events()]);
  };
}

function extra(kind: string, before: readonly string[], now: readonly string[]): readonly string[] {
  const known = [...before];
  return now.flatMap((one) => {
    const at = known.indexOf(one);
    if (at >= 0) known.splice(at, 1);
    return at >= 0 ? [] : [`${kind}: ${one}`];
  });
}

function look(host: Host): Counts {
  const { workspace } = host;
  return {
    command: [...host.commands.keys()],
    view: [...host.views.keys()],
    'open view': workspace
      .$all()
      .map(({ view }) => view.getViewType())
      .filter((type) => !host.views.has(type)),
    extension: [...host.extensions.keys()],
    'code block': [...host.codeBlocks.keys()],
    'bases view': [...host.basesViews.keys()],
    protocol: [...host.protocol.keys()],
    cli: [...host.cli.keys()],
    'hover source': [...host.hoverSources.keys()],
    'post processor': host.postProcessors.map(String),
    'editor extension': host.editorExtensions.map(() => 'extension'),
    'editor suggest': host.editorSuggests.map(() => 'suggest'),
    'settings tab': host.settingTabs.map(({ $name }) => $name),
    style: [...document.querySelectorAll('style, link[rel="stylesheet"]')]
      .filter((el) => !isOfEditor(el))
      .map((el) => el.outerHTML.slice(0, 80)),
    'in the page': [...document.body.children].map(describe).filter((name) => !passing.test(name)),
    'button in a notice': [...document.querySelectorAll('.notice button')].map(describe),
    ribbon: [...host.shell.ribbonActions.children].map(describe),
    'status bar': [...host.shell.statusBar.children].map(describe),
    scope: given<{ $scopes: readonly unknown[] }>(host.app.keymap).$scopes.map(() => 'scope'),
  };
}

/** CodeMirror writes one sheet for all its editors, and more into it with each. */
const isOfEditor = (el: Element): boolean => (el.textContent ?? '').startsWith('.ͼ');

/** What the app itself shows: it stays, or goes by itself. */
const passing = /app-container|notice-container|tooltip|hover-popover/;

const describe = (el: Element): string =>
  `${el.tagName.toLowerCase()}.${el.className} ${el.getAttribute('aria-label') ?? ''}`.trim();

/**
 * Where in the plugin the caller of the wrapped function stands; null if it does not stand in a plugin. What the host
 * starts on behalf of a plugin, such as the time of a notice, is not the plugin's.
 */
function callerInPlugin(): string | null {
  // The lines of a stack: the error, this function, the wrapper, then who called it.
  const caller = new Error().stack?.split('\n')[3] ?? '';
  return /plugin:[\w-]+:\d+:\d+/.exec(caller)?.[0] ?? null;
}

/** What plugins listen to on objects of the app. */
function watchEvents(): () => readonly string[] {
  const made: { owner: Events; ref: unknown; name: string; caller: string }[] = [];
  const { on } = Events.prototype;
  Events.prototype.on = function (this: Events, name, callback, context) {
    const caller = callerInPlugin();
    const ref = on.call(this, name, callback, context);
    if (caller !== null) made.push({ owner: this, ref, name, caller });
    return ref;
  };
  return () =>
    made
      .filter(({ owner, ref }) => owner.$listeners.some((one) => one === ref))
      .map(({ name, caller }) => `listener for ${name} from ${caller}`);
}

/** Timers that plugins started and that still run. */
function watchTimers(): () => readonly string[] {
  const running = new Map<number, string>();
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  const start =
    (original: (callback: () => void, ms?: number) => number, kind: string, once: boolean) =>
    (callback: (...args: unknown[]) => void, ms?: number, ...args: unknown[]): number => {
      const caller = callerInPlugin();
      const id = original(() => {
        if (once) running.delete(id);
        callback(...args);
      }, ms);
      if (caller !== null) running.set(id, `${kind} of ${ms ?? 0} ms from ${caller}`);
      return id;
    };
  const stop =
    (original: (id?: number) => void) =>
    (id?: number): void => {
      if (id !== undefined) running.delete(id);
      original(id);
    };
  Object.assign(window, {
    setTimeout: start(setTimeout.bind(window), 'timeout', true),
    setInterval: start(setInterval.bind(window), 'interval', false),
    clearTimeout: stop(clearTimeout.bind(window)),
    clearInterval: stop(clearInterval.bind(window)),
  });
  return () => [...running.values()];
}

/** Listeners that plugins put on the window, the document or the body, and left there. */
function watchListeners(): () => readonly string[] {
  const left: { target: EventTarget; type: string; listener: unknown; caller: string }[] = [];
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    const isApp = target === window || target === document || target === document.body;
    const caller = isApp ? callerInPlugin() : null;
    if (caller !== null && !(typeof options === 'object' && options.once === true))
      left.push({ target, type, listener, caller });
    addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget | undefined,
    type,
    listener,
    options,
  ) {
    const target = this ?? window;
    const at = left.findIndex(
      (one) => one.target === target && one.type === type && one.listener === listener,
    );
    if (at >= 0) left.splice(at, 1);
    removeEventListener.call(target, type, listener, options);
  };
  return () => left.map(({ type, caller }) => `listener for ${type} from ${caller}`);
}
