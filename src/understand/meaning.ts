import { languages, type Language } from '../languages';
import type { ActingCues, DefiningCues, DividingCues, PlayingCues } from '../languages/cues/meaning';

/** The patterns of a language's `meaning` section, compiled once, for lower-cased text. Global ones are sticky or reset by their users. */
export interface Meaning {
  readonly defining: Defining;
  readonly dividing: Dividing;
  readonly acting: ActingCues;
  readonly playing: Playing;
  /** Number words with their values, for counts of kinds. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly collectives: ReadonlyMap<string, number>;
}

export interface Defining {
  /** Any way of saying what something is: most sentences have none. */
  readonly any: RegExp;
  readonly strong: RegExp;
  readonly weak: RegExp;
  /** What follows a weak connector where it defines, at the start. */
  readonly genus: RegExp;
  readonly actorGenus: RegExp;
  /** `defines X as`: 1 the term. */
  readonly defines: RegExp;
  /** `by X we mean`, at the head of a clause: 1 the term. */
  readonly meant: RegExp;
  readonly meantBehind: RegExp;
  readonly ownVerbs: RegExp;
  /** `is known as`, with what follows still to be read. */
  readonly called: RegExp;
  readonly explains: RegExp;
  readonly consequence: RegExp;
  readonly lead: RegExp;
  readonly notTerm: RegExp;
  readonly plainHead: RegExp;
  /** What stands between a term and the one who defines it so, behind the term. */
  readonly byBehind: RegExp;
  /** An author named before what he says: 1 the name. Case matters. */
  readonly byName: RegExp;
  readonly orAlso: string;
  readonly introduces: RegExp;
  readonly introducesAfter: RegExp | null;
}

export interface Dividing {
  readonly cues: DividingCues;
  /** A whole word that names parts of a division. */
  readonly noun: RegExp;
  readonly kind: RegExp;
  readonly turns: RegExp;
  readonly role: RegExp;
  readonly programme: RegExp;
  readonly notNoun: RegExp;
  /** 1 how many, 2 the noun: `three main types`. Global. */
  readonly counted: RegExp;
  /** Between an announcement and members. Global. */
  readonly intro: RegExp;
  readonly divided: RegExp;
  readonly divides: RegExp;
  /** `divides … into`: what is divided is 1. */
  readonly dividesInto: RegExp;
  readonly asList: RegExp;
  readonly weakIntro: RegExp;
  /** A conjunction at the head of a piece, and one inside of it. */
  readonly andHere: RegExp;
  readonly andWithin: RegExp;
  readonly nameEnds: RegExp;
  readonly clauseEnds: RegExp;
  readonly relative: RegExp;
  readonly before: RegExp;
  readonly comment: RegExp;
  /** An ordinal at the head of a sentence or clause, by its place; the last one is `final`. */
  readonly ordinals: readonly RegExp[];
  readonly final: RegExp;
  readonly anyOrdinal: RegExp;
  /** What may stand before an ordinal that opens a sentence: `The`, `Yang`, `Faktor`. */
  readonly ordinalLead: RegExp;
  /** The noun between an ordinal and its member: ` type` in `The first type is`. */
  readonly ordinalNoun: RegExp;
  readonly ordinalIs: RegExp;
  readonly applies: RegExp;
  readonly appliesNot: RegExp;
  readonly concerns: RegExp;
  readonly only: RegExp;
  /** 1: how many of the first, or of the last, members. */
  readonly firstOf: RegExp;
  readonly lastOf: RegExp;
  readonly allButLast: RegExp;
  readonly reasons: RegExp;
  readonly whole: RegExp;
  readonly placeBefore: RegExp;
}

export interface Playing {
  /** Ends right before a role. */
  readonly as: RegExp;
  readonly roleAfter: RegExp | null;
  /** Ends right before a name. */
  readonly object: RegExp;
  readonly not: RegExp;
  readonly notOnly: RegExp;
  readonly again: RegExp;
}

const compiled = new Map<Language, Meaning>();

