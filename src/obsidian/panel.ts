import { Platform, type Plugin } from 'obsidian';
import { PanelView, panelIcon, panelType } from './panelView';
import { say } from './words';

/** The panel in the side bar: what stands beside an open note, and how it is opened. */
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
}
