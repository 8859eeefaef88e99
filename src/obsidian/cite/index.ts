import type { Plugin } from 'obsidian';
import { withFaultsTold } from '../tell';
import { say } from '../words';
import { registerAdd } from './add';
import { Citing, type CitingWishes } from './citing';
import { registerInsert } from './insert';
import { offerMatches, registerRekey, type RekeyTools } from './rekey';
import { refreshLibraries } from './refresh';
import { registerRendering } from './render';
import { registerSidebar } from './sidebar';

/** What others tell of what changed. */
interface CitingHandle {
  /** The settings are others now. */
  readonly again: () => void;
  /** Papers were read into notes. */
  readonly wasRead: () => void;
}

/** Citing in the vault: the library, how citations are written, and what is shown of them. What is read is read once the vault is there. */
export function registerCiting(
  plugin: Plugin,
  wishes: () => CitingWishes,
  ready: () => Promise<unknown>,
  { thread, folders }: Omit<RekeyTools, 'citing'>,
): CitingHandle {
  const citing = new Citing(plugin.app, wishes);
  const tools = { citing, thread, folders };
  plugin.register(() => citing.close());
  registerInsert(plugin, citing);
  registerSidebar(plugin, tools);
  registerRekey(plugin, tools);
  registerAdd(plugin, tools);
  registerRendering(plugin, citing);
  plugin.addCommand({
    id: 'refresh-libraries',
    name: say('command.refresh-libraries'),
    callback: () => void withFaultsTold(() => refreshLibraries(citing)),
  });
  let isAsked = false;
  plugin.registerEvent(
    citing.on('notes', () => {
      if (isAsked) void withFaultsTold(() => offerMatches(plugin.app, tools));
      isAsked = false;
    }),
  );
  plugin.app.workspace.onLayoutReady(() => void ready().then(() => citing.start(plugin)));
  return {
    again: () => citing.again(),
    wasRead: () => {
      isAsked = true;
    },
  };
}