export function meaningOf(language: Language): Meaning {
  const known = compiled.get(language);
  if (known) return known;
  const { meaning, argument } = language;
  const made = {
    defining: definingOf(meaning.defining),
    dividing: dividingOf(meaning.dividing, language),
    acting: meaning.acting,
    playing: playingOf(meaning.playing),
    numbers: new Map(Object.entries(argument.numberWords)),
    collectives: new Map(Object.entries(argument.numbers.collectives)),
  };
  compiled.set(language, made);
  return made;
}

function definingOf(cues: DefiningCues): Defining {
  const { strong, weak, defines, called } = cues;
  return {
    any: pattern(
      `(?:^| |(?=,))(?:${strong}|${weak}|${defines}|${called}|${cues.meantAfter}|${cues.meantBehind})(?= )|[‘“"']`,
    ),
    strong: pattern(`(?:^| |(?=,))(?:${strong})(?= |,)`),
    weak: pattern(`(?:^| )(?:${weak})(?= )`),
    genus: pattern(`^,? ?(?:${cues.genus})`),
    actorGenus: pattern(`^,? ?(?:${cues.actorGenus})`),
    defines: pattern(`(?:^| )(?:${defines}) ((?:[^ ,;:]+ ){1,8}?)(?:${cues.as})(?= )`),
    meant: pattern(
      `(?:^|[,;:] |^\\p{L}+ )(?:${cues.meantBefore} ((?:[^ ,;:]+ ){0,6}?[^ ,;:]+),? ${cues.meantAfter})(?= |:)`,
    ),
    ownVerbs: pattern(`(?:^| )(?:${cues.ownVerbs}) `),
    meantBehind: pattern(`(?:${cues.meantBehind})(?= |,)`),
    called: pattern(`(?:^| )(?:${called}) (?=[\\p{L}‘“"'])`),
    consequence: pattern(cues.consequence),
    explains: pattern(`^ ?(?:${cues.explains})(?= )`),
    lead: pattern(`^(?:${cues.lead})`),
    notTerm: pattern(`(?:^| )(?:${cues.notTerm})(?= |$)`),
    plainHead: pattern(`^(?:${cues.plainHead})(?= |$)`),
    byBehind: pattern(`,? (?:${cues.by}) `),
    byName: pattern(`(?:^|[ ,(])(?:${cues.by}) (?=[\\p{L}])`),
    orAlso: cues.orAlso,
    introduces: pattern(`(?:^|[ (])(?:${cues.introduces}) (?=[\\p{L}‘“"'])`, 'gu'),
    introducesAfter:
      cues.introducesAfter === '' ? null : pattern(` (?:${cues.introducesAfter})(?!\\p{L})`, 'gu'),
  };
}

