import type { QuoteInContext } from '../../jobs';

/** Shows a quote in what stands around it. */
export function showQuote(box: HTMLElement, { before, text, after }: QuoteInContext): void {
  box.empty();
  if (before !== '') box.createSpan({ cls: 'citeweave-around', text: before });
  box.createEl('mark', { text });
  if (after !== '') box.createSpan({ cls: 'citeweave-around', text: after });
}
