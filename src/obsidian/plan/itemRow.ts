import { setIcon, setTooltip } from 'obsidian';
import type { Choices, PlannedItem } from '../../jobs';
import { say } from '../words';
import { isOff } from './decisions';
import { icons } from './kinds';
import { describe } from './named';
import { drawQuote } from './quote';

/** What a person can do with a thing in the list. */
export interface ItemActs {
  readonly take: (item: PlannedItem, isTaken: boolean) => void;
  readonly rename: (item: PlannedItem, row: HTMLElement) => void;
  readonly merge: (item: PlannedItem) => void;
}

/** Draws a thing of the paper: whether it is taken, its name, how sure it is, its quote. Gives its checkbox. */
export function drawItem(row: HTMLElement, item: PlannedItem, choices: Choices, acts: ItemActs): HTMLElement {
  row.addClass('citeweave-item');
  row.toggleClass('is-off', isOff(choices, item.id));
  const check = row.createEl('label', 'citeweave-check');
  const box = check.createEl('input', { type: 'checkbox', attr: { 'aria-label': nameOf(item, choices) } });
  box.checked = !isOff(choices, item.id);
  box.addEventListener('change', () => {
    row.toggleClass('is-off', !box.checked);
    acts.take(item, box.checked);
  });
  const main = row.createDiv('citeweave-main');
  main.addEventListener('click', ({ target }) => {
    if (!(target instanceof Node && target.instanceOf(HTMLInputElement))) box.focus();
  });
  drawName(main, item, choices);
  describe(box, drawSureness(main, item));
  const quote = main.createDiv('citeweave-said');
  if (item.quote) drawQuote(quote, item.quote, true);
  drawButtons(row, item, choices, acts);
  return box;
}

/** How sure the reading is, and the first reason why. */
function drawSureness(main: HTMLElement, { sureness, why }: PlannedItem): HTMLElement {
  const line = main.createDiv({ cls: 'citeweave-sure', attr: { 'data-sure': sureness } });
  line.createSpan({ cls: 'citeweave-how-sure', text: say(`sure.${sureness}`) });
  const [first] = why;
  if (first !== undefined) line.createSpan({ text: ` · ${first}` });
  return line;
}

/** What a thing is called: by the person, or else by the paper. */
export function nameOf({ id, name }: PlannedItem, { names }: Choices): string {
  return names[id] ?? name;
}

function drawName(main: HTMLElement, item: PlannedItem, choices: Choices): void {
  const line = main.createDiv('citeweave-name');
  const icon = line.createSpan({ cls: 'citeweave-kind', attr: { 'aria-label': say(`items.${item.kind}`) } });
  icon.setAttr('role', 'img');
  setIcon(icon, icons[item.kind]);
  line.createSpan({ cls: 'citeweave-called', text: nameOf(item, choices) });
  const note = noteOf(item, choices);
  if (note !== null) line.createSpan({ cls: 'citeweave-beside', text: note });
}

/** What is told behind a name; null for nothing. */
function noteOf(item: PlannedItem, { into, names }: Choices): string | null {
  const path = into[item.id];
  if (path !== undefined) return say('plan.merged', { note: baseName(path) });
  if (names[item.id] !== undefined) return say('plan.was-named', { name: item.name });
  const [first] = item.suggestions;
  if (first) return say('plan.maybe', { name: baseName(first.path) });
  return item.action === null || item.action === 'create' ? null : say(`changes.${item.action}`);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

function drawButtons(row: HTMLElement, item: PlannedItem, choices: Choices, acts: ItemActs): void {
  const name = nameOf(item, choices);
  const buttons = row.createDiv('citeweave-actions');
  if (!canBeDecided(item, choices)) return;
  iconButton(buttons, 'lucide-pencil', say('plan.rename', { name }), () => acts.rename(item, row));
  iconButton(buttons, 'lucide-git-merge', say('plan.merge', { name }), () => acts.merge(item));
}

/** Whether a thing can have another name or another note: one that has its note already keeps both. */
export function canBeDecided({ id, renamable }: PlannedItem, { into }: Choices): boolean {
  return renamable || into[id] !== undefined;
}

function iconButton(parent: HTMLElement, icon: string, label: string, act: () => void): void {
  // Keys do the same from the row: with two more stops a row, Tab would never leave a list.
  const button = parent.createEl('button', { cls: 'clickable-icon', attr: { tabindex: -1 } });
  setTooltip(button, label);
  setIcon(button, icon);
  button.addEventListener('click', act);
}
