import { debounce, Modal, Setting, type App } from 'obsidian';
import {
  plainItem,
  printCluster,
  type CiteItem,
  type Cluster,
  type LocatorLabel,
  type Row,
} from '../../jobs';
import { say } from '../words';
import type { Citing } from './citing';
import { drawRuns } from './drawRuns';
import { WorkField } from './workField';

/** The kinds of places that are offered; any other that a citation has stays. */
const labels = [
  'page',
  'chapter',
  'section',
  'paragraph',
  'figure',
  'table',
  'volume',
  'note',
  'line',
  'verse',
] as const satisfies readonly LocatorLabel[];

/** Milliseconds after the last key at which the citation is formatted anew. */
const PATIENCE = 120;

export interface CiteOptions {
  readonly citing: Citing;
  readonly cluster: Cluster;
  /** The note that is written, and where it is. */
  readonly note: string;
  readonly path: string;
  /** What the button says. */
  readonly button: string;
  readonly done: (cluster: Cluster) => void;
}

/** The form of a citation: its works, with places, what stands before and after, and how it will look. */
export class CiteModal extends Modal {
  private form: Cluster['form'];
  private items: CiteItem[];
  private readonly list = this.contentEl.createDiv('citeweave-cited-works');
  private readonly shown = this.contentEl.createDiv({
    cls: 'citeweave-cite-preview',
    attr: { role: 'status' },
  });
  /** Counts what was begun: what was overtaken is not shown. */
  private turn = 0;
  private readonly previewSoon = debounce(() => void this.preview(), PATIENCE, true);

  constructor(
    app: App,
    private readonly options: CiteOptions,
  ) {
    super(app);
    this.form = options.cluster.form;
    this.items = [...options.cluster.items];
  }

  override onOpen(): void {
    this.setTitle(say('cite.form'));
    this.modalEl.addClass('citeweave-cite');
    this.drawItems();
    this.addFields();
    this.contentEl.append(this.shown);
    this.buttons();
    void this.preview();
    const field = this.contentEl.querySelector<HTMLInputElement>(
      this.items.length > 0 ? '.citeweave-place' : '.citeweave-add-work',
    );
    field?.focus();
  }

  override onClose(): void {
    this.turn += 1;
    this.previewSoon.cancel();
    this.contentEl.empty();
  }

  private drawItems(): void {
    this.list.empty();
    this.items.forEach((item, at) => this.drawItem(item, at));
  }

  private drawItem(item: CiteItem, at: number): void {
    const part = this.list.createDiv({ cls: 'citeweave-cited-work', attr: { role: 'group' } });
    part.setAttr('aria-label', `@${item.key}`);
    new Setting(part).setName(`@${item.key}`).addExtraButton((button) =>
      button
        .setIcon('lucide-x')
        .setTooltip(say('cite.remove-work', { key: item.key }))
        .onClick(() => {
          this.items.splice(at, 1);
          this.changed(true);
        }),
    );
    const place = new Setting(part).setName(say('cite.place'));
    place.addDropdown((dropdown) => {
      const own = item.locator?.label;
      for (const label of labels) dropdown.addOption(label, say(`cite.label-${label}`));
      if (own !== undefined && !labels.some((label) => label === own)) dropdown.addOption(own, own);
      dropdown.setValue(own ?? 'page').onChange((label) => this.setLabel(at, label as LocatorLabel));
      dropdown.selectEl.setAttr('aria-label', say('cite.place-kind'));
    });
    place.addText((text) => {
      text.inputEl.addClass('citeweave-place');
      text.inputEl.setAttr('aria-label', say('cite.place'));
      text.setValue(item.locator?.value ?? '').onChange((value) => this.setPlace(at, value));
      this.submits(text.inputEl);
    });
    this.textField(part, 'cite.before', item.prefix, (prefix) => this.set(at, { prefix: prefix.trim() }));
    this.textField(part, 'cite.after', item.suffix.replace(/^,?\s*/, ''), (said) =>
      this.set(at, { suffix: said.trim() === '' ? '' : `, ${said.trim()}` }),
    );
    if (at === 0 && this.form === 'narrative') return;
    new Setting(part).setName(say('cite.no-author')).addToggle((toggle) => {
      toggle
        .setValue(item.isAuthorSuppressed)
        .onChange((isOff) => this.set(at, { isAuthorSuppressed: isOff }));
      toggle.toggleEl.setAttr('aria-label', say('cite.no-author'));
    });
  }

