import { citekeysOf } from '../cite';
import type { Name, Work, WorkDate } from '../paper';
import type { Told } from './callouts';
import type { ListedWork } from './references';

/** A work that is only cited, as far as its citations tell. */
export interface Stub {
  readonly names: readonly Name[];
  readonly year: number | null;
  readonly literal?: string;
  readonly letter?: string;
  readonly told?: Told;
  /** The DOI to which the citation links. */
  readonly doi?: string;
}

/**
 * Listed works and stubs with their keys, in this order. `told` adds what sentences say of listed works to those that
 * lack it, by index.
 */
export function worksOf(
  listed: readonly ListedWork[],
  stubs: readonly Stub[],
  told: ReadonlyMap<number, Told>,
): readonly Work[] {
  const items: readonly Omit<Work, 'id'>[] = [
    ...listed.map((work, index) => withTold(plain(work), told.get(index))),
    ...stubs.map(stubWork),
  ];
  const keys = citekeysOf(items);
  return items.map((item, index) => ({ id: keys[index] ?? '', ...item }));
}

/** A listed work without its number and keys: these are the list's and the file's, not the work's. */
function plain({ label, keys, ...work }: ListedWork): Omit<Work, 'id'> {
  void label;
  void keys;
  return work;
}

function withTold(work: Omit<Work, 'id'>, told: Told | undefined): Omit<Work, 'id'> {
  return told && work.title === undefined ? { ...work, title: told.title } : work;
}

function stubWork(stub: Stub): Omit<Work, 'id'> {
  const issued = issuedOf(stub);
  return {
    type: stub.told?.container === undefined ? 'document' : 'article',
    ...(stub.names.length > 0 ? { author: stub.names } : {}),
    ...(issued ? { issued } : {}),
    ...(stub.letter === undefined ? {} : { 'year-suffix': stub.letter }),
    ...(stub.told === undefined ? {} : { title: stub.told.title }),
    ...(stub.told?.container === undefined ? {} : { 'container-title': stub.told.container }),
    ...(stub.doi === undefined ? {} : { DOI: stub.doi }),
    status: 'stub',
  };
}

function issuedOf({ year, literal }: Stub): WorkDate | null {
  if (year !== null) return { 'date-parts': [[year]] };
  return literal === undefined ? null : { literal };
}
