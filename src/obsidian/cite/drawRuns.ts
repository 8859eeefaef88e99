import type { Run } from '../../jobs';

/** Draws formatted text: elements and texts only, so that nothing of a work is ever taken for HTML. */
export function drawRuns(el: HTMLElement, runs: readonly Run[]): void {
  for (const run of runs) {
    let at = el;
    if (run.link !== undefined && /^https?:\/\//i.test(run.link))
      at = at.createEl('a', { cls: 'external-link', href: run.link, attr: { rel: 'noopener' } });
    if (run.bold) at = at.createEl('strong');
    if (run.italic) at = at.createEl('em');
    if (run.underline) at = at.createEl('u');
    if (run.raised) at = at.createEl(run.raised);
    if (run.smallCaps) at = at.createSpan('citeweave-small-caps');
    at.appendText(run.text);
  }
}
