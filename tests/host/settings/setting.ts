import type * as O from 'obsidian';
import { given, refuse, type Public } from '../strict';
import { setTooltip } from '../ui/tooltip';
import {
  type BaseComponent,
  ButtonComponent,
  ColorComponent,
  DisplayValueComponent,
  DropdownComponent,
  ExtraButtonComponent,
  ProgressBarComponent,
  SliderComponent,
  ToggleComponent,
} from './components';
import { SearchComponent, TextAreaComponent, TextComponent } from './text';

type Build<T> = (component: T) => unknown;

/** Ids for names, so that a control can say what it is called. */
let count = 0;

/** A line of the settings: its name, what it is about, and its controls. */
export class Setting implements Public<O.Setting> {
  settingEl: HTMLElement;
  infoEl: HTMLElement;
  nameEl: HTMLElement;
  descEl: HTMLElement;
  controlEl: HTMLElement;
  components: O.BaseComponent[] = [];
  errorEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv('setting-item');
    this.infoEl = this.settingEl.createDiv('setting-item-info');
    this.nameEl = this.infoEl.createDiv({
      cls: 'setting-item-name',
      attr: { id: `setting-name-${(count += 1)}` },
    });
    this.descEl = this.infoEl.createDiv('setting-item-description');
    this.controlEl = this.settingEl.createDiv('setting-item-control');
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.setText(name);
    return this;
  }

  setDesc(desc: string | DocumentFragment): this {
    this.descEl.setText(desc);
    return this;
  }

  setClass(cls: string): this {
    this.settingEl.addClass(cls);
    return this;
  }

  setTooltip(tooltip: string, options?: O.TooltipOptions): this {
    setTooltip(this.nameEl, tooltip, options);
    return this;
  }

  setHeading(): this {
    this.settingEl.addClass('setting-item-heading');
    this.nameEl.setAttrs({ role: 'heading', 'aria-level': 3 });
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass('is-disabled', disabled);
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }

  setErrorMessage(message: string | null): this {
    this.errorEl?.detach();
    this.errorEl =
      message === null ? null : this.infoEl.createDiv({ cls: 'setting-item-error', text: message });
    this.settingEl.toggleClass('mod-error', message !== null);
    return this;
  }

  addButton(build: Build<O.ButtonComponent>): this {
    return this.$add(new ButtonComponent(this.controlEl), build);
  }

  addExtraButton(build: Build<O.ExtraButtonComponent>): this {
    return this.$add(new ExtraButtonComponent(this.controlEl), build);
  }

  addToggle(build: Build<O.ToggleComponent>): this {
    this.settingEl.addClass('mod-toggle');
    return this.$add(new ToggleComponent(this.controlEl), build);
  }

  addText(build: Build<O.TextComponent>): this {
    return this.$add(new TextComponent(this.controlEl), build);
  }

  addSearch(build: Build<O.SearchComponent>): this {
    return this.$add(new SearchComponent(this.controlEl), build);
  }

  addTextArea(build: Build<O.TextAreaComponent>): this {
    return this.$add(new TextAreaComponent(this.controlEl), build);
  }

  addMomentFormat(): this {
    throw refuse('the stand-in does not play Setting.addMomentFormat');
  }

  addDropdown(build: Build<O.DropdownComponent>): this {
    return this.$add(new DropdownComponent(this.controlEl), build);
  }

  addColorPicker(build: Build<O.ColorComponent>): this {
    return this.$add(new ColorComponent(this.controlEl), given<Build<ColorComponent>>(build));
  }

  addProgressBar(build: Build<O.ProgressBarComponent>): this {
    return this.$add(new ProgressBarComponent(this.controlEl), build);
  }

  addSlider(build: Build<O.SliderComponent>): this {
    return this.$add(new SliderComponent(this.controlEl), build);
  }

  addDisplayValue(build: Build<O.DisplayValueComponent>): this {
    build(new DisplayValueComponent(this.controlEl));
    return this;
  }

  addComponent<T extends O.BaseComponent>(build: (el: HTMLElement) => T): this {
    this.components.push(build(this.controlEl));
    return this;
  }

  then(callback: (setting: this) => unknown): this {
    callback(this);
    return this;
  }

  clear(): this {
    this.controlEl.empty();
    this.components = [];
    return this;
  }

  $add<T extends BaseComponent>(component: T, build: Build<T>): this {
    this.components.push(component);
    for (const el of this.controlEl.querySelectorAll('input, select, textarea'))
      if (!el.hasAttribute('aria-label')) el.setAttribute('aria-labelledby', this.nameEl.id);
    build(component);
    return this;
  }
}

/** Settings under a heading. */
export class SettingGroup implements Public<O.SettingGroup> {
  listEl: HTMLElement;
  readonly $el: HTMLElement;
  $heading: Setting | null = null;

  constructor(containerEl: HTMLElement) {
    this.$el = containerEl.createDiv('setting-group');
    this.listEl = this.$el.createDiv('setting-items');
  }

  setHeading(text: string | DocumentFragment): this {
    this.$header().setName(text);
    return this;
  }

  addClass(...classes: string[]): this {
    this.$el.addClass(...classes);
    return this;
  }

  addSetting(build: (setting: O.Setting) => void): this {
    build(new Setting(this.listEl));
    return this;
  }

  addSearch(build: (component: O.SearchComponent) => unknown): this {
    build(new SearchComponent(this.$header().controlEl));
    return this;
  }

  addExtraButton(build: (component: O.ExtraButtonComponent) => unknown): this {
    build(new ExtraButtonComponent(this.$header().controlEl));
    return this;
  }

  $header(): Setting {
    if (!this.$heading) {
      this.$heading = new Setting(this.$el).setHeading();
      this.$el.prepend(this.$heading.settingEl);
    }
    return this.$heading;
  }
}
