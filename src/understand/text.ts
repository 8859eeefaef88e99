import { languageOf, type Language } from '../languages';
import { blockAt, pageAtOffset, spanOf, textOf, type Document, type Range, type Section } from '../paper';
import { noteRangesOf } from './notes';
import { inOrder } from './ranges';
import { referenceListsOf } from './references';
import { sentencesOf, type Sentence } from './sentences';

/** A document prepared for the facets: what each of them would otherwise compute again. */
export interface PaperText {
  readonly document: Document;
  /** The language that most of it is written in. */
  readonly language: Language;
  readonly sections: readonly Section[];
  /** The sentences outside of reference lists and of notes that cite. */
  readonly sentences: readonly Sentence[];
  readonly referenceLists: readonly Range[];
}

export function prepare(document: Document): PaperText {
  const referenceLists = referenceListsOf(document);
  return {
    document,
    language: languageOf(document.languages[0] ?? 'en'),
    sections: sectionsOf(document),
    sentences: sentencesOf(document, inOrder(referenceLists, noteRangesOf(document))),
    referenceLists,
  };
}

/** The headings of a document. */
function sectionsOf(document: Document): readonly Section[] {
  return document.blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => ({
      title: textOf(document, block),
      level: block.level,
      ...spanOf(document, block.from, block.to),
    }));
}

/** The heading under which the source offset `start` stands, or null before the first one (binary search). */
export function sectionAt(sections: readonly Section[], start: number): Section | null {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sections[middle]?.start ?? Infinity) <= start) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1] ?? null;
}

/** The printed page on which position `at` of the clean text stands, or null. */
export function pageAt(document: Document, at: number): string | null {
  const page = pageAtOffset(document, document.offsets[at] ?? 0);
  return page ? page.printed : (document.blocks[blockAt(document, at)]?.page ?? null);
}

/** The language in which the block of index `block` is written. */
export function languageAt(document: Document, block: number): Language {
  return languageOf(document.blocks[block]?.language ?? document.languages[0] ?? 'en');
}