  private textField(
    part: HTMLElement,
    key: 'cite.before' | 'cite.after',
    value: string,
    set: (text: string) => void,
  ): void {
    new Setting(part).setName(say(key)).addText((text) => {
      text.inputEl.setAttr('aria-label', say(key));
      text.setValue(value).onChange(set);
      this.submits(text.inputEl);
    });
  }

  private addFields(): void {
    new Setting(this.contentEl).setName(say('cite.add-work')).addSearch((search) => {
      search.setPlaceholder(say('cite.find-work'));
      search.inputEl.addClass('citeweave-add-work');
      search.inputEl.setAttr('aria-label', say('cite.add-work'));
      new WorkField(
        this.app,
        search.inputEl,
        this.options.citing,
        () => this.options.note,
        (row) => this.add(row),
      );
    });
    new Setting(this.contentEl)
      .setName(say('cite.in-sentence'))
      .setDesc(say('cite.in-sentence-about'))
      .addToggle((toggle) => {
        toggle.toggleEl.setAttr('aria-label', say('cite.in-sentence'));
        toggle.setValue(this.form === 'narrative').onChange((isOn) => {
          this.form = isOn ? 'narrative' : 'bracketed';
          this.changed(true);
        });
      });
  }

  private add({ key }: Row): void {
    this.items.push(plainItem(key));
    this.changed(true);
  }

  private set(at: number, part: Partial<CiteItem>): void {
    const item = this.items[at];
    if (item) this.items[at] = { ...item, ...part };
    this.changed(false);
  }

  private setPlace(at: number, value: string): void {
    const label = this.items[at]?.locator?.label ?? this.labelShown(at);
    this.set(at, { locator: value.trim() === '' ? null : { label, value: value.trim() } });
  }

  private setLabel(at: number, label: LocatorLabel): void {
    const value = this.items[at]?.locator?.value;
    if (value !== undefined) this.set(at, { locator: { label, value } });
  }

  private labelShown(at: number): LocatorLabel {
    const select = this.list.children[at]?.querySelector('select');
    return (select?.value ?? 'page') as LocatorLabel;
  }

  private submits(field: HTMLInputElement): void {
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      this.finish();
    });
  }

  private changed(isDrawn: boolean): void {
    if (isDrawn) this.drawItems();
    this.previewSoon();
  }

  private get cluster(): Cluster {
    const [first, ...others] = this.items;
    // The author that a sentence names is not left out, and nothing stands before them.
    const items =
      this.form === 'narrative' && first
        ? [{ ...first, prefix: '', isAuthorSuppressed: false }, ...others]
        : this.items;
    return { form: this.form, items };
  }

  private async preview(): Promise<void> {
    const turn = (this.turn += 1);
    if (this.items.length === 0) return this.shown.setText(say('cite.choose-work'));
    const { citing, note, path } = this.options;
    try {
      const { clusters } = await citing.cited(printCluster(this.cluster), path, { note });
      if (turn !== this.turn) return;
      this.shown.empty();
      const [shown] = clusters;
      if (!shown) return;
      drawRuns(this.shown, shown.text);
      if (shown.note) drawRuns(this.shown.createDiv('citeweave-note-preview'), shown.note.runs);
    } catch (error) {
      if (turn === this.turn) this.shown.setText(String(error));
    }
  }

  private buttons(): void {
    new Setting(this.contentEl)
      .setClass('citeweave-buttons')
      .addButton((button) => button.setButtonText(say('command.cancel')).onClick(() => this.close()))
      .addButton((button) =>
        button
          .setButtonText(this.options.button)
          .setCta()
          .onClick(() => this.finish()),
      );
  }

  private finish(): void {
    if (this.items.length === 0) return;
    const { cluster } = this;
    this.close();
    this.options.done(cluster);
  }
}
