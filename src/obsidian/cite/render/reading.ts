import { MarkdownRenderChild, type MarkdownPostProcessorContext, type Plugin, type TFile } from 'obsidian';
import type { CitedCluster, CitedText } from '../../../jobs';
import type { Citing } from '../citing';
import type { CitedNote, CitedNotes } from './citedNotes';
import { drawCitation } from './drawCitation';
import { endedWith } from './outlived';

/** Citations in reading view, and in what Obsidian exports, as they are shown. */
export function registerReading(plugin: Plugin, citing: Citing, notes: CitedNotes): void {
  const tools = { plugin, citing, notes, end: endedWith(plugin) };
  plugin.registerMarkdownPostProcessor((el, context) => {
    // At once where there is nothing to do: what is rendered waits for a promise.
    if (el.textContent?.includes('@') && !isPaperText(context.frontmatter)) return render(tools, el, context);
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

interface Tools {
  readonly plugin: Plugin;
  readonly citing: Citing;
  readonly notes: CitedNotes;
  readonly end: (child: MarkdownRenderChild) => void;
}

async function render(tools: Tools, el: HTMLElement, context: MarkdownPostProcessorContext): Promise<void> {
  const file = tools.plugin.app.vault.getFileByPath(context.sourcePath);
  if (!file) return;
  const told = await tools.notes.of(file);
  if (!told || told.cited.clusters.length === 0) return;
  const section = context.getSectionInfo(el);
  const inSection = section
    ? clustersBetween(told.cited, told.lines(), section.lineStart, section.lineEnd)
    : told.cited.clusters;
  const drawn = replace(el, inSection, told.cited, told.text);
  if (drawn.length === 0) return;
  const child = new DrawnCitations(el, tools, file, drawn.map(markedIn(told)));
  tools.end(child);
  context.addChild(child);
}

/** A citation that was drawn, and where. */
interface Drawn {
  readonly cluster: CitedCluster;
  readonly el: HTMLElement;
}

/** The same, to be found again in a note that was changed: by how it is written, and which of those so written it is. */
interface Marked extends Drawn {
  readonly mark: string;
}

function markedIn(told: CitedNote): (drawn: Drawn) => Marked {
  const marks = marksIn(told);
  return (drawn) => ({ ...drawn, mark: marks.get(drawn.cluster) ?? '' });
}

function marksIn({ cited, text }: CitedNote): ReadonlyMap<CitedCluster, string> {
  const counts = new Map<string, number>();
  return new Map(
    cited.clusters.map((cluster) => {
      const written = text.slice(cluster.from, cluster.to);
      const count = (counts.get(written) ?? 0) + 1;
      counts.set(written, count);
      return [cluster, `${count} ${written}`] as const;
    }),
  );
}

/** Citations of a part of a note that are drawn: they follow the works, the style, and what the rest of the note cites. */
class DrawnCitations extends MarkdownRenderChild {
  private turn = 0;

  constructor(
    el: HTMLElement,
    private readonly tools: Tools,
    private readonly file: TFile,
    private readonly drawn: readonly Marked[],
  ) {
    super(el);
  }

  override onload(): void {
    const { plugin, citing } = this.tools;
    this.registerEvent(citing.on('changed', () => void this.refresh()));
    this.registerEvent(
      plugin.app.metadataCache.on('changed', ({ path }) => {
        if (path === this.file.path) void this.refresh();
      }),
    );
  }

  override onunload(): void {
    this.turn += 1;
  }

  private async refresh(): Promise<void> {
    const turn = (this.turn += 1);
    const told = await this.tools.notes.of(this.file);
    if (turn !== this.turn || !told) return;
    const clusters = new Map([...marksIn(told)].map(([cluster, mark]) => [mark, cluster]));
    for (const { el, mark } of this.drawn) {
      const cluster = clusters.get(mark);
      if (!cluster) continue;
      el.empty();
      el.className = '';
      drawCitation(el, cluster, told.cited.unknown);
    }
  }
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
): readonly Drawn[] {
  const drawn: Drawn[] = [];
  const waiting = clusters.map((cluster) => ({
    cluster,
    shown: shownText(text.slice(cluster.from, cluster.to)),
  }));
  for (;;) {
    const flat = flattened(el);
    const next = waiting
      .map(({ cluster, shown }, at) => ({ cluster, shown, at, index: flat.text.indexOf(shown) }))
      .find(({ index }) => index >= 0);
    if (!next) return drawn;
    waiting.splice(next.at, 1);
    const range = rangeIn(flat, next.index, next.index + next.shown.length);
    if (!range) continue;
    range.deleteContents();
    const span = createSpan();
    drawCitation(span, next.cluster, unknown);
    range.insertNode(span);
    drawn.push({ cluster: next.cluster, el: span });
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
