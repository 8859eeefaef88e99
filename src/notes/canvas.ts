import type { Typology } from '../paper';
import type { Draft } from '../vault/draft';
import type { Desk } from './desk';
import { bySection } from './sections';
import type { Note } from './shelf';
import type { Stated } from './stated';

/** JSON Canvas 1.0 (https://jsoncanvas.org/spec/1.0): x and y of a card are its upper left corner, in pixels. */
interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface FileCard extends Box {
  readonly type: 'file';
  readonly file: string;
}
interface Group extends Box {
  readonly type: 'group';
  readonly label: string;
}
export type CanvasNode = FileCard | Group;

type Side = 'left' | 'right' | 'top' | 'bottom';

export interface CanvasEdge {
  readonly id: string;
  readonly fromNode: string;
  readonly fromSide: Side;
  readonly toNode: string;
  readonly toSide: Side;
  readonly label: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Sizes in pixels: a card shows a note's first lines at Obsidian's own text size, its quote included. */
const CARD: Size = { width: 400, height: 200 };
const SMALL: Size = { width: 320, height: 110 };
const HUB: Size = { width: 480, height: 640 };
/** Between cards; a group's frame stands this far out, and its label needs twice that above. */
const GAP = 40;
/** Between the boxes of two frames: both their margins, a label and some air. */
const APART = 4 * GAP;
/** Between columns: room for the edges and their labels. */
const AISLE = 280;
/** Cards stand side by side: one column of 80 claims would be 19,000 pixels high. */
const CLAIM_COLUMNS = 4;
const MEMBER_COLUMNS = 3;
/** More claims than this are no picture any more, and slow; those that a role rests on or that hold figures stay. */
const MOST_CLAIMS = 150;
/** The same for concepts; those that are divided or defined stay. */
const MOST_CONCEPTS = 60;

/**
 * The argument as a picture, from left to right: what the paper builds on, the paper and below it what is left open,
 * its concepts with their kinds, and its claims; the roles have lines to the claims that show them.
 */
export function canvasDraft(desk: Desk, path: string): Draft {
  const picture = new Picture(desk);
  const hub = picture.file(desk.catalogue.hub, 0, 0, HUB);
  drawPrior(picture, hub);
  drawGaps(picture, hub);
  const x = drawConcepts(picture, hub, HUB.width + AISLE);
  drawClaims(picture, hub, x);
  drawEvidence(picture);
  return {
    path,
    id: null,
    keeping: 'users',
    properties: {},
    body: picture.print(),
  };
}

/** The cards and lines drawn so far. */
class Picture {
  private readonly groups: Group[] = [];
  private readonly cards: FileCard[] = [];
  private readonly edges = new Map<string, CanvasEdge>();
  private readonly drawn = new Map<string, string>();
  private count = 0;

  constructor(readonly desk: Desk) {}

  /** 16 hexadecimal signs, as Obsidian's own, but in order: they need only differ within one canvas. */
  private nextId(): string {
    this.count += 1;
    return this.count.toString(16).padStart(16, '0');
  }

  /** The card of a note; a note has one. */
  file(note: Note, x: number, y: number, size: Size): string {
    const id = this.nextId();
    this.drawn.set(note.id, id);
    this.cards.push({ id, type: 'file', file: note.path, x, y, ...size });
    return id;
  }

  cardOf(note: Note): string | null {
    return this.drawn.get(note.id) ?? null;
  }

  /** Cards in rows of at most `columns`; returns the box that they fill. */
  grid(notes: readonly Note[], x: number, y: number, size: Size, columns: number): Omit<Box, 'id'> {
    const [across, down] = [size.width + GAP, size.height + GAP];
    const wide = Math.max(1, Math.min(columns, notes.length));
    notes.forEach((note, at) =>
      this.file(note, x + (at % wide) * across, y + Math.floor(at / wide) * down, size),
    );
    return { x, y, width: wide * across - GAP, height: Math.ceil(notes.length / wide) * down - GAP };
  }

