const raised = new Map(
  [...'0123456789+-−=()n'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][index] ?? sign]),
);
raised.set('–', '⁻');

/**
 * A raised number as plain text writes it: `12–14` is `¹²⁻¹⁴`, so that the mark of a note does not become a digit of the number
 * before it. Other raised signs stay as they are.
 */
export function asRaised(text: string): string {
  if (!/^[\s\d,;–−+-]*\d[\s\d,;–−+-]*$/u.test(text)) return text;
  return [...text].map((sign) => raised.get(sign) ?? sign).join('');
}
