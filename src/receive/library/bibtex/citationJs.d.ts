/** The two functions of citation-js that decode one entry and one value, without its grammar of whole files. */
declare module '@citation-js/plugin-bibtex/lib/input/entries.js' {
  interface Entry {
    type: string;
    label: string;
    properties: Record<string, string>;
  }
  export function parse(entries: Entry[]): Record<string, unknown>[];
}
declare module '@citation-js/plugin-bibtex/lib/input/value.js' {
  export function parse(text: string, field: string): string;
}
