import { strFromU8, unzipSync } from 'fflate';
import { at, childrenOf, parseMarkup, within, type Element } from '../markup/tree';

/** 100 MB: the text of a book is a hundredth of it; what claims to be more when unpacked is no paper. */
const largestPart = 100_000_000;

/** The parts of a Word file that are read. */
export interface Package {
  readonly document: Element;
  readonly styles: Element | null;
  readonly numbering: Element | null;
  readonly footnotes: Element | null;
  readonly endnotes: Element | null;
  /** Word's own list of sources (`b:Sources`), or null. */
  readonly sources: Element | null;
  /** Whether all of the text's XML is there. */
  readonly whole: boolean;
}

/** Why a package could not be opened. */
export type Unreadable = 'damaged' | 'not-word';

/** Whether bytes begin as a ZIP package does. */
export const isPackage = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Opens a Word file. Nothing outside of it is looked at: what it links to is not followed. */
export function openPackage(bytes: Uint8Array): Package | Unreadable {
  const files = unzipped(bytes);
  if (!files) return 'damaged';
  const main = mainPart(files);
  const parsed = main === null ? null : partOf(files, main);
  const document = parsed ? at(parsed.root, 'w:document') : null;
  if (main === null || !parsed || !document) return 'not-word';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string): Element | null => partOf(files, folder + name)?.root ?? null;
  return {
    document,
    styles: part('styles.xml'),
    numbering: part('numbering.xml'),
    footnotes: part('footnotes.xml'),
    endnotes: part('endnotes.xml'),
    sources: sourcesIn(files),
    whole: parsed.whole,
  };
}

type Files = Readonly<Record<string, Uint8Array>>;

const isRead = (name: string): boolean =>
  /^(?:_rels\/\.rels|word\/(?:document\d*|styles|numbering|footnotes|endnotes)\.xml|customXml\/item\d+\.xml)$/iu.test(
    name,
  );

function unzipped(bytes: Uint8Array): Files | null {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => isRead(name) && originalSize <= largestPart,
    });
  } catch {
    return null;
  }
}

/** The part that the package's relationships call its document. */
function mainPart(files: Files): string | null {
  const relations = partOf(files, '_rels/.rels');
  const main = relations
    ? within(relations.root, 'Relationship').find(({ attributes }) =>
        (attributes['Type'] ?? '').endsWith('/officeDocument'),
      )
    : undefined;
  const target = main?.attributes['Target']?.replace(/^\//u, '') ?? 'word/document.xml';
  return files[target] ? target : null;
}

function partOf(files: Files, name: string) {
  const bytes = files[name];
  return bytes ? parseMarkup(strFromU8(bytes), 'xml') : null;
}

function sourcesIn(files: Files): Element | null {
  const names = Object.keys(files).filter((name) => name.startsWith('customXml/'));
  for (const name of names) {
    const sources = childrenOf(partOf(files, name)?.root ?? empty, 'b:Sources', 'Sources')[0];
    if (sources) return sources;
  }
  return null;
}

const empty: Element = { name: '', attributes: {}, children: [] };
