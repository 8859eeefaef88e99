/** Signs that no XML 1.0 may hold (its section 2.2): controls, halves of surrogate pairs, U+FFFE and U+FFFF; and those that it advises against. */
const ILLEGAL = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/** A text without signs that XML cannot hold. */
export function legalXml(text: string): string {
  return text.replace(ILLEGAL, '');
}

const NEEDS = /[&<>"']/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in XML or HTML, between tags or in an attribute. */
export function escapeXml(text: string): string {
  return legalXml(text).replace(NEEDS, (sign) => entities[sign] ?? '');
}