  /** A frame around all that stands in a box. */
  group(label: string, box: Omit<Box, 'id'>, margin = GAP): string {
    const id = this.nextId();
    const { x, y, width, height } = box;
    const frame = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
    this.groups.push({ id, type: 'group', label, ...frame });
    return id;
  }

  edge(
    fromNode: string,
    toNode: string,
    label: string,
    fromSide: Side = 'right',
    toSide: Side = 'left',
  ): void {
    const key = `${fromNode}/${toNode}/${label}`;
    if (fromNode === toNode || this.edges.has(key)) return;
    this.edges.set(key, { id: this.nextId(), fromNode, fromSide, toNode, toSide, label });
  }

  /** One node or edge a line, as Obsidian writes it; larger groups first, since what comes later lies on top. */
  print(): string {
    const lines = (items: readonly object[]): string =>
      items.map((item) => `\n\t\t${JSON.stringify(item)}`).join(',');
    const frames = [...this.groups].sort((a, b) => b.width * b.height - a.width * a.height);
    const nodes = lines([...frames, ...this.cards]);
    return `{\n\t"nodes":[${nodes}\n\t],\n\t"edges":[${lines([...this.edges.values()])}\n\t]\n}\n`;
  }
}

/** The works that the paper reviews, to its left. */
function drawPrior(picture: Picture, hub: string): void {
  const { desk } = picture;
  const { reading, sources } = desk.catalogue;
  const notes = unique(reading.priorLiterature.flatMap(({ work }) => sources.get(work) ?? []));
  if (notes.length === 0) return;
  const box = picture.grid(notes, -(AISLE + CARD.width), 0, CARD, 1);
  picture.group(desk.say('canvas.prior'), box);
  for (const note of notes) {
    const card = picture.cardOf(note);
    if (card !== null) picture.edge(hub, card, desk.say('canvas.builds-on'), 'left', 'right');
  }
}

/** What is left open, below the paper. */
function drawGaps(picture: Picture, hub: string): void {
  const { desk } = picture;
  const { sources, gaps } = desk.catalogue;
  if (gaps.size === 0) return;
  const label = desk.say('canvas.leaves-open');
  const box = picture.grid([...gaps.values()], 0, HUB.height + APART, CARD, 1);
  const frame = picture.group(desk.say('canvas.gaps'), box);
  picture.edge(hub, frame, desk.say('canvas.asks'), 'bottom', 'top');
  for (const [gap, note] of gaps) {
    for (const prior of desk.uses.priorsOf(gap)) {
      const source = sources.get(prior.work);
      const [from, to] = [source && picture.cardOf(source), picture.cardOf(note)];
      if (from && to) picture.edge(from, to, label);
    }
  }
}

/** Concepts below one another, each with its kinds to the right; returns where the next column begins. */
function drawConcepts(picture: Picture, hub: string, x: number): number {
  const { desk } = picture;
  const { things, reading } = desk.catalogue;
  const uses = desk.say('canvas.uses');
  const kinds = x + CARD.width + AISLE;
  let y = 0;
  for (const thing of things.all.filter(({ divisions }) => divisions.length > 0).slice(0, MOST_CONCEPTS)) {
    const note = desk.noteOf(thing);
    const card = picture.cardOf(note) ?? picture.file(note, x, y, CARD);
    picture.edge(hub, card, uses);
    const below = drawDivisions(picture, card, desk.say('canvas.kind'), thing.divisions, kinds, y);
    y = Math.max(y + CARD.height + GAP, below);
  }
  const others = reading.typologies.filter(({ of }) => of === null || !things.named(of));
  y = drawDivisions(picture, hub, desk.say('canvas.tells-apart'), others, kinds, y);
  const loose = looseConcepts(desk).filter((note) => picture.cardOf(note) === null);
  if (loose.length > 0) {
    const box = picture.grid(loose, x, y + GAP, CARD, MEMBER_COLUMNS);
    picture.edge(hub, picture.group(desk.say('canvas.concepts'), box), uses);
    y = box.y + box.height;
  }
  return y === 0 ? x : kinds + Math.max(MEMBER_COLUMNS * (SMALL.width + GAP), CARD.width) + AISLE;
}

/** Concepts that nothing divides, defined ones first. */
function looseConcepts(desk: Desk): readonly Note[] {
  const { things } = desk.catalogue;
  const loose = things.all.filter(({ kind, divisions }) => kind === 'concept' && divisions.length === 0);
  const defined = [...loose].sort(
    (a, b) => Number(b.definitions.length > 0) - Number(a.definitions.length > 0),
  );
  return defined.slice(0, MOST_CONCEPTS).map((thing) => desk.noteOf(thing));
}

/** The members of typologies in a frame each, with a line to it from what has them; returns where the next row can begin. */
function drawDivisions(
  picture: Picture,
  from: string,
  said: string,
  typologies: readonly Typology[],
  x: number,
  top: number,
): number {
  const { desk } = picture;
  let y = top;
  for (const { members, noun, by } of typologies.slice(0, MOST_CONCEPTS)) {
    const all = unique(
      members
        .flatMap((member) => desk.catalogue.things.ofMember(member) ?? [])
        .map((one) => desk.noteOf(one)),
    );
    const notes = all.filter((note) => picture.cardOf(note) === null);
    // A typology that is told again has its cards already.
    if (notes.length === 0) continue;
    const box = picture.grid(notes, x, y, SMALL, MEMBER_COLUMNS);
    const sources = by.flatMap((work) => desk.catalogue.sources.get(work)?.name ?? []);
    const label = [noun ?? desk.say('canvas.kinds'), ...sources].join(' · ');
    picture.edge(from, picture.group(label, box), said);
    y += box.height + APART;
  }
  return y;
}

/** Claims in a frame for each section, all of them in one. */
function drawClaims(picture: Picture, hub: string, x: number): void {
  const { desk } = picture;
  const { reading, claimNotes } = desk.catalogue;
  const inside = { x, y: 0, width: CLAIM_COLUMNS * (CARD.width + GAP) - GAP, height: 0 };
  let y = 0;
  for (const [index, claims] of bySection(desk.catalogue, chosen(desk.catalogue.claims.all))) {
    const notes = claims.flatMap((claim) => claimNotes.get(claim.start) ?? []);
    const box = picture.grid(notes, x, y, CARD, CLAIM_COLUMNS);
    picture.group(reading.sections[index]?.title ?? desk.say('note.no-section'), box);
    inside.height = y + box.height;
    y += box.height + APART;
  }
  if (y === 0) return;
  const frame = picture.group(desk.say('canvas.claims'), inside, 3 * GAP);
  picture.edge(hub, frame, desk.say('canvas.claims-edge'));
}

function chosen(claims: readonly Stated[]): readonly Stated[] {
  if (claims.length <= MOST_CLAIMS) return claims;
  const weight = (claim: Stated): number => (claim.evidence ? 2 : 0) + (claim.figures.length > 0 ? 1 : 0);
  const best = [...claims].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_CLAIMS);
  return best.sort((a, b) => a.start - b.start);
}

/** From a role to the first claim that shows who plays it: all evidence would hide the cards under lines. */
function drawEvidence(picture: Picture): void {
  const { desk } = picture;
  const cells = new Set<string>();
  for (const { claim, framework, row, role } of desk.catalogue.codings) {
    const cell = `${framework.note.id}/${row}/${role}`;
    if (cells.has(cell)) continue;
    cells.add(cell);
    const thing = framework.roles.find((one) => one.role === role)?.thing;
    const note = desk.catalogue.claimNotes.get(claim.start);
    const [from, to] = [thing && picture.cardOf(desk.noteOf(thing)), note && picture.cardOf(note)];
    if (from && to) picture.edge(from, to, row);
  }
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
