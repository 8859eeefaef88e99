/**
 * How papers say what a thing is. Sources of patterns, matched against lower-cased sentences; those named
 * `…Words` are matched against one word.
 */
export interface DefiningCues {
  /** Between a term and what it means, said so that nothing else can be meant: `is defined as`. */
  readonly strong: string;
  /** Between a term and what it is, or only what it is like: `is`, `merupakan`. */
  readonly weak: string;
  /** How what follows a weak one begins where it defines: `a process`, `segala bentuk`. */
  readonly genus: string;
  /** Verbs before a term that is then told: `mendefinisikan` in `mendefinisikan X sebagai Y`. */
  readonly defines: string;
  /** Between such a term and what it means: `sebagai`. */
  readonly as: string;
  /** Verbs of `defines` by which the writers give a word their own sense: `we use the term`. */
  readonly ownVerbs: string;
  /** Before and behind a term that is told next in the paper's own sense: `by` X `we mean`, `yang dimaksud dengan` X `ialah`. */
  readonly meantBefore: string;
  readonly meantAfter: string;
  /** Right after a term that the paper then tells in its own sense: `, by which we mean`. */
  readonly meantBehind: string;
  /** Before a term that what stands before has told: `is known as`. */
  readonly called: string;
  /** At the head of a bracket that says the same in other words: `i.e.`, `yaitu`. */
  readonly thatIs: string;
  /** Between a noun and what tells it from others, within such a bracket: `of`, `yang`. */
  readonly tellsMore: string;
  /** Between a noun and what belongs to it: `of`, `dari`. */
  readonly ofNoun: string;
  /** How a bracket begins that tells something else than what the term before it is: `based on`, `lihat`. */
  readonly notMeaning: string;
  /** After a term that was just coined in quotation marks: `occurs when`. */
  readonly explains: string;
  /** After a term that is known as one: verbs that tell what it is, which elsewhere say little: `represents`, `menekankan`. */
  readonly tells: string;
  /** What follows such a verb where nothing is told: `an important`, `masalah`. */
  readonly hardlyTells: string;
  /** Being taken for something, after a pronoun: `is considered`, `dipandang sebagai`. */
  readonly regarded: string;
  /** What opens a clause that tells more of a term behind a comma: `which`, `yang`. */
  readonly which: string;
  /** Verbs before a known term that is taken `as` something: `considers`, `memandang`. */
  readonly takes: string;
  /** What stands for a term of the sentence before: `it`, `konsep ini`. */
  readonly pronouns: string;
  /** A bare pronoun for what was just named: `this`, `ini`. */
  readonly bare: string;
  /** Spellings that words of this language do not have, so that a term of another is known; empty where that is not known. */
  readonly foreign: string;
  /** What may stand before a term in its clause: `istilah`, `the concept of`, `according to …,`. */
  readonly lead: string;
  /** Words for what kind of thing a term names, right before it: `pendekatan`; empty where they stand behind. */
  readonly sorts: string;
  /** Articles before a term: `the`, `sang`. */
  readonly article: string;
  /** Words that a term never has: `ini`, `which`. */
  readonly notTerm: string;
  /** Nouns that are no terms where they stand alone or first: `tujuan`, `the aim`. */
  readonly plainHead: string;
  /** Before the name of an idea: `konsep`, `the theory of`. */
  readonly introduces: string;
  /** After the name of an idea: `theory` in `attachment theory`; empty where it stands before. */
  readonly introducesAfter: string;
  /** Before what follows from it: `, sehingga`, `, so that`. */
  readonly consequence: string;
  /** Before the one who says so: `menurut`, `according to`. */
  readonly by: string;
  /** The one who was cited just before, at the head of a sentence: `the author`, `their model`, `menurutnya`. */
  readonly sameAuthor: string;
  /** Between two names of one thing: `atau`, `also called`. */
  readonly orAlso: string;
  /** Small words within the name of an idea (`theory of Supply and Demand`), and within an author's: `Centre for Tides`. */
  readonly withinIdea: string;
  readonly withinAuthor: string;
  /** Genus words of bodies, places and persons: what they define is an actor, no concept. */
  readonly actorGenus: string;
}