function dividingOf(cues: DividingCues, language: Language): Dividing {
  const words = [
    ...Object.keys(language.argument.numberWords),
    ...Object.keys(language.argument.numbers.collectives),
  ];
  const numbers = `${words.join('|')}|[2-9]|1[0-2]`;
  const nouns = `${cues.programmes}|${cues.nouns}|${cues.notNouns}`;
  const whole = cues.whole
    .split('NUMBER')
    .join(`(?:${numbers})`)
    .split('NOUN')
    .join(`(?:${cues.between}|${cues.nouns})(?: (?:${cues.nouns}))?`);
  return {
    cues,
    noun: pattern(`^(?:${cues.nouns}|${cues.programmes})$`),
    kind: pattern(`^(?:${cues.kinds})$`),
    turns: pattern(`;|(?:^|[ ,])(?:${cues.turns}) `, 'u'),
    role: pattern(`^(?:${cues.roles})$`),
    programme: pattern(`^(?:${cues.programmes})$`),
    notNoun: pattern(`^(?:${cues.notNouns})$`),
    counted: pattern(
      `(?:(?:^|[ (])(${numbers}|${cues.some})(?: \\((?:\\d+|\\p{L}+)\\))?(?: (?:${cues.between})){0,2} |(?:^|[ (]))(${nouns})(?![\\p{L}])`,
      'gu',
    ),
    intro: pattern(`${cues.intro}`, 'gu'),
    divided: pattern(`(?:^| )(?:${cues.divided.split('NUMBER').join(`(?:${numbers})`)})(?= |:)`),
    divides: pattern(`(?:^| )(?:${cues.divides})(?= )`),
    dividesInto: pattern(`(?:^| )(?:${cues.divides}) ([^,;:]{2,90}?) (?:${cues.into})(?= |:)`),
    asList: pattern(`(?:^| )(?:${cues.asList})(?= )`, 'gu'),
    weakIntro: pattern(`^(?:${cues.weakIntro})$`),
    andHere: pattern(`^(?:${cues.and}) `),
    andWithin: pattern(` (?:${cues.and}) `, 'gu'),
    nameEnds: pattern(cues.nameEnds),
    clauseEnds: pattern(cues.clauseEnds),
    relative: pattern(cues.relative),
    before: pattern(`^(?:(?:${cues.before}) )+`),
    comment: pattern(`^(?:${cues.comment})(?!\\p{L})`),
    ordinals: cues.ordinals.map((ordinal) => pattern(`^(?:${ordinal})(?!\\p{L})`)),
    final: pattern(`^(?:${cues.final})(?!\\p{L})`),
    anyOrdinal: pattern(`(?:^|[ ,;:(])(${cues.ordinals.join('|')}|${cues.final})(?!\\p{L})`, 'gu'),
    ordinalLead: pattern(
      `^(?:(?:${cues.ordinalLead}) )?(?:(?:${cues.nouns}|${cues.programmes}) (?:(?:${cues.ordinalLead}) )?)?`,
    ),
    ordinalNoun: pattern(`^ (?:(?:${cues.between}) )?(?:${cues.nouns}|${cues.programmes})(?= )`),
    ordinalIs: pattern(`^(?:${cues.ordinalIs})`),
    applies: pattern(`(?:^| )(?:${cues.applies})(?= |,|\\.|$)`),
    appliesNot: pattern(`(?:^| )(?:${cues.appliesNot})(?= |,|\\.|$)`),
    concerns: pattern(`(?:^| )(?:${cues.concerns})(?= |,|\\.|$)`),
    only: pattern(`(?:^| )(?:${cues.only})(?= |,|\\.|$)`),
    firstOf: pattern(`(?:^| )(?:${cues.firstOf.replace('NUMBER', `(${numbers})`)})(?!\\p{L})`),
    lastOf: pattern(`(?:^| )(?:${cues.lastOf.replace('NUMBER', `(${numbers})`)})(?!\\p{L})`),
    reasons: pattern(cues.reasons),
    allButLast: pattern(`(?:^| )(?:${cues.allButLast})(?!\\p{L})`),
    whole: pattern(`(?:^| )(?:${whole})(?!\\p{L})`),
    placeBefore: pattern(`(?:^| )(?:${cues.placeBefore}) (?=\\p{L})`),
  };
}

function playingOf(cues: PlayingCues): Playing {
  return {
    as: pattern(`(?:^|[ ,(])(?:${cues.as}) ?[‘“"']?$`),
    roleAfter: cues.roleAfter === '' ? null : pattern(`^[’”"']? (?:${cues.roleAfter})(?!\\p{L})`),
    object: pattern(`(?:^|[ ,(])(?:${cues.object}) [‘“"']?$`),
    not: pattern(`(?:^|[ ,(])(?:${cues.not})(?!\\p{L})`),
    notOnly: pattern(`(?:^|[ ,(])(?:${cues.notOnly})(?!\\p{L})`),
    again: pattern(`(?:^|[ ,(])(?:${cues.again})(?!\\p{L})`),
  };
}

function pattern(source: string, flags = 'u'): RegExp {
  return new RegExp(source, flags);
}

/** What all languages know of those who act: papers name bodies in several languages at once. */
export const everyActing: readonly ActingCues[] = languages.map((language) => language.meaning.acting);

/** Words of other languages by quoted English words, a set of patterns each: `evidence` is `bukti`. */
export const glossary: ReadonlyMap<string, RegExp> = new Map(
  languages.flatMap(({ meaning }) =>
    Object.entries(meaning.glossary).map(
      ([word, own]) => [word, new RegExp(`(?:^|[^\\p{L}])(?:${own})(?:nya)?(?!\\p{L})`, 'u')] as const,
    ),
  ),
);
