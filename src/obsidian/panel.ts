import type { Plugin } from 'obsidian';
import { PanelView, panelIcon, panelType } from './panelView';
import { spoken } from './spoken';

/** The panel in the side bar: what stands beside an open note, and how it is opened. */
export function registerPanel(plugin: Plugin): void {
  const { workspace } = plugin.app;
  const open = async (): Promise<void> => {
    const leaf = await workspace.ensureSideLeaf(panelType, 'right', { active: true, reveal: true });
    if (leaf.view instanceof PanelView) leaf.view.focusList();
  };
  plugin.registerView(panelType, (leaf) => new PanelView(leaf));
  plugin.registerHoverLinkSource(panelType, { display: spoken('panel.hover'), defaultMod: false });
  plugin.addCommand({
    id: 'open-panel',
    name: spoken('panel.open'),
    icon: panelIcon,
    callback: () => void open(),
  });
}
