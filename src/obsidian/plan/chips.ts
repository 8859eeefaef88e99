import { nameFor } from './named';

/** One of several filters, of which one is chosen. */
export interface Chip<Key extends string> {
  /** Null for all. */
  readonly key: Key | null;
  readonly label: string;
  readonly count: number;
}

/** A row of filters with counts: by kind, by what becomes of a file. */
export class Chips<Key extends string> {
  /** The filter that is chosen; null for all. */
  chosen: Key | null = null;
  private readonly el: HTMLElement;
  private readonly buttons = new Map<Key | null, HTMLElement>();

  constructor(
    parent: HTMLElement,
    label: string,
    private readonly changed: () => void,
  ) {
    this.el = parent.createDiv({ cls: 'citeweave-chips', attr: { role: 'group' } });
    nameFor(this.el, label);
  }

  show(chips: readonly Chip<Key>[]): void {
    if (!chips.some(({ key }) => key === this.chosen)) this.chosen = null;
    const focused = [...this.buttons].find(([, button]) => button === this.el.doc.activeElement)?.[0];
    this.el.empty();
    this.buttons.clear();
    for (const chip of chips) this.add(chip);
    if (focused !== undefined) this.buttons.get(focused)?.focus();
  }

  private add({ key, label, count }: Chip<Key>): void {
    const button = this.el.createEl('button', {
      cls: 'citeweave-chip',
      attr: { 'aria-pressed': String(key === this.chosen) },
    });
    button.createSpan({ text: label });
    button.createSpan({ cls: 'citeweave-how-many', text: String(count) });
    button.addEventListener('click', () => this.choose(key));
    this.buttons.set(key, button);
  }

  private choose(key: Key | null): void {
    this.chosen = key;
    for (const [other, button] of this.buttons) button.setAttr('aria-pressed', String(other === key));
    this.changed();
  }
}

/** How many things each key has, in the order of the keys; keys without any are left out. */
export function countsOf<Key extends string>(
  keys: readonly Key[],
  things: readonly Key[],
): readonly (readonly [Key, number])[] {
  const counts = new Map<Key, number>();
  for (const key of things) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.flatMap((key) => {
    const count = counts.get(key);
    return count === undefined ? [] : [[key, count] as const];
  });
}
