import type * as O from 'obsidian';
import { checkOptions } from '../strict';
import { PathSuggest } from '../ui/inputSuggest';
import type { Setting } from './setting';

/** Where a control reads its value and writes it. */
export interface Values {
  readonly app: O.App;
  readonly get: (key: string) => unknown;
  readonly set: (key: string, value: unknown) => void | Promise<void>;
}

const interfaces: Readonly<Record<O.SettingControl['type'], string>> = {
  toggle: 'SettingToggleControl',
  dropdown: 'SettingDropdownControl',
  text: 'SettingTextControl',
  textarea: 'SettingTextAreaControl',
  number: 'SettingNumberControl',
  slider: 'SettingSliderControl',
  color: 'SettingColorControl',
  file: 'SettingFileControl',
  folder: 'SettingFolderControl',
};

type Keep = (value: never) => Promise<void>;

/** Puts the control of a definition into its line. */
export function addControl(setting: Setting, control: O.SettingControl, values: Values): void {
  checkOptions(control, interfaces[control.type]);
  const value = values.get(control.key) ?? control.defaultValue;
  const keep: Keep = async (changed) => {
    const problem = await control.validate?.(changed);
    setting.setErrorMessage(problem ?? null);
    if (problem === undefined) await values.set(control.key, changed);
  };
  draw(setting, control, value, keep, values.app);
  if (isOn(control.disabled, false)) setting.setDisabled(true);
}

function draw(setting: Setting, control: O.SettingControl, value: unknown, keep: Keep, app: O.App): void {
  const kept = (changed: unknown): void => void keep(changed as never);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) => toggle.setValue(value === true).onChange(kept));
      return;
    case 'dropdown':
      setting.addDropdown((list) => list.addOptions(control.options).setValue(text).onChange(kept));
      return;
    case 'text':
      setting.addText((field) =>
        field
          .setPlaceholder(control.placeholder ?? '')
          .setValue(text)
          .onChange(kept),
      );
      return;
    case 'textarea':
      setting.addTextArea((field) => {
        field
          .setPlaceholder(control.placeholder ?? '')
          .setValue(text)
          .onChange(kept);
        if (control.rows !== undefined) field.inputEl.rows = control.rows;
      });
      return;
    case 'number':
      setting.addText((field) => {
        Object.assign(field.inputEl, { type: 'number', min: control.min ?? '', max: control.max ?? '' });
        field.setPlaceholder(control.placeholder ?? '').setValue(text);
        field.onChange((changed) => kept(Number(changed)));
      });
      return;
    case 'slider':
      setting.addSlider((slider) =>
        slider.setLimits(control.min, control.max, control.step).setValue(Number(text)).onChange(kept),
      );
      return;
    case 'color':
      setting.addColorPicker((color) => color.setValue(text).onChange(kept));
      return;
    case 'folder':
      addPath(setting, control.placeholder, text, kept, app, () => foldersOf(app, control));
      return;
    case 'file':
      addPath(setting, control.placeholder, text, kept, app, () => filesOf(app, control));
  }
}

function addPath(
  setting: Setting,
  placeholder: string | undefined,
  value: string,
  kept: (path: string) => void,
  app: O.App,
  paths: () => readonly string[],
): void {
  setting.addSearch((field) => {
    field
      .setPlaceholder(placeholder ?? '')
      .setValue(value)
      .onChange(kept);
    new PathSuggest(app, field.inputEl, paths, kept);
  });
}

function foldersOf(
  { vault }: O.App,
  { filter, includeRoot = false }: O.SettingFolderControl,
): readonly string[] {
  return vault
    .getAllFolders(includeRoot)
    .filter((folder) => filter?.(folder) ?? true)
    .map(({ path }) => path);
}

function filesOf({ vault }: O.App, { filter }: O.SettingFileControl): readonly string[] {
  return vault
    .getFiles()
    .filter((file) => filter?.(file) ?? true)
    .map(({ path }) => path);
}

/** Many options may be a value, or a function that gives it. */
export function isOn(option: boolean | (() => boolean) | undefined, otherwise: boolean): boolean {
  return typeof option === 'function' ? option() : (option ?? otherwise);
}
