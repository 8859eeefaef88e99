/**
 * How a book or article is introduced in a sentence by its title. Sources of patterns, matched without regard
 * to case in running text.
 */
export interface TitledCues {
  /** What a work is called: `buku`, `study`. */
  readonly nouns: string;
  /** Words right before a title: `berjudul`, `entitled`. */
  readonly titleBefore: string;
  /** Words between an author and a title: `dalam bukunya`, `in her book`. */
  readonly within: string;
  /** Words before who wrote it, where the noun of a work stands before them: `karya`, `by`. */
  readonly authorBefore: string;
  /** Words before its year: `tahun`, `in`. */
  readonly yearBefore: string;
  /** Words before where it was published: `yang dimuat di situs`, `published on`. */
  readonly containerBefore: string;
  /** Words before the body that issued it: `dari`, `from`. */
  readonly issuerBefore: string;
  /** Small words inside of a body's name that no person's name has: `di`, `of`. */
  readonly bodyLinks: string;
  /** A small word between an author and such words: `yang`; empty where there is none. */
  readonly afterAuthor: string;
  /** Verbs that say what a work does, behind its title: `membahas`, `argues`. */
  readonly verbs: string;
}

/** How the entries of reference lists speak. Sources of patterns, matched without regard to case. */
export interface EntryCues {
  /** `In:`, `Dalam:` before the book that holds a chapter. */
  readonly within: string;
  /** `(Eds.)`, `penyunting`. */
  readonly editors: string;
  readonly translators: string;
  readonly edition: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  /** What the number of an article is called that has no pages: `art.`. */
  readonly article: string;
  /** Words before the day on which a page was seen: `diakses pada`, `retrieved on`. */
  readonly accessed: string;
  /** Words before an address: `tersedia pada`, `available at`. */
  readonly available: string;
  readonly thesis: string;
  readonly report: string;
  readonly law: string;
  readonly conference: string;
  readonly publisher: string;
}

/** How notes at the foot of a page or at the end cite. Sources of patterns, matched without regard to case. */
export interface NoteCues {
  /** A heading over notes that stand together: `Notes`, `Catatan kaki`; for the whole heading. */
  readonly heading: string;
  /** The work of the note before: `ibid.`. */
  readonly same: string;
  /** The work of that author which was cited before: `op. cit.`, `loc. cit.`. */
  readonly before: string;
  /** What a note is called before its number: `note`, `catatan kaki`. */
  readonly words: string;
  /** Words that send the reader back to a note: `supra`, `above`. */
  readonly above: string;
  /** Words behind a comma before a further work: `quoted in`, `dikutip dari`. */
  readonly further: string;
  /** A word before a page that has no label: `at`. */
  readonly at: string;
}

/** How works are cited and listed. Lists are lower-case words, but for `leadIns`; patterns are sources without flags. */
export interface CitingCues {
  /** Words that join the last two authors: `and`, `dan`, `&`. */
  readonly and: readonly string[];
  /** What stands for further authors: `et al.`, `dkk.`; a pattern. */
  readonly others: string;
  /** Small words of family names: `van`, `de`, `bin`; short ones between two names too: the `y` of `Ortega y Gasset`. */
  readonly particles: readonly string[];
  /** Words in a bracket before an author, that are no part of the name: `see`, `lihat`. */
  readonly prefixes: readonly string[];
  /** Short words in titles whose full stop ends no sentence, without it: `vs`, `hlm`. */
  readonly unended: readonly string[];
  /** What stands where a year would: `n.d.`, `t.t.`; a pattern. */
  readonly noDate: string;
  /** What a locator is called, as CSL names it: `hlm.` is a page. Keys without the full stop. */
  readonly locators: Readonly<Record<string, string>>;
  /** Capitalised words that open a sentence before an author's name, and titles before names: `Menurut`, `Dr`. */
  readonly leadIns: readonly string[];
  /** Words that organisations have in their names: `foundation`, `kementerian`. */
  readonly bodies: readonly string[];
  /** Small words inside of an organisation's name: `of`, `untuk`. */
  readonly nameLinks: readonly string[];
  /** Words before a number or a year that show that no work is cited: `Figure`, `Pasal`, months. */
  readonly notNames: readonly string[];
  /** Words before a year or a bracket that show that what follows them is a place: `di`, `kota`. */
  readonly placesBefore: readonly string[];
  /** Words right before an author, in small letters: `teori`, `theory of`. */
  readonly attributing: readonly string[];
  /** Words before an amount: a number behind them cites nothing: `about`, `sebanyak`. */
  readonly beforeAmounts: readonly string[];
  /** Words that go on behind a noun, so that a number between them and it is no amount: `and`, `yang`. */
  readonly afterNouns: readonly string[];
  /** Words that announce a short form in a bracket: `selanjutnya disebut`, `hereafter`; a pattern. */
  readonly shortBefore: string;
  readonly titled: TitledCues;
  /** A heading over a reference list; a pattern for the whole heading. */
  readonly listHeading: string;
  /** A heading that ends a reference list; a pattern for its beginning. */
  readonly afterList: string;
  readonly entry: EntryCues;
  readonly notes: NoteCues;
  /** A heading or a label before the abstract; a pattern. */
  readonly abstract: string;
  /** A label before the keywords; a pattern. */
  readonly keywords: string;
}
