import type * as O from 'obsidian';

/** Milliseconds before a tooltip shows, as long as Obsidian waits by eye. */
const WAIT = 500;

/** The name of an element for all: read out by a screen reader, shown on hover. */
export function setTooltip(element: HTMLElement, text: string, options?: O.TooltipOptions): void {
  element.setAttribute('aria-label', text);
  if (options?.placement) element.setAttribute('data-tooltip-position', options.placement);
  if (options?.delay !== undefined) element.setAttribute('data-tooltip-delay', String(options.delay));
}

export function displayTooltip(target: HTMLElement, content: string | DocumentFragment): void {
  hideTooltips(target.doc);
  const tooltip = target.doc.body.createDiv({ cls: 'tooltip', attr: { role: 'tooltip' } });
  tooltip.setText(content);
  const { left, width, bottom, top } = target.getBoundingClientRect();
  const size = tooltip.getBoundingClientRect();
  const room = target.win.innerHeight - bottom;
  const x = Math.max(4, Math.min(left + width / 2 - size.width / 2, target.win.innerWidth - size.width - 4));
  tooltip.setCssStyles({
    left: `${x}px`,
    top: `${room > size.height + 12 ? bottom + 8 : top - size.height - 8}px`,
  });
}

function hideTooltips(doc: Document): void {
  for (const tooltip of doc.querySelectorAll('body > .tooltip')) tooltip.remove();
}

/** What has a label for screen readers alone. */
const silent =
  '.cm-content, .modal, input, select, textarea, [role="tree"], [role="listbox"], [role="tablist"]';

/** Shows the label of what the pointer rests on, in a document of the app. */
export function showTooltipsIn(doc: Document): void {
  let timer = 0;
  const stop = (): void => {
    window.clearTimeout(timer);
    hideTooltips(doc);
  };
  doc.addEventListener('mouseover', (event) => {
    stop();
    const target = (event.target as Element | null)?.closest<HTMLElement>('[aria-label]');
    if (!target || target.matches(silent)) return;
    timer = window.setTimeout(() => {
      if (target.isConnected) displayTooltip(target, target.getAttr('aria-label') ?? '');
    }, WAIT);
  });
  for (const type of ['mousedown', 'keydown', 'mouseleave', 'scroll']) doc.addEventListener(type, stop, true);
}
