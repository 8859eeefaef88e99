import type { Row } from '../../jobs';
import { say } from '../words';

/** A work in a list: what it is called, then who wrote it and when, and its key. */
export function drawWork(el: HTMLElement, { key, who, title, year, ambiguous = [] }: Row): void {
  el.createDiv({ cls: 'citeweave-work-title', text: title === '' ? key : title });
  const line = el.createDiv('citeweave-work-line');
  const said = [who, year].filter((part) => part !== '').join(', ');
  if (said !== '') line.createSpan({ text: said });
  line.createSpan({ cls: 'citeweave-key', text: `@${key}` });
  if (ambiguous.length > 0)
    line.createSpan({
      cls: 'citeweave-ambiguous',
      text: say('cite.in-several', { files: ambiguous.join(', ') }),
    });
}
