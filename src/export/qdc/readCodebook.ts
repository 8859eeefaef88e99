import { Parser } from 'htmlparser2';
import type { Problem } from '../../paper';
import { readColor, type Code, type Codebook, type CodeSet } from './codebook';
import { guidOf, readGuid } from './guid';

/** What was understood of a `.qdc` file; null where it is none, or cannot be trusted. */
export interface CodebookRead {
  readonly codebook: Codebook | null;
  readonly problems: readonly Problem[];
}

/** Codes below codes: people nest five deep. What is deeper is no codebook that somebody made. */
const DEEPEST = 100;

/** Reads a codebook. No document type is followed: entities of its own could swell to any size, and no codebook needs them. */
export function readCodebook(text: string, file: string): CodebookRead {
  const declared = text.search(/<!(?:DOCTYPE|ENTITY)/i);
  if (declared >= 0)
    return {
      codebook: null,
      problems: [{ kind: 'matrix-out.doctype', file, line: new Lines(text).lineOf(declared) }],
    };
  return new Reading(text, file).read();
}

interface Growing extends Code {
  readonly codes: Growing[];
  description: string;
}

class Reading {
  private readonly problems: Problem[] = [];
  private readonly codes: Growing[] = [];
  private readonly sets: (CodeSet & { readonly members: string[] })[] = [];
  /** Null for a code without a name: what is in it belongs to the code above. */
  private readonly open: (Growing | null)[] = [];
  private readonly path: string[] = [];
  private readonly known = new Set<string>();
  private isCodebook = false;
  private hasFailed = false;
  private isWhole = true;
  private readonly lines: Lines;
  private readonly parser: Parser;

  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {
    this.lines = new Lines(text);
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => this.opened(localName(name), attributes),
        ontext: (said) => this.said(said),
        onclosetag: (name, isImplied) => this.closed(localName(name), isImplied),
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  read(): CodebookRead {
    this.parser.write(this.text);
    if (this.hasFailed) return { codebook: null, problems: this.problems };
    if (this.path.length > 0) this.isWhole = false;
    this.parser.end();
    if (!this.isCodebook) this.tell('matrix-out.no-codebook');
    else if (!this.isWhole) this.tell('matrix-out.cut-off');
    else if (this.codes.length === 0) this.tell('matrix-out.no-codes');
    const codebook = this.isCodebook && this.codes.length > 0 ? this.result() : null;
    return { codebook, problems: this.problems };
  }

  private result(): Codebook {
    return { codes: this.codes.map(trimmed), sets: this.sets };
  }

  private opened(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.hasFailed) return;
    this.path.push(name);
    if (this.path.length === 1) this.isCodebook = name === 'CodeBook';
    if (this.path.length > DEEPEST) this.fail('matrix-out.deep', { depth: DEEPEST });
    else if (!this.isCodebook) return;
    else if (name === 'Code') this.openCode(attributes);
    else if (name === 'Set') this.openSet(attributes);
    else if (name === 'MemberCode') this.addMember(attributes);
  }

  private openCode(attributes: Readonly<Record<string, string>>): void {
    const name = (attributes['name'] ?? '').replace(/\s+/g, ' ').trim();
    const parent = this.open.filter((one) => one !== null).pop();
    if (name === '') {
      this.tell('matrix-out.nameless');
      this.open.push(null);
      return;
    }
    const code: Growing = {
      guid: this.guidFor(attributes['guid'] ?? '', `${parent?.guid ?? ''}/${name}`),
      name,
      isCodable: attributes['isCodable'] !== 'false' && attributes['isCodable'] !== '0',
      color: readColor(attributes['color'] ?? ''),
      description: '',
      codes: [],
    };
    (parent?.codes ?? this.codes).push(code);
    this.open.push(code);
  }

  /** The id that a code has; one that follows from its place where it has none, or that of another code. */
  private guidFor(written: string, place: string): string {
    const guid = readGuid(written);
    const isTaken = guid !== null && this.known.has(guid);
    if (guid === null || isTaken)
      this.tell(isTaken ? 'matrix-out.guid-twice' : 'matrix-out.guid', { guid: written });
    const kept = guid === null || isTaken ? guidOf(`code/${place}/${this.known.size}`) : guid;
    this.known.add(kept);
    return kept;
  }

  private openSet(attributes: Readonly<Record<string, string>>): void {
    const name = attributes['name'] ?? '';
    this.sets.push({ guid: readGuid(attributes['guid'] ?? '') ?? guidOf(`set/${name}`), name, members: [] });
  }

  private addMember(attributes: Readonly<Record<string, string>>): void {
    const guid = readGuid(attributes['guid'] ?? '');
    if (guid !== null) this.sets[this.sets.length - 1]?.members.push(guid);
  }

  private said(text: string): void {
    const [inside, around] = [this.path[this.path.length - 1], this.path[this.path.length - 2]];
    const code = this.open[this.open.length - 1];
    if (inside === 'Description' && around === 'Code' && code) code.description += text;
  }

  private closed(name: string, isImplied: boolean): void {
    if (this.hasFailed) return;
    // An element without content, `<Code/>`, counts as closed by itself as well.
    if (isImplied && this.text[this.parser.endIndex - 1] !== '/') this.isWhole = false;
    this.path.pop();
    if (name === 'Code' && this.isCodebook) this.open.pop();
  }

  private fail(kind: string, values: Problem['values'] = {}): void {
    // What was said of the codes before does not matter any more.
    this.problems.length = 0;
    this.tell(kind, values);
    this.hasFailed = true;
    this.parser.pause();
  }

  private tell(kind: string, values: Problem['values'] = {}): void {
    this.problems.push({ kind, file: this.file, line: this.lines.lineOf(this.parser.startIndex), values });
  }
}

function trimmed(code: Growing): Code {
  return { ...code, description: code.description.trim(), codes: code.codes.map(trimmed) };
}

/** A name without the prefix of its namespace. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Lines from 1, of offsets that are asked for in their order: a text is gone through once, however much is wrong in it. */
class Lines {
  private line = 1;
  private next: number;

  constructor(private readonly text: string) {
    this.next = text.indexOf('\n');
  }

  lineOf(offset: number): number {
    while (this.next >= 0 && this.next < offset) {
      this.line += 1;
      this.next = this.text.indexOf('\n', this.next + 1);
    }
    return this.line;
  }
}
