import type * as O from 'obsidian';
import { Component } from '../core/component';
import { theHost } from '../core/host';
import { listenToLinks } from '../markdown/links';
import { parseYaml, stringifyYaml } from '../metadata/yaml';
import { given } from '../strict';
import { freePath } from '../fileManager';
import { TextFileView } from '../workspace/fileView';
import type { WorkspaceLeaf } from '../workspace/leaf';
import {
  type BasesQueryResult,
  BasesViewConfig,
  type Definition,
  QueryController,
  runQuery,
  type ViewDefinition,
  wholeId,
} from './query';

/** A way to show the files of a base. Not `Public<O.BasesView>`: its data are the host's own. */
export abstract class BasesView extends Component {
  abstract type: string;
  app: O.App = theHost().app;
  config: BasesViewConfig = given<BasesViewConfig>(null);
  allProperties: O.BasesPropertyId[] = [];
  data: BasesQueryResult = given<BasesQueryResult>(null);

  constructor(readonly $controller: QueryController) {
    super();
  }

  abstract onDataUpdated(): void;

  async createFileForView(name = 'Untitled', change?: (properties: unknown) => void): Promise<void> {
    const { vault, fileManager } = theHost();
    const file = await vault.create(freePath(given<O.Vault>(vault), `${name}.md`), '');
    if (change) await fileManager.processFrontMatter(file, change);
  }
}

/** Milliseconds in which many changes of the vault are shown once. */
const TOGETHER = 50;

/** A `.base` file: one of its views, and a list of them to choose from. */
export class BasesFileView extends TextFileView {
  override icon = 'lucide-table';
  private definition: Definition = {};
  private place = 0;
  private shown: BasesView | null = null;
  private timer = 0;
  private readonly bar: HTMLElement;
  private readonly box: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.contentEl.addClass('bases-container');
    this.bar = this.contentEl.createDiv('bases-header').createDiv('bases-toolbar');
    this.box = this.contentEl.createDiv('bases-view');
    listenToLinks(theHost(), this.box, () => this.file?.path ?? '', { hoverPopover: null }, 'bases');
  }

  override onload(): void {
    super.onload();
    const { metadata, vault } = theHost();
    for (const name of ['changed', 'deleted', 'resolved'])
      this.registerEvent(metadata.on(name, () => this.refreshSoon()));
    for (const name of ['create', 'rename']) this.registerEvent(vault.on(name, () => this.refreshSoon()));
  }

  getViewType(): string {
    return 'bases';
  }

  getViewData(): string {
    return this.data;
  }

  setViewData(data: string): void {
    this.data = data;
    this.definition = parseYaml(data) ?? {};
    this.mount();
  }

  clear(): void {
    this.shown?.unload();
    this.shown = null;
    this.box.empty();
  }

  private get view(): ViewDefinition | null {
    return this.definition.views?.[this.place] ?? null;
  }

  private mount(): void {
    this.clear();
    this.drawBar();
    const { view } = this;
    const registration = view && theHost().basesViews.get(view.type);
    if (!view || !registration) {
      this.box.setText(`Unknown view type: ${view?.type ?? 'none'}`);
      return;
    }
    const controller = given<O.QueryController>(new QueryController());
    this.shown = given<BasesView>(registration.factory(controller, this.box));
    const changed = (): void => void this.keep();
    this.shown.config = new BasesViewConfig(
      this.definition,
      given<Record<string, unknown> & ViewDefinition>(view),
      changed,
    );
    this.shown.load();
    this.refresh();
  }

  private drawBar(): void {
    this.bar.empty();
    const list = this.bar.createEl('select', {
      cls: 'dropdown bases-toolbar-views-menu',
      attr: { 'aria-label': 'View' },
    });
    for (const [place, { name, type }] of (this.definition.views ?? []).entries())
      list.createEl('option', { value: String(place), text: name ?? type });
    list.value = String(this.place);
    list.addEventListener('change', () => {
      this.place = Number(list.value);
      this.mount();
    });
    this.bar.createDiv('bases-toolbar-results');
  }

  private async keep(): Promise<void> {
    this.data = stringifyYaml(this.definition);
    if (this.file) await theHost().vault.modify(this.file, this.data);
    this.refresh();
  }

  private refreshSoon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.refresh(), TOGETHER);
  }

  private refresh(): void {
    if (!this.shown || !this.view || !this.file) return;
    const result = runQuery(this.definition, this.view);
    this.bar.querySelector('.bases-toolbar-results')?.setText(`${result.data.length} results`);
    this.shown.data = result;
    this.shown.allProperties = propertiesIn(result);
    this.shown.onDataUpdated();
  }
}

/** Every property that one of the files has. */
function propertiesIn({ data }: BasesQueryResult): O.BasesPropertyId[] {
  const names = data.flatMap(({ file }) =>
    Object.keys(theHost().metadata.getFileCache(file)?.frontmatter ?? {}),
  );
  return ['file.name' as const, ...names.unique().map(wholeId)];
}
