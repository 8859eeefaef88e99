import { getLanguage, type App } from 'obsidian';

/** What the screen's language calls the language of a BCP 47 code; the code itself where it has no name for it. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([getLanguage()], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Paths of the styles that the vault has. */
export function ownStyles({ vault }: App): readonly string[] {
  return vault
    .getFiles()
    .filter(({ extension }) => extension === 'csl')
    .map(({ path }) => path);
}
