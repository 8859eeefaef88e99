import { localeCodes, shippedTitles } from '../../jobs';

/** What can be chosen: what it is called, by its value. */
export type Options = Readonly<Record<string, string>>;

/** The styles to choose from, the vault's own first, by their paths; then those that ship, by their titles. */
export function styleOptions(own: readonly string[]): Options {
  const shipped = Object.entries(shippedTitles).sort(([, one], [, other]) => (one < other ? -1 : 1));
  return Object.fromEntries([...own.map((path) => [path, path] as const), ...shipped]);
}

/** The languages to cite in, by their BCP 47 codes. */
export function languageOptions(nameOf: (code: string) => string): Options {
  return Object.fromEntries(localeCodes.map((code) => [code, nameOf(code)] as const));
}
