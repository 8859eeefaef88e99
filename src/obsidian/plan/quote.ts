import type { QuoteInContext } from '../../jobs';

/** Signs before a quote in one line of a list: with more, a phone would not show where the quote begins. */
const NEAR = 36;

/** A quote between the words around it, marked. `isShort` for a line of a list. */
export function drawQuote(el: HTMLElement, { before, text, after }: QuoteInContext, isShort: boolean): void {
  const whole = before === '' ? '' : `…${before}`;
  el.createSpan({ text: isShort ? endOf(before) : whole });
  el.createEl('mark', { text });
  el.createSpan({ text: after === '' ? '' : `${after}…` });
}

/** The last words of a text. */
function endOf(text: string): string {
  if (text.length <= NEAR) return text;
  const end = text.slice(-NEAR);
  return `…${end.slice(end.indexOf(' ') + 1)}`;
}
