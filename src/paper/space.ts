/**
 * A text with each run of white space as one space. The pattern passes over single spaces: most texts have no other
 * white space, and are given back as they are.
 */
export const foldedSpace = (text: string): string => text.replace(/[^\S ]\s*| \s+/g, ' ');

/**
 * What stands behind the last space of a text. A pattern for signs at a text's end that are no spaces (`\p{L}+$`)
 * finds the same here, and need not be tried from every sign on.
 */
export const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);
