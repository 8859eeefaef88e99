import { cuePattern, languageOf } from '../languages';
import { citing } from './citing';

/** How a language introduces a work by its title. */
export interface TitledPatterns {
  /** Where `announced` can match, in text in lower case: this search costs a tenth of one without regard to case. */
  readonly hint: RegExp;
  /** Words behind which a title begins. Sticky. */
  readonly announced: RegExp;
  /** Words behind which nothing but a title stands: `berjudul`. */
  readonly entitled: RegExp;
  readonly within: RegExp;
  /** What may stand between an author and the announcement, at the end. */
  readonly afterAuthor: RegExp;
  readonly by: RegExp;
  readonly byAtEnd: RegExp;
  /** The kind of work between a citation and the announcement: `Haq (2015) PhD thesis entitled`. */
  readonly nounAtEnd: RegExp;
  readonly year: RegExp;
  /** A verb that says what a work does: a title ends before it. */
  readonly verb: RegExp;
  readonly container: RegExp;
  readonly issuer: RegExp;
}

/** Words before an author: `menurut`, `according to`, `by`. */
const announcing = [...citing.prefixes].join('|');

const compiled = new Map<string, TitledPatterns>();

/** The patterns of a language, compiled once. A sentence tells of a work in its own language, whatever the title's. */
export function patternsOf(code: string): TitledPatterns {
  const language = languageOf(code);
  const known = compiled.get(language.code);
  if (known) return known;
  const {
    nouns,
    titleBefore,
    within,
    authorBefore,
    yearBefore,
    containerBefore,
    issuerBefore,
    verbs,
    afterAuthor,
  } = language.citing.titled;
  const made = {
    hint: cuePattern(`(?:^| )[“"‘(]?(?:${titleBefore}|${within}|(?:${nouns})(?=\\s+[“"«]))(?![\\p{L}])`, 'g'),
    announced: cuePattern(
      `[“"‘(]?(?:${titleBefore}|(?:${within})(?=\\s+[“"‘«]|,?\\s+\\p{Lu})|(?:${nouns})(?=\\s+[“"«]))(?![\\p{L}])\\s*:?\\s*`,
      'iy',
    ),
    entitled: cuePattern(`^[“"‘(]?(?:${titleBefore})`, 'i'),
    within: cuePattern(`(?:^|[\\s,])(?:${within})(?:\\s+(?:\\p{Ll}+)){0,1}[\\s,]*$`, 'i'),
    afterAuthor: cuePattern(`[\\s,]*(?:(?:${afterAuthor})\\s+)?$`),
    by: cuePattern(`^[\\s,]*(?:${authorBefore})\\s+(?=\\P{Ll})`, 'i'),
    byAtEnd: cuePattern(`(?:^|[^\\p{L}])(?:${authorBefore}|${nouns}|${announcing})\\s+$`, 'i'),
    nounAtEnd: cuePattern(`(?:\\s+\\p{L}+){0,2}\\s+(?:${nouns})$`, 'i'),
    year: cuePattern(`^[\\s,]*(?:${yearBefore})?\\s*((?:1[5-9]|20)\\d\\d)(?![\\d–-])`, 'i'),
    verb: cuePattern(`^\\s+(?:${verbs})(?![\\p{L}-])`),
    container: cuePattern(
      `^[\\s,]*(?:${containerBefore})\\s+([\\p{L}\\d][^\\s,;()]*(?:\\s+\\p{Lu}[^\\s,;()]*){0,6})`,
      'i',
    ),
    issuer: cuePattern(`^[\\s,]*(?:${issuerBefore})\\s+(\\p{Lu}[^,;.()“”"]{2,100})`),
  };
  compiled.set(language.code, made);
  return made;
}
