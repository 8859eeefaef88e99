import type * as O from 'obsidian';
import { Events } from '../core/events';
import { given, type Public } from '../strict';
import type { WorkspaceLeaf } from './leaf';
import type { Tabs } from './tabs';

/** A part of the window that holds leaves, in one or more groups of tabs. */
export abstract class Area extends Events {
  readonly $el: HTMLElement;
  readonly $groups: Tabs[] = [];
  parent: O.WorkspaceParent = given<O.WorkspaceParent>(null);

  constructor(
    cls: string,
    readonly $doc: Document,
  ) {
    super();
    this.$el = $doc.createElement('div');
    this.$el.addClass('workspace-split', ...cls.split(' '));
  }

  getRoot(): O.WorkspaceItem {
    return given<O.WorkspaceItem>(this);
  }

  getContainer(): O.WorkspaceContainer {
    return given<O.WorkspaceContainer>(this);
  }

  get $leaves(): readonly WorkspaceLeaf[] {
    return this.$groups.flatMap(({ $leaves }) => $leaves);
  }

  /** Whether what it holds can be seen. */
  get $isOpen(): boolean {
    return true;
  }
}

export class WorkspaceRoot extends Area implements Omit<Public<O.WorkspaceRoot>, 'on'> {
  win: Window = window;
  doc: Document = document;

  constructor() {
    super('mod-vertical mod-root', document);
  }
}

export class WorkspaceWindow extends Area implements Omit<Public<O.WorkspaceWindow>, 'on'> {
  doc: Document;

  constructor(public win: Window) {
    super('mod-vertical mod-root', win.document);
    this.doc = win.document;
  }
}

/** The left or the right side: a column on a desktop, a drawer over the page on a phone. */
export class WorkspaceSidedock extends Area {
  collapsed = true;
  $changed: () => void = () => undefined;

  constructor(readonly $side: O.Side) {
    super(`mod-horizontal mod-${$side}-split`, document);
    this.$show();
  }

  override get $isOpen(): boolean {
    return !this.collapsed;
  }

  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }

  expand(): void {
    if (!this.collapsed) return;
    this.collapsed = false;
    this.$show();
  }

  collapse(): void {
    if (this.collapsed) return;
    this.collapsed = true;
    this.$show();
  }

  $show(): void {
    this.$el.toggleClass('is-sidedock-collapsed', this.collapsed);
    this.$changed();
  }
}

export class WorkspaceMobileDrawer extends WorkspaceSidedock {
  constructor(side: O.Side) {
    super(side);
    this.$el.addClass('workspace-drawer');
  }
}
