import type * as O from 'obsidian';
import { Component } from '../core/component';
import { theHost } from '../core/host';
import { given, type Public } from '../strict';
import { setIcon } from './icons';
import { Scope } from './keymap';

export class MenuItem implements Public<O.MenuItem> {
  readonly $el: HTMLElement;
  readonly $icon: HTMLElement;
  readonly $title: HTMLElement;
  $section = '';
  $clicked: (event: MouseEvent | KeyboardEvent) => unknown = () => undefined;

  constructor(readonly $menu: Menu) {
    this.$el = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: -1 } });
    this.$icon = this.$el.createDiv('menu-item-icon');
    this.$title = this.$el.createDiv('menu-item-title');
    this.$el.addEventListener('click', (event) => this.$choose(event));
    this.$el.addEventListener('mousemove', () => $menu.$select(this));
  }

  setTitle(title: string | DocumentFragment): this {
    this.$title.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    if (icon === null) this.$icon.empty();
    else setIcon(this.$icon, icon);
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.$el.toggleClass('mod-checked', checked === true);
    if (checked === true) setIcon(this.$icon, 'lucide-check');
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.$el.toggleClass('is-disabled', disabled);
    this.$el.setAttr('aria-disabled', disabled ? 'true' : null);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.$el.toggleClass('is-warning', isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.$el.toggleClass('is-label', isLabel);
    return this;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.$clicked = callback;
    return this;
  }

  setSection(section: string): this {
    this.$section = section;
    return this;
  }

  $canBeChosen(): boolean {
    return !this.$el.hasClass('is-disabled') && !this.$el.hasClass('is-label');
  }

  $choose(event: MouseEvent | KeyboardEvent): void {
    if (!this.$canBeChosen()) return;
    this.$menu.hide();
    this.$clicked(event);
  }
}

export class MenuSeparator {
  readonly $section = '';
}

/** A list of things to do, at the pointer; on a phone at the lower edge. */
export class Menu extends Component implements Public<O.Menu> {
  $items: (MenuItem | MenuSeparator)[] = [];
  $el: HTMLElement | null = null;
  $selected: MenuItem | null = null;
  $whenHidden: (() => unknown)[] = [];
  readonly $scope = new Scope();
  readonly $outside = (event: Event): void => {
    if (!this.$el?.contains(event.target as Node)) this.hide();
  };

  constructor() {
    super();
    this.$scope.register([], 'ArrowDown', () => this.$move(1));
    this.$scope.register([], 'ArrowUp', () => this.$move(-1));
    this.$scope.register([], 'Escape', () => {
      this.hide();
      return false;
    });
    this.$scope.register([], 'Enter', (event) => {
      this.$selected?.$choose(event);
      return false;
    });
  }

  setNoIcon(): this {
    return this;
  }

  setUseNativeMenu(): this {
    return this;
  }

  addItem(build: (item: O.MenuItem) => unknown): this {
    const item = new MenuItem(this);
    this.$items.push(item);
    build(given<O.MenuItem>(item));
    return this;
  }

  addSeparator(): this {
    this.$items.push(new MenuSeparator());
    return this;
  }

  setParentElement(): this {
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, (event.target as Node | null)?.doc);
  }

  showAtPosition(position: O.MenuPositionDef, doc: Document = activeDocument): this {
    const el = doc.body.createDiv({ cls: 'menu', attr: { role: 'menu' } });
    for (const part of this.$inSections())
      if (part instanceof MenuItem) el.append(part.$el);
      else el.createDiv('menu-separator');
    this.$el = el;
    const { width, height } = el.getBoundingClientRect();
    const win = el.win;
    el.setCssStyles({
      left: `${Math.max(4, Math.min(position.x, win.innerWidth - width - 4))}px`,
      top: `${Math.max(4, Math.min(position.y, win.innerHeight - height - 4))}px`,
    });
    theHost().app.keymap.pushScope(given<O.Scope>(this.$scope));
    doc.addEventListener('pointerdown', this.$outside, true);
    this.load();
    return this;
  }

  hide(): this {
    const el = this.$el;
    if (!el) return this;
    this.$el = null;
    el.doc.removeEventListener('pointerdown', this.$outside, true);
    el.detach();
    theHost().app.keymap.popScope(given<O.Scope>(this.$scope));
    this.unload();
    for (const callback of this.$whenHidden) callback();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.$whenHidden.push(callback);
  }

  /** One menu for all who add to it while an event goes up through the page. */
  static forEvent(event: MouseEvent): Menu {
    const known = forEvents.get(event);
    if (known) return known;
    const menu = new Menu();
    forEvents.set(event, menu);
    event.preventDefault();
    window.setTimeout(() => menu.showAtMouseEvent(event));
    return menu;
  }

  /** Items of one section stand together, sections in the order of their first item. */
  $inSections(): readonly (MenuItem | MenuSeparator)[] {
    const sections = this.$items.map(({ $section }) => $section).unique();
    const parts = sections.map((section) => this.$items.filter(({ $section }) => $section === section));
    return parts.flatMap((part, place) => (place > 0 ? [new MenuSeparator(), ...part] : part));
  }

  $select(item: MenuItem): void {
    this.$selected?.$el.removeClass('selected');
    this.$selected = item;
    item.$el.addClass('selected');
  }

  $move(by: number): false {
    const items = this.$inSections().filter(
      (one): one is MenuItem => one instanceof MenuItem && one.$canBeChosen(),
    );
    const at = this.$selected ? items.indexOf(this.$selected) : by > 0 ? -1 : items.length;
    const next = items[(at + by + items.length) % items.length];
    if (next) this.$select(next);
    return false;
  }
}

const forEvents = new WeakMap<Event, Menu>();
