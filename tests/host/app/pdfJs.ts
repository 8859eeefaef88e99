interface PdfJs {
  readonly GlobalWorkerOptions: { workerSrc: string };
}

declare global {
  interface Window {
    /** The page's own script imports the module. */
    readonly importPdfJs: () => Promise<PdfJs>;
  }
}

let loaded: Promise<PdfJs> | null = null;

/** pdf.js, loaded when it is asked for first, with a thread of its own: from the page's server, as Obsidian has it in the app. */
export function loadPdfJs(): Promise<PdfJs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PdfJs> {
  const pdfjsLib = await window.importPdfJs();
  pdfjsLib.GlobalWorkerOptions.workerSrc = new URL('pdf.worker.mjs', document.baseURI).href;
  Object.assign(window, { pdfjsLib });
  return pdfjsLib;
}
