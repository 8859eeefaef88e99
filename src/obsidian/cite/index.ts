import type { Plugin } from 'obsidian';
import { Citing, type CitingWishes } from './citing';
import { registerInsert } from './insert';
import { registerRekey, type RekeyTools } from './rekey';
import { registerRendering } from './render';
import { registerSidebar } from './sidebar';

/** Citing in the vault: the library, how citations are written, and what is shown of them. What is read is read once the vault is there. */
export function registerCiting(
  plugin: Plugin,
  wishes: () => CitingWishes,
  ready: () => Promise<unknown>,
  { thread, folders }: Omit<RekeyTools, 'citing'>,
): Citing {
  const citing = new Citing(plugin.app, wishes);
  const tools = { citing, thread, folders };
  plugin.register(() => citing.close());
  registerInsert(plugin, citing);
  registerSidebar(plugin, tools);
  registerRekey(plugin, tools);
  registerRendering(plugin, citing);
  plugin.app.workspace.onLayoutReady(() => void ready().then(() => citing.start(plugin)));
  return citing;
}
