/** Figures and signs that have a raised form of their own. */
const forms: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
  '–': '⁻',
  '−': '⁻',
  '+': '⁺',
};

/**
 * What stands raised over its line, in signs that are raised themselves: so `growth²,³` cites and `m²` measures, and neither
 * becomes a number of the text. Only where figures are all there is: letters are left as they are, but for the ring of degrees.
 */
export function raisedText(text: string): string {
  if (/^\s*[o◦º]\s*$/u.test(text)) return '°';
  if (!/^[\d,;*†‡\s–−+-]*\d[\d,;*†‡\s–−+-]*$/u.test(text)) return text;
  return [...text].map((sign) => forms[sign] ?? sign).join('');
}
