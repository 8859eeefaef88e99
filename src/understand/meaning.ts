import { cuePattern, languages, type Language } from '../languages';
import type { ActingCues, DefiningCues, DividingCues, PlayingCues } from '../languages/cues/meaning';
import { remembering } from './remembering';

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
  /** The term right behind `called`: 1 in quotation marks, 2 without. Case matters. */
  readonly calledTerm: RegExp;
  readonly explains: RegExp;
  /** At the head of a bracket that says the same in other words. */
  readonly thatIs: RegExp;
  readonly tellsMore: RegExp;
  readonly notMeaning: RegExp;
  /** Ends where what follows belongs to a noun before it: `of the`. */
  readonly belongs: RegExp;
  readonly consequence: RegExp;
  readonly lead: RegExp;
  readonly notTerm: RegExp;
  readonly plainHead: RegExp;
  /** What kind of thing a term names, right before it; null where such words stand behind. */
  readonly sorts: RegExp | null;
  /** What stands between a term and the one who defines it so, behind the term. */
  readonly byBehind: RegExp;
  /** An author named before what he says: 1 the name. Case matters. */
  readonly byName: RegExp;
  /** One who was cited just before, at the head of a sentence. */
  readonly sameAuthor: RegExp;
  /** A coined term in quotation marks: 1 the term. Global. */
  readonly coined: RegExp;
  /** Two coined terms in quotation marks for one thing: 1 and 2. Global. */
  readonly coinedPair: RegExp;
  /** After a known term: a verb that tells what it is, at the start; and what follows where it hardly does. */
  readonly tells: RegExp;
  readonly hardlyTells: RegExp;
  /** Between a term and its verb, at the start: a bracket, another name. */
  readonly aside: RegExp;
  /** Right before a term that is taken as something, and what then follows. */
  readonly takes: RegExp;
  readonly asSomething: RegExp;
  /** `considers X as …`: 1 the term. */
  readonly viewed: RegExp;
  /** A pronoun in the place of a term, with a verb that tells, at the head of a sentence: 1 from the pronoun on. */
  readonly again: RegExp;
  /** The same behind the name itself and a colon, with a verb that surely defines. */
  readonly labelled: RegExp;
  /** How words of other languages are spelled; null where that is not known. */
  readonly foreign: RegExp | null;
  /** A term of one to three words before a verb that tells, at the head of a sentence: 1 the term. Null where foreign words are not known. */
  readonly foreignTold: RegExp | null;
  readonly introduces: RegExp;
  readonly introducesAfter: RegExp | null;
}

