import { setIcon } from '../ui/icons';

const head = /^\[!([^\]|]+)(?:\|([^\]]*))?\]([+-]?)[ \t]*/;

/** Turns quotes that begin with `[!type]` into callouts, those inside of others as well. */
export function makeCallouts(el: HTMLElement): void {
  for (const quote of [...el.querySelectorAll<HTMLElement>('blockquote')].reverse()) {
    const first = quote.firstElementChild;
    const text = first?.firstChild;
    const match = text?.nodeType === Node.TEXT_NODE ? head.exec(text.textContent ?? '') : null;
    if (first && text && match) quote.replaceWith(callout(quote, first, text, match));
  }
}

function callout(quote: HTMLElement, first: Element, text: ChildNode, match: RegExpExecArray): HTMLElement {
  const [whole, name = '', metadata = '', fold = ''] = match;
  const type = name.trim().toLowerCase();
  text.textContent = (text.textContent ?? '').slice(whole.length);
  const el = createDiv({
    cls: ['callout', ...(fold === '' ? [] : ['is-collapsible']), ...(fold === '-' ? ['is-collapsed'] : [])],
    attr: { 'data-callout': type, 'data-callout-fold': fold, 'data-callout-metadata': metadata },
  });
  const title = el.createDiv({ cls: 'callout-title', attr: { dir: 'auto' } });
  setIcon(title.createDiv('callout-icon'), iconOf(type));
  const words = firstLineOf(first);
  title
    .createDiv('callout-title-inner')
    .append(...(words.length > 0 ? words : [name.slice(0, 1).toUpperCase() + name.slice(1)]));
  if (first.childNodes.length === 0) first.remove();
  if (quote.childElementCount > 0) el.createDiv('callout-content').append(...quote.childNodes);
  if (fold !== '') makeFoldable(el, title);
  return el;
}

/** The title is what stands beside the type; the line break after it goes. */
function firstLineOf(paragraph: Element): readonly Node[] {
  const nodes = [...paragraph.childNodes];
  const end = nodes.findIndex((node) => node.nodeName === 'BR');
  const line = end < 0 ? nodes : nodes.slice(0, end);
  for (const node of end < 0 ? line : [...line, nodes[end]]) node?.parentNode?.removeChild(node);
  const next = paragraph.firstChild;
  if (next?.nodeType === Node.TEXT_NODE) next.textContent = (next.textContent ?? '').replace(/^\n/, '');
  return line.some((node) => (node.textContent ?? '').trim() !== '') ? line : [];
}

function makeFoldable(el: HTMLElement, title: HTMLElement): void {
  setIcon(title.createDiv('callout-fold'), 'lucide-chevron-down');
  title.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('a')) el.toggleClass('is-collapsed', !el.hasClass('is-collapsed'));
  });
}

/** The icon that the style sheets give a type: themes and plugins name it in `--callout-icon`. */
function iconOf(type: string): string {
  const probe = document.body.createDiv({ cls: 'callout', attr: { 'data-callout': type } });
  const icon = probe.getCssPropertyValue('--callout-icon');
  probe.remove();
  return icon === '' ? 'lucide-pencil' : icon;
}
