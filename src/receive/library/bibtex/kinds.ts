/** The two ways in which entries are written: for BibTeX's own styles, and for BibLaTeX. They are read as one. */
export type Dialect = 'bibtex' | 'biblatex';

/** A type of CSL, and the types of entries that stand for it. */
interface Kind {
  readonly csl: string;
  readonly biblatex: string;
  readonly bibtex: string;
  /** Its `entrysubtype`, where the type of the entry says less than that of CSL; '' for none. */
  readonly subtype: string;
}

// What it is in CSL, the entry for BibLaTeX, the one for BibTeX, its subtype. A type that BibTeX has not is written as another, with
// that of BibLaTeX as its subtype.
const rows: readonly (readonly [csl: string, biblatex: string, bibtex?: string, subtype?: string])[] = [
  ['article-journal', 'article'],
  ['article-magazine', 'article', 'article', 'magazine'],
  ['article-newspaper', 'article', 'article', 'newspaper'],
  ['article', 'online', 'misc', 'preprint'],
  ['bill', 'legislation', 'misc', 'bill'],
  ['book', 'book'],
  ['broadcast', 'video', 'misc', 'broadcast'],
  ['chapter', 'incollection'],
  ['classic', 'misc', 'misc', 'classic'],
  ['collection', 'misc', 'misc', 'collection'],
  ['dataset', 'dataset', 'misc'],
  ['document', 'misc'],
  ['entry', 'inreference', 'incollection'],
  ['entry-dictionary', 'inreference', 'incollection', 'dictionary'],
  ['entry-encyclopedia', 'inreference', 'incollection', 'encyclopedia'],
  ['event', 'misc', 'misc', 'event'],
  ['figure', 'image', 'misc'],
  ['graphic', 'artwork', 'misc'],
  ['hearing', 'legal', 'misc', 'hearing'],
  ['interview', 'misc', 'misc', 'interview'],
  ['legal_case', 'jurisdiction', 'misc'],
  ['legislation', 'legislation', 'misc'],
  ['manuscript', 'unpublished'],
  ['map', 'misc', 'misc', 'map'],
  ['motion_picture', 'movie', 'misc'],
  ['musical_score', 'music', 'misc'],
  ['pamphlet', 'booklet', 'booklet', 'pamphlet'],
  ['paper-conference', 'inproceedings'],
  ['patent', 'patent', 'misc'],
  ['performance', 'performance', 'misc'],
  ['periodical', 'periodical', 'misc'],
  ['personal_communication', 'letter', 'misc'],
  ['post', 'online', 'misc', 'post'],
  ['post-weblog', 'online', 'misc', 'blog'],
  ['regulation', 'legal', 'misc', 'regulation'],
  ['report', 'report', 'techreport'],
  ['review', 'review', 'misc'],
  ['review-book', 'review', 'misc', 'bookreview'],
  ['software', 'software', 'misc'],
  ['song', 'audio', 'misc'],
  ['speech', 'unpublished', 'unpublished', 'speech'],
  ['standard', 'standard', 'misc'],
  ['thesis', 'thesis', 'phdthesis'],
  ['treaty', 'legal', 'misc'],
  ['webpage', 'online', 'misc'],
];

const kinds: readonly Kind[] = rows.map(([csl, biblatex, bibtex = biblatex, subtype = '']) => ({
  csl,
  biblatex,
  bibtex,
  subtype,
}));

/** Types of entries that are read, and never written. */
const others: Readonly<Record<string, string>> = {
  bookinbook: 'chapter',
  booklet: 'book',
  codefragment: 'software',
  collection: 'book',
  conference: 'paper-conference',
  electronic: 'webpage',
  inbook: 'chapter',
  magazine: 'article-journal',
  manual: 'report',
  mastersthesis: 'thesis',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  newspaper: 'article-journal',
  proceedings: 'book',
  reference: 'book',
  softwaremodule: 'software',
  softwareversion: 'software',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  video: 'motion_picture',
  webpage: 'webpage',
  website: 'webpage',
  www: 'webpage',
};

/** The subtype that an entry has: where BibTeX has another type for it, and that is another's first of all, the type of BibLaTeX. */
function markOf({ subtype, biblatex, bibtex }: Kind, dialect: Dialect): string {
  const isShared = bibtex !== biblatex && (bibtex === 'misc' || bibtex === 'incollection');
  return subtype === '' && dialect === 'bibtex' && isShared ? biblatex : subtype;
}

const read = new Map<string, string>([
  ...Object.entries(others),
  ...kinds
    .flatMap((kind): (readonly [string, string])[] => [
      [`${kind.bibtex} ${markOf(kind, 'bibtex')}`.trim(), kind.csl],
      [`${kind.biblatex} ${kind.subtype}`.trim(), kind.csl],
    ])
    // Of several, the first: a thesis is one for both, and `@incollection` a chapter.
    .reverse(),
]);

/** What an entry is in CSL, and whether its subtype said so. */
export function typeOfEntry(
  entry: string,
  subtype: string,
): { readonly type: string; readonly bySubtype: boolean } {
  const marked = subtype === '' ? undefined : read.get(`${entry} ${subtype.toLowerCase()}`);
  return { type: marked ?? read.get(entry) ?? 'document', bySubtype: marked !== undefined };
}

const written = new Map(kinds.map((kind) => [kind.csl, kind]));

/** The entry that a type of CSL is written as; `misc` for one that nobody knows. */
export function entryOfType(
  type: string,
  dialect: Dialect,
): { readonly entry: string; readonly subtype: string } {
  const kind = written.get(type);
  return kind ? { entry: kind[dialect], subtype: markOf(kind, dialect) } : { entry: 'misc', subtype: '' };
}