export interface Dividing {
  readonly cues: DividingCues;
  readonly kind: RegExp;
  readonly turns: RegExp;
  readonly role: RegExp;
  /** What somebody has of their own: roles, missions, programmes. */
  readonly own: RegExp;
  readonly programme: RegExp;
  /** Whether the things that a noun names divide something: `types` do, `studies` do not. */
  readonly namesParts: (noun: string) => boolean;
  /** 1 how many, 2 the noun: `three main types`. Global. */
  readonly counted: RegExp;
  /** The noun alone, without which nothing is counted. */
  readonly anyNoun: RegExp;
  /** 1 the noun, 2 how many: `jenisnya ada tiga`. Global. */
  readonly countedAfter: RegExp;
  /** How many, as it stands behind the noun: few sentences have one, and the rest need not be searched for nouns. */
  readonly countBehind: RegExp;
  /** A sentence that names what the one before it has counted, up to its first member. */
  readonly resumes: RegExp;
  /** Ends right before a noun of which some are named next. */
  readonly among: RegExp;
  /** A word that tells how something is, all through: no noun. */
  readonly quality: RegExp;
  /** An amount at the head of a member, with what leads to what it stands for. */
  readonly amountFor: RegExp;
  /** Points to what stands below. */
  readonly below: RegExp;
  /** A last member that is all the rest, from its beginning. */
  readonly rest: RegExp;
  /** Between an announcement and members. Global. */
  readonly intro: RegExp;
  readonly divided: RegExp;
  readonly divides: RegExp;
  /** `divides … into`: what is divided is 1. */
  readonly dividesInto: RegExp;
  readonly asList: RegExp;
  readonly weakIntro: RegExp;
  /** Before members that are only some of several. Global. */
  readonly examples: RegExp;
  /** Ends a list of which more is left out. */
  readonly andSoOn: RegExp;
  /** The last noun before examples that may be of a division: 1 the noun. */
  readonly exampled: RegExp;
  /** A noun right behind which its parts are named, and what ends before it. */
  readonly apposed: RegExp;
  readonly beforeApposed: RegExp;
  /** 1 how many, 2 what is counted, whatever it is. Global. */
  readonly things: RegExp;
  /** Whether something that is counted has no parts: `four remaining villages`. */
  readonly holdsNoParts: (things: string) => boolean;
  /** Ends before marks that cut a clause. */
  readonly beforeClauses: RegExp;
  /** The head of a caption. */
  readonly caption: RegExp;
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
  /** What leads from a role to the one who plays it, right behind the role. */
  readonly by: RegExp;
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

/** A term in quotation marks. */
const coined = '[‘“"]([\\p{L}][\\p{L} -]{2,40})[’”"]';

function definingOf(cues: DefiningCues): Defining {
  const { strong, weak, defines, called } = cues;
  return {
    strong: cuePattern(`(?:^| |(?=,))(?:${strong})(?= |,)`),
    weak: cuePattern(`(?:^| )(?:${weak})(?= )`),
    genus: cuePattern(`^,? ?(?:${cues.genus})`),
    actorGenus: cuePattern(`^,? ?(?:${cues.actorGenus})`),
    defines: cuePattern(`(?:^| )(?:${defines}) ((?:[^ ,;:]+ ){1,8}?)(?:${cues.as})(?= )`),
    meant: cuePattern(
      `(?:^|[,;:] |^\\p{L}+ )(?:${cues.meantBefore} ((?:[^ ,;:]+ ){0,11}?[^ ,;:]+),? ${cues.meantAfter})(?= |:)`,
    ),
    ownVerbs: cuePattern(`(?:^| )(?:${cues.ownVerbs}) `),
    meantBehind: cuePattern(`(?:${cues.meantBehind})(?= |,)`),
    called: cuePattern(`(?:^| )(?:${called}) (?=[\\p{L}‘’“”"'])`),
    calledTerm: cuePattern(
      `^(?:(?:${cues.article}) )?(?:[‘’“”"']([^‘“"’”']{3,50})[’”"']|([\\p{L}-]+(?: [\\p{L}-]+){0,3})(?= \\(|\\.|,|$))`,
    ),
    consequence: cuePattern(cues.consequence),
    thatIs: cuePattern(`^\\s*(?:${cues.thatIs})`),
    tellsMore: cuePattern(` (?:${cues.tellsMore}) `),
    notMeaning: cuePattern(`^(?:${cues.notMeaning})(?!\\p{L})`),
    belongs: cuePattern(`(?:^| )(?:${cues.ofNoun})(?: (?:${cues.article}))? $`),
    explains: cuePattern(`^ ?(?:, [^,.;:]{3,30}, )?(?:${cues.explains})(?= )`),
    lead: cuePattern(`^(?:${cues.lead})`),
    notTerm: cuePattern(`(?:^| )(?:${cues.notTerm})(?= |$)`),
    sorts: cues.sorts === '' ? null : cuePattern(`^(?:${cues.sorts}) $`),
    plainHead: cuePattern(`^(?:${cues.plainHead})(?= |$)`),
    byBehind: cuePattern(`,? (?:${cues.by}) `),
    byName: cuePattern(`(?:^|[ ,(])(?:${cues.by}) (?=[\\p{L}])`),
    sameAuthor: cuePattern(`^(?:${cues.sameAuthor})(?!\\p{L})`),
    coined: cuePattern(coined, 'g'),
    coinedPair: cuePattern(`${coined},? (?:${cues.orAlso}) ${coined}`, 'g'),
    tells: cuePattern(`^[’”"']?(?:, (?:${cues.which}))? (?:${cues.tells})(?= )`),
    hardlyTells: cuePattern(`^ (?:${cues.hardlyTells})(?!\\p{L})`),
    aside: cuePattern(
      `^[’”"']?(?: (?:${cues.orAlso}) [\\p{L}-]+(?: [\\p{L}-]+)?(?= \\())?(?: \\([^()]{1,60}\\)| \\[[\\d, –-]{1,20}\\]| [–—-] [^–—()]{3,40} [–—-])?`,
    ),
    takes: cuePattern(`(?:^| )(?:${cues.takes}) (?:(?:${cues.article}) )?[‘“"']?$`),
    asSomething: cuePattern(`^[’”"']? (?:${cues.as}) (?=[\\p{L}‘“"'])`),
    viewed: cuePattern(`(?:^| )(?:${cues.takes}) ((?:[^ ,;:]+ ){1,4}?)(?:${cues.as}) (?=[\\p{L}‘“"'])`),
    again: cuePattern(
      `^(?:[^,;:]{2,40}, )?((?:${cues.pronouns}) (?:${cues.strong}|${cues.regarded})(?= |,))`,
    ),
    labelled: cuePattern(`: (?:${cues.pronouns}|${cues.bare}) (?:${cues.strong})(?= )`),
    foreign: cues.foreign === '' ? null : cuePattern(cues.foreign),
    foreignTold:
      cues.foreign === ''
        ? null
        : cuePattern(`^([\\p{L}’'-]+(?: [\\p{L}’'-]+){0,2}?) (?:${cues.tells})(?= )`),
    introduces: cuePattern(`(?:^|[ (])(?:${cues.introduces}) (?=[\\p{L}‘“"'])`, 'g'),
    introducesAfter:
      cues.introducesAfter === '' ? null : cuePattern(` (?:${cues.introducesAfter})(?!\\p{L})`, 'g'),
  };
}

function dividingOf(cues: DividingCues, language: Language): Dividing {
  const words = [
    ...Object.keys(language.argument.numberWords),
    ...Object.keys(language.argument.numbers.collectives),
  ];
  const numbers = `${words.join('|')}|[2-9]|1[0-2]`;
  const nouns = `${cues.programmes}|${cues.nouns}|${cues.notNouns}`;
  const noun = cuePattern(`^(?:${cues.nouns}|${cues.programmes})$`);
  const notNoun = cuePattern(`^(?:${cues.notNouns})$`);
  const notTerm = cuePattern(`^(?:${language.meaning.defining.notTerm})$`);
  const between = cues.compounds === '' ? cues.between : `${cues.between}|${cues.compounds}`;
  const whole = cues.whole
    .split('NUMBER')
    .join(`(?:${numbers})`)
    .split('NOUN')
    .join(`(?:${cues.between}|${cues.nouns})(?: (?:${cues.nouns}))?`);
  return {
    cues,
    namesParts: remembering((one) => noun.test(one) && !notNoun.test(one)),
    kind: cuePattern(`^(?:${cues.kinds})$`),
    turns: cuePattern(`;|(?:^|[ ,])(?:${cues.turns}) `),
    role: cuePattern(`^(?:${cues.roles})$`),
    own: cuePattern(`^(?:${cues.roles}|${cues.programmes}|${cues.own})$`),
    programme: cuePattern(`^(?:${cues.programmes})$`),
    counted: cuePattern(
      `(?:(?:^|[ (])(${numbers}|${cues.some})(?: \\((?:\\d+|\\p{L}+)\\))?(?: (?:${between})){0,4} |(?:^|[ (]))(${nouns})(?![\\p{L}])`,
      'gu',
    ),
    countedAfter: cuePattern(
      `(?:^|[ (])${cues.countedAfter.replace('NOUN', nouns).replace('NUMBER', numbers)}`,
      'g',
    ),
    countBehind: cuePattern(
      cues.countedAfter.slice(cues.countedAfter.lastIndexOf(' (NUMBER)')).replace('NUMBER', numbers),
    ),
    resumes: cuePattern(`^(?:${cues.resumes.replace('NUMBER', numbers)}) `),
    among: cuePattern(
      `^(?:[\\p{L}-]+,? ){0,2}?(?:${cues.among}) (?:(?:${language.meaning.defining.article}|${cues.between}) )*$`,
    ),
    quality: cuePattern(`^(?:${cues.between})$`),
    amountFor: cuePattern(
      `^\\d+[.,]\\d+ (?:${cues.amountFor})(?:(?:${language.meaning.defining.article}) )?`,
    ),
    below: cuePattern(`(?:^| )(?:${cues.below})(?!\\p{L})`),
    rest: cuePattern(`^(?:${cues.rest})(?!\\p{L})`),
    anyNoun: cuePattern(`(?:^|[ (])(?:${nouns})`),
    intro: cuePattern(cues.intro, 'g'),
    divided: cuePattern(`(?:^| )(?:${cues.divided.split('NUMBER').join(`(?:${numbers})`)})(?= |:)`),
    divides: cuePattern(`(?:^| )(?:${cues.divides})(?= )`),
    dividesInto: cuePattern(`(?:^| )(?:${cues.divides}) ([^,;:]{2,90}?) (?:${cues.into})(?= |:)`),
    asList: cuePattern(`(?:^| )(?:${cues.asList})(?= )`, 'g'),
    examples: cuePattern(cues.examples, 'g'),
    andSoOn: cuePattern(`(?:^|[ ,])(?:${cues.andSoOn})[ .]*$`),
    exampled: cuePattern(`(?:^|.* )(${cues.kinds}|${cues.apposed}|${cues.listed})(?= |$)`),
    apposed: cuePattern(`^(?:${cues.apposed})$`),
    beforeApposed: cuePattern(cues.beforeApposed === '' ? '' : `(?:^| )(?:${cues.beforeApposed}) $`),
    things: cuePattern(`(?:^|[ (])(${numbers}) (?:(?:${cues.between}) ){0,2}(${cues.things})(?!\\p{L})`, 'g'),
    holdsNoParts: remembering((things) =>
      things.split(' ').some((word) => notNoun.test(word) || notTerm.test(word)),
    ),
    beforeClauses: cuePattern(`(?:^| )(?:${cues.beforeClauses})[ :,]*$`),
    caption: cuePattern(`^(?:${language.layout.captions})\\s*\\d`),
    weakIntro: cuePattern(`^(?:${cues.weakIntro})$`),
    andHere: cuePattern(`^(?:${cues.and}) `),
    andWithin: cuePattern(` (?:${cues.and}) `, 'g'),
    nameEnds: cuePattern(cues.nameEnds),
    clauseEnds: cuePattern(cues.clauseEnds),
    relative: cuePattern(cues.relative),
    before: cuePattern(`^(?:(?:${cues.before}) )+`),
    comment: cuePattern(`^(?:${cues.comment})(?!\\p{L})`),
    ordinals: cues.ordinals.map((ordinal) => cuePattern(`^(?:${ordinal})(?!\\p{L})`)),
    final: cuePattern(`^(?:${cues.final})(?!\\p{L})`),
    anyOrdinal: cuePattern(`(?:^|[ ,;:(])(${cues.ordinals.join('|')}|${cues.final})(?!\\p{L})`, 'g'),
    ordinalLead: cuePattern(
      `^(?:(?:${cues.ordinalLead}) )?(?:(?:${cues.nouns}|${cues.programmes}) (?:(?:${cues.ordinalLead}) )?)?`,
    ),
    ordinalNoun: cuePattern(`^ (?:(?:${cues.between}) )?(?:${cues.nouns}|${cues.programmes})(?= )`),
    ordinalIs: cuePattern(`^(?:${cues.ordinalIs})`),
    applies: cuePattern(`(?:^| )(?:${cues.applies})(?= |,|\\.|$)`),
    appliesNot: cuePattern(`(?:^| )(?:${cues.appliesNot})(?= |,|\\.|$)`),
    concerns: cuePattern(`(?:^| )(?:${cues.concerns})(?= |,|\\.|$)`),
    only: cuePattern(`(?:^| )(?:${cues.only})(?= |,|\\.|$)`),
    firstOf: cuePattern(`(?:^| )(?:${cues.firstOf.replace('NUMBER', `(${numbers})`)})(?!\\p{L})`),
    lastOf: cuePattern(`(?:^| )(?:${cues.lastOf.replace('NUMBER', `(${numbers})`)})(?!\\p{L})`),
    reasons: cuePattern(cues.reasons),
    allButLast: cuePattern(`(?:^| )(?:${cues.allButLast})(?!\\p{L})`),
    whole: cuePattern(`(?:^| )(?:${whole})(?!\\p{L})`),
    placeBefore: cuePattern(`(?:^| )(?:${cues.placeBefore}) (?=\\p{L})`),
  };
}

function playingOf(cues: PlayingCues): Playing {
  return {
    as: cuePattern(`(?:^|[ ,(])(?:${cues.as}) ?[‘“"']?$`),
    roleAfter: cues.roleAfter === '' ? null : cuePattern(`^[’”"']? (?:${cues.roleAfter})(?!\\p{L})`),
    object: cuePattern(`(?:^|[ ,(])(?:${cues.object}) [‘“"']?$`),
    by: cuePattern(`^[’”"']?(?:[^.;]*,| (?:${cues.playedBy}))`),
    not: cuePattern(`(?:^|[ ,(])(?:${cues.not})(?!\\p{L})`),
    notOnly: cuePattern(`(?:^|[ ,(])(?:${cues.notOnly})(?!\\p{L})`),
    again: cuePattern(`(?:^|[ ,(])(?:${cues.again})(?!\\p{L})`),
  };
}

/** What all languages know of those who act: papers name bodies in several languages at once. */
export const everyActing: readonly ActingCues[] = languages.map((language) => language.meaning.acting);

/** Finds an English word in another language, or null where we know no word for it: `evidence` is `bukti`. */
export const inOtherWords = remembering((word): RegExp | null => {
  const source = glossary.get(word);
  return source === undefined ? null : cuePattern(source);
});

/** By an English word the words of all languages for it, as one source. */
const glossary: ReadonlyMap<string, string> = languages.reduce((known, { meaning }) => {
  for (const [word, own] of Object.entries(meaning.glossary)) {
    const one = `(?:^|[^\\p{L}])(?:${own})${meaning.glossaryEnd}(?!\\p{L})`;
    const others = known.get(word);
    known.set(word, others === undefined ? one : `${others}|${one}`);
  }
  return known;
}, new Map<string, string>());
