import { MarkdownRenderChild, type MarkdownPostProcessorContext, type Plugin, type TFile } from 'obsidian';
import type { CitedCluster, CitedText } from '../../../jobs';
import type { Citing } from '../citing';
import type { CitedNote, CitedNotes } from './citedNotes';
import { drawCitation } from './drawCitation';
import { endedWith } from './outlived';
import { replaceShown, type Drawn } from './shownText';

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
  const drawn = await replaceShown(el, inSection, told);
  if (drawn.length === 0) return;
  const child = new DrawnCitations(el, tools, file, drawn.map(markedIn(told)));
  tools.end(child);
  context.addChild(child);
}

/** The same, to be found again in a note that was changed: by how it is written, and which of those so written it is. */
interface Marked extends Drawn {
  readonly mark: string;
}

function markedIn(told: CitedNote): (drawn: Drawn) => Marked {
  const marks = marksIn(told);
  return (drawn) => ({ ...drawn, mark: marks.get(drawn.cluster) ?? '' });
}

/** Each part of a note asks for all of its marks. */
const knownMarks = new WeakMap<CitedText, ReadonlyMap<CitedCluster, string>>();

function marksIn({ cited, text }: CitedNote): ReadonlyMap<CitedCluster, string> {
  const known = knownMarks.get(cited);
  if (known) return known;
  const counts = new Map<string, number>();
  const marks = new Map(
    cited.clusters.map((cluster) => {
      const written = text.slice(cluster.from, cluster.to);
      const count = (counts.get(written) ?? 0) + 1;
      counts.set(written, count);
      return [cluster, `${count} ${written}`] as const;
    }),
  );
  knownMarks.set(cited, marks);
  return marks;
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
