import { DropdownComponent } from 'obsidian';

/** What can be chosen: each value with what it is called. */
export type Choosable = readonly (readonly [value: string, name: string])[];

interface Dropdown {
  /** How the field is found again once it is drawn anew. */
  readonly field: string;
  readonly label: string;
  readonly values: Choosable;
  /** The value that is chosen. */
  readonly at: string;
}

/** A labelled field to choose one value in. */
export function addDropdown(
  parent: HTMLElement,
  { field, label, values, at }: Dropdown,
  done: (value: string) => void,
): void {
  const box = parent.createEl('label', { cls: 'citeweave-matrix-field' });
  box.createSpan({ text: label });
  const choice = new DropdownComponent(box);
  for (const [value, name] of values) choice.addOption(value, name);
  choice.setValue(at).onChange(done);
  choice.selectEl.setAttribute('data-field', field);
  choice.selectEl.setAttribute('aria-label', label);
}
