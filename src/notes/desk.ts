import { say, type Values, type WordKey } from '../languages';
import { escapeText, printLink } from '../markdown';
import type { Section, Span, Typology, TypologyMember, Work } from '../paper';
import type { Draft, Properties } from '../vault/draft';
import type { Catalogue } from './catalogue';
import type { Framework } from './codings';
import { items, joined, labelled } from './blocks';
import { linkTo, propertyLink, shortened } from './links';
import { Ready, type Quote } from './ready';
import type { Note } from './shelf';
import { foldName } from '../languages/spelling';
import type { Templates } from './templates';
import type { Thing } from './things';
import { knownWorks, type Uses } from './uses';

/** How a typology is told in a line: what it divides, who says so, into what. */
export interface Division {
  /** What is divided, or else what its parts are called. */
  readonly name: Ready | string;
  readonly by: readonly Ready[];
  /** Each with whether it applies, where the paper says so. */
  readonly members: readonly Ready[];
  /** All of it for the note of what is divided: `Divided into roles ([[@berg2015]]): [[warden]], …`. */
  readonly told: Ready;
  /** All of it for any other note: `[[Co-management]], roles: [[warden]], … ([[@berg2015]])`. */
  readonly named: Ready;
  /** The same for the note of its framework, which needs no link to itself. */
  readonly within: Ready;
}

/** What every note is written from, and the links between them. */
export class Desk {
  /** A link to the paper's hub. */
  readonly paper: Ready;
  /** Where what a note says comes from: `From [[paper]].` */
  readonly origin: Ready;
  /** A link to the paper's hub by its citekey: under a heading that says the title already. */
  readonly briefly: Ready;
  /** The same as `origin` in this paper's own part of a note that papers share: `From [[paper|marsh2021]].` */
  readonly partOrigin: Ready;
  /** The heading of this paper's own part in a note that papers share. */
  readonly heading: string;
  private readonly frameworks: ReadonlyMap<Typology, Framework>;
  private readonly divisions = new Map<Typology, Division>();
  private readonly headings = new Map<Section, Ready>();
  private readonly said = new Map<number, Ready>();
  private readonly placed = new Map<number, Ready>();

  constructor(
    readonly catalogue: Catalogue,
    readonly uses: Uses,
    readonly templates: Templates,
  ) {
    this.paper = linkTo(catalogue.hub);
    this.briefly = linkTo(catalogue.hub, catalogue.citekey);
    this.origin = new Ready(this.say('note.from', { paper: this.paper.markdown }));
    this.partOrigin = new Ready(this.say('note.from', { paper: this.briefly.markdown }));
    this.heading = escapeText(this.say('note.in', { paper: catalogue.hub.name }));
    this.frameworks = new Map(
      catalogue.frameworks.flatMap((framework) =>
        framework.tellings.map((typology) => [typology, framework] as const),
      ),
    );
  }

  say(key: WordKey, values: Values = {}): string {
    return say(this.catalogue.language, key, values);
  }

  /** A line that says what its values are; empty where there are none. */
  line(key: WordKey, values: unknown): Ready {
    return new Ready(labelled(this.say(key), values));
  }

  /** A list with what its items are above it; empty where there are none. */
  items(key: WordKey, values: readonly Ready[]): Ready {
    return new Ready(items(values, this.say(key)));
  }

  noteOf(thing: Thing): Note {
    const note = this.catalogue.notes.get(thing);
    if (!note) throw new Error(`no note for ${thing.name}`);
    return note;
  }

  thing(thing: Thing, shown?: string): Ready {
    const note = this.noteOf(thing);
    return shown === undefined || shown === note.name ? linkTo(note) : linkTo(note, shown);
  }

  /** A link to what a name names, or the name itself where nothing is known of it. */
  named(name: string): Ready | string {
    const thing = this.catalogue.things.named(name);
    return thing ? this.thing(thing, name) : name;
  }

  sources(works: readonly Work['id'][]): readonly Ready[] {
    return this.sourceNotes(works).map((note) => linkTo(note));
  }

  sourceProperties(works: readonly Work['id'][]): readonly string[] {
    return this.sourceNotes(works).map(propertyLink);
  }

  private sourceNotes(works: readonly Work['id'][]): readonly Note[] {
    const { sources } = this.catalogue;
    return knownWorks(this.catalogue, works).flatMap((work) => sources.get(work) ?? []);
  }

  /** A link to a claim, by what it says. */
  claim(claim: Span): Ready {
    return this.claimLink(this.said, claim, () => shortened(this.catalogue.stated(claim)));
  }

  /** A link to a research gap, by what it says. */
  gap(gap: Span): Ready {
    const note = this.catalogue.gaps.get(gap);
    return note ? linkTo(note, shortened(this.catalogue.stated(gap))) : new Ready('');
  }

  /** A link to a claim that is named by the place of its quote: `p. 363`. */
  evidence(claim: Pick<Span, 'start'>): Ready {
    return this.claimLink(this.placed, claim, () => this.catalogue.places.nameOf(claim));
  }

  /** Links to several claims; of those in one paragraph the second and later ones are only counted: `p. 363, (2)`. */
  evidenceOf(claims: readonly Pick<Span, 'start'>[]): readonly Ready[] {
    const counts = new Map<string, number>();
    return claims.map((claim) => {
      const place = this.catalogue.places.nameOf(claim);
      const count = (counts.get(place) ?? 0) + 1;
      counts.set(place, count);
      const note = this.catalogue.claimNotes.get(claim.start);
      return count === 1 || !note ? this.evidence(claim) : linkTo(note, `(${count})`);
    });
  }

