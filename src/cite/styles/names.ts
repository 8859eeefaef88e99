import names from 'styles:names';

/** The styles that ship, by id: what each is called. */
export const shippedTitles: Readonly<Record<string, string>> = names.styles;

/** BCP 47 codes of all CSL locales, which ship. */
export const localeCodes: readonly string[] = names.locales;
