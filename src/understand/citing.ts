import { cuePattern, languages } from '../languages';
import type { CitingCues, EntryCues, NoteCues, TitledCues } from '../languages/cues/citing';

/**
 * The `citing` sections of all languages taken together and compiled once. Papers mix them freely: an
 * Indonesian paper cites `Haq et al.` and `Haq dkk.` in one bracket, and lists English references.
 */
export interface CitingLexicon {
  readonly and: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  readonly unended: ReadonlySet<string>;
  /** Small words of family names in many languages: `van der Berg`, `bin Salleh`. */
  readonly particles: ReadonlySet<string>;
  /** Those of more than one letter, as a source. */
  readonly particleWords: string;
  readonly leadIns: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly nameLinks: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  /** CSL's names of locators by how they are written, lower-case, without the full stop. */
  readonly locators: ReadonlyMap<string, string>;
  /** `et al.` and its like, at the start of what is looked at. */
  readonly othersHere: RegExp;
  /** A locator after a year: 1 the label (or `:`), 2 the value. Sticky. */
  readonly locatorHere: RegExp;
  /** What stands for a year, anywhere; global. Null-free: at least one language has some. */
  readonly noDate: string;
  readonly and1: string;
  /** Those of more than one letter: a letter by itself may as well be an initial. */
  readonly andWords: string;
  readonly others: string;
  readonly listHeading: RegExp;
  readonly afterList: RegExp;
  readonly abstract: RegExp;
  readonly keywords: RegExp;
  readonly placesBefore: ReadonlySet<string>;
  readonly attributing: ReadonlySet<string>;
  readonly beforeAmounts: ReadonlySet<string>;
  readonly afterNouns: ReadonlySet<string>;
  readonly shortBefore: string;
  readonly titled: TitledCues;
  readonly entry: EntryCues;
  readonly notes: NoteCues;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const all = <T>(pick: (cues: CitingCues) => readonly T[]): readonly T[] =>
  languages.flatMap((one) => pick(one.citing));

/** Alternatives of several languages, as one source. */
const either = (pick: (cues: CitingCues) => string): string =>
  languages.map((one) => `(?:${pick(one.citing)})`).join('|');

function compile(): CitingLexicon {
  const locators = new Map(all((cues) => Object.entries(cues.locators)));
  const labels = [...locators.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const others = either((cues) => cues.others);
  const and = [...new Set(all((cues) => cues.and))];
  const particles = all((cues) => cues.particles);
  const titledKeys = [
    'nouns',
    'titleBefore',
    'within',
    'authorBefore',
    'yearBefore',
    'containerBefore',
    'issuerBefore',
    'bodyLinks',
    'afterAuthor',
    'verbs',
  ] as const;
  const entryKeys = [
    'within',
    'editors',
    'translators',
    'edition',
    'volume',
    'issue',
    'pages',
    'article',
    'accessed',
    'available',
    'thesis',
    'report',
    'law',
    'conference',
    'publisher',
  ] as const;
  const noteKeys = ['heading', 'same', 'before', 'words', 'above', 'further', 'at'] as const;
  const notes = Object.fromEntries(noteKeys.map((key) => [key, either((cues) => cues.notes[key])]));
  const titled = Object.fromEntries(titledKeys.map((key) => [key, either((cues) => cues.titled[key])]));
  const entry = Object.fromEntries(entryKeys.map((key) => [key, either((cues) => cues.entry[key])]));
  return {
    and: new Set(and),
    prefixes: new Set(all((cues) => cues.prefixes)),
    unended: new Set(all((cues) => cues.unended)),
    particles: new Set(particles),
    particleWords: [...new Set(particles)].filter((word) => word.length > 1).join('|'),
    leadIns: new Set(all((cues) => cues.leadIns)),
    bodies: new Set(all((cues) => cues.bodies)),
    nameLinks: new Set(all((cues) => cues.nameLinks)),
    notNames: new Set(all((cues) => cues.notNames)),
    locators,
    othersHere: cuePattern(`^(?:${others})(?![\\p{L}])`, 'i'),
    locatorHere: cuePattern(
      `\\s*(?:[,:;]\\s*(${labels.join('|')})\\.?\\s*(\\d+[\\p{L}]?(?:\\s*(?:[-–—]|[,&](?!\\s*(?:1[5-9]|20)\\d\\d(?!\\d)))\\s*\\d+(?!\\d*[\\p{L}]))*|[ivxlc]+(?:[-–][ivxlc]+)?)|:\\s*(\\d{1,4}(?:\\s*[-–—]\\s*\\d{1,4})?))(?![\\p{L}\\d])`,
      'iy',
    ),
    noDate: either((cues) => cues.noDate),
    and1: and.map(escaped).join('|'),
    andWords: and
      .filter((word) => !/^\p{L}$/u.test(word))
      .map(escaped)
      .join('|'),
    others,
    listHeading: cuePattern(
      `^(?:[\\divxlc]+[.)]?\\s+|[a-h]\\.\\s+)?(?:${either((cues) => cues.listHeading)})\\s*[:.]?$`,
      'i',
    ),
    afterList: cuePattern(
      `^(?:[\\divxlc]+[.)]?\\s+|[a-h]\\.\\s+)?(?:${either((cues) => cues.afterList)})`,
      'i',
    ),
    abstract: cuePattern(`^(?:${either((cues) => cues.abstract)})(?![\\p{L}])`, 'i'),
    keywords: cuePattern(`^(?:${either((cues) => cues.keywords)})(?![\\p{L}])`, 'i'),
    placesBefore: new Set(all((cues) => cues.placesBefore)),
    attributing: new Set(all((cues) => cues.attributing)),
    beforeAmounts: new Set(all((cues) => cues.beforeAmounts)),
    afterNouns: new Set(all((cues) => cues.afterNouns)),
    shortBefore: either((cues) => cues.shortBefore),
    titled: titled as Record<keyof TitledCues, string>,
    entry: entry as Record<keyof EntryCues, string>,
    notes: notes as Record<keyof NoteCues, string>,
  };
}

export const citing: CitingLexicon = compile();