/** How papers divide things. Sources of patterns for lower-cased sentences. */
export interface DividingCues {
  /** What the parts of a division are called: `kategori`, `types`. */
  readonly nouns: string;
  /** Those of them that are kinds, of which one case may fit some: `kategori`. */
  readonly kinds: string;
  /** Words that turn from what fits to what does not: `sedangkan`, `whereas`. */
  readonly turns: string;
  /** Those of them that tell who does what: `peran`, `roles`. */
  readonly roles: string;
  /** Nouns for what somebody has of their own, beside roles and undertakings: `misi`, `goals`. */
  readonly own: string;
  /** Those of them that are undertakings with names: `program`, `projects`. */
  readonly programmes: string;
  /** Nouns whose lists are no divisions: places, persons, works, rounds. */
  readonly notNouns: string;
  /** How many without a number: `beberapa`, `several`. */
  readonly some: string;
  /** Words between a number and its noun: `main`, `different`. */
  readonly between: string;
  /** Any words that may stand between a number and its noun: `land cover` in `six land cover classes`; empty where the noun stands first. */
  readonly compounds: string;
  /** Between a noun and its number behind it: `jenisnya ada tiga`, `the reasons are three`. NOUN and NUMBER are put in; 1 the noun, 2 the number. */
  readonly countedAfter: string;
  /** How a sentence begins that names what the one before it has counted: `They are`, `Ketiganya adalah`. */
  readonly resumes: string;
  /** Before the noun of things of which some are named next: `among the` main traditions, A, B and C stand out. */
  readonly among: string;
  /** Between an amount and what it stands for: `is the limit of a`, `untuk`. */
  readonly amountFor: string;
  /** Points to what stands below: `as follows`, `di bawah ini`. */
  readonly below: string;
  /** How a last member begins that is all the rest: `other`. */
  readonly rest: string;
  /** Between an announcement and its members: `yaitu`, `namely`, `:`. */
  readonly intro: string;
  /** Before members that are only some of several: `such as`, `seperti`. */
  readonly examples: string;
  /** Nouns right behind which their parts are named without a number: `the factors` A, B and C, `aspek` A, B, dan C. */
  readonly apposed: string;
  /** What has to stand before such a noun: `the`; empty where nothing has to. */
  readonly beforeApposed: string;
  /** Ends a list of which more is left out: `etc.`, `dan sebagainya`. */
  readonly andSoOn: string;
  /** What is told by examples beside `kinds`: `a list of`, `daftar`. */
  readonly listed: string;
  /** What a number counts, where no noun of ours does; `NUMBER` is not put in: `[\\p{L}-]+s` for any plural. */
  readonly things: string;
  /** Ends what stands before marks that cut a clause, and name no parts: `to`, `bahwa`. */
  readonly beforeClauses: string;
  /** Verbs of dividing with what leads to the members: `dibagi menjadi`, `is divided into`. */
  readonly divided: string;
  /** Verbs by which somebody divides: `membagi`, `distinguishes`. */
  readonly divides: string;
  /** What follows what is divided: `menjadi`, `into`. */
  readonly into: string;
  /** Verbs that lead to several roles at once: `berperan sebagai`, `serve as`. */
  readonly asList: string;
  /** What such roles are called. */
  readonly roleNoun: string;
  /** Those of `intro` that only tell members where a number was announced: `are`. */
  readonly weakIntro: string;
  /** Between the last members: `dan`, `and`. */
  readonly and: string;
  /** Where a member's name ends and its explanation begins: `yaitu`, `which`. */
  readonly nameEnds: string;
  /** The same, but for a long member that is told as a clause. */
  readonly clauseEnds: string;
  /** What opens a relative clause: `yang`, `that`. */
  readonly relative: string;
  /** What may stand before a member's name: articles, `berupa`. */
  readonly before: string;
  /** Before the second and later members when each repeats it: `sebagai`. */
  readonly repeats: string;
  /** A comment inside of a list, by how it begins: `pada peran ini`, `in this role`, `using`, `shown in`. */
  readonly comment: string;
  /** Ordinals in their order, each a pattern: `pertama`, `first(?:ly)?`. */
  readonly ordinals: readonly string[];
  /** The ordinal of whichever comes last: `terakhir`, `finally`. */
  readonly final: string;
  /** What may stand before an ordinal that opens a sentence: `yang`, `the`. */
  readonly ordinalLead: string;
  /** What stands between an ordinal and its member: `adalah`, `is the`. */
  readonly ordinalIs: string;
  /** Words before a place where a member is at work: `di Kota`. */
  readonly placeBefore: string;
  /** All of a division together: `ketiga … tersebut`, `these … `; the noun is put for `NOUN`, a number for `NUMBER`. */
  readonly whole: string;
  /** A case put under a kind: `tergolong`, `falls into`. */
  readonly applies: string;
  /** A kind said not to fit: `tidak termasuk`, `was not observed`. */
  readonly appliesNot: string;
  /** Verbs that put a case under kinds only where others are shut out: `dipakai`, `we met`. */
  readonly concerns: string;
  /** What shuts out all others: `hanya`, `only`. */
  readonly only: string;
  /** Several members by their place, the number (an ordinal for one) put for `NUMBER`: `the first NUMBER`. 1 or 2: the number. */
  readonly firstOf: string;
  readonly lastOf: string;
  /** All members but the last one: `kecuali yang terakhir`. */
  readonly allButLast: string;
  /** Before the reason for taking only some: `, as`, `karena`. */
  readonly reasons: string;
}

