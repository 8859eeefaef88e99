import type { Item } from './items';
import type { NoteOptions } from './options';
import { DOUBTFUL } from './sureness';

/** What gets no note, and what of it is only doubtful. */
export interface Decided {
  /** `cw-id`s. */
  readonly without: ReadonlySet<string>;
  /** The doubtful things among them, in the order of the reading. */
  readonly leftOff: readonly Item[];
}

function isDoubtful({ sure }: Pick<Item, 'sure'>): boolean {
  return sure < DOUBTFUL;
}

/** What a person took off, with what is off because nobody decided about it and the reading is not sure. */
export function decidedOn(
  items: readonly Item[],
  { without = new Set(), doubtful = 'decided', isKnown = () => false }: NoteOptions,
): Decided {
  const doubts = items.filter(isDoubtful);
  if (doubts.length === 0) return { without, leftOff: [] };
  const off = new Set(without);
  for (const { id } of doubts) {
    if (doubtful === 'on') off.delete(id);
    else if (doubtful === 'off' && !isKnown(id)) off.add(id);
  }
  return { without: off, leftOff: doubts.filter(({ id }) => off.has(id)) };
}
