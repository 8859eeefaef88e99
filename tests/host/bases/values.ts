import type * as O from 'obsidian';
import { theHost } from '../core/host';
import { parseLinktext } from '../metadata/links';
import type { Public } from '../strict';

/** A value in a base. */
export abstract class Value implements Public<O.Value> {
  static type = 'value';

  static equals(a: Value | null, b: Value | null): boolean {
    return a === b || (a !== null && b !== null && a.equals(b));
  }

  static looseEquals(a: Value | null, b: Value | null): boolean {
    return a === b || (a !== null && b !== null && a.looseEquals(b));
  }

  abstract toString(): string;
  abstract isTruthy(): boolean;

  equals(other: Value): boolean {
    return other.constructor === this.constructor && other.toString() === this.toString();
  }

  looseEquals(other: Value): boolean {
    return other.toString() === this.toString();
  }

  renderTo(el: HTMLElement, _context: O.RenderContext): void {
    el.appendText(this.toString());
  }
}

export class NullValue extends Value implements Public<O.NullValue> {
  static override type = 'null';
  static value = new NullValue();

  toString(): string {
    return '';
  }

  isTruthy(): boolean {
    return false;
  }
}

export abstract class NotNullValue extends Value {}

export abstract class PrimitiveValue<T> extends NotNullValue {
  constructor(readonly $value: T) {
    super();
  }

  toString(): string {
    return String(this.$value);
  }

  isTruthy(): boolean {
    return Boolean(this.$value);
  }
}

export class StringValue extends PrimitiveValue<string> {
  static override type = 'string';
}

export class NumberValue extends PrimitiveValue<number> {
  static override type = 'number';
}

export class BooleanValue extends PrimitiveValue<boolean> {
  static override type = 'boolean';

  override renderTo(el: HTMLElement): void {
    const box = el.createEl('input', { type: 'checkbox' });
    box.checked = this.$value;
    box.disabled = true;
  }
}

/** A wikilink: two are the same if they lead to one file. */
export class LinkValue extends StringValue {
  static override type = 'link';

  constructor(
    readonly $target: string,
    readonly $words: string,
    readonly $source: string,
  ) {
    super($words);
  }

  static parseFromString(_app: O.App, input: string, sourcePath: string): LinkValue | null {
    const match = /^\[\[([^\]|]+)(?:\|([^\]]*))?\]\]$/.exec(input.trim());
    const [, target = '', words = parseLinktext(target).path] = match ?? [];
    return match && new LinkValue(target, words, sourcePath);
  }

  override looseEquals(other: Value): boolean {
    const file = this.$file();
    if (file && other instanceof LinkValue) return other.$file() === file;
    if (file && other instanceof FileValue) return other.$file === file;
    return super.looseEquals(other);
  }

  $file(): O.TFile | null {
    return theHost().metadata.getFirstLinkpathDest(parseLinktext(this.$target).path, this.$source);
  }

  override renderTo(el: HTMLElement): void {
    el.createEl('a', {
      cls: 'internal-link',
      text: this.$words,
      href: this.$target,
      attr: { 'data-href': this.$target },
    });
  }
}

/** The file of a line: its name leads to it. */
export class FileValue extends NotNullValue {
  static override type = 'file';

  constructor(readonly $file: O.TFile) {
    super();
  }

  toString(): string {
    return this.$file.basename;
  }

  isTruthy(): boolean {
    return true;
  }

  override renderTo(el: HTMLElement): void {
    const { path } = this.$file;
    el.createEl('a', {
      cls: 'internal-link',
      text: this.toString(),
      href: path,
      attr: { 'data-href': path },
    });
  }
}

export class ListValue extends NotNullValue implements Public<O.ListValue> {
  static override type = 'list';
  readonly $values: readonly Value[];

  constructor(values: readonly unknown[]) {
    super();
    this.$values = values.map((value) => valueOf(value, ''));
  }

  toString(): string {
    return this.$values.map(String).join(', ');
  }

  isTruthy(): boolean {
    return this.$values.length > 0;
  }

  includes(value: Value): boolean {
    return this.$values.some((one) => one.looseEquals(value));
  }

  length(): number {
    return this.$values.length;
  }

  get(index: number): Value {
    return this.$values[index] ?? NullValue.value;
  }

  concat(other: ListValue): ListValue {
    return new ListValue([...this.$values, ...other.$values]);
  }

  override renderTo(el: HTMLElement, context: O.RenderContext): void {
    for (const [place, value] of this.$values.entries()) {
      if (place > 0) el.appendText(', ');
      value.renderTo(el, context);
    }
  }
}

export class ObjectValue extends NotNullValue {
  static override type = 'object';

  constructor(readonly $object: Readonly<Record<string, unknown>>) {
    super();
  }

  toString(): string {
    return JSON.stringify(this.$object);
  }

  isTruthy(): boolean {
    return !this.isEmpty();
  }

  isEmpty(): boolean {
    return Object.keys(this.$object).length === 0;
  }

  get(key: string): Value | null {
    return key in this.$object ? valueOf(this.$object[key], '') : null;
  }
}

/** What stands in a property, as a value. */
export function valueOf(value: unknown, sourcePath: string): Value {
  if (value instanceof Value) return value;
  if (value === null || value === undefined) return NullValue.value;
  if (Array.isArray(value)) return new ListValue((value as unknown[]).map((one) => valueOf(one, sourcePath)));
  if (typeof value === 'number') return new NumberValue(value);
  if (typeof value === 'boolean') return new BooleanValue(value);
  if (typeof value === 'object') return new ObjectValue(value as Record<string, unknown>);
  const text = typeof value === 'string' ? value : '';
  return LinkValue.parseFromString(theHost().app, text, sourcePath) ?? new StringValue(text);
}
