import type * as O from 'obsidian';
import { Component } from '../core/component';
import { given, type Public } from '../strict';

export enum PopoverState {
  Showing = 0,
  Shown = 1,
  Hiding = 2,
  Hidden = 3,
}

/** Milliseconds that the pointer rests before a popover shows, and that it may be away before it hides. */
const WAIT = 300;

/** A small window beside what the pointer rests on. */
export class HoverPopover extends Component implements Public<O.HoverPopover> {
  hoverEl: HTMLElement;
  state: O.PopoverState = given<O.PopoverState>(PopoverState.Showing);
  $timer = 0;

  constructor(
    readonly $parent: O.HoverParent,
    readonly $target: HTMLElement | null,
    waitTime = WAIT,
    readonly $place: O.Point | null = null,
  ) {
    super();
    $parent.hoverPopover?.unload();
    $parent.hoverPopover = given<O.HoverPopover>(this);
    this.hoverEl = createDiv('popover hover-popover');
    this.$timer = window.setTimeout(() => this.$show(), waitTime);
    for (const el of [this.hoverEl, ...($target ? [$target] : [])]) {
      this.registerDomEvent(el, 'mouseleave', () => this.$leave());
      this.registerDomEvent(el, 'mouseenter', () => this.$stay());
    }
    // What is clicked is opened: a preview of it would stand in the way.
    if ($target) this.registerDomEvent($target, 'click', () => this.unload());
    this.load();
  }

  override onunload(): void {
    window.clearTimeout(this.$timer);
    this.hoverEl.detach();
    this.state = given<O.PopoverState>(PopoverState.Hidden);
    if (this.$parent.hoverPopover === given<O.HoverPopover>(this)) this.$parent.hoverPopover = null;
  }

  $show(): void {
    const doc = this.$target?.doc ?? activeDocument;
    if (this.$target && !this.$target.isConnected) {
      this.unload();
      return;
    }
    doc.body.appendChild(this.hoverEl);
    this.state = given<O.PopoverState>(PopoverState.Shown);
    const rect = this.$target?.getBoundingClientRect() ?? { left: 0, top: 0, bottom: 0 };
    const at = this.$place ? { left: this.$place.x, top: this.$place.y, bottom: this.$place.y } : rect;
    const { width, height } = this.hoverEl.getBoundingClientRect();
    const { innerWidth, innerHeight } = doc.defaultView ?? window;
    this.hoverEl.setCssStyles({
      left: `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`,
      top: `${at.bottom + height + 8 < innerHeight ? at.bottom + 4 : Math.max(8, at.top - height - 4)}px`,
    });
  }

  $leave(): void {
    window.clearTimeout(this.$timer);
    this.$timer = window.setTimeout(() => this.unload(), WAIT);
  }

  $stay(): void {
    window.clearTimeout(this.$timer);
    if (!this.hoverEl.isConnected) this.$timer = window.setTimeout(() => this.$show(), WAIT);
  }
}
