import { setTooltip } from 'obsidian';
import type { CitedCluster, UnknownCited } from '../../../jobs';
import { say } from '../../words';
import { drawRuns } from '../drawRuns';

/** Draws a citation as it is shown: formatted, with the number of its note, and marked where a key is unknown or not the only one. */
export function drawCitation(el: HTMLElement, cluster: CitedCluster, unknown: readonly UnknownCited[]): void {
  const { text, note, works, isLink } = cluster;
  el.addClass('citeweave-citation');
  el.toggleClass('is-link', isLink);
  el.setAttr('data-keys', works.map(({ key }) => key).join('\n'));
  drawRuns(el, text);
  if (note) {
    const mark = el.createEl('sup', { cls: 'citeweave-note-mark', text: String(note.number) });
    setTooltip(mark, note.runs.map((run) => run.text).join(''));
  }
  const stranger = unknown.find(({ key }) => works.some((work) => work.key === key));
  if (stranger) {
    el.addClass('is-unknown');
    const near = stranger.near.map((key) => `@${key}`).join(', ');
    setTooltip(el, near === '' ? say('cite.hover-none') : say('cite.hover-unknown', { near }));
  }
  el.toggleClass(
    'is-ambiguous',
    works.some(({ state }) => state === 'ambiguous'),
  );
}
