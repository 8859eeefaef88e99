import type { Place } from './cluster';
import { keyAt, printKey } from './key';
import { clustersIn } from './parse';

/** A text whose citations name works by other keys; links to source notes stay. All else is as it was. */
export function withKeys(text: string, keys: ReadonlyMap<string, string>): string {
  let made = '';
  let at = 0;
  for (const { key, place } of namedIn(text)) {
    const to = keys.get(key);
    if (to === undefined) continue;
    made += text.slice(at, place.from) + keyBefore(to, text.slice(place.to, place.to + 2));
    at = place.to;
  }
  return made + text.slice(at);
}

function namedIn(text: string): readonly { readonly key: string; readonly place: Place }[] {
  return clustersIn(text).flatMap(({ items, keys }) =>
    items.flatMap(({ key, link }, at) => {
      const place = keys[at];
      return link || !place ? [] : [{ key, place }];
    }),
  );
}

/** A key as it is written before some text: in braces where that would be read as more of it. */
function keyBefore(key: string, after: string): string {
  const plain = printKey(key);
  return keyAt(plain + after, 0)?.to === plain.length ? plain : `@{${key}}`;
}