  /** Claims are linked to from the hub, their sources, actors and roles: each link is printed once. */
  private claimLink(known: Map<number, Ready>, { start }: Pick<Span, 'start'>, shown: () => string): Ready {
    let link = known.get(start);
    if (link) return link;
    const note = this.catalogue.claimNotes.get(start);
    link = note ? linkTo(note, shown()) : new Ready('');
    known.set(start, link);
    return link;
  }

  /** A link to a heading, by its words. */
  section(section: Section): Ready {
    let link = this.headings.get(section);
    if (!link) {
      link = this.catalogue.places.linkTo(section, section.title);
      this.headings.set(section, link);
    }
    return link;
  }

  quote(span: Span, title?: Ready): Quote {
    const quote = this.catalogue.places.quoteOf(span);
    return title ? { title, ...quote } : quote;
  }

  /** The sentence in which a span stands, for a span that says too little alone: a category's name. */
  around(span: Span, title: Ready): Quote {
    const { places } = this.catalogue;
    return { title, text: places.sentenceOf(span), link: places.linkTo(span) };
  }

  member(member: TypologyMember): readonly Ready[] {
    const thing = this.catalogue.things.ofMember(member);
    if (!thing) return [];
    // A member that is told again in a whole clause goes by the name that it has.
    return [
      foldName(member.name) === foldName(thing.name) ? this.thing(thing, member.name) : this.thing(thing),
    ];
  }

  /** A link to a column of a framework. */
  role({ roles }: Framework, role: string): Ready {
    const thing = roles.find((one) => one.role === role)?.thing;
    return thing ? this.thing(thing, role) : new Ready(escapeText(role));
  }

  /** A member with whether it applies to the paper's own case, where the paper says so. */
  private judged(member: TypologyMember): readonly Ready[] {
    const { applies } = member;
    const links = this.member(member);
    if (applies === undefined) return links;
    const key = applies ? 'note.member-applies' : 'note.member-not';
    return links.map(({ markdown }) => new Ready(this.say(key, { member: markdown })));
  }

  division(typology: Typology): Division {
    let division = this.divisions.get(typology);
    if (!division) this.divisions.set(typology, (division = this.divide(typology)));
    return division;
  }

  private divide(typology: Typology): Division {
    const { of, noun, announced, members } = typology;
    const name = of === null ? (noun ?? this.say('note.unnamed')) : this.named(of);
    const [by, parts] = [this.sources(typology.by), members.flatMap((member) => this.judged(member))];
    const framework = this.frameworks.get(typology);
    const differs = announced !== null && announced !== members.length;
    const count = differs ? ` · ${this.say('note.announced', { count: announced })}` : '';
    const kinds = `${joined(parts)}${count}`;
    const called = noun === undefined ? '' : ` ${escapeText(noun)}`;
    const parted = [of === null ? '' : escaped(this.named(of)), escapeText(noun ?? '')];
    const heading = parted.filter((part) => part !== '').join(', ');
    const listed = heading === '' ? kinds : `${heading}: ${kinds}`;
    const link = framework ? ` · ${linkTo(framework.note).markdown}` : '';
    return {
      name,
      by,
      members: parts,
      told: new Ready(`**${this.say('note.divided')}**${called}${bracketed(by)}: ${kinds}${link}`),
      named: new Ready(listed + bracketed(by) + link),
      within: new Ready(listed + bracketed(by)),
    };
  }

  /** What a member of a typology is: `One of the roles of [[Co-management]] ([[@berg2015]])`. */
  oneOf({ of, noun, by }: Typology): Ready {
    const values = { of: of === null ? '' : escaped(this.named(of)), noun: escapeText(noun ?? '') };
    const [alone, named] = noun
      ? (['note.one-of-noun', 'note.one-of-both'] as const)
      : (['note.one-of', 'note.kind-of'] as const);
    return new Ready(this.say(of === null ? alone : named, values) + bracketed(this.sources(by)));
  }

  /** A note of this paper alone. */
  private(note: Note, properties: Properties, body: string, keeping: Draft['keeping'] = 'merge'): Draft {
    return { path: note.path, id: note.id, keeping, properties, body };
  }

  /** A note that papers share, with this paper's part of it. */
  shared(note: Note, properties: Properties, text: string): Draft {
    const section = { heading: this.heading, text };
    return { path: note.path, id: note.id, keeping: 'merge', properties, body: '', section };
  }

  /** A link to any file of the vault. */
  file(path: string): Ready {
    return new Ready(printLink({ target: path, shown: path.split('/').pop() ?? path }));
  }
}

/** A text as safe Markdown. */
export function escaped(text: Ready | string): string {
  return typeof text === 'string' ? escapeText(text) : text.markdown;
}

/** Whose something is, behind it in brackets; nothing where nobody says so. */
function bracketed(links: readonly Ready[]): string {
  return links.length === 0 ? '' : ` (${joined(links)})`;
}

/** The properties with which every note begins. */
export function noteProperties(
  type: string,
  note: Note,
  aliases: readonly string[],
  own: Properties,
): Properties {
  if (aliases.length === 0) return { type, 'cw-id': note.id, ...own };
  // Obsidian finds a note by its name and its aliases in any case.
  const known = new Set(['', note.name.toLowerCase()]);
  const others = aliases.filter((alias) => {
    const key = alias.toLowerCase();
    return !known.has(key) && known.add(key);
  });
  return { type, 'cw-id': note.id, ...(others.length > 0 ? { aliases: others } : {}), ...own };
}
