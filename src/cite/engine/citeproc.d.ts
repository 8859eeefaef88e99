/** What we use of citeproc-js 1.4.63; its manual is the reference. */
declare module 'citeproc' {
  export interface Item {
    id: string;
    locator?: string;
    label?: string;
    prefix?: string;
    suffix?: string;
    'suppress-author'?: boolean;
    'author-only'?: boolean;
  }

  export interface Citation {
    citationID: string;
    citationItems: Item[];
    properties: { noteIndex: number; unsorted?: boolean; mode?: 'composite'; infix?: string };
  }

  type Before = [citationID: string, noteIndex: number][];

  /** By jurisdiction, variable and name in full. */
  export type CslAbbreviations = Record<string, Record<string, Record<string, string>>>;

  interface System {
    getAbbreviation: (
      style: unknown,
      known: CslAbbreviations,
      jurisdiction: string,
      variable: string,
      name: string,
    ) => string;
    retrieveLocale: (code: string) => unknown;
    retrieveItem: (id: string) => unknown;
  }

  interface BibliographyParameters {
    bibliography_errors: unknown[];
    hangingindent?: boolean | number;
    'second-field-align'?: string | false;
    entryspacing?: number;
    linespacing?: number;
    maxoffset?: number;
  }

  export class Engine {
    constructor(system: System, style: unknown, language?: string, isForced?: boolean);
    opt: { development_extensions: Record<string, boolean> };
    /** Without citations: forgets all works and citations. */
    restoreProcessorState(): void;
    setOutputFormat(name: string): void;
    updateUncitedItems(ids: string[]): void;
    updateItems(ids: string[]): void;
    processCitationCluster(
      citation: Citation,
      before: Before,
      after: Before,
      flag?: number,
    ): [{ citation_errors: unknown[] }, [index: number, text: string, citationID: string][]];
    makeBibliography(section?: {
      include: { field: string; value: string }[];
    }): false | [BibliographyParameters, string[]];
  }

  interface Splicing {
    citation: { opt: { 'after-collapse-delimiter'?: string; cite_group_delimiter?: string } };
    tmp: { use_cite_group_delimiter: boolean; splice_delimiter: string };
  }

  const CSL: {
    Engine: typeof Engine;
    AbbreviationSegments: new () => Record<string, Record<string, string>>;
    Output: { Formats: Record<string, Record<string, unknown>> };
    getCitationCluster: unknown;
    /** What parts a citation's work from the one before it; `this` is the engine. */
    getSpliceDelimiter: (this: Splicing, hasLocator: unknown, hasCollapsed: unknown, at: unknown) => string;
  };
  export default CSL;
}
