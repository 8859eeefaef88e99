/**
 * As much of pdf.js as we ask for. Obsidian hands out its own copy, the terminal brings another: both fit. What comes from a
 * file is `unknown`, and looked at before it is believed.
 */
export interface PdfEngine {
  readonly getDocument: (asked: PdfAsked) => PdfTask;
  /** Numbers of drawing commands by their names. */
  readonly OPS: Readonly<Record<string, number>>;
}

/** How a file is to be opened. */
export interface PdfAsked {
  readonly data: Uint8Array;
  /** 0: nothing is told on the console. */
  readonly verbosity: number;
  /** Fonts are not to be shown, so they are not handed to the page. */
  readonly disableFontFace: boolean;
  /** Pixels; larger pictures are not decoded. */
  readonly maxImageSize: number;
  /** Nothing is compiled from text. */
  readonly isEvalSupported: boolean;
}

export interface PdfTask {
  readonly promise: Promise<PdfFile>;
  readonly destroy: () => Promise<void>;
}

export interface PdfFile {
  readonly numPages: number;
  readonly getPageLabels: () => Promise<readonly string[] | null>;
  readonly getPage: (number: number) => Promise<PdfSheet>;
}

/** One page of an open file. */
export interface PdfSheet {
  /** Left, bottom, right and top of what is shown. */
  readonly view: readonly number[];
  /** Degrees by which it is turned clockwise. */
  readonly rotate: number;
  readonly getTextContent: (asked: {
    readonly disableNormalization: boolean;
  }) => Promise<{ readonly items: readonly unknown[] }>;
  readonly getOperatorList: (asked: { readonly annotationMode: number }) => Promise<PdfCommands>;
  readonly getAnnotations: () => Promise<readonly unknown[]>;
  readonly commonObjs: { readonly has: (id: string) => boolean; readonly get: (id: string) => unknown };
  readonly cleanup: () => unknown;
}

/** The drawing commands of a page, and what each is given. */
export interface PdfCommands {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Whether a module is pdf.js, as far as we ask for it. */
export function isPdfEngine(module: unknown): module is PdfEngine {
  return (
    typeof module === 'object' &&
    module !== null &&
    'getDocument' in module &&
    typeof module.getDocument === 'function' &&
    'OPS' in module
  );
}
