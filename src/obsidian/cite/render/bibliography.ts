import { MarkdownRenderChild, type MarkdownPostProcessorContext, type Plugin } from 'obsidian';
import { blockAsks, type CitedText } from '../../../jobs';
import { slices } from '../../slices';
import { say, told } from '../../words';
import type { Citing } from '../citing';
import { drawRuns } from '../drawRuns';
import type { CitedNotes } from './citedNotes';
import { endedWith } from './outlived';

/** A code block `bibliography` lists the works that its note cites. */
export function registerBibliography(plugin: Plugin, citing: Citing, notes: CitedNotes): void {
  const end = endedWith(plugin);
  plugin.registerMarkdownCodeBlockProcessor('bibliography', (source, el, context) => {
    const child = new BibliographyBlock(el, plugin, citing, notes, context, source);
    end(child);
    context.addChild(child);
    return child.tell();
  });
}

class BibliographyBlock extends MarkdownRenderChild {
  private turn = 0;
  private readonly asks: ReturnType<typeof blockAsks>;

  constructor(
    el: HTMLElement,
    private readonly plugin: Plugin,
    private readonly citing: Citing,
    private readonly notes: CitedNotes,
    private readonly context: MarkdownPostProcessorContext,
    source: string,
  ) {
    super(el);
    this.asks = blockAsks(source);
  }

  override onload(): void {
    const { metadataCache } = this.plugin.app;
    this.registerEvent(this.citing.on('changed', () => void this.tell()));
    this.registerEvent(
      metadataCache.on('changed', ({ path }) => {
        if (path === this.context.sourcePath) void this.tell();
      }),
    );
  }

  override onunload(): void {
    this.turn += 1;
  }

  async tell(): Promise<void> {
    const turn = (this.turn += 1);
    const file = this.plugin.app.vault.getFileByPath(this.context.sourcePath);
    const known = file && (await this.notes.of(file));
    if (turn !== this.turn || !known) return;
    const { style } = this.asks;
    const cited =
      style === null
        ? known.cited
        : await this.citing.cited(known.text, file.path, { style }).catch(() => null);
    if (turn !== this.turn || !cited) return;
    await this.draw(cited, turn);
  }

  /** Step by step: a list of hundreds of works takes longer than a frame. */
  private async draw({ entries, hangs, problems }: CitedText, turn: number): Promise<void> {
    const el = this.containerEl;
    el.empty();
    el.addClass('citeweave-bibliography');
    const { heading } = this.asks;
    if (heading !== null) el.createEl('h2', { text: heading });
    for (const problem of problems.filter(({ kind }) => kind.startsWith('style.')))
      el.createDiv({ cls: 'citeweave-refused', text: told(problem) });
    if (!entries || entries.length === 0) {
      el.createDiv({ cls: 'citeweave-none', text: say('cite.list-empty') });
      return;
    }
    const list = el.createEl('ul', { cls: 'citeweave-references' });
    const pause = slices();
    for (const { key, margin, lines } of entries) {
      await pause();
      if (turn !== this.turn) return;
      const item = list.createEl('li', { attr: { 'data-key': key } });
      item.toggleClass('is-hanging', hangs && margin.length === 0);
      if (margin.length > 0) drawRuns(item.createSpan('citeweave-margin'), margin);
      lines.forEach(({ runs, isIndented }, at) => {
        const line = at === 0 ? item.createSpan() : item.createDiv();
        line.toggleClass('is-indented', isIndented);
        drawRuns(line, runs);
      });
    }
  }
}
