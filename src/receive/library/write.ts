import type { Problem } from '../../paper';
import { bibtexKey, printBibtex } from './bibtex/print';
import { printCslJson } from './cslJson';
import { printCslYaml } from './cslYaml';
import { printEndnoteXml } from './endnoteXml';
import type { LibraryRead, LibraryWork } from './entry';
import { lossesOf } from './held';
import { citekeyFor } from './keys';
import { printEnw, printNbib, printRis } from './tagged';
import { saidIn } from './variables';

/** The formats that works are written in. */
export const referenceFormats = [
  'bibtex',
  'biblatex',
  'csl-json',
  'csl-yaml',
  'ris',
  'enw',
  'endnote-xml',
  'nbib',
] as const;

export type ReferenceFormat = (typeof referenceFormats)[number];

/** How works are written in a format. */
interface Writer {
  /** As people call it. */
  readonly name: string;
  /** The ending of its files. */
  readonly ending: string;
  readonly print: (works: readonly LibraryWork[]) => string;
  /** The key that stands for a work there. */
  readonly key: (key: string) => string;
}

const anyKey = (key: string): string => key;
/** What stands in a line. */
const oneLine = (key: string): string => saidIn(key);
const oneWord = (key: string): string => key.replace(/\s+/gu, '-');

const writers: Readonly<Record<ReferenceFormat, Writer>> = {
  bibtex: {
    name: 'BibTeX',
    ending: 'bib',
    print: (works) => printBibtex(works, 'bibtex'),
    key: bibtexKey,
  },
  biblatex: {
    name: 'BibLaTeX',
    ending: 'bib',
    print: (works) => printBibtex(works, 'biblatex'),
    key: bibtexKey,
  },
  'csl-json': { name: 'CSL-JSON', ending: 'json', print: printCslJson, key: anyKey },
  'csl-yaml': { name: 'CSL-YAML', ending: 'yaml', print: printCslYaml, key: anyKey },
  ris: { name: 'RIS', ending: 'ris', print: printRis, key: oneLine },
  enw: { name: 'EndNote (.enw)', ending: 'enw', print: printEnw, key: oneLine },
  'endnote-xml': { name: 'EndNote XML', ending: 'xml', print: printEndnoteXml, key: oneWord },
  nbib: { name: 'PubMed (.nbib)', ending: 'nbib', print: printNbib, key: anyKey },
};

/** Works as a file of references, and what of them it does not hold. */
export interface Written {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Reads a file of references: its text, and a name that says of which format it is. */
type Read = (text: string, file: string) => LibraryRead;

/**
 * Works as a file of references. What the format cannot hold is found by reading again what was written of each work, so that nothing is
 * lost in silence.
 */
export function writtenAs(works: readonly LibraryWork[], format: ReferenceFormat, read: Read): Written {
  const { print, ending, key } = writers[format];
  const keyed = withKeys(works, key);
  const problems = works.flatMap((work, at) => {
    const [entry] = read(print(keyed.slice(at, at + 1)), `work.${ending}`).entries;
    return problemsOf(
      work,
      { ...(entry?.work ?? nothing), id: keyOf(keyed[at], entry?.work, format) },
      format,
    );
  });
  return { text: print(keyed), problems };
}

const nothing: LibraryWork = { id: '', type: '' };

/** The key under which a work is found again; '' where its format has no place for one. */
function keyOf(
  written: LibraryWork | undefined,
  read: LibraryWork | undefined,
  format: ReferenceFormat,
): string {
  if (format === 'nbib' && read?.id !== written?.id) return '';
  return written?.id ?? '';
}

function problemsOf(work: LibraryWork, read: LibraryWork, format: ReferenceFormat): readonly Problem[] {
  const { name } = writers[format];
  const tell = (kind: string, values: NonNullable<Problem['values']>): Problem => ({
    kind,
    file: '',
    values: { key: work.id, format: name, ...values },
  });
  const ofKey =
    work.id === read.id || work.id === ''
      ? []
      : [
          read.id === ''
            ? tell('library.left-out', { field: 'citation-key' })
            : tell('library.other-key', { written: read.id }),
        ];
  const ofFields = lossesOf(work, read).map(({ variable, isNear }) =>
    tell(isNear ? 'library.nearest' : 'library.left-out', { field: variable }),
  );
  return [...ofKey, ...ofFields];
}

/** Works under the keys that their format can hold; two that would be one get letters. */
function withKeys(works: readonly LibraryWork[], key: (key: string) => string): readonly LibraryWork[] {
  const taken = new Set(works.map(({ id }) => id).filter((id) => id !== '' && key(id) === id));
  return works.map((work) => {
    const wanted = key(work.id === '' ? citekeyFor(work) : work.id);
    if (wanted === work.id) return work;
    const free =
      [wanted, ...letters.map((letter) => wanted + letter)].find((one) => !taken.has(one)) ?? wanted;
    taken.add(free);
    return { ...work, id: free };
  });
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
