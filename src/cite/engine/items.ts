import { unmarked } from '../rich';
import type { CslItem } from './kept';

const made = new WeakMap<object, CslItem>();

/** A work as citeproc takes it: no sign in it means anything to us. The same object for the same work. */
export function itemOf(work: object, id: string): CslItem {
  const known = made.get(work);
  if (known && known.id === id) return known;
  const item = { ...(cleaned(work, 0) as Record<string, unknown>), id };
  made.set(work, item);
  return item;
}

/** Deeper than any work is: names within a list. */
const DEEPEST = 6;

function cleaned(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return unmarked(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((one) => cleaned(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => key !== '__proto__' && !isOurs(key, one))
      .map(([key, one]) => [key, cleaned(one, depth + 1)]),
  );
}

/** What a work of ours has beside CSL-JSON, which has a `status` of its own: in press. */
function isOurs(key: string, value: unknown): boolean {
  return (
    key === 'span' ||
    key === 'custom' ||
    (key === 'status' && ['listed', 'library', 'stub'].includes(String(value)))
  );
}
