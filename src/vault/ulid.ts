/** Crockford's base 32: digits and letters but I, L, O and U. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A ULID (https://github.com/ulid/spec): 10 signs of time and 16 by chance, in the order of time when sorted.
 * `now` is in milliseconds since 1970; `random` gives numbers from 0 to below 1.
 */
export function ulidOf(now: number, random: () => number): string {
  let time = '';
  for (let left = Math.floor(now), count = 0; count < 10; count += 1) {
    time = SIGNS.charAt(left % 32) + time;
    left = Math.floor(left / 32);
  }
  return time + Array.from({ length: 16 }, () => SIGNS.charAt(Math.floor(random() * 32))).join('');
}