/** Who acts. Sources of patterns for lower-cased text, but where said otherwise. */
export interface ActingCues {
  /** Words that bodies have in their names, beside those of `citing.bodies`. */
  readonly bodyWords: readonly string[];
  /** Words that name undertakings, first or last in a name: `Project`, `Gerakan`. */
  readonly programmeWords: readonly string[];
  /** Kinds of bodies right before a name: `lembaga`, `the charity`. */
  readonly bodyBefore: string;
  /** Kinds of undertakings right before a name: `program`, `kampanye bernama`. */
  readonly programmeBefore: string;
  /** Words before a name that make it one of a kind, not somebody: `sebuah`, `konsep`, `as a`. */
  readonly oneOfKind: string;
  /** The power that governs a place, before its name: `pemerintah`, `the government of`. */
  readonly government: string;
  /** Verbs of those who act, right after a name: `bekerja sama`, `launched`. */
  readonly acts: string;
  /** Words right before one who acts: `oleh`, `bekerja sama dengan`. */
  readonly actedBy: string;
  /** Between a name and such a verb: `yang`, `which`. */
  readonly who: string;
  /** Between a name and what kind of body it is: `merupakan`, `is`. */
  readonly being: string;
  /** Small words within a capitalised name: `of the`. */
  readonly withinName: string;
  /** Between two capitalised names that are one where the first names a body: `and` in `Ministry of Labour and Health`. */
  readonly joiningNames: string;
  /** Small words after the word for a body within its name: `of` in `Board of Trade`. */
  readonly afterBodyWord: string;
  /** An article before a name, as it opens one: `The`. */
  readonly article: string;
  /** Offices right before a person's name: `Presiden`, `Minister`. */
  readonly offices: string;
  /** Before a place: `di`, `in`. */
  readonly placeBefore: string;
  /** Kinds of places in a name or before it: `kota`, `province`. */
  readonly placeWords: readonly string[];
  /** Kinds of places after a name: `district`. */
  readonly placeAfter: readonly string[];
  /** Countries and regions of the world by name, as written. */
  readonly countries: readonly string[];
  /** Capitalised words that are no names of anybody: days, months, languages, sections. */
  readonly notActors: readonly string[];
}

/** Who plays which role. Sources of patterns for lower-cased sentences. */
export interface PlayingCues {
  /** Between one who acts and a role: `berperan sebagai`, `acts as`. */
  readonly as: string;
  /** After a role that is somebody's: `role` in `the watchdog role`. */
  readonly roleAfter: string;
  /** Words before one who is helped, met or addressed, and does not act: `membantu`, `together with`. */
  readonly object: string;
  /** After a role, before one who plays it: `oleh`, `by`. */
  readonly playedBy: string;
  /** What says that nobody plays it: `tidak`, `no`. */
  readonly not: string;
  /** What only seems to: `tidak hanya`, `not only`. */
  readonly notOnly: string;
  /** An undertaking named before: `program ini`, `the project`. */
  readonly again: string;
}

/** How concepts are defined and divided, and who acts in which role. */
export interface MeaningCues {
  readonly defining: DefiningCues;
  readonly dividing: DividingCues;
  readonly acting: ActingCues;
  readonly playing: PlayingCues;
  /**
   * Words of this language by the English ones that papers quote in names of kinds and roles, so that a paper's
   * own words for a quoted name are known again: `bukti` for `evidence`.
   */
  readonly glossary: Readonly<Record<string, string>>;
  /** Source of a pattern: an ending that words of the glossary may take. */
  readonly glossaryEnd: string;
}
