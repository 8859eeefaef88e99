/**
 * How a page is laid out and a sentence ends. Lists are lower-case words but for the abbreviations; patterns are
 * regular-expression sources without flags, used without regard to case.
 */
export interface LayoutCues {
  /** The commonest small words, by which this language is told from others. */
  readonly stopWords: readonly string[];
  /** Words that end in a full stop inside a sentence, without it: `Dr`, `hlm`, `et al`. */
  readonly abbreviations: readonly string[];
  /** Abbreviations that are words of their own unless a number follows: `hal. 12`, `no. 3`. */
  readonly beforeNumbers: readonly string[];
  /** Whole headings that papers of all fields have, without a number: a pattern. */
  readonly headings: string;
  /** What the abstract is headed by in other languages that papers in this one print beside their own: a pattern. */
  readonly foreignAbstracts: string;
  /** Words that stay small in a heading in which the others begin with a capital. */
  readonly smallWords: readonly string[];
  /** Words of sentences that no heading has: `is`, `adalah`. */
  readonly sentenceWords: readonly string[];
  /** What a picture or table is called before its number: a pattern. */
  readonly captions: string;
  /** What journals print above a title to say what sort of article follows: `Original article`. A pattern. */
  readonly articleKinds: string;
  /** Words before the number of a chapter: `Bab`, `Chapter`; a pattern. */
  readonly chapters: string;
  /** What a periodical's volume, issue or page is called in a running head: patterns. */
  readonly volume: string;
  readonly issue: string;
  readonly page: string;
  /** Between a page's number and how many pages there are: `3 of 12`. A pattern. */
  readonly ofPages: string;
  /** Words of a periodical's name by which a running head is told from text. */
  readonly periodicals: string;
  /** Parts that keep their hyphen at a line end: `non-` before, `-based` after. */
  readonly hyphenAfter: readonly string[];
  readonly hyphenBefore: readonly string[];
  /** Words after a hyphen that hangs: `pre- and post-test`. */
  readonly hangingHyphen: readonly string[];
}
