import { theHost } from '../core/host';
import { NullValue } from './values';
import type { BasesEntryGroup, QueryController } from './query';
import { BasesView } from './view';

/** Obsidian's own view: a line for each file, a column for each property. */
export class TableView extends BasesView {
  type = 'table';

  constructor(
    controller: QueryController,
    private readonly el: HTMLElement,
  ) {
    super(controller);
  }

  onDataUpdated(): void {
    this.el.empty();
    for (const group of this.data.groupedData) this.drawGroup(group);
  }

  private drawGroup(group: BasesEntryGroup): void {
    const { renderContext } = theHost().app;
    if (group.key !== undefined) {
      const heading = this.el.createDiv('bases-group-heading');
      if (group.hasKey()) group.key.renderTo(heading.createDiv('bases-group-value'), renderContext);
      else heading.createDiv({ cls: 'bases-group-value', text: 'None' });
      heading.createDiv({ cls: 'bases-group-count', text: String(group.entries.length) });
    }
    const table = this.el.createDiv('bases-table-container').createEl('table', 'bases-table');
    const head = table.createEl('thead').createEl('tr', 'bases-thead');
    for (const id of this.config.getOrder())
      head.createEl('th', { cls: 'bases-td', text: this.config.getDisplayName(id) });
    const body = table.createEl('tbody', 'bases-tbody');
    for (const entry of group.entries) {
      const row = body.createEl('tr', 'bases-tr');
      for (const id of this.config.getOrder())
        (entry.getValue(id) ?? NullValue.value).renderTo(
          row.createEl('td', { cls: 'bases-td', attr: { 'data-property': id } }),
          renderContext,
        );
    }
  }
}
