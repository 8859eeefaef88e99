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

  interface System {
    retrieveLocale: (code: string) => unknown;
    retrieveItem: (id: string) => unknown;
  }

  interface BibliographyParameters {
    entry_ids: string[][];
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
    rebuildProcessorState(
      citations: Citation[],
      mode: string,
      uncited: string[],
    ): [citationID: string, noteIndex: number, text: string][];
    processCitationCluster(
      citation: Citation,
      before: Before,
      after: Before,
    ): [{ citation_errors: unknown[] }, [index: number, text: string, citationID: string][]];
    makeBibliography(): false | [BibliographyParameters, string[]];
  }

  const CSL: {
    Engine: typeof Engine;
    Output: { Formats: Record<string, Record<string, unknown>> };
    getCitationCluster: unknown;
  };
  export default CSL;
}
