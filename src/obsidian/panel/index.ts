import { Platform, type App, type Plugin } from 'obsidian';
import { say } from '../words';
import { PanelView, panelIcon, panelType } from './panelView';

/** The panel in the side bar: what stands beside an open note, and how it is opened: by a command, and an icon at the side. */
export function registerPanel(plugin: Plugin): void {
  const { workspace } = plugin.app;
  const open = async (): Promise<void> => {
    const leaf = await workspace.ensureSideLeaf(panelType, 'right', { active: true, reveal: true });
    // On a phone nobody goes through a list by keys, and a ring around a row only asks what it means.
    if (leaf.view instanceof PanelView && !Platform.isPhone) leaf.view.focusList();
  };
  plugin.registerView(panelType, (leaf) => new PanelView(leaf));
  plugin.registerHoverLinkSource(panelType, { display: say('panel.hover'), defaultMod: false });
  plugin.addCommand({
    id: 'open-panel',
    name: say('panel.open'),
    icon: panelIcon,
    callback: () => void open(),
  });
  plugin.addRibbonIcon(panelIcon, say('panel.ribbon'), () => void open());
}

/** Puts the panel into the side bar, where the person who has just turned the plugin on finds it. */
export async function offerPanel({ workspace }: App): Promise<void> {
  await workspace.ensureSideLeaf(panelType, 'right', { active: false, reveal: false });
}
