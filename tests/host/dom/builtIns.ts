import { addMethods } from './define';
import type { Realm } from './install';

/** What Obsidian adds to arrays, strings, numbers and objects. */
export function addToBuiltIns(realm: Realm): void {
  addMethods<unknown[]>(realm.Array.prototype, {
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    contains(value: unknown) {
      return this.includes(value);
    },
    remove(value: unknown) {
      for (let at = this.indexOf(value); at >= 0; at = this.indexOf(value)) this.splice(at, 1);
    },
    unique() {
      return [...new Set(this)];
    },
    // In order: a test that shuffles should give the same result each time.
    shuffle() {
      return this;
    },
  });
  addMethods(realm.Array, { combine: (arrays: unknown[][]) => arrays.flat() });
  addMethods<{ toString(): string }>(realm.String.prototype, {
    contains(part: string) {
      return String(this).includes(part);
    },
    format(...values: string[]) {
      return String(this).replace(/\{(\d+)\}/g, (_whole, place: string) => values[Number(place)] ?? '');
    },
  });
  addMethods(realm.String, { isString: (value: unknown) => typeof value === 'string' });
  addMethods(realm.Number, { isNumber: (value: unknown) => typeof value === 'number' });
  addMethods(realm.Math, {
    clamp: (value: number, least: number, most: number) => Math.min(Math.max(value, least), most),
    square: (value: number) => value * value,
  });
  addMethods(realm.Object, {
    isEmpty: (object: object) => Object.keys(object).length === 0,
    each: (object: Record<string, unknown>, visit: (value: unknown, key: string) => boolean | void) =>
      Object.entries(object).every(([key, value]) => visit(value, key) !== false),
  });
}
