import { cuePattern, languages } from '../languages';
import type { LayoutCues } from '../languages/cues/layout';

/** The `layout` sections of all languages taken together and compiled once: papers mix languages on a page. */
export interface LayoutLexicon {
  /** A whole line that is a heading in papers of every field, its number before it. */
  readonly heading: RegExp;
  /** 1: the word, 2: its number, where a line begins as the caption of a picture or table does. */
  readonly caption: RegExp;
  /** `Bab II`, `Chapter 2` at the start of a line. 1: the number. */
  readonly chapter: RegExp;
  /** Where a line names a periodical's volume and issue. */
  readonly volume: RegExp;
  /** A whole line that is a page's number. 1 or 2: the number. */
  readonly pageNumber: RegExp;
  /** Whether a line has a word of a periodical's name. */
  readonly periodical: RegExp;
  /** A label before an abstract or keywords, with its colon. */
  readonly label: RegExp;
  /** A heading over an abstract. */
  readonly abstract: RegExp;
  /** A heading over a reference list. */
  readonly list: RegExp;
  /** A heading that ends a reference list. */
  readonly afterList: RegExp;
  /** Words that notes cite with: `ibid.`, `op. cit.`, `hlm. 12`. */
  readonly citesInNote: RegExp;
  readonly smallWords: ReadonlySet<string>;
  /** Words of sentences, not of titles. */
  readonly sentenceWords: ReadonlySet<string>;
  readonly hyphenAfter: ReadonlySet<string>;
  readonly hyphenBefore: ReadonlySet<string>;
  readonly hangingHyphen: ReadonlySet<string>;
}

const all = (pick: (cues: LayoutCues) => readonly string[]): ReadonlySet<string> =>
  new Set(languages.flatMap((one) => pick(one.layout)));

const either = (pick: (one: (typeof languages)[number]) => string): string =>
  languages.map((one) => `(?:${pick(one)})`).join('|');

/** `1`, `1.2`, `IV`, `B` before a heading, with what parts it from the title. */
const NUMBER = '(?:(?:\\d{1,2}(?:\\.\\d{1,2}){0,4}|[ivxlc]{1,6}|[a-h])[.)]?\\s+)?';

function compile(): LayoutLexicon {
  const chapters = either((one) => one.layout.chapters);
  const volume = either((one) => one.layout.volume);
  const issue = either((one) => one.layout.issue);
  const page = either((one) => one.layout.page);
  const pageLabels = languages
    .flatMap((one) => Object.entries(one.citing.locators))
    .flatMap(([label, what]) => (what === 'page' ? [label] : []))
    .join('|');
  const labels = either((one) => `${one.citing.abstract}|${one.citing.keywords}`);
  return {
    heading: cuePattern(
      `^(?:(?:${chapters})\\s+[\\divxlc]+\\s*[.:–-]?\\s+)?${NUMBER}(?:${either((one) => one.layout.headings)})\\s*[:.]?$`,
      'i',
    ),
    caption: cuePattern(
      `^(${either((one) => one.layout.captions)})\\s*([a-z]?\\d{1,3}(?:[.-]\\d{1,3})*[a-z]?|[IVXL]+)(?![\\p{L}\\d])`,
      'i',
    ),
    chapter: cuePattern(`^(?:${chapters})\\s+(\\d{1,2}|[IVXLC]+)(?![\\p{L}\\d])`, 'i'),
    volume: cuePattern(
      `(?:^|[^\\p{L}])(?:${volume})[.:\\s]*\\d+.{0,12}?(?:(?:${issue})[.:\\s]*\\d|\\(\\s*\\d|(?:19|20)\\d\\d|\\d\\s*[,:])|(?:^|[^\\p{L}])\\d+\\s?\\(\\d{1,3}\\)[\\s,:]|(?:^|\\s)\\d{1,3}\\s\\((?:19|20)\\d\\d\\)`,
      'i',
    ),
    pageNumber: cuePattern(
      `^(?:[|~–—-]\\s*)?(?:(?:${page})[.:]?\\s+)?(?:(\\d{1,5})(?:\\s*(?:${either((one) => one.layout.ofPages)}|/)\\s*\\d{1,5})?|([ivxl]{1,7}))(?:\\s*[|~–—-]+)?$`,
      'i',
    ),
    periodical: cuePattern(`(?:^|[^\\p{L}])(?:${either((one) => one.layout.periodicals)})(?![\\p{L}])`, 'i'),
    label: cuePattern(`^(?:${labels})\\s*[:—–]`, 'i'),
    abstract: cuePattern(
      `^(?:${either((one) => `${one.citing.abstract}|${one.layout.foreignAbstracts}`)})\\s*[:.]?$`,
      'i',
    ),
    list: cuePattern(`^${NUMBER}(?:${either((one) => one.citing.listHeading)})\\s*[:.]?$`, 'i'),
    afterList: cuePattern(`^${NUMBER}(?:${either((one) => one.citing.afterList)})`, 'i'),
    citesInNote: cuePattern(
      `(?:^|[^\\p{L}])(?:(?:${either((one) => `${one.citing.notes.same}|${one.citing.notes.before}`)})(?![\\p{L}])|(?:${pageLabels})\\.?\\s*\\d)|(?:18|19|20)\\d\\d\\), \\d`,
      'i',
    ),
    smallWords: all((cues) => cues.smallWords),
    sentenceWords: all((cues) => cues.sentenceWords),
    hyphenAfter: all((cues) => cues.hyphenAfter),
    hyphenBefore: all((cues) => cues.hyphenBefore),
    hangingHyphen: all((cues) => cues.hangingHyphen),
  };
}

export const lexicon: LayoutLexicon = compile();
