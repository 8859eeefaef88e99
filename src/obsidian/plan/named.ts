/** How many names and descriptions were given: each needs an id of its own. */
let given = 0;

/**
 * Names a part of a window, which stands in the page already, for who does not see it: by a text, or by what is there
 * to be seen. Obsidian shows an `aria-label` beside the pointer, wherever that is within the part: a list would never
 * be without.
 */
export function nameFor(part: HTMLElement, by: string | HTMLElement): void {
  const name = typeof by === 'string' ? createSpan({ text: by, attr: { hidden: true } }) : by;
  if (typeof by === 'string') part.insertAdjacentElement('beforebegin', name);
  part.setAttr('aria-labelledby', identify(name));
}

/** Has a part of a window told of by what is there to be seen, for who does not see it. */
export function describe(part: HTMLElement, by: HTMLElement): void {
  part.setAttr('aria-describedby', identify(by));
}

function identify(el: HTMLElement): string {
  given += 1;
  el.id = `citeweave-name-${given}`;
  return el.id;
}
