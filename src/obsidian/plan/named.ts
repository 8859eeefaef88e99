/** How many names were given: each needs an id of its own. */
let given = 0;

/**
 * Names a part of a window, which stands in the page already, for who does not see it: by a text, or by what is there
 * to be seen. Obsidian shows an `aria-label` beside the pointer, wherever that is within the part: a list would never
 * be without.
 */
export function nameFor(part: HTMLElement, by: string | HTMLElement): void {
  const name = typeof by === 'string' ? createSpan({ text: by, attr: { hidden: true } }) : by;
  if (typeof by === 'string') part.insertAdjacentElement('beforebegin', name);
  given += 1;
  name.id = `citeweave-name-${given}`;
  part.setAttr('aria-labelledby', name.id);
}
