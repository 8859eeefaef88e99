import { english } from './en';
import { spanish } from './es';
import { indonesian } from './id';
import type { Language } from './language';

export type { Language } from './language';
export type { WordKey } from './cues/words';
export { knows, say } from './say';
export type { Values } from './say';
export { cuePattern } from './cuePattern';

/** The languages that we know, each told apart by its own data. Their rules of spelling (`variants`) are tried in this order. */
export const languages: readonly Language[] = [indonesian, spanish, english];

/** The language of a BCP 47 code, by its first part; English where we know none of that name. */
export function languageOf(code: string): Language {
  // Asked for every block of a text: the plain code first.
  const plain = languages.find((language) => language.code === code);
  if (plain) return plain;
  const primary = code.toLowerCase().split('-')[0];
  return languages.find((language) => language.code === primary) ?? english;
}
