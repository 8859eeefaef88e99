const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number in plain or raised digits: `¹²` is 12. */
export function numberOfDigits(digits: string): number {
  return Number([...digits].map((sign) => (raised.includes(sign) ? raised.indexOf(sign) : sign)).join(''));
}

/** A whole number in raised digits. */
export function raisedDigits(number: number): string {
  return [...String(number)].map((digit) => raised[Number(digit)] ?? digit).join('');
}
