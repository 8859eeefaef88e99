/** Crockford's base 32: digits and letters but I, L, O and U. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Signs of time, and by chance, as the specification has them. */
const OF_TIME = 10;
const BY_CHANCE = 16;

/** The last millisecond that a ULID can tell: 48 bits. */
const LAST = 2 ** 48 - 1;

/**
 * A ULID (https://github.com/ulid/spec): 10 signs of time and 16 by chance, in the order of time when sorted.
 * `now` is in milliseconds since 1970; `random` gives numbers from 0 to below 1.
 */
export function ulidOf(now: number, random: () => number): string {
  let time = '';
  for (let left = Math.floor(now), count = 0; count < OF_TIME; count += 1) {
    time = SIGNS.charAt(left % SIGNS.length) + time;
    left = Math.floor(left / SIGNS.length);
  }
  const chance = Array.from({ length: BY_CHANCE }, () => SIGNS.charAt(Math.floor(random() * SIGNS.length)));
  return time + chance.join('');
}

/**
 * A ULID that comes after `last` in order (null: after none), whatever the clock says: the last one may be of a device
 * whose clock runs ahead. Chance stays whole, so that two devices that go on from one ULID do not make the same.
 */
export function ulidAfter(last: string | null, now: number, random: () => number): string {
  const before = last === null ? null : timeOf(last);
  const time = before === null ? now : Math.max(now, before + 1);
  return ulidOf(Math.min(time, LAST), random);
}

/** Milliseconds since 1970 as a ULID tells them; null for what is no ULID. */
function timeOf(ulid: string): number | null {
  if (ulid.length !== OF_TIME + BY_CHANCE) return null;
  let time = 0;
  for (const sign of ulid.slice(0, OF_TIME)) {
    const digit = SIGNS.indexOf(sign);
    if (digit < 0) return null;
    time = time * SIGNS.length + digit;
  }
  return time;
}
