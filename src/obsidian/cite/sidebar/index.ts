import { Platform, type Plugin } from 'obsidian';
import { say } from '../../words';
import type { RekeyTools } from '../rekey';
import { CitationsView, citationsIcon, citationsType } from './view';

/** The citation sidebar, and how it is opened. */
export function registerSidebar(plugin: Plugin, tools: RekeyTools): void {
  const { workspace } = plugin.app;
  const open = async (): Promise<void> => {
    await workspace.ensureSideLeaf(citationsType, 'right', { active: !Platform.isPhone, reveal: true });
  };
  plugin.registerView(citationsType, (leaf) => new CitationsView(leaf, tools));
  plugin.addCommand({
    id: 'open-citations',
    name: say('cite.open'),
    icon: citationsIcon,
    callback: () => void open(),
  });
}
