/** The function of citation-js that decodes one value, without its grammar of whole files. */
declare module '@citation-js/plugin-bibtex/lib/input/value.js' {
  export function parse(text: string, field: string): string;
}
