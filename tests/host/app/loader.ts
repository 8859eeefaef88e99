import type * as O from 'obsidian';
import { theHost } from '../core/host';
import { allowUpTo } from '../strict';
import { Plugin } from './plugin';

/** A built plugin: what lies in its folder. */
export interface PluginFiles {
  readonly manifest: O.PluginManifest;
  readonly code: string;
  readonly css: string;
}

type Load = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

/** Loads a plugin as Obsidian does: its script as a CommonJS module, then its style, then `onload`. */
export async function loadPlugin(files: PluginFiles, require: (name: string) => unknown): Promise<Plugin> {
  allowUpTo(files.manifest.minAppVersion);
  const Made = pluginOf(files, require);
  const plugin = new Made(theHost().app, files.manifest);
  const style = document.head.createEl('style', {
    text: files.css,
    attr: { 'data-plugin': files.manifest.id },
  });
  plugin.register(() => style.remove());
  plugin.$loaded = true;
  await Promise.resolve(plugin.onload());
  theHost().plugins.push(plugin);
  return plugin;
}

function pluginOf(
  { manifest, code }: PluginFiles,
  require: (name: string) => unknown,
): new (app: O.App, manifest: O.PluginManifest) => Plugin {
  const module: { exports: { default?: unknown } } = { exports: {} };
  // The name makes errors readable: where in the plugin they come from.
  const source = `(function (require, module, exports) {${code}\n})\n//# sourceURL=plugin:${manifest.id}`;
  const load = (0, eval)(source) as Load;
  load(require, module, module.exports);
  const made = module.exports.default ?? module.exports;
  if (typeof made !== 'function' || !(made.prototype instanceof Plugin))
    throw new Error('main.js exports no plugin');
  return made as new (app: O.App, manifest: O.PluginManifest) => Plugin;
}
