import { type App, type MarkdownPostProcessorContext, type Plugin } from 'obsidian';
import type { CitedCluster, CitedText } from '../../../jobs';
import type { CitedNotes } from './citedNotes';
import { drawCitation } from './drawCitation';

/** Citations in reading view, and in what Obsidian exports, as they are shown. */
export function registerReading(plugin: Plugin, notes: CitedNotes): void {
  plugin.registerMarkdownPostProcessor((el, context) => {
    // At once where there is nothing to do: what is rendered waits for a promise.
    if (el.textContent?.includes('@') && !isPaperText(context.frontmatter))
      return render(plugin.app, notes, el, context);
  });
}

/** Whether a note is the text of a paper, in which nothing is cited. */
function isPaperText(properties: unknown): boolean {
  return (
    typeof properties === 'object' &&
    properties !== null &&
    'type' in properties &&
    properties.type === 'text'
  );
}

async function render(
  app: App,
  notes: CitedNotes,
  el: HTMLElement,
  context: MarkdownPostProcessorContext,
): Promise<void> {
  const file = app.vault.getFileByPath(context.sourcePath);
  if (!file) return;
  const told = await notes.of(file);
  if (!told || told.cited.clusters.length === 0) return;
  const section = context.getSectionInfo(el);
  const inSection = section
    ? clustersBetween(told.cited, told.lines(), section.lineStart, section.lineEnd)
    : told.cited.clusters;
  replace(el, inSection, told.cited, told.text);
}

/** The citations of some lines of a note. */
function clustersBetween(
  { clusters }: CitedText,
  begins: readonly number[],
  lineStart: number,
  lineEnd: number,
): readonly CitedCluster[] {
  const from = begins[lineStart] ?? 0;
  const to = begins[lineEnd + 1] ?? Infinity;
  return clusters.filter((cluster) => cluster.from >= from && cluster.to <= to);
}

/**
 * Puts citations in place of what stands for them. What is rendered tells no place in the note: they are found by their text, in
 * their order. Links to source notes were made elements, others stayed text, maybe with emphasis in it.
 */
function replace(
  el: HTMLElement,
  clusters: readonly CitedCluster[],
  { unknown }: CitedText,
  text: string,
): void {
  const waiting = clusters.map((cluster) => ({
    cluster,
    shown: shownText(text.slice(cluster.from, cluster.to)),
  }));
  for (;;) {
    const flat = flattened(el);
    const next = waiting
      .map(({ cluster, shown }, at) => ({ cluster, shown, at, index: flat.text.indexOf(shown) }))
      .find(({ index }) => index >= 0);
    if (!next) return;
    waiting.splice(next.at, 1);
    const range = rangeIn(flat, next.index, next.index + next.shown.length);
    if (!range) continue;
    range.deleteContents();
    const span = createSpan();
    drawCitation(span, next.cluster, unknown);
    range.insertNode(span);
  }
}

/** A citation's Markdown as reading view shows its text: links by what they show, emphasis without its signs. */
function shownText(markdown: string): string {
  return markdown
    .replace(
      /\[\[([^\]|]*)(?:\\?\|([^\]]*))?\]\]/g,
      (_all, target: string, alias?: string) => alias ?? target,
    )
    .replace(/(\*\*|\*)(?=\S)([^*]+?)\1/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s*\n\s*/g, '\n');
}

interface Flat {
  readonly text: string;
  readonly nodes: readonly { readonly node: Text; readonly from: number }[];
}

/** The texts within an element one behind the other; what is code, or was drawn already, is left out. */
function flattened(el: HTMLElement): Flat {
  const nodes: { node: Text; from: number }[] = [];
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      nodes.push({ node: node as Text, from: text.length });
      text += node.textContent ?? '';
      return;
    }
    if (node.instanceOf(HTMLElement) && node.matches('code, pre, .citeweave-citation, .math')) {
      text += '\u0000';
      return;
    }
    for (const child of Array.from(node.childNodes)) walk(child);
  };
  walk(el);
  return { text, nodes };
}

function rangeIn({ nodes }: Flat, from: number, to: number): Range | null {
  const startAt = [...nodes].reverse().find((one) => one.from <= from);
  const endAt = [...nodes].reverse().find((one) => one.from < to);
  if (!startAt || !endAt) return null;
  const range = startAt.node.doc.createRange();
  range.setStart(startAt.node, from - startAt.from);
  range.setEnd(endAt.node, Math.min(to - endAt.from, endAt.node.length));
  return range;
}
