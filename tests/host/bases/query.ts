import type * as O from 'obsidian';
import { Component } from '../core/component';
import { theHost } from '../core/host';
import { refuse } from '../strict';
import { BasesEntry, parsePropertyId, passes } from './entry';
import { NullValue, NumberValue, type Value } from './values';

export interface ViewDefinition {
  readonly type: string;
  readonly name?: string;
  readonly filters?: O.BasesConfigFileFilter;
  readonly groupBy?: { readonly property: string; readonly direction?: 'ASC' | 'DESC' };
  readonly order?: readonly string[];
  readonly sort?: readonly O.BasesSortConfig[];
  readonly limit?: number;
  readonly [key: string]: unknown;
}

/** What a `.base` file says. */
export interface Definition {
  readonly filters?: O.BasesConfigFileFilter;
  readonly formulas?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly views?: readonly ViewDefinition[];
}

export class QueryController extends Component {}

/** A property as it stands in a definition, with where it comes from. */
export function wholeId(id: string): O.BasesPropertyId {
  return (/^(note|file|formula)\./.test(id) ? id : `note.${id}`) as O.BasesPropertyId;
}

export class BasesEntryGroup {
  constructor(
    public key: Value | undefined,
    public entries: BasesEntry[],
  ) {}

  hasKey(): boolean {
    return this.key !== undefined && !(this.key instanceof NullValue);
  }
}

/** The files of one view of a base, in their order. */
export class BasesQueryResult {
  constructor(
    public data: BasesEntry[],
    readonly $view: ViewDefinition,
  ) {}

  get properties(): O.BasesPropertyId[] {
    return (this.$view.order ?? ['file.name']).map(wholeId);
  }

  get groupedData(): BasesEntryGroup[] {
    const { groupBy } = this.$view;
    if (!groupBy) return [new BasesEntryGroup(undefined, this.data)];
    const groups = new Map<string, BasesEntryGroup>();
    for (const entry of this.data) {
      const key = entry.getValue(wholeId(groupBy.property)) ?? NullValue.value;
      const group = groups.get(key.toString()) ?? new BasesEntryGroup(key, []);
      group.entries.push(entry);
      groups.set(key.toString(), group);
    }
    const sign = groupBy.direction === 'DESC' ? -1 : 1;
    return [...groups.values()].sort(
      (a, b) => sign * compare(a.key ?? NullValue.value, b.key ?? NullValue.value),
    );
  }

  getSummaryValue(): Value {
    throw refuse('the stand-in does not play BasesQueryResult.getSummaryValue');
  }
}

/** All that a view shows: the filters of the base and of the view, sorted, up to its limit. */
export function runQuery(definition: Definition, view: ViewDefinition): BasesQueryResult {
  const formulas = definition.formulas ?? {};
  const entries = theHost()
    .vault.getFiles()
    .map((file) => new BasesEntry(file, formulas))
    .filter((entry) => passes(definition.filters, entry) && passes(view.filters, entry));
  const sort = view.sort ?? [{ property: 'file.name', direction: 'ASC' } as const];
  entries.sort((a, b) => {
    for (const { property, direction } of sort) {
      const order = compare(a.getValue(property) ?? NullValue.value, b.getValue(property) ?? NullValue.value);
      if (order !== 0) return direction === 'DESC' ? -order : order;
    }
    return 0;
  });
  return new BasesQueryResult(view.limit === undefined ? entries : entries.slice(0, view.limit), view);
}

function compare(a: Value, b: Value): number {
  if (a instanceof NumberValue && b instanceof NumberValue) return a.$value - b.$value;
  return a.toString().localeCompare(b.toString(), undefined, { numeric: true });
}

/** How a view is set up; what a plugin sets is written into the file. */
export class BasesViewConfig {
  constructor(
    readonly $definition: Definition,
    readonly $view: Record<string, unknown> & ViewDefinition,
    readonly $changed: () => void,
  ) {}

  get name(): string {
    return this.$view.name ?? this.$view.type;
  }

  get(key: string): unknown {
    return this.$view[key];
  }

  getAsPropertyId(key: string): O.BasesPropertyId | null {
    const value = this.$view[key];
    return typeof value === 'string' ? wholeId(value) : null;
  }

  getEvaluatedFormula(): Value {
    throw refuse('the stand-in does not play BasesViewConfig.getEvaluatedFormula');
  }

  set(key: string, value: unknown): void {
    if (value === null) delete this.$view[key];
    else this.$view[key] = value;
    this.$changed();
  }

  getOrder(): O.BasesPropertyId[] {
    return (this.$view.order ?? ['file.name']).map(wholeId);
  }

  getSort(): O.BasesSortConfig[] {
    return [...(this.$view.sort ?? [])];
  }

  getDisplayName(id: string): string {
    const { properties = {} } = this.$definition;
    const { name } = parsePropertyId(id);
    const given = (properties[id] ?? properties[name])?.displayName;
    return typeof given === 'string' ? given : name;
  }
}
