/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plain: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};

/** A text in small letters without accents and tags: what is compared where both are forgiven. */
export function folded(text: string): string {
  const small = text.toLowerCase();
  // Most texts are in ASCII, and normalising costs more than all the rest.
  if (/^[\0-\x7f]*$/.test(small)) return small.includes('<') ? small.replace(/<[^<>]*>/g, '') : small;
  return small
    .replace(/<[^<>]*>/g, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[øđðłßæœþı]/gu, (letter) => plain[letter] ?? letter);
}

/** The words of a text that was folded. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
