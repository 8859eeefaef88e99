import type * as O from 'obsidian';
import { checkOptions, given } from '../strict';
import { addControl, isOn, type Values } from './controls';
import { Setting, SettingGroup } from './setting';

/** A page inside of a tab, as the tab opens it. */
export type OpenPage = (page: O.SettingDefinitionPage) => void;

/** What has to be undone before the settings are drawn again, or closed. */
export type Undo = () => void;

/** Draws settings from their definitions, in groups; what stands outside of a group comes into one without a heading. */
export function drawDefinitions(
  el: HTMLElement,
  items: readonly O.SettingDefinitionItem[],
  values: Values,
  openPage: OpenPage,
): readonly Undo[] {
  let loose: SettingGroup | null = null;
  const undo: Undo[] = [];
  for (const item of items) {
    if (isGroup(item)) {
      undo.push(...drawGroup(el, item, values, openPage));
      loose = null;
    } else {
      loose ??= new SettingGroup(el);
      undo.push(...drawItem(loose, item, values, openPage));
    }
  }
  return undo;
}

function isGroup(item: O.SettingDefinitionItem): item is O.SettingDefinitionGroup | O.SettingDefinitionList {
  return 'type' in item && (item.type === 'group' || item.type === 'list');
}

function isPage(item: O.SettingDefinitionItem): item is O.SettingDefinitionPage {
  return 'type' in item && item.type === 'page';
}

function drawGroup(
  el: HTMLElement,
  group: O.SettingDefinitionGroup | O.SettingDefinitionList,
  values: Values,
  openPage: OpenPage,
): readonly Undo[] {
  checkOptions(group, group.type === 'list' ? 'SettingDefinitionList' : 'SettingDefinitionGroup');
  if (!isOn(group.visible, true)) return [];
  const drawn = new SettingGroup(el);
  if (group.heading !== undefined) drawn.setHeading(group.heading);
  if (group.cls !== undefined) drawn.addClass(...group.cls.split(/\s+/));
  for (const build of group.extraButtons ?? []) drawn.addExtraButton(build);
  const items = group.items ?? [];
  const undo = items.flatMap((item) => drawItem(drawn, item, values, openPage));
  if (group.search) addSearch(drawn, group, items);
  if (group.type === 'list') finishList(drawn, group as O.SettingDefinitionList, items.length);
  return undo;
}

function addSearch(
  drawn: SettingGroup,
  { search }: O.SettingDefinitionGroup,
  items: readonly O.SettingGroupItem[],
): void {
  drawn.addSearch((field) => {
    field.setPlaceholder(search?.placeholder ?? '').onChange((query) => {
      for (const [place, line] of [...drawn.listEl.children].entries()) {
        const item = items[place];
        const hit = !item || isPage(item) || query === '' || search?.match(item, query) === true;
        given<HTMLElement>(line).toggle(hit);
      }
    });
  });
}

function finishList(drawn: SettingGroup, list: O.SettingDefinitionList, count: number): void {
  for (const [place, line] of [...drawn.listEl.children].entries()) {
    const control = line.querySelector<HTMLElement>('.setting-item-control');
    if (!control || !list.onDelete) continue;
    control.createEl(
      'button',
      { cls: 'clickable-icon', text: '×', attr: { 'aria-label': 'Delete' } },
      (button) => button.addEventListener('click', () => list.onDelete?.(place)),
    );
  }
  if (count === 0 && list.emptyState !== undefined)
    drawn.listEl.createDiv('setting-empty').setText(list.emptyState);
  const { addItem } = list;
  if (addItem)
    new Setting(drawn.listEl).addButton((button) =>
      button.setButtonText(addItem.name).onClick(() => addItem.action(button.buttonEl)),
    );
}

function drawItem(
  group: SettingGroup,
  item: O.SettingGroupItem | O.SettingDefinition,
  values: Values,
  openPage: OpenPage,
): readonly Undo[] {
  checkOptions(item, interfaceOf(item));
  if (!isOn(item.visible, true)) return [];
  const setting = new Setting(group.listEl).setName(item.name);
  if (item.desc !== undefined) setting.setDesc(item.desc);
  if (isPage(item)) {
    drawPage(setting, item, openPage);
    return [];
  }
  if (item.render) return [item.render(setting, group)].filter((undo) => typeof undo === 'function');
  if (item.control) addControl(setting, item.control, values);
  if (item.action) makeClickable(setting, (el) => item.action?.(el, [...group.listEl.children].indexOf(el)));
  return [];
}

/** The name in obsidian.d.ts of what a definition is. */
function interfaceOf(item: O.SettingGroupItem | O.SettingDefinition): string {
  if (isPage(item)) return 'SettingDefinitionPage';
  if (item.control) return 'SettingDefinitionControl';
  if (item.render) return 'SettingDefinitionRender';
  return item.action ? 'SettingDefinitionAction' : 'SettingDefinitionEmpty';
}

function drawPage(setting: Setting, page: O.SettingDefinitionPage, openPage: OpenPage): void {
  const shown = typeof page.displayValue === 'function' ? page.displayValue() : page.displayValue;
  const status = typeof page.status === 'function' ? page.status() : page.status;
  setting.addDisplayValue((value) => value.setValue(shown ?? null).setStatus(status ?? null));
  setting.controlEl.createSpan({ cls: 'setting-page-arrow', text: '›' });
  makeClickable(setting, () => openPage(page));
}

function makeClickable(setting: Setting, action: (el: HTMLElement) => void): void {
  const el = setting.settingEl;
  el.addClass('mod-clickable');
  el.setAttrs({ role: 'button', tabindex: 0 });
  el.addEventListener('click', () => action(el));
  el.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') action(el);
  });
}

/** Whether a search of the settings finds a setting: by its name, what it is about, and other names for it. */
export function fits(item: O.SettingDefinitionItem, query: string): boolean {
  if (isGroup(item) || isPage(item) || !isOn(item.searchable, true)) return false;
  const desc = typeof item.desc === 'string' ? item.desc : (item.desc?.textContent ?? '');
  return [item.name, desc, ...(item.aliases ?? [])].some((text) =>
    text.toLowerCase().includes(query.toLowerCase()),
  );
}

/** All settings, those inside of groups and pages as well. */
export function flat(items: readonly O.SettingDefinitionItem[]): readonly O.SettingDefinitionItem[] {
  return items.flatMap((item) => (isGroup(item) || isPage(item) ? flat(item.items ?? []) : [item]));
}
