import type { Range } from '../paper';

/** A sign or code of money, and where it stands. */
export interface Currency extends Range {
  readonly text: string;
}

// ISO 4217 codes and signs of the currencies that papers name most; Rp is how rupiah is written everywhere.
const currency =
  /(?:^|[^\p{L}])((?:US|A|AU|CA|S|NZ)?\$|[€£¥₹₱₩฿₫]|Rp\.?|RM|USD|EUR|GBP|IDR|AUD|JPY|CNY|INR|PHP|MYR|SGD|THB|CHF|BRL)\s?$/u;

/** The sign or code of money right before a number: `Rp 2`, `US$3`; null for none. */
export function currencyBefore(text: string, number: Range): Currency | null {
  const last = text[number.from - 1] === ' ' ? text[number.from - 2] : text[number.from - 1];
  if (!/[\p{Sc}\p{Lu}.p]/u.test(last ?? '')) return null;
  const before = text.slice(Math.max(0, number.from - 6), number.from);
  const match = currency.exec(before);
  if (!match?.[1]) return null;
  const from = number.from - (before.length - match.index - match[0].indexOf(match[1]));
  return { from, to: number.from, text: match[1].replace(/\.$/u, '') };
}

/** -1 where a minus sign stands right before `at` and nothing before the sign that makes it a hyphen. */
export function signBefore(text: string, at: number, start: number): 1 | -1 {
  const sign = text[at - 1];
  if (at - 1 < start || (sign !== '-' && sign !== '−' && sign !== '–')) return 1;
  return at - 2 < start || /[\s([=<>]/u.test(text[at - 2] ?? '') ? -1 : 1;
}
